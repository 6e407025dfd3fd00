package org.belfry.db;

import org.belfry.db.Synced.SyncedTable;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of one table on their way in, as one JDBC batch: jOOQ's own batch costs half as much again,
 * which would be paid by every import. Only columns that some row fills are named.
 */
final class RowInsert {
    private record Row(
            String id,
            @Nullable Long number,
            NavigableMap<String, @Nullable Object> set,
            NavigableMap<String, @Nullable Object> derived) {}

    private final SyncedTable table;
    private final List<Row> rows = new ArrayList<>();
    private final Collection<String> columns = new TreeSet<>();

    RowInsert(SyncedTable table) {
        this.table = table;
    }

    boolean isFor(SyncedTable other) {
        return table.name().equals(other.name());
    }

    int size() {
        return rows.size();
    }

    void add(
            String id,
            @Nullable Long number,
            NavigableMap<String, @Nullable Object> set,
            NavigableMap<String, @Nullable Object> derived) {
        rows.add(new Row(id, number, set, derived));
        columns.addAll(set.keySet());
    }

    void execute(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        Row first = rows.getFirst();
        List<String> names =
                Stream.of(
                                Stream.of("id"),
                                Stream.ofNullable(first.number()).map(n -> "n"),
                                columns.stream(),
                                first.derived().keySet().stream())
                        .flatMap(each -> each)
                        .toList();
        String insert =
                names.stream()
                        .map(name -> '"' + name + '"')
                        .collect(
                                Collectors.joining(
                                        ", ", "INSERT INTO \"" + table.name() + "\" (", ")"));
        String marks = "?, ".repeat(names.size() - 1) + "?";
        try (PreparedStatement statement =
                connection.prepareStatement(insert + " VALUES (" + marks + ")")) {
            for (Row row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, Row row) throws SQLException {
        int at = 1;
        statement.setString(at++, row.id());
        if (row.number() != null) {
            statement.setLong(at++, row.number());
        }
        for (String column : columns) {
            statement.setObject(at++, row.set().get(column));
        }
        for (Object value : row.derived().values()) {
            statement.setObject(at++, value);
        }
    }
}
