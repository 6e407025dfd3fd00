package org.belfry.db;

import org.jooq.DSLContext;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads applied ops by row. Plain JDBC, one prepared statement for all: merging asks for each row
 * it touches.
 */
final class RowOps implements AutoCloseable {
    private static final int STAMPS = 2000;
    private static final String COLUMNS =
            "SELECT o.n, o.tbl, o.row, o.what, o.set_, o.salt IS NULL, a.n, a.id, a.strand, a.seq,"
                    + " a.sight, a.hlc, a.epoch, a.digest, a.undoes";
    private static final String APPLIED = " JOIN action a ON a.n = o.action AND a.strand NOT NULL";

    private final Connection connection;
    private final Strands strands;
    private final Map<Long, Stamp> stamps =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Stamp> eldest) {
                    return size() > STAMPS;
                }
            };
    private final PreparedStatement ofRow;

    RowOps(Connection connection, Strands strands) throws SQLException {
        this.connection = connection;
        this.strands = strands;
        ofRow =
                connection.prepareStatement(
                        COLUMNS + " FROM op o" + APPLIED + " WHERE o.row = ? ORDER BY o.n");
    }

    /** The ops on one row, in the order they came. */
    List<RowOp> of(String table, String row) throws SQLException {
        var ops = new ArrayList<RowOp>(2);
        ofRow.setString(1, row);
        try (ResultSet result = ofRow.executeQuery()) {
            while (result.next()) {
                if (result.getString(2).equals(table)) {
                    ops.add(read(result));
                }
            }
        }
        return ops;
    }

    /** The ops on all rows of one id, by table: ids are used once, but for a wrong file's. */
    Map<String, List<RowOp>> of(String row) throws SQLException {
        var ops = new TreeMap<String, List<RowOp>>();
        ofRow.setString(1, row);
        try (ResultSet result = ofRow.executeQuery()) {
            while (result.next()) {
                ops.computeIfAbsent(result.getString(2), table -> new ArrayList<>(2))
                        .add(read(result));
            }
        }
        return ops;
    }

    /** The ops on several rows of a table that are read as one. */
    List<RowOp> of(String table, Collection<String> rows) throws SQLException {
        var ops = new ArrayList<RowOp>();
        for (String row : rows) {
            ops.addAll(of(table, row));
        }
        return ops;
    }

    /** Takes one row of one table after the other with its ops. */
    @FunctionalInterface
    interface EachRow {
        void take(String table, String row, List<RowOp> ops) throws SQLException;
    }

    /** Walks over all rows that the temporary table {@code touched_row} names, in its order. */
    void eachTouched(EachRow each) throws SQLException {
        walk(
                COLUMNS
                        + " FROM touched_row t CROSS JOIN op o ON o.row = t.row AND o.tbl = t.tbl"
                        + APPLIED
                        + " ORDER BY t.n, o.n",
                true,
                each);
    }

    /** Walks over all rows the ledger knows. */
    void each(EachRow each) throws SQLException {
        walk(
                COLUMNS
                        + " FROM op o INDEXED BY op_row CROSS JOIN action a ON a.n = o.action AND"
                        + " a.strand NOT NULL WHERE o.tbl <> '"
                        + Outgoing.LEFT_OUT
                        + "' ORDER BY o.row, o.n",
                false,
                (table, row, ops) -> byTable(row, ops, each));
    }

    /**
     * Ids are never used twice; a file that does it all the same has several tables in one walk.
     */
    private static void byTable(String row, List<RowOp> ops, EachRow each) throws SQLException {
        var tables = new TreeMap<String, List<RowOp>>();
        ops.forEach(op -> tables.computeIfAbsent(op.table(), t -> new ArrayList<>()).add(op));
        for (var table : tables.entrySet()) {
            each.take(table.getKey(), row, table.getValue());
        }
    }

    private void walk(String query, boolean oneTable, EachRow each) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet result = statement.executeQuery()) {
            List<RowOp> ops = new ArrayList<>(2);
            while (result.next()) {
                RowOp op = read(result);
                if (!ops.isEmpty() && !sameRow(ops.getFirst(), op, oneTable)) {
                    each.take(ops.getFirst().table(), ops.getFirst().row(), ops);
                    ops = new ArrayList<>(2);
                }
                ops.add(op);
            }
            if (!ops.isEmpty()) {
                each.take(ops.getFirst().table(), ops.getFirst().row(), ops);
            }
        }
    }

    private static boolean sameRow(RowOp one, RowOp other, boolean oneTable) {
        return one.row().equals(other.row()) && (!oneTable || one.table().equals(other.table()));
    }

    private RowOp read(ResultSet row) throws SQLException {
        Stamp stamp = stamps.get(row.getLong(7));
        if (stamp == null) {
            stamp = stamp(row);
            stamps.put(stamp.action(), stamp);
        }
        return new RowOp(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                What.of(row.getString(4)),
                Canonical.fields(row.getString(5)),
                row.getInt(6) != 0,
                stamp);
    }

    private Stamp stamp(ResultSet row) throws SQLException {
        return new Stamp(
                row.getLong(7),
                row.getString(8),
                row.getLong(9),
                row.getLong(10),
                strands.sight(row.getLong(11)),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15));
    }

    /** Inside a transaction of a store. */
    static RowOps of(DSLContext sql, Strands strands) throws SQLException {
        return new RowOps(sql.configuration().connectionProvider().acquire(), strands);
    }

    @Override
    public void close() throws SQLException {
        ofRow.close();
    }
}
