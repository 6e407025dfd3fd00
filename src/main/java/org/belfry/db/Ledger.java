package org.belfry.db;

import static org.belfry.db.generated.Tables.ACTION;
import static org.belfry.db.generated.Tables.APPLIED;
import static org.belfry.db.generated.Tables.OP;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The ledger: every change of synced data as actions made of ops. This class writes the head of an
 * action and reads both back; {@link OpWriter} writes the ops.
 */
public final class Ledger {
    private static final HexFormat HEX = HexFormat.of();

    /** What the head of a new action is made of. */
    record Head(
            String id,
            String station,
            String epoch,
            long seq,
            String hlc,
            ZonedDateTime at,
            String author,
            Intent intent,
            @Nullable String undoes) {}

    private Ledger() {}

    static long nextNumber(DSLContext sql) {
        Long newest =
                sql.select(org.jooq.impl.DSL.max(ACTION.N)).from(ACTION).fetchOne(0, Long.class);
        return newest == null ? 1 : newest + 1;
    }

    /** The highest seq of a station's epoch in this file; 0 for none. */
    static StationMemory.Last last(DSLContext sql, String station, String epoch) {
        return sql.select(APPLIED.SEQ, APPLIED.DIGEST)
                .from(APPLIED)
                .where(APPLIED.STATION.eq(station), APPLIED.EPOCH.eq(epoch))
                .fetchOptional(row -> new StationMemory.Last(epoch, row.value1(), row.value2()))
                .orElse(new StationMemory.Last(epoch, 0, ""));
    }

    /**
     * Writes the head of an action and what it has seen since the one before; returns its digest,
     * SHA-256 in hex over the head and the digest of all its ops.
     */
    static String append(DSLContext sql, long number, Head head, byte[] ops) {
        NavigableMap<String, Object> seen = new TreeMap<>();
        sql.selectFrom(APPLIED)
                .where(APPLIED.TOLD.eq(0L))
                .forEach(row ->
                        seen.put(
                                row.getStation() + "/" + row.getEpoch(),
                                row.getSeq() + ":" + row.getDigest()));
        String seenText = Canonical.fields(seen);
        String intentText = Canonical.intent(head.intent());
        String digest = digest(head, intentText, seenText, ops);
        sql.insertInto(ACTION)
                .set(ACTION.N, number)
                .set(ACTION.ID, head.id())
                .set(ACTION.STATION, head.station())
                .set(ACTION.EPOCH, head.epoch())
                .set(ACTION.SEQ, head.seq())
                .set(ACTION.HLC, head.hlc())
                .set(ACTION.AT, head.at().toString())
                .set(ACTION.AUTHOR, head.author())
                .set(ACTION.INTENT, intentText)
                .set(ACTION.UNDOES, head.undoes())
                .set(ACTION.SEEN, seenText)
                .set(ACTION.DIGEST, digest)
                .execute();
        sql.update(APPLIED).set(APPLIED.TOLD, 1L).where(APPLIED.TOLD.eq(0L)).execute();
        sql.insertInto(APPLIED)
                .values(head.station(), head.epoch(), head.seq(), digest, 0L)
                .onConflict(APPLIED.STATION, APPLIED.EPOCH)
                .doUpdate()
                .set(APPLIED.SEQ, head.seq())
                .set(APPLIED.DIGEST, digest)
                .set(APPLIED.TOLD, 0L)
                .execute();
        return digest;
    }

    private static String digest(Head head, String intent, String seen, byte[] ops) {
        NavigableMap<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("id", head.id());
        fields.put("station", head.station());
        fields.put("epoch", head.epoch());
        fields.put("seq", head.seq());
        fields.put("hlc", head.hlc());
        fields.put("at", head.at().toString());
        fields.put("author", head.author());
        fields.put("intent", intent);
        fields.put("undoes", head.undoes());
        fields.put("seen", seen);
        fields.put("ops", HEX.formatHex(ops));
        byte[] text = Canonical.fields(fields).getBytes(StandardCharsets.UTF_8);
        return HEX.formatHex(Ids.digest("SHA-256").digest(text));
    }

    /**
     * The actions, newest first, at most {@code most}, from the one before number {@code before}.
     */
    public static List<Action> actions(DSLContext sql, long before, int most) {
        return sql.selectFrom(ACTION)
                .where(ACTION.N.lt(before))
                .orderBy(ACTION.N.desc())
                .limit(most)
                .fetch(Ledger::action);
    }

    /** The newest actions of a station, newest first. */
    static List<Action> actionsOf(DSLContext sql, String station, int most) {
        return sql.selectFrom(ACTION)
                .where(ACTION.STATION.eq(station))
                .orderBy(ACTION.N.desc())
                .limit(most)
                .fetch(Ledger::action);
    }

    /** For those of the ops' actions that take another back: which one. */
    static Map<String, String> undoes(DSLContext sql, List<Op> ops) {
        return sql.select(ACTION.ID, ACTION.UNDOES)
                .from(ACTION)
                .where(
                        ACTION.ID.in(ops.stream().map(Op::action).distinct().toList()),
                        ACTION.UNDOES.isNotNull())
                .fetchMap(ACTION.ID, ACTION.UNDOES);
    }

    public static @Nullable Action action(DSLContext sql, String id) {
        return sql.selectFrom(ACTION).where(ACTION.ID.eq(id)).fetchOne(Ledger::action);
    }

    /**
     * The ids of the actions that took this one back (or brought it back), in the order applied.
     */
    private static List<String> undoneBy(DSLContext sql, String id) {
        return sql.select(ACTION.ID)
                .from(ACTION)
                .where(ACTION.UNDOES.eq(id))
                .orderBy(ACTION.N)
                .fetch(ACTION.ID);
    }

    /** Whether an action is taken back, and not brought back since. */
    public static boolean isUndone(DSLContext sql, String id) {
        return undoneBy(sql, id).stream().anyMatch(undo -> !isUndone(sql, undo));
    }

    /** The ops of an action, in their order. */
    public static List<Op> ops(DSLContext sql, long action) {
        return sql.select(OP.asterisk(), ACTION.ID)
                .from(OP)
                .join(ACTION)
                .on(ACTION.N.eq(OP.ACTION))
                .where(OP.ACTION.eq(action))
                .orderBy(OP.N)
                .fetch(Ledger::op);
    }

    /** All ops on a row, in the order applied. */
    public static List<Op> opsOf(DSLContext sql, String table, String row) {
        return sql.select(OP.asterisk(), ACTION.ID)
                .from(OP)
                .join(ACTION)
                .on(ACTION.N.eq(OP.ACTION))
                .where(OP.ROW.eq(row), OP.TBL.eq(table))
                .orderBy(OP.N)
                .fetch(Ledger::op);
    }

    private static Op op(Record row) {
        return new Op(
                row.get(OP.N),
                row.get(ACTION.ID),
                row.get(OP.TBL),
                row.get(OP.ROW),
                What.of(row.get(OP.WHAT)),
                Canonical.fields(row.get(OP.SET_)),
                Canonical.fields(row.get(OP.WAS)));
    }

    private static Action action(Record row) {
        return new Action(
                row.get(ACTION.N),
                row.get(ACTION.ID),
                row.get(ACTION.STATION),
                row.get(ACTION.EPOCH),
                row.get(ACTION.SEQ),
                row.get(ACTION.HLC),
                ZonedDateTime.parse(row.get(ACTION.AT)),
                row.get(ACTION.AUTHOR),
                Canonical.intent(row.get(ACTION.INTENT)),
                row.get(ACTION.UNDOES),
                row.get(ACTION.DIGEST));
    }

    /** Rebuilds the rows from the ops: table, then row id, then its fields that hold something. */
    static Map<String, Map<String, NavigableMap<String, Object>>> rebuild(DSLContext sql) {
        Map<String, Map<String, NavigableMap<String, Object>>> tables = new TreeMap<>();
        try (var ops = sql.selectFrom(OP).orderBy(OP.N).fetchSize(1000).fetchLazy()) {
            for (var op : ops) {
                var rows = tables.computeIfAbsent(op.getTbl(), name -> new TreeMap<>());
                if (What.of(op.getWhat()) == What.DELETE) {
                    rows.remove(op.getRow());
                    continue;
                }
                var row = rows.computeIfAbsent(op.getRow(), id -> new TreeMap<>());
                Canonical.fields(op.getSet_())
                        .forEach((field, value) -> {
                            if (value == null) {
                                row.remove(field);
                            } else {
                                row.put(field, value);
                            }
                        });
            }
        }
        tables.values().removeIf(Map::isEmpty);
        return tables;
    }
}
