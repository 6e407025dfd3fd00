package org.belfry.db;

import static org.belfry.db.generated.Tables.ACTION;

import org.belfry.db.Strands.Place;
import org.belfry.db.Strands.Strand;
import org.belfry.db.Strands.Tip;
import org.belfry.db.Synced.SyncedTable;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Takes in actions of other stations, in one transaction: those that have all they have seen are
 * applied, the others wait in the ledger; then the rows they touched are brought up to date.
 */
public final class Merge implements AutoCloseable {
    private static final HexFormat HEX = HexFormat.of();
    private static final long TEN_MINUTES = 600_000;
    private static final int MILLIS = 13;

    /**
     * What came of it.
     *
     * @param arrival the number of the import, 0 while it has brought nothing
     * @param arrived actions that were not here before
     * @param applied actions applied, also those that had waited
     * @param ahead stations whose clocks lie more than ten minutes in the future
     * @param cloned stations of which two different actions came under one number
     */
    public record Outcome(
            long arrival,
            long arrived,
            long applied,
            NavigableSet<String> ahead,
            NavigableSet<String> cloned) {}

    private final DSLContext sql;
    private final Station station;
    private final Clock clock;
    private final Strands strands;
    private final RowOps ops;
    private final Erasure erasure;
    private final Rows rows;
    private final Reconcile reconcile;
    private final Arrivals arrivals;
    private final Deque<Tip> met = new ArrayDeque<>();
    private final NavigableSet<String> ahead = new TreeSet<>();
    private final NavigableSet<String> cloned = new TreeSet<>();
    private final Map<Long, Long> lines = new HashMap<>();
    private final long firstOp;
    private final long given;
    private long arrived;
    private long applied;
    private boolean numberTaken;
    private boolean retiring;
    private boolean passing = true;
    private boolean waiting;
    private @Nullable Covering covering;
    private String newest;
    private String file = "";

    Merge(
            DSLContext sql,
            Station station,
            Clock clock,
            Derived derived,
            Strands strands,
            long arrival)
            throws SQLException {
        this.sql = sql;
        this.station = station;
        this.clock = clock;
        this.strands = strands;
        ops = RowOps.of(sql, strands);
        rows = new Rows(sql, derived);
        var groups = new Groups(sql, rows.prepared(), ops, station.fileId());
        erasure = new Erasure(sql, rows.prepared(), ops);
        reconcile = new Reconcile(sql, rows, ops, groups, erasure, false);
        given = arrival;
        arrivals = new Arrivals(sql, arrival);
        firstOp = arrivals.nextOp();
        newest = NetworkFile.fact(sql, "hlc");
    }

    /** The tables of this file that do not travel, for the books on batches. */
    public DSLContext sql() {
        return sql;
    }

    /** Whether an action is here already, applied or waiting. */
    public boolean has(String ofStation, String epoch, long seq, String digest) {
        return sql.fetchExists(
                ACTION,
                ACTION.STATION.eq(ofStation),
                ACTION.EPOCH.eq(epoch),
                ACTION.SEQ.eq(seq),
                ACTION.DIGEST.eq(digest));
    }

    /**
     * Takes the head of an action; its ops follow. One that is here already is passed over, with
     * its ops.
     *
     * @param source the file it comes from, and the line, for what has to be said about it
     * @throws Refusal when it does not follow the one before it
     */
    public void action(SentAction action, String source, long line) throws Refusal {
        file = source;
        try {
            passing = arrivals.has(action) || isCovered(action);
            if (!passing) {
                take(action, line);
            }
        } catch (SQLException e) {
            throw new DataAccessException("an action arrived", e);
        }
    }

    /** What a snapshot stands for is not applied a second time. */
    private boolean isCovered(SentAction action) {
        return strands.all().stream()
                .anyMatch(strand ->
                        strand.station().equals(action.station())
                                && strand.epoch().equals(action.epoch())
                                && action.seq() <= strand.covered());
    }

    /** Begins a snapshot: all that it stands for counts as applied, also what it leaves out. */
    public Covering cover(String seen) {
        covering = new Covering(sql, strands, arrivals, seen);
        return covering;
    }

    /**
     * Takes the head of an action from a snapshot; its ops follow.
     *
     * @param view the number of what it had seen
     */
    public void covered(SentAction action, long view, String source, long line) throws Refusal {
        file = source;
        try {
            Covering snapshot = Objects.requireNonNull(covering, "a snapshot was begun");
            passing = snapshot.has(action, view);
            if (passing) {
                return;
            }
            if (arrivals.isIdUsed(action)) {
                throw new Refusal("sync.refused.sameid", file, line);
            }
            look(action);
            arrived++;
            applied++;
            waiting = false;
            long n = arrivals.insert(action, null);
            lines.put(n, line);
            snapshot.take(n, action, view);
        } catch (SQLException e) {
            throw new DataAccessException("an action of a snapshot arrived", e);
        }
    }

    /** Erases a person as an op would that is not here. */
    void eraseAgain(String person) {
        erasure.erase(person);
    }

    private void take(SentAction action, long line) throws SQLException, Refusal {
        NavigableMap<String, @Nullable Object> seen = Canonical.fields(action.seen());
        requireChain(action, seen, line);
        if (arrivals.isIdUsed(action)) {
            throw new Refusal("sync.refused.sameid", file, line);
        }
        look(action);
        arrived++;
        Place place = strands.place(action, seen);
        waiting = place.waitsFor() != null;
        long n = arrivals.insert(action, place.waitsFor());
        lines.put(n, line);
        if (!waiting) {
            apply(n, action, place);
        }
    }

    /** An action names the one before it, so that nothing can be put between or left out. */
    private void requireChain(
            SentAction action, NavigableMap<String, @Nullable Object> seen, long line)
            throws Refusal {
        String own = action.station() + "/" + action.epoch();
        Object before = seen.get(own);
        boolean chained =
                before == null
                        ? action.seq() == 1
                        : before.toString().startsWith((action.seq() - 1) + ":")
                                && before.toString().indexOf(' ') < 0;
        if (!chained) {
            throw new Refusal("sync.refused.chain", file, line);
        }
    }

    /** Takes note of its clock and of its number. */
    private void look(SentAction action) throws SQLException {
        long time = Long.parseLong(action.hlc(), 0, MILLIS, 10);
        if (time > clock.millis() + TEN_MINUTES) {
            ahead.add(action.station());
        } else if (action.hlc().compareTo(newest) > 0) {
            newest = action.hlc();
        }
        if (arrivals.isNumberUsed(action)) {
            cloned.add(action.station());
        }
        numberTaken |=
                action.station().equals(station.id()) && action.epoch().equals(station.epoch());
    }

    private void apply(long n, SentAction action, Place place) throws SQLException {
        Strand strand =
                strands.grow(
                        place, action.station(), action.epoch(), action.seq(), action.digest());
        arrivals.place(n, strand.n(), strand.sight());
        applied++;
        met.add(new Tip(action.station(), action.epoch(), action.seq(), action.digest()));
    }

    /**
     * Takes an op of the action whose head was taken last.
     *
     * @param digest its digest, which the reader has computed
     * @throws Refusal when it says something that no Belfry writes
     */
    public void op(SentOp op, byte[] digest, long line) throws Refusal {
        if (passing) {
            return;
        }
        try {
            require(op, line);
            boolean leftOut = op.table().equals(Outgoing.LEFT_OUT);
            arrivals.insert(leftOut ? op : erasure.without(op, digest), digest);
            if (!waiting) {
                applied(op.table(), op.row(), op.what());
            }
        } catch (SQLException e) {
            throw new DataAccessException("an op arrived", e);
        }
    }

    private void applied(String table, String row, What what) throws SQLException {
        if (table.equals(Outgoing.LEFT_OUT)) {
            return;
        }
        reconcile.touch(table, row, what);
        if (what == What.ERASE) {
            erasure.erase(row);
        }
        retiring |= table.equals("retirement");
    }

    private void require(SentOp op, long line) throws SQLException, Refusal {
        SyncedTable table = Synced.named(op.table());
        if (table != null) {
            for (Map.Entry<String, @Nullable Object> entry :
                    Canonical.fields(op.set()).entrySet()) {
                if (!table.takes(entry.getKey(), entry.getValue())) {
                    throw new Refusal("sync.refused.value", file, line, entry.getKey());
                }
            }
        }
        if (op.what() == What.ERASE && !op.table().equals("person")) {
            throw new Refusal("sync.refused.erase", file, line);
        }
        if (!op.table().equals(Outgoing.LEFT_OUT)
                && arrivals.isOfOtherTable(op.table(), op.row())) {
            throw new Refusal("sync.refused.othertable", file, line, op.row());
        }
    }

    /** Applies what has all it waited for, and brings rows, search and clock up to date. */
    Outcome finish() throws SQLException, Refusal {
        arrivals.flush();
        if (covering != null) {
            settle(covering);
        }
        release();
        while (retiring) {
            // A station that left holds nothing up any more: whoever waits for it is asked again.
            retiring = false;
            reconcile.run(firstOp);
            retry(arrivals.waiting());
            release();
        }
        reconcile.run(firstOp);
        requireTables();
        rows.finish();
        strands.save();
        NetworkFile.setFact(sql, "hlc", newest);
        return new Outcome(
                arrived == 0 ? given : arrivals.enter(clock, arrived),
                arrived,
                applied,
                ahead,
                cloned);
    }

    /**
     * What waited and is covered by a snapshot waits no more; what waited for such is asked again.
     */
    private void settle(Covering snapshot) throws SQLException, Refusal {
        if (!snapshot.isWhole()) {
            throw new Refusal("sync.file.changed", file);
        }
        snapshot.finish();
        for (Arrivals.Waiting each : arrivals.waiting()) {
            if (snapshot.holds(each.n()) || isCovered(each.action())) {
                snapshot.place(each);
                applied++;
                for (Arrivals.Touched op : arrivals.opsOf(each.n())) {
                    applied(op.table(), op.row(), op.what());
                }
            }
        }
        retry(arrivals.waiting());
    }

    private void release() throws SQLException {
        while (!met.isEmpty()) {
            retry(arrivals.waitingFor(met.poll().key()));
        }
    }

    private void retry(List<Arrivals.Waiting> candidates) throws SQLException {
        for (Arrivals.Waiting each : candidates) {
            Place place = strands.place(each.action(), Canonical.fields(each.action().seen()));
            if (place.waitsFor() == null) {
                apply(each.n(), each.action(), place);
                for (Arrivals.Touched op : arrivals.opsOf(each.n())) {
                    applied(op.table(), op.row(), op.what());
                }
            } else {
                arrivals.waitFor(each.n(), place.waitsFor());
            }
        }
    }

    /** A reference that names a row of another table is no work of a Belfry. */
    private void requireTables() throws Refusal {
        for (Reconcile.Stray stray : reconcile.strays()) {
            Long line = lines.get(stray.action());
            if (line != null) {
                throw new Refusal("sync.refused.othertable", file, line, stray.row());
            }
        }
    }

    /** Whether this station has to count anew, since others have its numbers. */
    boolean isNumberTaken() {
        return numberTaken;
    }

    /** What was erased. */
    Erasure erasure() {
        return erasure;
    }

    static String hex(byte[] digest) {
        return HEX.formatHex(digest);
    }

    @Override
    public void close() throws SQLException {
        reconcile.close();
        rows.close();
        ops.close();
        arrivals.close();
    }
}
