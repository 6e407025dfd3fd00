package org.belfry.db;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Statements of one transaction, each prepared once. Merging asks the same few questions for each
 * row, where building a statement would cost ten times its answer.
 */
final class Prepared implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Prepared(DSLContext sql) {
        connection = sql.configuration().connectionProvider().acquire();
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    boolean exists(String query, Object... values) {
        return !list(query, row -> true, values).isEmpty();
    }

    /** The first column of all rows. */
    List<String> texts(String query, Object... values) {
        return list(query, row -> row.getString(1), values);
    }

    /** The first column of the only row; nothing without one. */
    @Nullable String text(String query, Object... values) {
        List<String> found = texts(query, values);
        return found.isEmpty() ? null : found.getFirst();
    }

    <T> List<T> list(String query, Reading<T> reading, Object... values) {
        try {
            PreparedStatement statement = bound(query, values);
            try (ResultSet rows = statement.executeQuery()) {
                var found = new ArrayList<T>(1);
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new DataAccessException(query, e);
        }
    }

    /** Runs a change; returns how many rows it changed. */
    int run(String change, @Nullable Object... values) {
        try {
            return bound(change, values).executeUpdate();
        } catch (SQLException e) {
            throw new DataAccessException(change, e);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
