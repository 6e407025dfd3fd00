package org.belfry.db;

import static org.belfry.db.generated.Tables.ACTION;
import static org.belfry.db.generated.Tables.BLOB;
import static org.belfry.db.generated.Tables.ERASED_ROW;
import static org.belfry.db.generated.Tables.LOCAL_FACT;
import static org.belfry.db.generated.Tables.OP;

import org.belfry.db.Strands.Tip;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What files written before somebody was erased still say, and what they may say now. */
public final class Redaction implements AutoCloseable {
    private final Prepared prepared;
    private final List<Tip> erasures;
    private final Map<String, NavigableSet<Long>> touched = new TreeMap<>();

    private Redaction(DSLContext sql) {
        prepared = new Prepared(sql);
        erasures =
                sql.select(ACTION.STATION, ACTION.EPOCH, ACTION.SEQ, ACTION.DIGEST)
                        .from(ERASED_ROW)
                        .join(OP)
                        .on(OP.ROW.eq(ERASED_ROW.ROW), OP.WHAT.eq(What.ERASE.word()))
                        .join(ACTION)
                        .on(ACTION.N.eq(OP.ACTION))
                        .where(ERASED_ROW.TBL.eq("person"))
                        .fetch(row ->
                                new Tip(row.value1(), row.value2(), row.value3(), row.value4()));
        sql.select(ACTION.STATION, ACTION.EPOCH, ACTION.SEQ)
                .from(ERASED_ROW)
                .join(OP)
                .on(OP.ROW.eq(ERASED_ROW.ROW), OP.TBL.eq(ERASED_ROW.TBL), OP.SALT.isNull())
                .join(ACTION)
                .on(ACTION.N.eq(OP.ACTION))
                .forEach(row ->
                        touched.computeIfAbsent(
                                        row.value1() + "/" + row.value2(), key -> new TreeSet<>())
                                .add(row.value3()));
    }

    public static Redaction of(DSLContext sql) {
        return new Redaction(sql);
    }

    /** The attached files that were erased: SHA-256 in hex. */
    public static List<String> files(DSLContext sql) {
        return sql
                .select(LOCAL_FACT.NAME)
                .from(LOCAL_FACT)
                .where(LOCAL_FACT.NAME.startsWith(Erasure.FILE))
                .fetch(row -> row.value1().substring(Erasure.FILE.length()))
                .stream()
                .filter(sha256 -> !sql.fetchExists(BLOB, BLOB.SHA256.eq(sha256)))
                .toList();
    }

    /**
     * Whether somebody who had applied this had applied all erasures.
     *
     * @param seen canonical JSON: STATION/EPOCH to SEQ:DIGEST
     */
    public boolean isKnownTo(String seen) {
        var known = Canonical.fields(seen);
        return erasures.stream()
                .allMatch(erasing -> {
                    String key = erasing.station() + "/" + erasing.epoch();
                    return known.get(key) instanceof String tips
                            && Strands.tips(key, tips).stream()
                                    .anyMatch(tip -> tip.seq() >= erasing.seq());
                });
    }

    /** Whether values of these actions were erased. */
    public boolean concerns(String station, String epoch, long first, long last) {
        NavigableSet<Long> numbers = touched.get(station + "/" + epoch);
        Long next = numbers == null ? null : numbers.ceiling(first);
        return next != null && next <= last;
    }

    /**
     * Whether values of any action that somebody had applied were erased.
     *
     * @param seen canonical JSON: STATION/EPOCH to SEQ:DIGEST
     */
    public boolean concerns(String seen) {
        return Strands.tips(Canonical.fields(seen)).stream()
                .anyMatch(tip -> concerns(tip.station(), tip.epoch(), 1, tip.seq()));
    }

    /** An op as this file keeps it, without what was erased: the same one where nothing was. */
    public SentOp without(SentOp op, byte[] digest) {
        if (op.salt() == null) {
            return op;
        }
        List<SentOp> left =
                prepared.list(
                        "SELECT set_, was FROM op WHERE row = ? AND tbl = ? AND digest = ? AND salt"
                                + " IS NULL",
                        row ->
                                new SentOp(
                                        op.table(),
                                        op.row(),
                                        op.what(),
                                        row.getString(1),
                                        row.getString(2),
                                        null,
                                        HexFormat.of().formatHex(digest)),
                        op.row(),
                        op.table(),
                        digest);
        return left.isEmpty() ? op : left.getFirst();
    }

    @Override
    public void close() {
        try {
            prepared.close();
        } catch (SQLException e) {
            throw new DataAccessException("a redaction ends", e);
        }
    }
}
