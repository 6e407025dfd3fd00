package org.belfry.assembly;

import static org.belfry.db.generated.Tables.DUES;
import static org.belfry.db.generated.Tables.FIGURE;
import static org.belfry.db.generated.Tables.MEASURE;
import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.MEMBERSHIP;
import static org.belfry.db.generated.Tables.MEMBER_SHOWN;
import static org.belfry.db.generated.Tables.ROLL_LINE;

import org.belfry.assembly.Candidate.Due;
import org.belfry.assembly.Candidate.Population;
import org.belfry.assembly.Candidate.Span;
import org.belfry.assembly.Rules.DuesRule;
import org.belfry.assembly.Rules.VotesBy;
import org.belfry.date.Edtf;
import org.belfry.db.generated.tables.records.DuesRecord;
import org.belfry.text.Language;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Reads the roll of an assembly: as it was frozen, or as the directory has it now. */
final class RollReading {
    /** Before the id of a member whose line is not stored yet. */
    private static final String PASSING = "member ";

    private final DSLContext sql;
    private final Assembly of;
    private final Language language;

    RollReading(DSLContext sql, Assembly of, Language language) {
        this.sql = sql;
        this.of = of;
        this.language = language;
    }

    /** The id of a line that is not stored yet. */
    static String passing(String member) {
        return PASSING + member;
    }

    static boolean isPassing(String line) {
        return line.startsWith(PASSING);
    }

    Roll roll() {
        if (!of.isFrozen()) {
            return new Roll(live(), null, true);
        }
        List<RollLine> lines = stored(true);
        String hash = of.hash() == null ? "" : of.hash();
        return new Roll(lines, hash, RollJson.hash(of.rules(), lines).equals(hash));
    }

    /** The roll, and behind it members that are not on it but gave or hold a proxy. */
    List<RollLine> all() {
        var lines = new ArrayList<>(roll().lines());
        var known = new HashSet<String>();
        lines.forEach(line -> known.add(line.id()));
        for (RollLine line : stored(false)) {
            if (!known.contains(line.id())) {
                lines.add(outside(line));
            }
        }
        return lines;
    }

    private static RollLine outside(RollLine line) {
        return new RollLine(
                line.id(),
                0,
                line.member(),
                line.name(),
                line.country(),
                null,
                0,
                Standing.NO_VOTE,
                List.of(Reason.of("roll.outside")));
    }

    private List<RollLine> stored(boolean numbered) {
        return sql.select(
                        ROLL_LINE.asterisk(),
                        MEMBER.COUNTRY,
                        DSL.coalesce(MEMBER_SHOWN.NAME, MEMBER.NAME).as("shown"))
                .from(ROLL_LINE)
                .leftJoin(MEMBER)
                .on(MEMBER.ID.eq(ROLL_LINE.MEMBER))
                .leftJoin(MEMBER_SHOWN)
                .on(MEMBER_SHOWN.N.eq(MEMBER.N), MEMBER_SHOWN.LANGUAGE.eq(language.code()))
                .where(ROLL_LINE.ASSEMBLY.eq(of.id()))
                .and(numbered ? ROLL_LINE.ROW.isNotNull() : DSL.noCondition())
                .orderBy(ROLL_LINE.ROW.asc().nullsLast(), ROLL_LINE.ID)
                .fetch(row ->
                        new RollLine(
                                row.get(ROLL_LINE.ID),
                                whole(row.get(ROLL_LINE.ROW)),
                                text(row.get(ROLL_LINE.MEMBER)),
                                text(row.get("shown", String.class)),
                                row.get(MEMBER.COUNTRY),
                                row.get(ROLL_LINE.CATEGORY),
                                whole(row.get(ROLL_LINE.VOTES)),
                                Standing.GOOD.code().equals(row.get(ROLL_LINE.STANDING))
                                        ? Standing.GOOD
                                        : Standing.NO_VOTE,
                                RollJson.read(row.get(ROLL_LINE.REASONS))));
    }

    private static int whole(@Nullable Long number) {
        return number == null ? 0 : Math.toIntExact(number);
    }

    private static String text(@Nullable String text) {
        return text == null ? "?" : text;
    }

    /** The roll as it would be frozen now. */
    List<RollLine> live() {
        return new RollRule(of.rules(), of.day()).roll(candidates());
    }

    private List<Candidate> candidates() {
        Map<String, List<Span>> spans = new HashMap<>();
        sql.select(
                        MEMBERSHIP.MEMBER,
                        MEMBERSHIP.CATEGORY,
                        MEMBERSHIP.SPAN_FIRST,
                        MEMBERSHIP.SPAN_LAST)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.NETWORK.eq(of.network()), MEMBERSHIP.MEMBER.isNotNull())
                .orderBy(MEMBERSHIP.ID)
                .forEach(row ->
                        put(
                                spans,
                                row.value1(),
                                new Span(row.value2(), day(row.value3()), day(row.value4()))));
        Map<String, List<Due>> dues = dues();
        Map<String, List<Population>> populations = populations();
        Map<String, String> lines =
                sql.select(ROLL_LINE.MEMBER, DSL.min(ROLL_LINE.ID))
                        .from(ROLL_LINE)
                        .where(ROLL_LINE.ASSEMBLY.eq(of.id()), ROLL_LINE.MEMBER.isNotNull())
                        .groupBy(ROLL_LINE.MEMBER)
                        .fetchMap(ROLL_LINE.MEMBER, DSL.min(ROLL_LINE.ID));
        return sql.select(
                        MEMBER.ID,
                        DSL.coalesce(MEMBER_SHOWN.NAME, MEMBER.NAME),
                        MEMBER.NAME,
                        MEMBER.COUNTRY)
                .from(MEMBER)
                .leftJoin(MEMBER_SHOWN)
                .on(MEMBER_SHOWN.N.eq(MEMBER.N), MEMBER_SHOWN.LANGUAGE.eq(language.code()))
                .where(
                        MEMBER.ID.in(
                                DSL.select(MEMBERSHIP.MEMBER)
                                        .from(MEMBERSHIP)
                                        .where(MEMBERSHIP.NETWORK.eq(of.network()))))
                .fetch(row ->
                        new Candidate(
                                lines.getOrDefault(row.value1(), passing(row.value1())),
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                spans.getOrDefault(row.value1(), List.of()),
                                dues.getOrDefault(row.value1(), List.of()),
                                populations.getOrDefault(row.value1(), List.of())));
    }

    private static <T> void put(Map<String, List<T>> all, String member, T one) {
        all.computeIfAbsent(member, none -> new ArrayList<>()).add(one);
    }

    private Map<String, List<Due>> dues() {
        Map<String, List<Due>> dues = new HashMap<>();
        if (of.rules().dues().rule() != DuesRule.NONE) {
            sql.selectFrom(DUES)
                    .where(DUES.NETWORK.eq(of.network()), DUES.MEMBER.isNotNull())
                    .orderBy(DUES.ID)
                    .forEach(row -> put(dues, row.getMember(), due(row)));
        }
        return dues;
    }

    private static Due due(DuesRecord row) {
        boolean waived = Long.valueOf(1).equals(row.getWaived());
        Long amount = row.getAmount();
        Long paid = row.getPaid();
        boolean inFull = amount == null || paid == null || paid >= amount;
        boolean settled = waived || (inFull && (row.getPaidOn() != null || paid != null));
        return new Due(
                row.getYear(),
                first(row.getDueOn()),
                waived ? null : first(row.getPaidOn()),
                settled);
    }

    private Map<String, List<Population>> populations() {
        Map<String, List<Population>> populations = new HashMap<>();
        if (of.rules().votes().by() == VotesBy.POPULATION) {
            sql.select(FIGURE.MEMBER, FIGURE.VALUE, FIGURE.AS_OF_FIRST)
                    .from(FIGURE)
                    .join(MEASURE)
                    .on(MEASURE.ID.eq(FIGURE.MEASURE))
                    .where(
                            MEASURE.CODE.eq("population"),
                            FIGURE.MEMBER.isNotNull(),
                            FIGURE.VALUE.isNotNull())
                    .orderBy(FIGURE.ID)
                    .forEach(row ->
                            put(
                                    populations,
                                    row.value1(),
                                    new Population(row.value2(), day(row.value3()))));
        }
        return populations;
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static @Nullable LocalDate first(@Nullable String edtf) {
        return edtf == null ? null : Edtf.parse(edtf).map(Edtf::first).orElse(null);
    }
}
