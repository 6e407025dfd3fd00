package org.belfry.db;

import static org.belfry.db.generated.Tables.ACTION;
import static org.belfry.db.generated.Tables.STRAND;

import org.belfry.db.Strands.Strand;
import org.belfry.db.Synced.Reference;
import org.belfry.db.Synced.SyncedTable;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of the ledger still stands, and all that may yet come to stand: enough to come, with any
 * later actions, to the same rows, conflicts and tombstones as from all of it. Memory holds one bit
 * an op.
 */
public final class Standing {
    private static final String ROWS = "SELECT row, min(n), count(*) FROM op GROUP BY row";
    private static final String ACTIONS =
            "SELECT n, strand FROM action WHERE strand NOT NULL ORDER BY strand, seq";

    /** Where it goes. */
    public interface Receiver {
        /** What a station had seen, before the first action that names it. */
        void view(long number, String seen) throws IOException;

        void action(SentAction action, long view) throws IOException;

        void op(SentOp op) throws IOException, Refusal;
    }

    private final DSLContext sql;
    private final Connection connection;
    private final Strands strands;
    private final BitSet ops = new BitSet();
    private final BitSet views = new BitSet();
    private final Set<Long> tips = new HashSet<>();
    private final Set<Long> forked = new HashSet<>();

    private Standing(DSLContext sql) {
        this.sql = sql;
        connection = sql.configuration().connectionProvider().acquire();
        strands = new Strands(sql);
    }

    /** All that is applied, as {@code seen} is written: what a snapshot made now stands for. */
    public static String seen(DSLContext sql) {
        return Canonical.fields(new Strands(sql).everything());
    }

    /** Whether actions are missing here since a snapshot stands for them. */
    public static boolean isPartial(DSLContext sql) {
        return sql.fetchExists(STRAND, STRAND.COVERED.gt(0L));
    }

    /** Whether a cloned disk made two runs of this epoch. */
    public static boolean isForked(DSLContext sql, String station, String epoch) {
        return new Strands(sql).isForked(station, epoch);
    }

    /** Sends all of it; the same state gives the same. */
    public static void send(DSLContext sql, Receiver receiver) throws IOException, Refusal {
        try {
            var standing = new Standing(sql);
            standing.gather();
            standing.send(receiver);
        } catch (SQLException e) {
            throw new DataAccessException("the ledger was read", e);
        }
    }

    private void gather() throws SQLException {
        try (RowOps found = new RowOps(connection, strands);
                PreparedStatement statement = connection.prepareStatement(ROWS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String id = row.getString(1);
                if (row.getLong(3) == 1) {
                    ops.set((int) row.getLong(2));
                } else if (!id.equals(Outgoing.NO_ROW)) {
                    found.of(id).forEach(this::mark);
                }
            }
        }
        for (Strand strand : strands.all()) {
            if (strands.isForked(strand.station(), strand.epoch())) {
                forked.add(strand.n());
            }
            Long tip =
                    sql.select(ACTION.N)
                            .from(ACTION)
                            .where(
                                    ACTION.STATION.eq(strand.station()),
                                    ACTION.EPOCH.eq(strand.epoch()),
                                    ACTION.SEQ.eq(strand.seq()),
                                    ACTION.DIGEST.eq(strand.digest()))
                            .fetchOne(ACTION.N);
            if (tip != null) {
                tips.add(tip);
            }
        }
    }

    /** Marks the ops on a row that stand. What an erasure may yet ask for stands as well. */
    private void mark(String name, List<RowOp> found) {
        SyncedTable table = Synced.named(name);
        boolean whole = name.equals("retirement") || found.stream().anyMatch(RowOp::erased);
        Map<Object, List<Head>> edges = new HashMap<>();
        for (RowOp op : found) {
            if (whole || table == null || op.what() == What.ERASE || isBinding(table, op)) {
                ops.set((int) op.n());
            }
            if (op.what() == What.ALIAS) {
                Object other = String.valueOf(op.set().get(Groups.OTHER));
                Head.add(
                        edges.computeIfAbsent(other, id -> new ArrayList<>(1)), new Head(op, null));
            }
        }
        edges.values().forEach(heads -> heads.forEach(head -> ops.set((int) head.op().n())));
        new RowState(found, Map.of()).standingOps().forEach(n -> ops.set(n.intValue()));
    }

    /**
     * Whether an op refers to a row, which may live by that alone, or sets fields that a newer
     * version may read as such.
     */
    private static boolean isBinding(SyncedTable table, RowOp op) {
        if (op.what() == What.ALIAS) {
            return false;
        }
        for (Reference reference : table.references()) {
            if (op.set().get(reference.field().getName()) != null) {
                return true;
            }
        }
        return !table.names().containsAll(op.set().keySet());
    }

    private void send(Receiver receiver) throws SQLException, IOException, Refusal {
        try (PreparedStatement actions = connection.prepareStatement(ACTIONS);
                PreparedStatement numbers =
                        connection.prepareStatement("SELECT n FROM op WHERE action = ?");
                PreparedStatement contents = connection.prepareStatement(Outgoing.NUMBERED);
                ResultSet action = actions.executeQuery()) {
            while (action.next()) {
                long n = action.getLong(1);
                boolean whole = forked.contains(action.getLong(2));
                if (whole || tips.contains(n) || stands(numbers, n)) {
                    send(receiver, contents, n);
                }
            }
        }
    }

    private boolean stands(PreparedStatement numbers, long action) throws SQLException {
        numbers.setLong(1, action);
        try (ResultSet op = numbers.executeQuery()) {
            while (op.next()) {
                if (ops.get((int) op.getLong(1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void send(Receiver receiver, PreparedStatement contents, long n)
            throws SQLException, IOException, Refusal {
        var head = sql.selectFrom(ACTION).where(ACTION.N.eq(n)).fetchSingle();
        long view = head.getSight();
        if (!views.get((int) view)) {
            views.set((int) view);
            receiver.view(view, Canonical.fields(strands.seen(strands.sight(view))));
        }
        receiver.action(Ledger.sent(head), view);
        contents.setLong(1, n);
        try (ResultSet op = contents.executeQuery()) {
            while (op.next()) {
                boolean standing = ops.get((int) op.getLong(Outgoing.NUMBER));
                receiver.op(standing ? Outgoing.op(op) : Outgoing.leftOut(op));
            }
        }
    }
}
