package org.belfry.db;

import static org.belfry.db.generated.Tables.ALIAS_GROUP;
import static org.belfry.db.generated.Tables.ATTACHMENT;
import static org.belfry.db.generated.Tables.BLOB;
import static org.belfry.db.generated.Tables.ERASED_ROW;
import static org.belfry.db.generated.Tables.OP;
import static org.belfry.db.generated.Tables.PAST_REFERENCE;

import org.belfry.db.Synced.Reference;
import org.belfry.db.Synced.SyncedTable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes the values of a person out of the ledger: of the person's own row and of every row that
 * ever named the person. Ops keep their place and their digest. Rows that are somebody else's
 * record, such as a member's participation, lose only what is about the person, and what is written
 * of them by somebody who had seen the erasure stays; the others go.
 */
final class Erasure {
    /** What the names of facts begin with that say which attached files were erased. */
    static final String FILE = "erased ";

    /** An op as it is kept, with what it names. */
    private record Kept(
            long n,
            What what,
            NavigableMap<String, @Nullable Object> set,
            NavigableMap<String, @Nullable Object> was,
            boolean erased) {}

    private final DSLContext sql;
    private final Prepared prepared;
    private final RowOps ops;
    private final Personal personal;
    private final Set<String> persons = new LinkedHashSet<>();
    private final Set<String> erasedNow = new LinkedHashSet<>();
    private final Set<RowKey> touched = new LinkedHashSet<>();
    private final Set<String> files = new TreeSet<>();
    private @Nullable Boolean any;
    private boolean changed;

    Erasure(DSLContext sql, Prepared prepared, RowOps ops) {
        this.sql = sql;
        this.prepared = prepared;
        this.ops = ops;
        personal = new Personal(sql);
    }

    private boolean any() {
        if (any == null) {
            any = sql.fetchExists(ERASED_ROW);
        }
        return any;
    }

    /** Whether nothing is left of this row. */
    boolean isErased(String table, String row) {
        return any() && personal.goes(table) && isErased(prepared, table, row);
    }

    /** Whether a row ever named somebody who is erased. */
    static boolean isErased(Prepared prepared, String table, String row) {
        return prepared.exists(
                "SELECT 1 FROM erased_row e JOIN erased_row p ON p.tbl = 'person' AND p.row ="
                        + " e.person WHERE e.tbl = ? AND e.row = ?",
                table,
                row);
    }

    private boolean isPersonErased(@Nullable String person) {
        return person != null
                && prepared.exists(
                        "SELECT 1 FROM erased_row WHERE tbl = 'person' AND row = ?", person);
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

    /** A received op without what is known to be erased already. */
    SentOp without(SentOp op, byte[] digest) {
        boolean erased = op.salt() == null;
        if (op.what() == What.ALIAS || (!erased && !any())) {
            return op;
        }
        NavigableMap<String, @Nullable Object> set = Canonical.fields(op.set());
        NavigableMap<String, @Nullable Object> was = Canonical.fields(op.was());
        String person = personal.named(op.table(), op.row(), set, was, erased);
        if (person != null
                && !op.table().equals(Personal.PERSON)
                && (erased || isPersonErased(person))) {
            mark(op.table(), op.row(), person);
        }
        if (erased || (!isPersonErased(person) && !isErased(op.table(), op.row()))) {
            return op;
        }
        personal.strip(op.table(), set, was);
        String setText = Canonical.fields(set);
        String wasText = Canonical.fields(was);
        return setText.equals(op.set()) && wasText.equals(op.was())
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

    /**
     * Erases whom {@link #erase} named, wherever the ledger names them, and what came of those who
     * were erased before.
     *
     * @param noted whether the temporary table {@code touched_row} is there
     */
    void spread(boolean noted) throws SQLException {
        for (String person : persons) {
            any = true;
            mark(Personal.PERSON, person, person);
            for (String table : personal.names()) {
                rowsOf(table, person).forEach(row -> mark(table, row, person));
            }
            prepared.list(
                            "SELECT tbl, row FROM erased_row WHERE person = ?",
                            row -> new RowKey(row.getString(1), row.getString(2)),
                            person)
                    .forEach(touched::add);
        }
        if (any() && noted) {
            named();
        }
        if (!persons.isEmpty()) {
            waiting();
        }
        persons.clear();
        Deque<RowKey> open = new ArrayDeque<>(touched);
        while (!open.isEmpty()) {
            RowKey row = open.poll();
            open.addAll(strip(row));
        }
    }

    /** The rows that ever named the person, whatever their column is read as now. */
    private Set<String> rowsOf(String table, String person) {
        SyncedTable synced = Synced.named(table);
        String via = personal.via(table);
        if (synced == null || via == null) {
            return Set.of();
        }
        var rows =
                new TreeSet<>(
                        sql.select(synced.id())
                                .from(synced.table())
                                .where(synced.text(via).in(readAs(person)))
                                .fetch(synced.id()));
        rows.addAll(
                sql.select(PAST_REFERENCE.ROW)
                        .from(PAST_REFERENCE)
                        .where(PAST_REFERENCE.PARENT.eq(person), PAST_REFERENCE.TBL.eq(table))
                        .fetch(PAST_REFERENCE.ROW));
        var named = new TreeSet<String>();
        for (String first : rows) {
            for (String row : together(table, first)) {
                if (hasNamed(table, row, person)) {
                    named.add(row);
                }
            }
        }
        return named;
    }

    private Set<String> readAs(String person) {
        var ids = new TreeSet<>(Set.of(person));
        ids.addAll(
                sql.select(ALIAS_GROUP.FIRST)
                        .from(ALIAS_GROUP)
                        .where(ALIAS_GROUP.TBL.eq(Personal.PERSON), ALIAS_GROUP.ROW.eq(person))
                        .fetch(ALIAS_GROUP.FIRST));
        return ids;
    }

    private Set<String> together(String table, String first) {
        var rows = new TreeSet<>(Set.of(first));
        rows.addAll(
                prepared.texts(
                        "SELECT row FROM alias_group WHERE tbl = ? AND first = ?", table, first));
        return rows;
    }

    private boolean hasNamed(String table, String row, String person) {
        return kept(table, row).stream()
                .anyMatch(op ->
                        person.equals(personal.named(table, row, op.set(), op.was(), op.erased())));
    }

    private List<Kept> kept(String table, String row) {
        return prepared.list(
                "SELECT n, what, set_, was, salt IS NULL FROM op WHERE row = ? AND tbl = ?",
                op ->
                        new Kept(
                                op.getLong(1),
                                What.of(op.getString(2)),
                                Canonical.fields(op.getString(3)),
                                Canonical.fields(op.getString(4)),
                                op.getInt(5) != 0),
                row,
                table);
    }

    /** Of the rows that ops were applied to now: who names an erased person, or did so before. */
    private void named() {
        for (String table : personal.names()) {
            List<String> rows =
                    prepared.texts("SELECT DISTINCT row FROM touched_row WHERE tbl = ?", table);
            for (String row : personal.via(table) == null ? List.<String>of() : rows) {
                for (RowOp op : applied(table, row)) {
                    String via = personal.via(table);
                    if (op.set().get(via) instanceof String person && isPersonErased(person)) {
                        mark(table, row, person);
                    }
                }
            }
        }
        prepared.list(
                        "SELECT DISTINCT t.tbl, t.row FROM touched_row t JOIN erased_row e ON e.tbl"
                                + " = t.tbl AND e.row = t.row",
                        row -> new RowKey(row.getString(1), row.getString(2)))
                .forEach(touched::add);
    }

    private List<RowOp> applied(String table, String row) {
        try {
            return ops.of(table, row);
        } catch (SQLException e) {
            throw new org.jooq.exception.DataAccessException("ops were read", e);
        }
    }

    /** What waits is not applied, but says nothing of an erased person either. */
    private void waiting() {
        var rows =
                prepared.list(
                        "SELECT DISTINCT o.tbl, o.row FROM action a JOIN op o ON o.action = a.n"
                                + " WHERE a.waits NOT NULL",
                        row -> new RowKey(row.getString(1), row.getString(2)));
        for (RowKey row : rows) {
            if (personal.names().contains(row.table())) {
                strip(row);
            }
        }
    }

    /** Returns whether that is new. */
    private boolean mark(String table, String row, String person) {
        int added =
                prepared.run(
                        "INSERT OR IGNORE INTO erased_row (tbl, row, person) VALUES (?, ?, ?)",
                        table,
                        row,
                        person);
        any = true;
        touched.add(new RowKey(table, row));
        return added > 0;
    }

    /** Strips the ops on a row; returns the sheets that it is now known to be read from. */
    private Set<RowKey> strip(RowKey key) {
        List<String> about =
                prepared.texts(
                        "SELECT e.person FROM erased_row e JOIN erased_row p ON p.tbl = 'person'"
                                + " AND p.row = e.person WHERE e.tbl = ? AND e.row = ?",
                        key.table(),
                        key.row());
        Map<Long, RowOp> applied = new HashMap<>();
        applied(key.table(), key.row()).forEach(op -> applied.put(op.n(), op));
        var sources = new HashSet<RowKey>();
        for (Kept op : kept(key.table(), key.row())) {
            boolean goes =
                    op.what() != What.ALIAS
                            && op.what() != What.ERASE
                            && (op.erased() || isAbout(key, op, applied.get(op.n()), about));
            if (goes) {
                sources(op, about, sources);
                strip(key, op);
            }
        }
        return sources;
    }

    private boolean isAbout(RowKey key, Kept op, @Nullable RowOp applied, List<String> about) {
        String person = personal.named(key.table(), key.row(), op.set(), op.was(), op.erased());
        if (isPersonErased(person) || (personal.goes(key.table()) && !about.isEmpty())) {
            return true;
        }
        return applied != null && about.stream().anyMatch(each -> !hasSeen(applied, each));
    }

    /** Whether who wrote the op knew that the person was erased. */
    private boolean hasSeen(RowOp op, String person) {
        return applied(Personal.PERSON, person).stream()
                .anyMatch(other -> other.what() == What.ERASE && op.sees(other));
    }

    private void strip(RowKey key, Kept op) {
        if (op.erased()) {
            return;
        }
        NavigableMap<String, @Nullable Object> set = new java.util.TreeMap<>(op.set());
        NavigableMap<String, @Nullable Object> was = new java.util.TreeMap<>(op.was());
        personal.strip(key.table(), set, was);
        if (set.equals(op.set()) && was.equals(op.was())) {
            return;
        }
        files(key.table(), op.set());
        files(key.table(), op.was());
        changed = true;
        sql.update(OP)
                .set(OP.SET_, Canonical.fields(set))
                .set(OP.WAS, Canonical.fields(was))
                .setNull(OP.SALT)
                .where(OP.N.eq(op.n()))
                .execute();
    }

    /** The text of a sheet that the row was read from is kept no longer either. */
    private void sources(Kept op, List<String> about, Set<RowKey> sources) {
        for (Map<String, @Nullable Object> fields : List.of(op.set(), op.was())) {
            if (fields.get(Personal.SOURCE) instanceof String source) {
                for (String person : about) {
                    if (mark(Personal.SOURCE, source, person)) {
                        sources.add(new RowKey(Personal.SOURCE, source));
                    }
                }
            }
        }
    }

    private void files(String table, Map<String, @Nullable Object> fields) {
        if (table.equals("attachment") && fields.get("sha256") instanceof String sha256) {
            files.add(sha256);
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
}
