package org.belfry.db;

import org.belfry.db.Synced.Reference;
import org.belfry.db.Synced.SyncedTable;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A write in progress: the only way rows of synced tables change. Each change goes to the row and
 * to the ledger, in one transaction.
 */
public final class Tx {
    private static final int CHUNK = 500;

    private final DSLContext sql;
    private final String fileId;
    private final Ids ids;
    private final Derived derived;
    private final Directory directory;
    private final OpWriter ops;

    Tx(DSLContext sql, String fileId, Ids ids, Derived derived, OpWriter ops) {
        this.sql = sql;
        this.fileId = fileId;
        this.ids = ids;
        this.derived = derived;
        this.ops = ops;
        directory = new Directory(sql);
    }

    /** For reading inside the write: sees its own changes. */
    public DSLContext sql() {
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
    public List<String> insertAll(Collection<? extends TableRecord<?>> rows) {
        var inserted = new ArrayList<String>(rows.size());
        RowInsert statement = null;
        for (TableRecord<?> row : rows) {
            SyncedTable table = Synced.of(row.getTable());
            String given = row.get(table.id());
            String id = given == null ? ids.fresh() : given;
            if (statement == null || !statement.isFor(table) || statement.size() >= CHUNK) {
                flush(statement);
                statement = new RowInsert(table);
            }
            add(statement, table, id, filled(table, row));
            inserted.add(id);
        }
        flush(statement);
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

    private void add(
            RowInsert statement,
            SyncedTable table,
            String id,
            NavigableMap<String, @Nullable Object> set) {
        Long number = table.has("n") ? directory.number() : null;
        statement.add(id, number, set, derived.of(table, set::get));
        ops.add(table.name(), id, What.INSERT, set, new TreeMap<>());
        directory.note(table.name(), id, What.INSERT, set::get);
    }

    private void flush(@Nullable RowInsert statement) {
        if (statement != null) {
            sql.connection(statement::execute);
        }
    }

    /** Inserts a row with the given fields under this id, as undo and merging do. */
    void insert(SyncedTable table, String id, NavigableMap<String, @Nullable Object> fields) {
        var statement = new RowInsert(table);
        NavigableMap<String, @Nullable Object> set = new TreeMap<>(fields);
        set.values().removeIf(Objects::isNull);
        add(statement, table, id, set);
        flush(statement);
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
        if (id == null || row(table, id) == null) {
            return insert(row);
        }
        update(row);
        return id;
    }

    boolean update(SyncedTable table, String id, NavigableMap<String, @Nullable Object> fields) {
        Record before = row(table, id);
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
        NavigableMap<String, @Nullable Object> columns = new TreeMap<>(set);
        columns.putAll(
                derived.of(
                        table, name -> set.containsKey(name) ? set.get(name) : before.get(name)));
        var values = new java.util.LinkedHashMap<Field<?>, @Nullable Object>();
        columns.forEach((name, value) -> values.put(table.table().field(name), value));
        sql.update(table.table()).set(values).where(table.id().eq(id)).execute();
        ops.add(table.name(), id, What.UPDATE, set, was);
        directory.note(table.name(), id, What.UPDATE, before::get);
        directory.note(table.name(), id, What.UPDATE, set::get);
        return true;
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
                            || row(target, parent.toString()) != null;
                });
    }

    void delete(SyncedTable table, String id) {
        Record before = row(table, id);
        if (before == null) {
            return;
        }
        NavigableMap<String, @Nullable Object> was = new TreeMap<>();
        for (Field<?> field : table.fields()) {
            Object value = before.get(field);
            if (value != null) {
                was.put(field.getName(), value);
            }
        }
        directory.note(table.name(), id, What.DELETE, before::get);
        sql.deleteFrom(table.table()).where(table.id().eq(id)).execute();
        ops.add(table.name(), id, What.DELETE, new TreeMap<>(), was);
    }

    @Nullable Record row(SyncedTable table, String id) {
        return sql.select(DSL.asterisk()).from(table.table()).where(table.id().eq(id)).fetchOne();
    }

    /**
     * Brings the search and the order of the directory up to date: once, before the action is
     * written.
     */
    void finish() {
        directory.refresh();
    }
}
