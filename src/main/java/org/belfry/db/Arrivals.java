package org.belfry.db;

import static org.belfry.db.generated.Tables.ACTION;
import static org.belfry.db.generated.Tables.ARRIVAL;
import static org.belfry.db.generated.Tables.OP;

import org.belfry.db.Strands.Tip;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes received actions and ops to the ledger, and finds those that wait. Plain JDBC with
 * prepared statements: every op of every import passes here.
 */
final class Arrivals implements AutoCloseable {
    private static final HexFormat HEX = HexFormat.of();
    private static final int CHUNK = 500;

    /** An action that waits for another. */
    record Waiting(long n, SentAction action) {}

    /** An action that is here. */
    record Held(long n, boolean waiting) {}

    /** A row that an op is about. */
    record Touched(String table, String row, What what) {}

    private final DSLContext sql;
    private final PreparedStatement has;
    private final PreparedStatement held;
    private final PreparedStatement numberUsed;
    private final PreparedStatement id;
    private final PreparedStatement action;
    private final PreparedStatement op;
    private final PreparedStatement place;
    private final PreparedStatement otherTable;
    private final PreparedStatement awaiting;
    private final long arrival;
    private long current;
    private int waiting;

    Arrivals(DSLContext sql, long arrival) throws SQLException {
        this.sql = sql;
        Connection connection = sql.configuration().connectionProvider().acquire();
        has =
                connection.prepareStatement(
                        "SELECT 1 FROM action WHERE station = ? AND epoch = ? AND seq = ? AND"
                                + " digest = ?");
        held =
                connection.prepareStatement(
                        "SELECT n, strand IS NULL FROM action WHERE station = ? AND epoch = ? AND"
                                + " seq = ? AND digest = ?");
        numberUsed =
                connection.prepareStatement(
                        "SELECT 1 FROM action WHERE station = ? AND epoch = ? AND seq = ?");
        id = connection.prepareStatement("SELECT 1 FROM action WHERE id = ?");
        action =
                connection.prepareStatement(
                        "INSERT INTO action (n, id, station, epoch, seq, hlc, at, author, intent,"
                            + " undoes, seen, digest, waits, arrival) VALUES (?, ?, ?, ?, ?, ?, ?,"
                            + " ?, ?, ?, ?, ?, ?, ?)");
        op =
                connection.prepareStatement(
                        "INSERT INTO op (action, tbl, row, what, set_, was, salt, digest) VALUES"
                                + " (?, ?, ?, ?, ?, ?, ?, ?)");
        place =
                connection.prepareStatement(
                        "UPDATE action SET strand = ?, sight = ?, waits = NULL WHERE n = ?");
        otherTable = connection.prepareStatement("SELECT tbl FROM op WHERE row = ? LIMIT 1");
        awaiting = connection.prepareStatement("SELECT n FROM action WHERE waits = ?");
        current = number("SELECT coalesce(max(n), 0) FROM action");
        this.arrival =
                arrival > 0 ? arrival : number("SELECT coalesce(max(n), 0) + 1 FROM arrival");
    }

    private long number(String query) {
        return sql.fetchSingle(query).get(0, Long.class);
    }

    /** The number the next op will have. */
    long nextOp() {
        return number("SELECT coalesce(max(n), 0) + 1 FROM op");
    }

    /** Whether this very action is here, applied or waiting. */
    boolean has(SentAction wanted) throws SQLException {
        has.setString(1, wanted.station());
        has.setString(2, wanted.epoch());
        has.setLong(3, wanted.seq());
        has.setString(4, wanted.digest());
        try (ResultSet result = has.executeQuery()) {
            return result.next();
        }
    }

    /** This very action as it is here, or nothing. */
    @Nullable Held find(SentAction wanted) throws SQLException {
        held.setString(1, wanted.station());
        held.setString(2, wanted.epoch());
        held.setLong(3, wanted.seq());
        held.setString(4, wanted.digest());
        try (ResultSet result = held.executeQuery()) {
            return result.next() ? new Held(result.getLong(1), result.getInt(2) != 0) : null;
        }
    }

    /** Whether another action has its station, epoch and number. */
    boolean isNumberUsed(SentAction wanted) throws SQLException {
        numberUsed.setString(1, wanted.station());
        numberUsed.setString(2, wanted.epoch());
        numberUsed.setLong(3, wanted.seq());
        try (ResultSet result = numberUsed.executeQuery()) {
            return result.next();
        }
    }

    /** Whether another action has its id. */
    boolean isIdUsed(SentAction wanted) throws SQLException {
        id.setString(1, wanted.id());
        try (ResultSet result = id.executeQuery()) {
            return result.next();
        }
    }

    /** Whether a row of another table has this id. */
    boolean isOfOtherTable(String table, String row) throws SQLException {
        otherTable.setString(1, row);
        try (ResultSet result = otherTable.executeQuery()) {
            return result.next() && !result.getString(1).equals(table);
        }
    }

    /** Writes the head of an action; returns its number. */
    long insert(SentAction sent, @Nullable Tip waitsFor) throws SQLException {
        flush();
        current++;
        action.setLong(1, current);
        action.setString(2, sent.id());
        action.setString(3, sent.station());
        action.setString(4, sent.epoch());
        action.setLong(5, sent.seq());
        action.setString(6, sent.hlc());
        action.setString(7, sent.at());
        action.setString(8, sent.author());
        action.setString(9, sent.intent());
        action.setString(10, sent.undoes());
        action.setString(11, sent.seen());
        action.setString(12, sent.digest());
        action.setString(13, waitsFor == null ? null : waitsFor.key());
        action.setLong(14, arrival);
        action.executeUpdate();
        return current;
    }

    /** Writes an op of the action written last. */
    void insert(SentOp sent, byte[] digest) throws SQLException {
        op.setLong(1, current);
        op.setString(2, sent.table());
        op.setString(3, sent.row());
        op.setString(4, sent.what().word());
        op.setString(5, sent.set());
        op.setString(6, sent.was());
        op.setBytes(7, sent.salt() == null ? null : HEX.parseHex(sent.salt()));
        op.setBytes(8, digest);
        op.addBatch();
        if (++waiting >= CHUNK) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (waiting > 0) {
            op.executeBatch();
            waiting = 0;
        }
    }

    /** Enters what came now in the import's entry of the history; returns its number. */
    long enter(Clock clock, long arrived) {
        sql.insertInto(ARRIVAL)
                .values(arrival, ZonedDateTime.now(clock).toString(), arrived)
                .onConflict(ARRIVAL.N)
                .doUpdate()
                .set(ARRIVAL.ACTIONS, ARRIVAL.ACTIONS.plus(arrived))
                .execute();
        return arrival;
    }

    /** Gives an action its place among those applied. */
    void place(long n, long strand, long sight) throws SQLException {
        place.setLong(1, strand);
        place.setLong(2, sight);
        place.setLong(3, n);
        place.executeUpdate();
    }

    void waitFor(long n, Tip tip) {
        sql.update(ACTION).set(ACTION.WAITS, tip.key()).where(ACTION.N.eq(n)).execute();
    }

    /** Those that wait for this action first of all. */
    List<Waiting> waitingFor(String key) throws SQLException {
        var found = new ArrayList<Long>();
        awaiting.setString(1, key);
        try (ResultSet result = awaiting.executeQuery()) {
            while (result.next()) {
                found.add(result.getLong(1));
            }
        }
        return found.isEmpty()
                ? List.of()
                : sql.selectFrom(ACTION)
                        .where(ACTION.N.in(found))
                        .orderBy(ACTION.N)
                        .fetch(row -> new Waiting(row.getN(), Ledger.sent(row)));
    }

    /** All that wait. */
    List<Waiting> waiting() {
        return sql.selectFrom(ACTION)
                .where(ACTION.WAITS.isNotNull())
                .orderBy(ACTION.N)
                .fetch(row -> new Waiting(row.getN(), Ledger.sent(row)));
    }

    List<Touched> opsOf(long n) {
        return sql.select(OP.TBL, OP.ROW, OP.WHAT)
                .from(OP)
                .where(OP.ACTION.eq(n))
                .orderBy(OP.N)
                .fetch(row -> new Touched(row.value1(), row.value2(), What.of(row.value3())));
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement each :
                List.of(has, held, numberUsed, id, action, op, place, otherTable, awaiting)) {
            each.close();
        }
    }
}
