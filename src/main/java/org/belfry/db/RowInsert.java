package org.belfry.db;

import org.belfry.db.Synced.SyncedTable;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of one table on their way in, as one JDBC batch: jOOQ's own batch costs half as much again,
 * which would be paid by every import.
 */
final class RowInsert {
    private final SyncedTable table;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private @Nullable List<String> derivedNames;

    RowInsert(SyncedTable table) {
        this.table = table;
    }

    SyncedTable table() {
        return table;
    }

    int size() {
        return rows.size();
    }

    void add(
            String id,
            @Nullable Long number,
            NavigableMap<String, @Nullable Object> set,
            NavigableMap<String, @Nullable Object> derived) {
        if (derivedNames == null) {
            derivedNames = List.copyOf(derived.keySet());
        }
        int width = 1 + (number == null ? 0 : 1) + table.fields().size() + derived.size();
        @Nullable Object[] row = new @Nullable Object[width];
        int at = 0;
        row[at++] = id;
        if (number != null) {
            row[at++] = number;
        }
        for (var field : table.fields()) {
            row[at++] = set.get(field.getName());
        }
        for (Object value : derived.values()) {
            row[at++] = value;
        }
        rows.add(row);
    }

    void execute(Connection connection) throws SQLException {
        if (rows.isEmpty() || derivedNames == null) {
            return;
        }
        String columns =
                Stream.of(
                                Stream.of("id"),
                                table.has("n") ? Stream.of("n") : Stream.<String>empty(),
                                table.fields().stream().map(field -> field.getName()),
                                derivedNames.stream())
                        .flatMap(names -> names)
                        .map(name -> '"' + name + '"')
                        .collect(Collectors.joining(", "));
        String marks = "?, ".repeat(rows.getFirst().length - 1) + "?";
        String insert =
                "INSERT INTO \"" + table.name() + "\" (" + columns + ") VALUES (" + marks + ")";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
