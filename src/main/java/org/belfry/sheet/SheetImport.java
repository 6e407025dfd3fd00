package org.belfry.sheet;

import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.MEMBER_NAME;
import static org.belfry.db.generated.Tables.MEMBER_SHOWN;
import static org.belfry.db.generated.Tables.SOURCE;

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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Brings the facts of a sheet into the file: proposes them first, stores what was accepted. */
public final class SheetImport {
    private static final Intent IMPORT = Intent.of("import.sheet");
    private static final Intent KEEP = Intent.of("import.document");

    /** What is done before an import; a refusal leaves the file as it is. */
    @FunctionalInterface
    public interface Before {
        void run() throws Refusal;
    }

    private final Database database;
    private final Clock clock;
    private final Before before;

    public SheetImport(Database database, Clock clock) {
        this(database, clock, () -> {});
    }

    /** An import before which something is done, such as a backup. */
    public SheetImport(Database database, Clock clock, Before before) {
        this.database = database;
        this.clock = clock;
        this.before = before;
    }

    /** Each fact of the sheet beside what is known of this member; all new when it is unknown. */
    public List<Proposal> review(Sheet sheet, String memberName) throws Refusal {
        return database.read(sql -> review(sql, sheet, memberName));
    }

    private static List<Proposal> review(DSLContext sql, Sheet sheet, String memberName)
            throws Refusal {
        Optional<String> member =
                memberName.isBlank()
                        ? Optional.empty()
                        : member(sql, memberName, code(sheet), null);
        return sheet.facts().stream()
                .filter(fact -> !(fact instanceof Fact.Name))
                .map(fact -> proposal(sql, fact, member.orElse("")))
                .toList();
    }

    /**
     * The names of the members a sheet without a name may be about, by the twins that name each
     * other; of what is no sheet, the members it names.
     */
    public List<String> candidates(Sheet sheet) throws Refusal {
        return database.read(sql ->
                sheet.kind() == SheetKind.UNKNOWN
                        ? DocumentCandidates.of(sql, sheet)
                        : SheetCandidates.of(sql, sheet));
    }

    /** The id of the member a sheet is about, when the file has one of this name. */
    public Optional<String> member(Sheet sheet, String memberName) throws Refusal {
        return database.read(sql -> member(sql, memberName, code(sheet), null));
    }

    /**
     * Stores facts of one sheet as one action, with the sheet's text as their source.
     *
     * @param memberName the member the sheet is about; made when the file has none of this name
     * @param accepted the facts to store, corrected where a reader corrected them
     * @return the member's id
     */
    public String store(Sheet sheet, String memberName, List<Fact> accepted) throws Refusal {
        requireMember(sheet, memberName);
        before.run();
        return database.write(IMPORT, tx -> store(tx, sheet, memberName, accepted));
    }

    /**
     * Keeps a text that is no sheet as a document, with the facts of its passages, as one action.
     *
     * @param memberName the member the document is about; empty for none, which no fact allows
     * @return the member's id; empty for none
     */
    public String keep(Sheet document, String memberName, List<Fact> passages) throws Refusal {
        if (memberName.isBlank() && !passages.isEmpty()) {
            throw new Refusal("sheet.refused.nameless", document.source());
        }
        before.run();
        return database.write(
                KEEP,
                tx -> {
                    String source = source(tx, document);
                    tx.about(source);
                    if (memberName.isBlank()) {
                        return "";
                    }
                    String member = store(tx, document, memberName, passages);
                    DocumentKept.attach(tx, document, source, member);
                    return member;
                });
    }

    /** Whether this text is kept as a document, with the member when one is named. */
    public boolean isKept(Sheet document, String memberId) throws Refusal {
        return database.read(
                sql -> DocumentKept.is(sql, sha256(String.join("\n", document.lines())), memberId));
    }

    /** What is measured of members. */
    public List<Measure> measures() throws Refusal {
        return database.read(Indicators::measures);
    }

    /** A sheet with the name of the member it is about. */
    public record Named(Sheet sheet, String member) {}

    /** What became of a sheet's facts: how many were stored, how many differ and were left. */
    public record Stored(int facts, int differing) {}

    /**
     * Stores what is new in these sheets, all of them as one action; what differs from what is
     * known is left. Refuses all when it refuses one.
     */
    public List<Stored> storeNew(List<Named> sheets) throws Refusal {
        for (Named each : sheets) {
            requireMember(each.sheet(), each.member());
        }
        before.run();
        return database.write(
                IMPORT,
                tx -> {
                    var stored = new ArrayList<Stored>();
                    for (Named each : sheets) {
                        stored.add(storeNew(tx, each));
                    }
                    return stored;
                });
    }

    private Stored storeNew(Tx tx, Named named) throws Refusal {
        List<Proposal> proposals = review(tx.sql(), named.sheet(), named.member());
        List<Fact> accepted = unattended(proposals);
        store(tx, named.sheet(), named.member(), accepted);
        long differing = proposals.stream().filter(p -> p.state() == State.DIFFERS).count();
        return new Stored(accepted.size(), Math.toIntExact(differing));
    }

    private static void requireMember(Sheet sheet, String memberName) throws Refusal {
        if (sheet.kind() == SheetKind.UNKNOWN) {
            throw new Refusal("sheet.refused.none", sheet.source());
        }
        if (memberName.isBlank()) {
            throw new Refusal("sheet.refused.nameless", sheet.source());
        }
    }

    private String store(Tx tx, Sheet sheet, String memberName, List<Fact> accepted)
            throws Refusal {
        String source = source(tx, sheet);
        tx.about(source);
        String country =
                accepted.stream()
                        .filter(Fact.Location.class::isInstance)
                        .map(fact -> ((Fact.Location) fact).code())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        Optional<String> before = member(tx.sql(), memberName, country, code(sheet));
        String member = before.isPresent() ? before.get() : newMember(tx, memberName, source);
        var writer = new FactWriter(tx, source, sheet.language().code(), member);
        accepted.stream()
                .sorted((a, b) ->
                        Boolean.compare(b instanceof Fact.Person, a instanceof Fact.Person))
                .forEach(writer::write);
        return member;
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

    /**
     * The member of this name in any language; the country must not contradict. Of several, the one
     * in the country the sheet itself speaks of.
     */
    private static Optional<String> member(
            DSLContext sql, String name, @Nullable String country, @Nullable String spokenOf)
            throws Refusal {
        String folded = Folding.fold(name);
        Condition possible =
                country == null
                        ? org.jooq.impl.DSL.noCondition()
                        : MEMBER.COUNTRY.eq(country).or(MEMBER.COUNTRY.isNull());
        var ids =
                sql.select(MEMBER.ID, MEMBER.COUNTRY)
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
                        .fetchMap(MEMBER.ID, MEMBER.COUNTRY);
        if (ids.size() > 1) {
            ids.values().removeIf(each -> !Objects.equals(each, spokenOf));
            if (ids.size() != 1) {
                throw new Refusal("sheet.refused.several", name);
            }
        }
        return ids.keySet().stream().findFirst();
    }

    private static String newMember(Tx tx, String name, String source) {
        var row = new MemberRecord();
        row.setName(name.strip());
        row.setKind("city");
        row.setSource(source);
        return tx.insert(row);
    }

    /** The source of this text; the same text read again has the source it had. */
    private String source(Tx tx, Sheet sheet) {
        String text = String.join("\n", sheet.lines());
        String sha256 = sha256(text);
        return tx.sql()
                .select(SOURCE.ID)
                .from(SOURCE)
                .where(SOURCE.SHA256.eq(sha256), SOURCE.KIND.eq(DocumentKept.sourceKind(sheet)))
                .orderBy(SOURCE.ID)
                .limit(1)
                .fetchOptional(SOURCE.ID)
                .orElseGet(() -> newSource(tx, sheet, text, sha256));
    }

    private String newSource(Tx tx, Sheet sheet, String text, String sha256) {
        var row = new SourceRecord();
        row.setKind(DocumentKept.sourceKind(sheet));
        row.setName(sheet.source());
        row.setLanguage(sheet.language().code());
        row.setReadOn(LocalDate.now(clock).toString());
        row.setText(text);
        row.setSha256(sha256);
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
