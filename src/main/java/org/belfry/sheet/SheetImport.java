package org.belfry.sheet;

import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.MEMBER_NAME;
import static org.belfry.db.generated.Tables.MEMBER_SHOWN;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.Tx;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.db.generated.tables.records.SourceRecord;
import org.belfry.sheet.Proposal.State;
import org.belfry.text.Folding;
import org.belfry.text.Refusal;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Brings the facts of a sheet into the file: proposes them first, stores what was accepted. */
public final class SheetImport {
    private final Database database;
    private final Clock clock;

    public SheetImport(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Each fact of the sheet beside what is known of this member; all new when it is unknown. */
    public List<Proposal> review(Sheet sheet, String memberName) throws Refusal {
        return database.read(sql -> {
            Optional<String> member =
                    memberName.isBlank() ? Optional.empty() : member(sql, memberName, code(sheet));
            return sheet.facts().stream()
                    .filter(fact -> !(fact instanceof Fact.Name))
                    .map(fact -> proposal(sql, fact, member.orElse("")))
                    .toList();
        });
    }

    /**
     * The name of the member a sheet without one may be about, by the twins that name each other.
     */
    public List<String> candidates(Sheet sheet) throws Refusal {
        return database.read(sql -> SheetCandidates.of(sql, sheet));
    }

    /** The id of the member a sheet is about, when the file has one of this name. */
    public Optional<String> member(Sheet sheet, String memberName) throws Refusal {
        return database.read(sql -> member(sql, memberName, code(sheet)));
    }

    /**
     * Stores facts of one sheet as one action, with the sheet's text as their source.
     *
     * @param memberName the member the sheet is about; made when the file has none of this name
     * @param accepted the facts to store, corrected where a reader corrected them
     * @return the member's id
     */
    public String store(Sheet sheet, String memberName, List<Fact> accepted) throws Refusal {
        if (memberName.isBlank()) {
            throw new Refusal("sheet.refused.nameless", sheet.source());
        }
        if (sheet.kind() == SheetKind.UNKNOWN) {
            throw new Refusal("sheet.refused.none", sheet.source());
        }
        return database.write(
                Intent.of("import.sheet"),
                tx -> {
                    String source = source(tx, sheet);
                    String code =
                            accepted.stream()
                                    .filter(Fact.Location.class::isInstance)
                                    .map(fact -> ((Fact.Location) fact).code())
                                    .filter(Objects::nonNull)
                                    .findFirst()
                                    .orElse(null);
                    Optional<String> before = member(tx.sql(), memberName, code);
                    String member =
                            before.isPresent() ? before.get() : newMember(tx, memberName, source);
                    var writer = new FactWriter(tx, source, sheet.language().code(), member);
                    accepted.stream()
                            .sorted((a, b) ->
                                    Boolean.compare(
                                            b instanceof Fact.Person, a instanceof Fact.Person))
                            .forEach(writer::write);
                    return member;
                });
    }

    /** What an import without a reader takes: what is new; what differs is left and counted. */
    public static List<Fact> unattended(List<Proposal> proposals) {
        return proposals.stream()
                .filter(p -> p.state() == State.NEW || p.state() == State.KNOWN_EVENT)
                .map(Proposal::fact)
                .toList();
    }

    private static @Nullable String code(Sheet sheet) {
        return sheet.first(Fact.Location.class).map(Fact.Location::code).orElse(null);
    }

    /** The member of this name in any language; the country must not contradict. */
    private static Optional<String> member(DSLContext sql, String name, @Nullable String country)
            throws Refusal {
        String folded = Folding.fold(name);
        Condition possible =
                country == null
                        ? org.jooq.impl.DSL.noCondition()
                        : MEMBER.COUNTRY.eq(country).or(MEMBER.COUNTRY.isNull());
        List<String> ids =
                sql.select(MEMBER.ID)
                        .from(MEMBER)
                        .where(
                                possible,
                                MEMBER.N.in(
                                                sql.select(MEMBER_SHOWN.N)
                                                        .from(MEMBER_SHOWN)
                                                        .where(
                                                                MEMBER_SHOWN.LANGUAGE.in(
                                                                        "en", "fr"),
                                                                MEMBER_SHOWN.FOLDED.eq(folded)))
                                        .or(
                                                MEMBER.ID.in(
                                                        sql.select(MEMBER_NAME.MEMBER)
                                                                .from(MEMBER_NAME)
                                                                .where(
                                                                        MEMBER_NAME.FOLDED.eq(
                                                                                folded)))))
                        .fetch(MEMBER.ID);
        if (ids.size() > 1) {
            throw new Refusal("sheet.refused.several", name);
        }
        return ids.stream().findFirst();
    }

    private static String newMember(Tx tx, String name, String source) {
        var row = new MemberRecord();
        row.setName(name.strip());
        row.setKind("city");
        row.setSource(source);
        return tx.insert(row);
    }

    private String source(Tx tx, Sheet sheet) {
        String text = String.join("\n", sheet.lines());
        var row = new SourceRecord();
        row.setKind("sheet");
        row.setName(sheet.source());
        row.setLanguage(sheet.language().code());
        row.setReadOn(LocalDate.now(clock).toString());
        row.setText(text);
        row.setSha256(sha256(text));
        return tx.insert(row);
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Proposal proposal(DSLContext sql, Fact fact, String member) {
        return FactStates.of(sql, new FactLookup(sql, member), fact, member);
    }
}
