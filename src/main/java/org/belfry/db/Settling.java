package org.belfry.db;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;
import java.util.NavigableMap;

/**
 * What a write of this station has to do with merging. It has seen everything, so that what it
 * writes stands alone; only where conflicts, duplicates, kept or erased rows are about are the rows
 * it touched settled anew.
 */
final class Settling implements AutoCloseable {
    private final Rows rows;
    private final RowOps ops;
    private final Groups groups;
    private final Erasure erasure;
    private final Reconcile reconcile;
    private final long firstOp;
    private boolean calm;

    Settling(DSLContext sql, Strands strands, Rows rows, String fileId) throws SQLException {
        this.rows = rows;
        ops = RowOps.of(sql, strands);
        groups = new Groups(sql, rows.prepared(), ops, fileId);
        erasure = new Erasure(sql, rows.prepared(), ops);
        reconcile = new Reconcile(sql, rows, ops, groups, erasure, true);
        firstOp = sql.fetchSingle("SELECT coalesce(max(n), 0) + 1 FROM op").get(0, Long.class);
        calm = Reconcile.isCalm(sql);
    }

    /** What the ledger says a row held before this write, whether it lives or not. */
    NavigableMap<String, @Nullable Object> values(String table, String row) {
        return asked(() -> new RowState(found(table, row), java.util.Map.of()).values());
    }

    private List<RowOp> found(String table, String row) throws SQLException {
        return ops.of(table, groups.rows(table, row));
    }

    /** The values that stand in a field, first the one that is shown. */
    List<@Nullable Object> standing(String table, String row, String field) {
        return asked(() -> {
            List<@Nullable Object> values = new java.util.ArrayList<>();
            for (Head head : new RowState(found(table, row), java.util.Map.of()).heads(field)) {
                values.add(head.value());
            }
            return values;
        });
    }

    RowHistory history(String table, String row) {
        return asked(() -> new RowHistory(found(table, row)));
    }

    /** The id that this row is read under. */
    String first(String table, String row) {
        return groups.first(table, row);
    }

    /** All rows that are read as one with this. */
    List<String> together(String table, String row) {
        return groups.rows(table, row);
    }

    /** Notes an op. */
    void touched(String table, String row, What what) {
        calm &= what != What.ALIAS;
        if (!calm || what == What.ALIAS) {
            asked(() -> {
                reconcile.touch(table, row, what);
                return row;
            });
        }
    }

    /** Notes that a row refers to another no more. */
    void left(@Nullable Object parent, String table, String row) {
        if (parent instanceof String id) {
            rows.prepared()
                    .run(
                            "INSERT OR IGNORE INTO past_reference (parent, tbl, row) VALUES (?, ?,"
                                    + " ?)",
                            id,
                            table,
                            row);
        }
    }

    void erased(String person) {
        calm = false;
        erasure.erase(person);
    }

    boolean isErased(String table, String row) {
        return erasure.isErased(table, row);
    }

    /** What this write erased. */
    Erasure erasure() {
        return erasure;
    }

    void finish() throws SQLException {
        if (!calm) {
            reconcile.run(firstOp);
        }
    }

    /** Something asked of the ledger. */
    @FunctionalInterface
    private interface Asking<T> {
        T ask() throws SQLException;
    }

    private static <T> T asked(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (SQLException e) {
            throw new DataAccessException("the ledger was asked", e);
        }
    }

    @Override
    public void close() throws SQLException {
        reconcile.close();
        ops.close();
    }
}
