package org.belfry.db;

import org.belfry.db.Synced.Reference;
import org.belfry.db.Synced.SyncedTable;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A write in progress: the only way rows of synced tables change. Each change goes to the row and
 * to the ledger, in one transaction.
 */
public final class Tx {
    private final DSLContext sql;
    private final String fileId;
    private final Ids ids;
    private final Rows rows;
    private final OpWriter ops;
    private final Settling settling;

    Tx(DSLContext sql, String fileId, Ids ids, Rows rows, OpWriter ops, Settling settling) {
        this.sql = sql;
        this.fileId = fileId;
        this.ids = ids;
        this.rows = rows;
        this.ops = ops;
        this.settling = settling;
    }

    /** For reading inside the write: sees its own changes. */
    public DSLContext sql() {
        rows.flush();
        return sql;
    }

    /** Names the row the action is about, where that is not the first one written. */
    public void about(String row) {
        ops.about(row);
    }

    /** The synced table of this name. */
    public Table<?> table(String name) {
        return Objects.requireNonNull(Synced.named(name), name).table();
    }

    /** Whether a row of this id lives in the synced table of this name. */
    public static boolean exists(DSLContext sql, String table, String id) {
        SyncedTable synced = Objects.requireNonNull(Synced.named(table), table);
        return sql.fetchExists(synced.table(), synced.id().eq(id));
    }

    /** A new row id. */
    public String newId() {
        return ids.fresh();
    }

    /** The id of a row that two laptops must make alike, from immutable parent ids or codes. */
    public String derivedId(Table<?> table, String key) {
        return Ids.derived(fileId, table.getName(), key);
    }

    /** Inserts a row; without an id it gets a new one. Returns the id. */
    public String insert(TableRecord<?> row) {
        return insertAll(List.of(row)).getFirst();
    }

    /** Inserts rows of any tables, in the order given; the fast way for many. Returns the ids. */
    public List<String> insertAll(Collection<? extends TableRecord<?>> all) {
        var inserted = new ArrayList<String>(all.size());
        for (TableRecord<?> row : all) {
            SyncedTable table = Synced.of(row.getTable());
            String given = row.get(table.id());
            String id = given == null ? ids.fresh() : given;
            insert(table, id, filled(table, row), given != null);
            inserted.add(id);
        }
        rows.flush();
        return inserted;
    }

    /** The fields that hold something, read by position: by name would compare names each time. */
    private static NavigableMap<String, @Nullable Object> filled(
            SyncedTable table, TableRecord<?> row) {
        NavigableMap<String, @Nullable Object> set = new TreeMap<>();
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            String name = value == null ? "" : row.fields()[i].getName();
            if (table.travels(name)) {
                set.put(name, value);
            }
        }
        return set;
    }

    /** Inserts a row with the given fields under this id, as undo does. */
    void insert(SyncedTable table, String id, NavigableMap<String, @Nullable Object> fields) {
        NavigableMap<String, @Nullable Object> set = new TreeMap<>(fields);
        set.values().removeIf(Objects::isNull);
        insert(table, id, set, true);
        rows.flush();
    }

    private void insert(
            SyncedTable table,
            String id,
            NavigableMap<String, @Nullable Object> set,
            boolean mayHaveBeen) {
        rows.insert(table, id, set);
        NavigableMap<String, @Nullable Object> written = set;
        NavigableMap<String, @Nullable Object> was = new TreeMap<>();
        if (mayHaveBeen) {
            written = new TreeMap<>(set);
            for (Map.Entry<String, @Nullable Object> held :
                    settling.values(table.name(), id).entrySet()) {
                // A row that comes back holds what is said now, and nothing of what it held once.
                if (held.getValue() != null && !set.containsKey(held.getKey())) {
                    written.put(held.getKey(), null);
                    was.put(held.getKey(), held.getValue());
                }
            }
        }
        ops.add(table.name(), id, What.INSERT, written, was);
        settling.touched(table.name(), id, What.INSERT);
    }

    /**
     * Writes the fields of the record that its maker has set, where they differ from the row.
     *
     * @return whether anything changed
     */
    public boolean update(TableRecord<?> changed) {
        SyncedTable table = Synced.of(changed.getTable());
        String id = Objects.requireNonNull(changed.get(table.id()), "a row to update has an id");
        NavigableMap<String, @Nullable Object> fields = new TreeMap<>();
        for (Field<?> field : table.fields()) {
            if (changed.touched(field)) {
                fields.put(field.getName(), changed.get(field));
            }
        }
        return update(table, id, fields);
    }

    /** Inserts the row, or updates the fields set in it when a row of its (derived) id lives. */
    public String put(TableRecord<?> row) {
        SyncedTable table = Synced.of(row.getTable());
        String id = row.get(table.id());
        String first = id == null ? null : settling.first(table.name(), id);
        if (first == null || row(table, first) == null) {
            return insert(row);
        }
        row.set(table.id(), first);
        update(row);
        return first;
    }

    boolean update(SyncedTable table, String id, NavigableMap<String, @Nullable Object> fields) {
        NavigableMap<String, @Nullable Object> before = row(table, id);
        if (before == null) {
            throw new IllegalArgumentException("no such row in " + table.name());
        }
        NavigableMap<String, @Nullable Object> set = new TreeMap<>();
        NavigableMap<String, @Nullable Object> was = new TreeMap<>();
        fields.forEach((name, value) -> {
            Object old = before.get(name);
            if (!Objects.equals(old, value)) {
                set.put(name, value);
                was.put(name, old);
            }
        });
        if (set.isEmpty()) {
            return false;
        }
        write(table, id, before, set, was);
        return true;
    }

    private void write(
            SyncedTable table,
            String id,
            NavigableMap<String, @Nullable Object> before,
            NavigableMap<String, @Nullable Object> set,
            NavigableMap<String, @Nullable Object> was) {
        if (!set.isEmpty()) {
            rows.update(table, id, before, set);
        }
        ops.add(table.name(), id, What.UPDATE, set, was);
        settling.touched(table.name(), id, What.UPDATE);
        for (Reference reference : table.references()) {
            settling.left(was.get(reference.field().getName()), table.name(), id);
        }
    }

    /**
     * Decides between the values of a field in conflict: written even when the value stands
     * already, since it has seen them all.
     */
    public void choose(String table, String id, String field, @Nullable Object value) {
        SyncedTable synced = Objects.requireNonNull(Synced.named(table), table);
        if (!synced.takes(field, value)) {
            throw new IllegalArgumentException("not a value of " + table + "." + field);
        }
        NavigableMap<String, @Nullable Object> before =
                Objects.requireNonNull(row(synced, id), "a row to choose for");
        NavigableMap<String, @Nullable Object> set = new TreeMap<>();
        NavigableMap<String, @Nullable Object> was = new TreeMap<>();
        set.put(field, value);
        was.put(field, settling.standing(table, id, field));
        write(synced, id, before, set, was);
    }

    /** Decides that a row stays which some had deleted. */
    public void keep(String table, String id) {
        SyncedTable synced = Objects.requireNonNull(Synced.named(table), table);
        NavigableMap<String, @Nullable Object> before =
                Objects.requireNonNull(row(synced, id), "a row to keep");
        write(synced, id, before, new TreeMap<>(), new TreeMap<>());
    }

    /** Says that two rows are the same thing: they are read as one, under the smaller id. */
    public void alias(Table<?> table, String one, String other) {
        edge(Synced.of(table), one, other, true);
    }

    /** Takes back that two rows are the same thing. */
    public void separate(Table<?> table, String one, String other) {
        edge(Synced.of(table), one, other, false);
    }

    void edge(SyncedTable table, String one, String other, boolean stands) {
        boolean ordered = one.compareTo(other) < 0;
        NavigableMap<String, @Nullable Object> set = new TreeMap<>();
        set.put(Groups.OTHER, ordered ? other : one);
        set.put(Groups.STANDS, stands ? 1L : 0L);
        String first = ordered ? one : other;
        ops.add(table.name(), first, What.ALIAS, set, new TreeMap<>());
        settling.touched(table.name(), first, What.ALIAS);
    }

    /**
     * Erases a person: the values of the person's row and of all that named the person vanish from
     * rows and ledger, for ever. Cannot be undone.
     */
    public void erase(String person) {
        for (String each : settling.together("person", person)) {
            ops.add("person", each, What.ERASE, new TreeMap<>(), new TreeMap<>());
            settling.erased(each);
        }
    }

    /** Whether nothing is left of a row. */
    boolean isErased(SyncedTable table, String id) {
        return settling.isErased(table.name(), id);
    }

    /** Deletes a row; the ledger keeps what it held. */
    public void delete(Table<?> table, String id) {
        delete(Synced.of(table), id);
    }

    /** Deletes a row and all rows that refer to it, each as an op of its own. */
    public void deleteWithReferring(Table<?> table, String id) {
        deleteWithReferring(Synced.of(table), id, new HashSet<>());
    }

    private void deleteWithReferring(SyncedTable table, String id, Set<String> seen) {
        if (!seen.add(id)) {
            return;
        }
        for (Reference reference : Synced.to(table)) {
            for (String child : referring(reference, id)) {
                deleteWithReferring(reference.table(), child, seen);
            }
        }
        delete(table, id);
    }

    private List<String> referring(Reference reference, String id) {
        rows.flush();
        return sql.select(reference.table().id())
                .from(reference.table().table())
                .where(reference.field().eq(id))
                .fetch(reference.table().id());
    }

    /** Whether a living row refers to this one. */
    boolean isReferred(SyncedTable table, String id) {
        return Synced.to(table).stream().anyMatch(reference -> !referring(reference, id).isEmpty());
    }

    /** Whether every row these fields refer to is there. */
    boolean hasParents(SyncedTable table, NavigableMap<String, @Nullable Object> fields) {
        return table.references().stream()
                .allMatch(reference -> {
                    Object parent = fields.get(reference.field().getName());
                    SyncedTable target = Synced.named(reference.target());
                    return parent == null
                            || target == null
                            || row(target, settling.first(target.name(), parent.toString()))
                                    != null;
                });
    }

    void delete(SyncedTable table, String id) {
        NavigableMap<String, @Nullable Object> before = row(table, id);
        if (before == null) {
            return;
        }
        NavigableMap<String, @Nullable Object> was = Rows.fields(table, before);
        rows.delete(table, id, before);
        for (Reference reference : table.references()) {
            settling.left(was.get(reference.field().getName()), table.name(), id);
        }
        // Rows read as one live while one of them does: each of them is deleted.
        for (String each : settling.together(table.name(), id)) {
            ops.add(
                    table.name(),
                    each,
                    What.DELETE,
                    new TreeMap<>(),
                    each.equals(id) ? was : new TreeMap<>());
            settling.touched(table.name(), each, What.DELETE);
        }
    }

    @Nullable NavigableMap<String, @Nullable Object> row(SyncedTable table, String id) {
        return rows.row(table, id);
    }

    /** The history of a row, for undo. */
    RowHistory history(String table, String row) {
        return settling.history(table, row);
    }

    /** The id that this row is read under. */
    String first(String table, String id) {
        return settling.first(table, id);
    }

    /** Brings what depends on the rows up to date: once, after the action is in the ledger. */
    void finish() throws SQLException {
        rows.flush();
        settling.finish();
        rows.finish();
    }
}
