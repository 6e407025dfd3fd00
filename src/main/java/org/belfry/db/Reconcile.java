package org.belfry.db;

import org.belfry.db.Synced.Reference;
import org.belfry.db.Synced.SyncedTable;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings the rows that some ops touched to what the ledger says of them: values, being alive,
 * conflicts. The work grows with the rows touched, not with the file.
 */
final class Reconcile implements AutoCloseable {
    /** The name under which a conflict about a row's being there at all is kept. */
    static final String ALIVE = "";

    private static final List<String> PREPARE =
            List.of(
                    "CREATE TEMP TABLE IF NOT EXISTS touched_row (n INTEGER PRIMARY KEY, tbl TEXT"
                            + " NOT NULL, row TEXT NOT NULL, UNIQUE (tbl, row))",
                    "DELETE FROM touched_row");
    private static final int CHUNK = 500;
    // Rows whose ops are kept from the walk over all until each is looked at: some megabytes.
    private static final int READ_AHEAD = 5_000;

    private final DSLContext sql;
    private final Prepared prepared;
    private final Rows rows;
    private final RowOps ops;
    private final Groups groups;
    private final Erasure erasure;
    private @Nullable PreparedStatement touch;
    private final Deque<RowKey> open = new ArrayDeque<>();
    private final Map<RowKey, List<RowOp>> read = new HashMap<>();
    private final Set<RowKey> settled = new HashSet<>();
    private final Set<RowKey> edges = new HashSet<>();
    private int waiting;
    private final boolean present;
    private final List<Stray> strays = new ArrayList<>();

    /** A reference to a row that the ledger does not know, and the action that made it. */
    record Stray(long action, String row) {}

    /**
     * @param present whether the rows of the ops noted were written to their tables already, as a
     *     write of this station does
     */
    Reconcile(
            DSLContext sql,
            Rows rows,
            RowOps ops,
            Groups groups,
            Erasure erasure,
            boolean present) {
        this.sql = sql;
        this.rows = rows;
        prepared = rows.prepared();
        this.ops = ops;
        this.groups = groups;
        this.erasure = erasure;
        this.present = present;
    }

    /** Whether nothing in the file needs more than looking at a single row. */
    static boolean isCalm(DSLContext sql) {
        return sql.fetchSingle(
                        "SELECT NOT (EXISTS (SELECT 1 FROM conflict) OR EXISTS (SELECT 1 FROM"
                            + " kept_row) OR EXISTS (SELECT 1 FROM alias_group) OR EXISTS (SELECT 1"
                            + " FROM erased_row))")
                .get(0, Boolean.class);
    }

    /** Notes that an op on a row was applied. */
    void touch(String table, String row, What what) throws SQLException {
        if (what == What.ALIAS) {
            edges.add(new RowKey(table, row));
        }
        PreparedStatement insert = prepared();
        insert.setString(1, table);
        insert.setString(2, row);
        insert.addBatch();
        if (++waiting >= CHUNK) {
            flush();
        }
    }

    private PreparedStatement prepared() throws SQLException {
        if (touch == null) {
            PREPARE.forEach(sql::execute);
            touch =
                    sql.configuration()
                            .connectionProvider()
                            .acquire()
                            .prepareStatement(
                                    "INSERT OR IGNORE INTO touched_row (tbl, row) VALUES (?, ?)");
        }
        return touch;
    }

    private void flush() throws SQLException {
        if (waiting > 0) {
            prepared().executeBatch();
            waiting = 0;
        }
    }

    /**
     * Settles all rows noted.
     *
     * @param fresh the number of the first op that the tables do not know yet
     */
    void run(long fresh) throws SQLException {
        flush();
        settled.clear();
        erasure.spread(touch != null);
        for (RowKey row : erasure.touched()) {
            erased(row);
        }
        for (RowKey edge : edges) {
            regroup(edge);
        }
        edges.clear();
        if (touch != null) {
            ops.eachTouched((table, row, found) -> settle(table, row, found, fresh));
            rows.flush();
            missingParents();
            sql.execute("DELETE FROM touched_row");
        }
        while (!open.isEmpty()) {
            resolve(open.poll());
        }
        read.clear();
        rows.flush();
        erasure.dropFiles();
    }

    /** Nobody is read as an erased row any more, and nobody refers to it. */
    private void erased(RowKey row) {
        open.add(row);
        SyncedTable table = Synced.named(row.table());
        if (table == null || !erasure.isErased(row.table(), row.row())) {
            return;
        }
        if (groups.any()) {
            edges.add(row);
        }
        for (Reference reference : Synced.to(table)) {
            children(reference, List.of(row.row()))
                    .forEach(child -> open.add(new RowKey(reference.table().name(), child)));
        }
    }

    /** A row that came new and stands alone goes in at once; any other is looked at closely. */
    private void settle(String name, String row, List<RowOp> found, long fresh)
            throws SQLException {
        SyncedTable table = Synced.named(name);
        boolean isNew = found.getFirst().n() >= fresh;
        boolean alone = table != null && isNew && isPlain(table, found);
        if (table != null && alone && !erasure.isErased(name, row) && !(present && groups.any())) {
            if (!present) {
                NavigableMap<String, @Nullable Object> values = found.getFirst().set();
                erasure.unnamed(table, groups.read(table, values));
                rows.insert(table, row, values);
            }
        } else {
            var key = new RowKey(name, row);
            open.add(key);
            if (read.size() < READ_AHEAD) {
                read.put(key, found);
            }
        }
    }

    private static boolean isPlain(SyncedTable table, List<RowOp> found) {
        RowOp first = found.getFirst();
        return found.size() == 1
                && first.what() == What.INSERT
                && first.speaks()
                && table.key().isEmpty()
                && table.names().containsAll(first.set().keySet());
    }

    /** Rows that came in refer to rows that are not there, or that others had deleted. */
    private void missingParents() throws SQLException {
        for (SyncedTable table : Synced.all()) {
            Integer touched =
                    sql.fetchSingle("SELECT count(*) FROM touched_row WHERE tbl = ?", table.name())
                            .get(0, Integer.class);
            for (Reference reference : touched > 0 ? table.references() : List.<Reference>of()) {
                missingParents(reference);
            }
        }
    }

    private void missingParents(Reference reference) throws SQLException {
        String query =
                """
                SELECT DISTINCT c."%1$s", c.id FROM touched_row t CROSS JOIN "%2$s" c ON c.id = t.row
                WHERE t.tbl = '%2$s' AND c."%1$s" NOT NULL AND (
                  NOT EXISTS (SELECT 1 FROM "%3$s" p WHERE p.id = c."%1$s")
                  OR EXISTS (SELECT 1 FROM kept_row k WHERE k.tbl = '%3$s' AND k.row = c."%1$s")
                  OR EXISTS (SELECT 1 FROM conflict x WHERE x.tbl = '%3$s' AND x.row = c."%1$s" AND x.field = '')
                  OR EXISTS (SELECT 1 FROM alias_group g WHERE g.tbl = '%3$s' AND g.row = c."%1$s"))
                """;
        String field = reference.field().getName();
        var found =
                sql.fetch(
                        String.format(query, field, reference.table().name(), reference.target()));
        for (Record row : found) {
            String parent = row.get(0, String.class);
            open.add(new RowKey(reference.target(), parent));
            if (ops.of(reference.target(), parent).isEmpty()) {
                List<RowOp> child = ops.of(reference.table().name(), row.get(1, String.class));
                strays.add(new Stray(child.getLast().by().action(), parent));
            }
        }
    }

    /** References that no Belfry makes. */
    List<Stray> strays() {
        return strays;
    }

    private void regroup(RowKey edge) throws SQLException {
        SyncedTable table = Synced.named(edge.table());
        if (table == null) {
            return;
        }
        Collection<String> seeds = new TreeSet<>(groups.edges(edge.table(), edge.row()));
        seeds.add(edge.row());
        regroup(table, seeds);
    }

    /** Whoever was read as another, or is now, is settled anew, with all that refers to it. */
    private void regroup(SyncedTable table, Collection<String> seeds) throws SQLException {
        NavigableSet<String> changed = groups.regroup(table, seeds);
        for (String row : changed) {
            again(new RowKey(table.name(), row));
        }
        for (Reference reference : changed.isEmpty() ? List.<Reference>of() : Synced.to(table)) {
            List<String> children = children(reference, changed);
            for (String child : children) {
                again(new RowKey(reference.table().name(), child));
            }
            if (!reference.table().key().isEmpty()) {
                regroup(reference.table(), children);
            }
        }
    }

    private void again(RowKey row) {
        settled.remove(row);
        open.add(row);
    }

    private List<String> children(Reference reference, Collection<String> parents) {
        rows.flush();
        var children = new ArrayList<String>();
        for (String parent : parents) {
            children.addAll(prepared.texts(reference.children(), parent));
        }
        return children;
    }

    private void resolve(RowKey key) throws SQLException {
        SyncedTable table = Synced.named(key.table());
        if (table == null) {
            unknown(key);
            return;
        }
        if (!settled.add(key)) {
            return;
        }
        if (!table.key().isEmpty() && groups.any()) {
            regroup(table, List.of(key.row()));
            settled.add(key);
        }
        String first = groups.first(key.table(), key.row());
        if (!first.equals(key.row())) {
            remove(table, key.row());
            open.add(new RowKey(key.table(), first));
            return;
        }
        Verdict verdict = verdict(table, first);
        NavigableMap<String, @Nullable Object> before = rows.row(table, first);
        boolean wasKept = isKept(key);
        boolean changed = verdict.apply(before);
        note(key, verdict);
        if (changed || wasKept != verdict.kept()) {
            parents(table, before, verdict.living() ? verdict.shown() : null);
        } else {
            unsettledParents(table, before);
        }
    }

    /** What a row is to be. */
    final class Verdict {
        private final SyncedTable table;
        private final String row;
        private final boolean alive;
        private final boolean kept;
        private final RowState state;
        private final List<RowOp> found;

        private Verdict(SyncedTable table, String row) throws SQLException {
            this.table = table;
            this.row = row;
            List<String> together = groups.rows(table.name(), row);
            found = opsOf(table, row, together);
            boolean deleted = found.stream().anyMatch(op -> op.what() == What.DELETE);
            state = new RowState(found, deleted ? childOps(table, together) : Map.of());
            boolean erased = erasure.isErased(table.name(), row);
            alive = !erased && state.isAlive();
            kept = !erased && !alive && isReferred(table, row, new HashSet<>());
        }

        boolean living() {
            return alive || kept;
        }

        boolean kept() {
            return kept;
        }

        /** The fields the row shows. */
        NavigableMap<String, @Nullable Object> shown() {
            NavigableMap<String, @Nullable Object> values = state.values();
            erasure.unnamed(table, groups.read(table, values));
            return table.complete(values);
        }

        /** The conflicts to be shown, {@link #ALIVE} for that about its being there. */
        NavigableSet<String> conflicts() {
            NavigableSet<String> conflicts = new TreeSet<>();
            if (living()) {
                conflicts.addAll(state.conflicts());
                if (state.isRevived()) {
                    conflicts.add(ALIVE);
                }
            }
            return conflicts;
        }

        private boolean apply(@Nullable NavigableMap<String, @Nullable Object> before) {
            if (!living()) {
                if (before != null) {
                    rows.delete(table, row, before);
                }
                return before != null;
            }
            if (before == null) {
                rows.insert(table, row, shown());
                rows.flush();
                return true;
            }
            return rows.replace(table, row, before, shown());
        }

        /** The rows it referred to in any op and does not refer to now. */
        private Set<RowKey> pastParents() {
            if (table.references().isEmpty()) {
                return Set.of();
            }
            Set<RowKey> past = new HashSet<>();
            NavigableMap<String, @Nullable Object> shown = shown();
            for (Reference reference : table.references()) {
                String field = reference.field().getName();
                for (RowOp op : found) {
                    Object parent = op.set().get(field);
                    if (parent instanceof String id
                            && !(living() && Objects.equals(shown.get(field), id))) {
                        past.add(new RowKey(reference.target(), id));
                    }
                }
            }
            return past;
        }

        private boolean isStrange() {
            return found.stream()
                    .anyMatch(op ->
                            op.what() != What.ALIAS
                                    && !table.names().containsAll(op.set().keySet()));
        }
    }

    private List<RowOp> opsOf(SyncedTable table, String row, List<String> together)
            throws SQLException {
        List<RowOp> known = read.remove(new RowKey(table.name(), row));
        return known != null && together.size() == 1 ? known : ops.of(table.name(), together);
    }

    Verdict verdict(SyncedTable table, String row) throws SQLException {
        return new Verdict(table, row);
    }

    /** The ops that made other rows refer to one of these, by the row referred to. */
    private Map<String, List<RowOp>> childOps(SyncedTable table, List<String> together)
            throws SQLException {
        Map<String, List<RowOp>> touching = new HashMap<>();
        var past = new ArrayList<RowKey>();
        for (String row : together) {
            past.addAll(
                    prepared.list(
                            "SELECT tbl, row FROM past_reference WHERE parent = ?",
                            found -> new RowKey(found.getString(1), found.getString(2)),
                            row));
        }
        for (Reference reference : Synced.to(table)) {
            String child = reference.table().name();
            String field = reference.field().getName();
            Set<String> children = new TreeSet<>(children(reference, together));
            past.stream()
                    .filter(row -> row.table().equals(child))
                    .map(RowKey::row)
                    .forEach(children::add);
            for (String id : new TreeSet<>(children)) {
                children.addAll(groups.rows(child, id));
            }
            for (RowOp op : ops.of(child, children)) {
                if (op.set().get(field) instanceof String parent && together.contains(parent)) {
                    touching.computeIfAbsent(parent, id -> new ArrayList<>()).add(op);
                }
            }
        }
        return touching;
    }

    /** Whether a row that lives by itself refers to this one, straight or through others. */
    private boolean isReferred(SyncedTable table, String row, Set<RowKey> asked) {
        if (!asked.add(new RowKey(table.name(), row))) {
            return false;
        }
        for (Reference reference : Synced.to(table)) {
            for (String child : children(reference, List.of(row))) {
                var key = new RowKey(reference.table().name(), child);
                if (!isKept(key) || isReferred(reference.table(), child, asked)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isKept(RowKey key) {
        return prepared.exists(
                "SELECT 1 FROM kept_row WHERE tbl = ? AND row = ?", key.table(), key.row());
    }

    private void note(RowKey key, Verdict verdict) {
        forget(key);
        for (String field : verdict.conflicts()) {
            prepared.run(
                    "INSERT INTO conflict (tbl, row, field) VALUES (?, ?, ?)",
                    key.table(),
                    key.row(),
                    field);
        }
        if (verdict.kept()) {
            prepared.run("INSERT INTO kept_row (tbl, row) VALUES (?, ?)", key.table(), key.row());
        }
        for (RowKey parent : verdict.pastParents()) {
            int added =
                    prepared.run(
                            "INSERT OR IGNORE INTO past_reference (parent, tbl, row) VALUES (?, ?,"
                                    + " ?)",
                            parent.row(),
                            key.table(),
                            key.row());
            touched(parent, added > 0);
        }
        if (verdict.isStrange()) {
            unknown(key);
        }
    }

    private void forget(RowKey key) {
        prepared.run("DELETE FROM conflict WHERE tbl = ? AND row = ?", key.table(), key.row());
        prepared.run("DELETE FROM kept_row WHERE tbl = ? AND row = ?", key.table(), key.row());
    }

    private void unknown(RowKey key) {
        prepared.run(
                "INSERT OR IGNORE INTO unknown_row (tbl, row) VALUES (?, ?)",
                key.table(),
                key.row());
    }

    /** A row that is read as another has no row of its own. */
    private void remove(SyncedTable table, String row) {
        NavigableMap<String, @Nullable Object> before = rows.row(table, row);
        if (before != null) {
            rows.delete(table, row, before);
        }
        forget(new RowKey(table.name(), row));
    }

    /** Rows referred to, before and now, may live or die with that. */
    private void parents(
            SyncedTable table,
            @Nullable NavigableMap<String, @Nullable Object> before,
            @Nullable NavigableMap<String, @Nullable Object> after) {
        for (Reference reference : table.references()) {
            String field = reference.field().getName();
            Object old = before == null ? null : before.get(field);
            Object now = after == null ? null : after.get(field);
            // What lived before and lives on has its parents, unless they are there for it alone.
            for (Object parent : Arrays.asList(old, now)) {
                if (parent != null) {
                    var key = new RowKey(reference.target(), parent.toString());
                    if (isUnsettled(key, !parent.equals(old))) {
                        again(key);
                    }
                }
            }
        }
    }

    private void unsettledParents(
            SyncedTable table, @Nullable NavigableMap<String, @Nullable Object> row) {
        if (row == null) {
            return;
        }
        for (Reference reference : table.references()) {
            Object parent = row.get(reference.field().getName());
            var key = new RowKey(reference.target(), String.valueOf(parent));
            if (parent != null && !settled.contains(key) && isUnsettled(key, false)) {
                open.add(key);
            }
        }
    }

    /**
     * Who once referred to a row wrote that it is alive, also where nothing of that is left.
     *
     * @param news whether that was not known when the row may have been settled
     */
    private void touched(RowKey parent, boolean news) {
        var key = new RowKey(parent.table(), groups.first(parent.table(), parent.row()));
        if (isUnsettled(key, true)) {
            if (news) {
                again(key);
            } else if (!settled.contains(key)) {
                open.add(key);
            }
        }
    }

    /** Not there, or there only because of others: to be looked at again when these change. */
    private boolean isUnsettled(RowKey key, boolean mayBeMissing) {
        SyncedTable target = Synced.named(key.table());
        return target != null
                && (isKept(key)
                        || groups.rows(key.table(), key.row()).size() > 1
                        || (mayBeMissing && !rows.exists(target, key.row()))
                        || prepared.exists(
                                "SELECT 1 FROM conflict WHERE tbl = ? AND row = ? AND field = ''",
                                key.table(),
                                key.row()));
    }

    @Override
    public void close() throws SQLException {
        if (touch != null) {
            touch.close();
        }
    }
}
