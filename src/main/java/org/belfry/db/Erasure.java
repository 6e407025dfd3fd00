package org.belfry.db;

import static org.belfry.db.generated.Tables.ALIAS_GROUP;
import static org.belfry.db.generated.Tables.ATTACHMENT;
import static org.belfry.db.generated.Tables.BLOB;
import static org.belfry.db.generated.Tables.ERASED_ROW;
import static org.belfry.db.generated.Tables.OP;
import static org.belfry.db.generated.Tables.PAST_REFERENCE;
import static org.belfry.db.generated.Tables.PERSONAL_FIELD;

import org.belfry.db.Synced.Reference;
import org.belfry.db.Synced.SyncedTable;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes the values of a person out of the ledger: of the person's own row and of every row that
 * ever named the person. Ops keep their place and their digest. Rows that are somebody else's
 * record, such as a member's participation, lose only what is about the person; the others go.
 */
final class Erasure {
    private static final String PERSON = "person";
    private static final String SOURCE = "source";
    private static final String SOURCE_TEXT = "text";

    /** What the names of facts begin with that say which attached files were erased. */
    static final String FILE = "erased ";

    /** What of a table is about a person. */
    private record Personal(String via, boolean keeps, Set<String> fields) {}

    private final DSLContext sql;
    private final Prepared prepared;
    private final Map<String, Personal> tables = new TreeMap<>();
    private final Set<String> persons = new LinkedHashSet<>();
    private final Set<String> erasedNow = new LinkedHashSet<>();
    private final Set<RowKey> touched = new LinkedHashSet<>();
    private final Set<String> files = new TreeSet<>();
    private @Nullable Boolean any;
    private boolean changed;

    Erasure(DSLContext sql, Prepared prepared) {
        this.sql = sql;
        this.prepared = prepared;
    }

    private Map<String, Personal> tables() {
        if (tables.isEmpty()) {
            sql.selectFrom(PERSONAL_FIELD)
                    .forEach(row ->
                            tables.computeIfAbsent(
                                            row.getTbl(),
                                            name ->
                                                    new Personal(
                                                            row.getVia(),
                                                            row.getKeeps() != 0,
                                                            new HashSet<>()))
                                    .fields()
                                    .add(row.getField()));
        }
        return tables;
    }

    private boolean any() {
        if (any == null) {
            any = sql.fetchExists(ERASED_ROW);
        }
        return any;
    }

    /** Whether nothing is left of this row. */
    boolean isErased(String table, String row) {
        Personal personal = any() ? tables().get(table) : null;
        return personal != null && !personal.keeps() && isNamed(table, row);
    }

    private boolean isNamed(String table, String row) {
        return prepared.exists("SELECT 1 FROM erased_row WHERE tbl = ? AND row = ?", table, row);
    }

    /** Takes away references to rows of which nothing is left. */
    Map<String, @Nullable Object> unnamed(SyncedTable table, Map<String, @Nullable Object> fields) {
        if (any()) {
            for (Reference reference : table.references()) {
                String name = reference.field().getName();
                if (fields.get(name) instanceof String id && isErased(reference.target(), id)) {
                    fields.remove(name);
                }
            }
        }
        return fields;
    }

    /** A received op without what was erased. */
    SentOp without(SentOp op, byte[] digest) {
        if (op.salt() == null) {
            // Others erased it before it came here: what they write of that row later goes as well.
            mark(op.table(), op.row(), "");
        } else if (!any()) {
            return op;
        }
        NavigableMap<String, @Nullable Object> set = Canonical.fields(op.set());
        NavigableMap<String, @Nullable Object> was = Canonical.fields(op.was());
        for (String person : named(op.table(), op.row(), set)) {
            if (isNamed(PERSON, person)) {
                mark(op.table(), op.row(), person);
            }
        }
        if (!isNamed(op.table(), op.row())) {
            return op;
        }
        if (!op.table().equals(SOURCE)) {
            sources(set, was);
        }
        return stripped(op, digest, set, was);
    }

    /**
     * An op of a file without what was erased, where this file knows of it already; nothing is
     * noted.
     *
     * @param also rows found to be erased in that file; grows
     */
    SentOp redacted(SentOp op, byte[] digest, Set<RowKey> also) {
        var key = new RowKey(op.table(), op.row());
        if (op.salt() == null) {
            also.add(key);
            return op;
        }
        NavigableMap<String, @Nullable Object> set = Canonical.fields(op.set());
        boolean erased =
                also.contains(key)
                        || isNamed(op.table(), op.row())
                        || named(op.table(), op.row(), set).stream()
                                .anyMatch(person -> isNamed(PERSON, person));
        if (!erased) {
            return op;
        }
        also.add(key);
        return stripped(op, digest, set, Canonical.fields(op.was()));
    }

    private SentOp stripped(
            SentOp op,
            byte[] digest,
            NavigableMap<String, @Nullable Object> set,
            NavigableMap<String, @Nullable Object> was) {
        strip(op.table(), set);
        strip(op.table(), was);
        String setText = Canonical.fields(set);
        String wasText = Canonical.fields(was);
        boolean same = setText.equals(op.set()) && wasText.equals(op.was());
        return same || op.salt() == null
                ? op
                : new SentOp(
                        op.table(),
                        op.row(),
                        op.what(),
                        setText,
                        wasText,
                        null,
                        HexFormat.of().formatHex(digest));
    }

    /** Notes that a person is erased by an op that was applied now. */
    void erase(String person) {
        persons.add(person);
        erasedNow.add(person);
    }

    /** The persons erased by ops that were applied now. */
    Set<String> erasedNow() {
        return erasedNow;
    }

    /**
     * Whether values that stood in the file are gone from it, though not yet from its free pages.
     */
    boolean hasChanged() {
        return changed;
    }

    /** The rows to be settled anew since something of them was erased. */
    Set<RowKey> touched() {
        return touched;
    }

    /** Erases whom {@link #erase} named, wherever the ledger names them. */
    void spread(long firstOp) {
        for (String person : persons) {
            any = true;
            mark(PERSON, person, person);
            tables().forEach((table, personal) -> {
                if (!table.equals(PERSON)) {
                    rowsOf(table, personal, person).forEach(row -> mark(table, row, person));
                }
            });
        }
        if (!persons.isEmpty()) {
            fresh(firstOp);
        }
        persons.clear();
        for (RowKey row : new ArrayList<>(touched)) {
            strip(row);
        }
    }

    /** The rows that ever named the person, whatever their column is read as now. */
    private Set<String> rowsOf(String table, Personal personal, String person) {
        SyncedTable synced = Synced.named(table);
        if (synced == null) {
            return Set.of();
        }
        var rows =
                new TreeSet<>(
                        sql.select(synced.id())
                                .from(synced.table())
                                .where(synced.text(personal.via()).in(readAs(person)))
                                .fetch(synced.id()));
        rows.addAll(
                sql.select(PAST_REFERENCE.ROW)
                        .from(PAST_REFERENCE)
                        .where(PAST_REFERENCE.PARENT.eq(person), PAST_REFERENCE.TBL.eq(table))
                        .fetch(PAST_REFERENCE.ROW));
        rows.removeIf(row -> !hasNamed(table, row, personal.via(), person));
        return rows;
    }

    private Set<String> readAs(String person) {
        var ids = new TreeSet<>(Set.of(person));
        ids.addAll(
                sql.select(ALIAS_GROUP.FIRST)
                        .from(ALIAS_GROUP)
                        .where(ALIAS_GROUP.TBL.eq(PERSON), ALIAS_GROUP.ROW.eq(person))
                        .fetch(ALIAS_GROUP.FIRST));
        return ids;
    }

    private boolean hasNamed(String table, String row, String via, String person) {
        return sql
                .select(OP.SET_)
                .from(OP)
                .where(OP.ROW.eq(row), OP.TBL.eq(table))
                .fetch(OP.SET_)
                .stream()
                .anyMatch(set -> person.equals(Canonical.fields(set).get(via)));
    }

    /** Ops that came just now, and those that wait, are in no table yet. */
    private void fresh(long firstOp) {
        try (var ops =
                sql.resultQuery(
                                "SELECT tbl, row, set_ FROM op WHERE n >= ? UNION ALL SELECT o.tbl,"
                                        + " o.row, o.set_ FROM action a JOIN op o ON o.action = a.n"
                                        + " WHERE a.waits NOT NULL",
                                firstOp)
                        .fetchSize(1000)
                        .fetchLazy()) {
            for (Record op : ops) {
                String table = op.get(0, String.class);
                String row = op.get(1, String.class);
                if (tables().containsKey(table)) {
                    for (String person :
                            named(table, row, Canonical.fields(op.get(2, String.class)))) {
                        if (isNamed(PERSON, person)) {
                            mark(table, row, person);
                        }
                    }
                }
            }
        }
    }

    /** The persons an op names as the owner of its row. */
    private Set<String> named(String table, String row, Map<String, @Nullable Object> set) {
        Personal personal = tables().get(table);
        if (personal == null) {
            return Set.of();
        }
        if (table.equals(PERSON)) {
            return Set.of(row);
        }
        return set.get(personal.via()) instanceof String id ? Set.of(id) : Set.of();
    }

    private void mark(String table, String row, String person) {
        int added =
                sql.insertInto(ERASED_ROW)
                        .values(table, row, person)
                        .onConflictDoNothing()
                        .execute();
        if (added > 0) {
            any = true;
        }
        touched.add(new RowKey(table, row));
    }

    private void strip(RowKey key) {
        sql.select(OP.N, OP.SET_, OP.WAS)
                .from(OP)
                .where(OP.ROW.eq(key.row()), OP.TBL.eq(key.table()))
                .forEach(op -> {
                    NavigableMap<String, @Nullable Object> set = Canonical.fields(op.value2());
                    NavigableMap<String, @Nullable Object> was = Canonical.fields(op.value3());
                    if (!key.table().equals(SOURCE)) {
                        sources(set, was);
                    }
                    files(key.table(), set, was);
                    strip(key.table(), set);
                    strip(key.table(), was);
                    String setText = Canonical.fields(set);
                    String wasText = Canonical.fields(was);
                    if (!setText.equals(op.value2()) || !wasText.equals(op.value3())) {
                        changed = true;
                        sql.update(OP)
                                .set(OP.SET_, setText)
                                .set(OP.WAS, wasText)
                                .setNull(OP.SALT)
                                .where(OP.N.eq(op.value1()))
                                .execute();
                    }
                });
    }

    /** The text of a sheet that the row was read from is kept no longer either. */
    private void sources(Map<String, @Nullable Object> set, Map<String, @Nullable Object> was) {
        for (Map<String, @Nullable Object> fields : List.of(set, was)) {
            if (fields.get(SOURCE) instanceof String source) {
                var key = new RowKey(SOURCE, source);
                mark(SOURCE, source, "");
                strip(key);
            }
        }
    }

    private void files(
            String table, Map<String, @Nullable Object> set, Map<String, @Nullable Object> was) {
        for (Map<String, @Nullable Object> fields : List.of(set, was)) {
            if (table.equals("attachment") && fields.get("sha256") instanceof String sha256) {
                files.add(sha256);
            }
        }
    }

    /** Takes away the attached files that no other row has; their names are kept for folders. */
    void dropFiles() {
        for (String sha256 : files) {
            if (!sql.fetchExists(ATTACHMENT, ATTACHMENT.SHA256.eq(sha256))) {
                sql.deleteFrom(BLOB).where(BLOB.SHA256.eq(sha256)).execute();
                NetworkFile.setFact(sql, FILE + sha256, "");
            }
        }
        files.clear();
    }

    /**
     * What is left is a shell: the sheet it was read from stays named, so that everybody who gets
     * the shell alone knows which text to forget.
     */
    private void strip(String table, Map<String, @Nullable Object> fields) {
        Personal personal = tables().get(table);
        if (table.equals(SOURCE)) {
            fields.remove(SOURCE_TEXT);
        } else if (personal != null && personal.keeps()) {
            fields.keySet().removeAll(personal.fields());
        } else if (personal != null) {
            fields.keySet().retainAll(Set.of(SOURCE));
        }
    }
}
