package org.belfry.db;

import static org.belfry.db.generated.Tables.ACTION;
import static org.belfry.db.generated.Tables.OP;

import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads actions out of the ledger as they travel, one op at a time. */
public final class Outgoing {
    /** The table of an op that a snapshot leaves out, since nothing of it stands any more. */
    static final String LEFT_OUT = "_";

    /** The row of such an op. */
    static final String NO_ROW = "00000000-0000-0000-0000-000000000000";

    private static final HexFormat HEX = HexFormat.of();

    /** Whole ops as they travel: put together here they come in one piece, not column by column. */
    private static final String OPS =
            """
            SELECT '{"table":"' || tbl || '","row":"' || row || '","what":"' || what || '","set":' || set_
              || ',"was":' || was || CASE WHEN salt IS NULL THEN ',"digest":"' || lower(hex(digest))
              ELSE ',"salt":"' || lower(hex(salt)) END || '"}'
            FROM op WHERE action = ? ORDER BY n
            """;

    /** The ops of an action with their numbers. */
    static final String NUMBERED =
            "SELECT tbl, row, what, set_, was, salt, digest, n FROM op WHERE action = ? ORDER BY n";

    static final int NUMBER = 8;

    /** Where the actions go. */
    public interface Receiver {
        void action(SentAction action) throws IOException, Refusal;

        /**
         * @param json the op as it travels, in UTF-8
         */
        void op(byte[] json) throws IOException, Refusal;
    }

    private Outgoing() {}

    /**
     * Sends the actions of one station's epoch from one number to another, applied or waiting.
     *
     * @param digest of the last one, since a cloned disk may have made several of that number
     * @return whether they are all here; nothing is sent otherwise
     */
    public static boolean send(
            DSLContext sql,
            String station,
            String epoch,
            long first,
            long last,
            String digest,
            Receiver receiver)
            throws IOException, Refusal {
        if (!has(sql, station, epoch, first, last, digest)) {
            return false;
        }
        send(sql, numbers(sql, station, epoch, first, last, digest), receiver);
        return true;
    }

    /** Whether these actions are all here, and whole. */
    public static boolean has(
            DSLContext sql, String station, String epoch, long first, long last, String digest) {
        List<Long> numbers = numbers(sql, station, epoch, first, last, digest);
        return numbers.size() == last - first + 1 && !isPartial(sql, numbers);
    }

    /**
     * Whether all that somebody had applied is applied here.
     *
     * @param seen canonical JSON: STATION/EPOCH to SEQ:DIGEST
     */
    public static boolean has(DSLContext sql, String seen) {
        var strands = new Strands(sql);
        return Strands.tips(Canonical.fields(seen)).stream()
                .allMatch(tip -> strands.strandOf(tip).isPresent());
    }

    /** Whether of some of the actions a snapshot brought only what still stood. */
    private static boolean isPartial(DSLContext sql, List<Long> numbers) {
        return sql.fetchExists(OP, OP.ROW.eq(NO_ROW), OP.TBL.eq(LEFT_OUT))
                && numbers.stream()
                        .anyMatch(n -> sql.fetchExists(OP, OP.ACTION.eq(n), OP.TBL.eq(LEFT_OUT)));
    }

    private static List<Long> numbers(
            DSLContext sql, String station, String epoch, long first, long last, String digest) {
        List<Long> all =
                sql.select(ACTION.N)
                        .from(ACTION)
                        .where(
                                ACTION.STATION.eq(station),
                                ACTION.EPOCH.eq(epoch),
                                ACTION.SEQ.between(first, last))
                        .orderBy(ACTION.SEQ)
                        .fetch(ACTION.N);
        return all.size() <= last - first + 1
                ? all
                : walked(sql, station, epoch, first, last, digest);
    }

    /** Several of one number: from the last one back, each names the one before it. */
    private static List<Long> walked(
            DSLContext sql, String station, String epoch, long first, long last, String digest) {
        var back = new ArrayList<Long>();
        Optional<String> wanted = Optional.of(digest);
        for (long seq = last; seq >= first && wanted.isPresent(); seq--) {
            var found =
                    sql.select(ACTION.N, ACTION.SEEN)
                            .from(ACTION)
                            .where(
                                    ACTION.STATION.eq(station),
                                    ACTION.EPOCH.eq(epoch),
                                    ACTION.SEQ.eq(seq),
                                    ACTION.DIGEST.eq(wanted.get()))
                            .fetchOne();
            wanted =
                    found == null
                            ? Optional.empty()
                            : before(station + "/" + epoch, found.value2());
            if (found != null) {
                back.add(found.value1());
            }
        }
        return back.reversed();
    }

    private static Optional<String> before(String own, String seen) {
        Object value = Canonical.fields(seen).get(own);
        return value instanceof String text && text.indexOf(':') > 0
                ? Optional.of(text.substring(text.indexOf(':') + 1))
                : Optional.of("");
    }

    private static void send(DSLContext sql, List<Long> numbers, Receiver receiver)
            throws IOException, Refusal {
        Connection connection = sql.configuration().connectionProvider().acquire();
        try (PreparedStatement ops = connection.prepareStatement(OPS)) {
            for (long n : numbers) {
                receiver.action(
                        Ledger.sent(sql.selectFrom(ACTION).where(ACTION.N.eq(n)).fetchSingle()));
                ops.setLong(1, n);
                try (ResultSet op = ops.executeQuery()) {
                    while (op.next()) {
                        receiver.op(op.getBytes(1));
                    }
                }
            }
        } catch (SQLException e) {
            throw new DataAccessException("the ledger was read", e);
        }
    }

    static SentOp op(ResultSet row) throws SQLException {
        byte @Nullable [] salt = row.getBytes(6);
        return new SentOp(
                row.getString(1),
                row.getString(2),
                What.of(row.getString(3)),
                row.getString(4),
                row.getString(5),
                salt == null ? null : HEX.formatHex(salt),
                salt == null ? HEX.formatHex(row.getBytes(7)) : null);
    }

    /** An op of which nothing but its place is left. */
    static SentOp leftOut(ResultSet row) throws SQLException {
        return new SentOp(
                LEFT_OUT, NO_ROW, What.UPDATE, "{}", "{}", null, HEX.formatHex(row.getBytes(7)));
    }
}
