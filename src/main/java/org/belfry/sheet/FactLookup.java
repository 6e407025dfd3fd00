package org.belfry.sheet;

import static org.belfry.db.generated.Tables.EVENT;
import static org.belfry.db.generated.Tables.EVENT_TITLE;
import static org.belfry.db.generated.Tables.FIGURE;
import static org.belfry.db.generated.Tables.LABEL;
import static org.belfry.db.generated.Tables.LINK;
import static org.belfry.db.generated.Tables.MANDATE;
import static org.belfry.db.generated.Tables.MEASURE;
import static org.belfry.db.generated.Tables.MEMBERSHIP;
import static org.belfry.db.generated.Tables.NETWORK;
import static org.belfry.db.generated.Tables.PARTICIPATION;
import static org.belfry.db.generated.Tables.PERSON;
import static org.belfry.db.generated.Tables.POST;
import static org.belfry.db.generated.Tables.SAFETY_CONTRACT;
import static org.belfry.db.generated.Tables.SEAT;
import static org.belfry.db.generated.Tables.SECTION;
import static org.belfry.db.generated.Tables.TWINNING;

import org.belfry.date.Edtf;
import org.belfry.db.generated.tables.records.EventRecord;
import org.belfry.db.generated.tables.records.MembershipRecord;
import org.belfry.db.generated.tables.records.SeatRecord;
import org.belfry.db.generated.tables.records.TwinningRecord;
import org.belfry.text.Folding;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds, for a fact of a sheet, what the file says of the same thing of one member. */
final class FactLookup {
    private final DSLContext sql;
    private final String member;

    FactLookup(DSLContext sql, String member) {
        this.sql = sql;
        this.member = member;
    }

    boolean hasFigure(Fact.Population fact) {
        Condition sameYear =
                fact.year() == null ? FIGURE.AS_OF.isNull() : FIGURE.AS_OF.eq(fact.year().text());
        return sql.fetchExists(
                DSL.selectOne()
                        .from(FIGURE)
                        .join(MEASURE)
                        .on(MEASURE.ID.eq(FIGURE.MEASURE))
                        .where(
                                FIGURE.MEMBER.eq(member),
                                MEASURE.CODE.eq(FactWriter.POPULATION),
                                FIGURE.VALUE.eq((double) fact.count()),
                                sameYear));
    }

    boolean hasContract(Fact.SafetyContract fact) {
        return sql.fetchExists(
                SAFETY_CONTRACT,
                SAFETY_CONTRACT.MEMBER.eq(member),
                SAFETY_CONTRACT.SIGNED.eq(fact.date().text()));
    }

    boolean hasLink(Fact.Link fact) {
        Condition sameTarget =
                fact.target() == null ? LINK.TARGET.isNull() : LINK.TARGET.eq(fact.target());
        return sql.fetchExists(
                LINK, LINK.MEMBER.eq(member), LINK.LABEL.eq(fact.label()), sameTarget);
    }

    boolean hasLabel(String label) {
        return sql.fetchExists(LABEL, LABEL.MEMBER.eq(member), LABEL.NAME.eq(label));
    }

    boolean hasSection(String kind, @Nullable String title, @Nullable String text) {
        return sql
                .select(SECTION.TITLE, SECTION.TEXT)
                .from(SECTION)
                .where(SECTION.MEMBER.eq(member), SECTION.KIND.eq(kind))
                .stream()
                .anyMatch(row ->
                        Objects.equals(row.value1(), title) && Objects.equals(row.value2(), text));
    }

    Optional<MembershipRecord> membership(String network) {
        return sql.select(MEMBERSHIP.fields())
                .from(MEMBERSHIP)
                .join(NETWORK)
                .on(NETWORK.ID.eq(MEMBERSHIP.NETWORK))
                .where(MEMBERSHIP.MEMBER.eq(member), NETWORK.CODE.eq(network))
                .orderBy(MEMBERSHIP.ID)
                .limit(1)
                .fetchOptionalInto(MembershipRecord.class);
    }

    Optional<SeatRecord> seat(Fact.Seat fact) {
        Condition sameBody = fact.body() == null ? SEAT.BODY.isNull() : SEAT.BODY.eq(fact.body());
        Condition sameRole = fact.role() == null ? SEAT.ROLE.isNull() : SEAT.ROLE.eq(fact.role());
        return sql
                .select(SEAT.fields())
                .from(SEAT)
                .join(NETWORK)
                .on(NETWORK.ID.eq(SEAT.NETWORK))
                .where(SEAT.MEMBER.eq(member), NETWORK.CODE.eq(fact.network()), sameBody, sameRole)
                .orderBy(SEAT.ID)
                .fetchInto(SeatRecord.class)
                .stream()
                .min((a, b) ->
                        Boolean.compare(
                                !spanIs(a.getSpan(), fact.span()),
                                !spanIs(b.getSpan(), fact.span())));
    }

    static boolean spanIs(@Nullable String span, @Nullable Edtf wanted) {
        return Objects.equals(span, wanted == null ? null : wanted.text());
    }

    Optional<TwinningRecord> twinning(Fact.Twin fact) {
        Condition sameCountry =
                fact.code() == null
                        ? DSL.noCondition()
                        : TWINNING.COUNTRY.eq(fact.code()).or(TWINNING.COUNTRY.isNull());
        return sql.selectFrom(TWINNING)
                .where(
                        TWINNING.MEMBER.eq(member),
                        TWINNING.FOLDED.eq(Folding.fold(fact.city())),
                        sameCountry)
                .orderBy(TWINNING.ID)
                .limit(1)
                .fetchOptional();
    }

    /** The person of this name who holds a post at the member. */
    Optional<String> person(String name) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .join(MANDATE)
                .on(MANDATE.PERSON.eq(PERSON.ID))
                .join(POST)
                .on(POST.ID.eq(MANDATE.POST))
                .where(POST.MEMBER.eq(member), PERSON.FOLDED.eq(Folding.fold(name)))
                .limit(1)
                .fetchOptional(PERSON.ID);
    }

    /** Whether this person holds a post of this function at the member. */
    boolean holds(String person, String function) {
        return sql.fetchExists(
                DSL.selectOne()
                        .from(MANDATE)
                        .join(POST)
                        .on(POST.ID.eq(MANDATE.POST))
                        .where(
                                MANDATE.PERSON.eq(person),
                                POST.MEMBER.eq(member),
                                POST.FOLDED.eq(Folding.fold(function))));
    }

    /** The event a participation is about: same kind and title, at the same time or at none. */
    Optional<EventRecord> event(Fact.Participation fact) {
        String folded = Folding.fold(fact.title());
        List<EventRecord> named =
                sql.selectFrom(EVENT)
                        .where(
                                EVENT.KIND.eq(FactWriter.code(fact.kind())),
                                EVENT.FOLDED
                                        .eq(folded)
                                        .or(
                                                EVENT.ID.in(
                                                        DSL.select(EVENT_TITLE.EVENT)
                                                                .from(EVENT_TITLE)
                                                                .where(
                                                                        EVENT_TITLE.FOLDED.eq(
                                                                                folded)))))
                        .orderBy(EVENT.ID)
                        .fetch();
        return named.stream().filter(event -> sameTime(event, fact)).findFirst();
    }

    /**
     * A General Assembly or a meeting is one of many of its name: only the same day makes it the
     * same. What has a title of its own may be dated less exactly by another sheet.
     */
    private static boolean sameTime(EventRecord event, Fact.Participation fact) {
        Edtf date = fact.date();
        String first = event.getDatedFirst();
        String last = event.getDatedLast();
        if (date == null
                || date.first() == null
                || date.last() == null
                || first == null
                || last == null) {
            return date == null && event.getDated() == null;
        }
        if (fact.kind() == EventKind.PROJECT || fact.kind() == EventKind.STUDY) {
            return first.compareTo(date.last().toString()) <= 0
                    && last.compareTo(date.first().toString()) >= 0;
        }
        return first.equals(date.first().toString()) && last.equals(date.last().toString());
    }

    boolean hasParticipation(String event, Fact.Participation fact) {
        return sql.fetchExists(
                PARTICIPATION,
                PARTICIPATION.MEMBER.eq(member),
                PARTICIPATION.EVENT.eq(event),
                PARTICIPATION.ROLE.eq(fact.role().code()));
    }

    boolean hasEventLink(String event, String target) {
        return sql.fetchExists(LINK, LINK.EVENT.eq(event), LINK.TARGET.eq(target));
    }
}
