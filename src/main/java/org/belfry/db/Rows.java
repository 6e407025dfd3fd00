package org.belfry.db;

import org.belfry.db.Synced.SyncedTable;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts rows of synced tables into their tables, with all that is derived of them: dates, folded
 * text, the search and the order of the directory. It knows nothing of the ledger.
 */
final class Rows implements AutoCloseable {
    private static final int CHUNK = 500;

    private final DSLContext sql;
    private final Derived derived;
    private final Directory directory;
    private final Prepared prepared;
    private @Nullable RowInsert waiting;

    Rows(DSLContext sql, Derived derived) {
        this.sql = sql;
        this.derived = derived;
        directory = new Directory(sql);
        prepared = new Prepared(sql);
    }

    /** The statements of this transaction. */
    Prepared prepared() {
        return prepared;
    }

    /** All columns of the row as it stands, or nothing. */
    @Nullable NavigableMap<String, @Nullable Object> row(SyncedTable table, String id) {
        flush();
        List<NavigableMap<String, @Nullable Object>> found =
                prepared.list(table.select(), row -> read(table, row), id);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static NavigableMap<String, @Nullable Object> read(SyncedTable table, ResultSet row)
            throws SQLException {
        NavigableMap<String, @Nullable Object> fields = new TreeMap<>();
        int at = 1;
        for (Field<?> field : table.table().fields()) {
            Object value = row.getObject(at++);
            fields.put(field.getName(), value instanceof Integer i ? Long.valueOf(i) : value);
        }
        return fields;
    }

    boolean exists(SyncedTable table, String id) {
        flush();
        return prepared.exists("SELECT 1 FROM \"" + table.name() + "\" WHERE id = ?", id);
    }

    /** The fields that travel and hold something. */
    static NavigableMap<String, @Nullable Object> fields(
            SyncedTable table, Map<String, @Nullable Object> row) {
        NavigableMap<String, @Nullable Object> fields = new TreeMap<>();
        row.forEach((name, value) -> {
            if (value != null && table.travels(name)) {
                fields.put(name, value);
            }
        });
        return fields;
    }

    /** The fields of a row that travel and hold something. */
    static NavigableMap<String, @Nullable Object> fields(SyncedTable table, Record row) {
        NavigableMap<String, @Nullable Object> fields = new TreeMap<>();
        for (Field<?> field : table.fields()) {
            Object value = row.get(field);
            if (value != null) {
                fields.put(field.getName(), value);
            }
        }
        return fields;
    }

    /** Inserts a row, with the next ones in one batch. */
    void insert(SyncedTable table, String id, NavigableMap<String, @Nullable Object> fields) {
        RowInsert batch = waiting;
        if (batch == null || !batch.isFor(table) || batch.size() >= CHUNK) {
            flush();
            batch = new RowInsert(table);
            waiting = batch;
        }
        NavigableMap<String, @Nullable Object> set = table.complete(fields);
        Long number = table.has("n") ? directory.number() : null;
        batch.add(id, number, set, derived.of(table, set::get));
        directory.note(table.name(), id, What.INSERT, set::get);
    }

    /** Changes fields of a row. */
    void update(
            SyncedTable table,
            String id,
            NavigableMap<String, @Nullable Object> before,
            NavigableMap<String, @Nullable Object> set) {
        flush();
        NavigableMap<String, @Nullable Object> columns = new TreeMap<>(set);
        columns.putAll(
                derived.of(
                        table, name -> set.containsKey(name) ? set.get(name) : before.get(name)));
        List<@Nullable Object> values = new ArrayList<>(columns.values());
        values.add(id);
        prepared.run(
                columns.keySet().stream()
                        .map(name -> '"' + name + "\" = ?")
                        .collect(
                                Collectors.joining(
                                        ", ",
                                        "UPDATE \"" + table.name() + "\" SET ",
                                        " WHERE id = ?")),
                values.toArray());
        if (Directory.concerns(table.name(), set.keySet())) {
            directory.note(table.name(), id, What.UPDATE, before::get);
            directory.note(table.name(), id, What.UPDATE, set::get);
        }
    }

    /** Takes a row away. */
    void delete(SyncedTable table, String id, NavigableMap<String, @Nullable Object> before) {
        flush();
        directory.note(table.name(), id, What.DELETE, before::get);
        prepared.run("DELETE FROM \"" + table.name() + "\" WHERE id = ?", id);
    }

    /** Makes the row have these fields and no others; returns whether anything changed. */
    boolean replace(
            SyncedTable table,
            String id,
            NavigableMap<String, @Nullable Object> before,
            NavigableMap<String, @Nullable Object> fields) {
        NavigableMap<String, @Nullable Object> wanted = table.complete(fields);
        NavigableMap<String, @Nullable Object> set = new TreeMap<>();
        for (String name : table.names()) {
            if (!Objects.equals(before.get(name), wanted.get(name))) {
                set.put(name, wanted.get(name));
            }
        }
        if (set.isEmpty()) {
            return false;
        }
        update(table, id, before, set);
        return true;
    }

    /** Writes the inserts that wait. */
    void flush() {
        RowInsert batch = waiting;
        waiting = null;
        if (batch != null) {
            sql.connection(batch::execute);
        }
    }

    /** Brings the search and the order of the directory up to date: once, at the end of a write. */
    void finish() {
        flush();
        directory.refresh();
    }

    @Override
    public void close() throws SQLException {
        prepared.close();
    }
}
