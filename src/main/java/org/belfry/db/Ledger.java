package org.belfry.db;

import static org.belfry.db.generated.Tables.ACTION;
import static org.belfry.db.generated.Tables.OP;
import static org.belfry.db.generated.Tables.STRAND;

import org.belfry.db.Strands.Strand;
import org.belfry.db.generated.tables.records.ActionRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The ledger: every change of synced data as actions made of ops. This class writes the head of an
 * action and reads both back; {@link OpWriter} writes the ops.
 */
public final class Ledger {
    private static final HexFormat HEX = HexFormat.of();

    /**
     * The making of the file itself is not taken back step by step: deleting the file does that.
     */
    static final String MAKING = "file.";

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
        Long newest = sql.select(DSL.max(ACTION.N)).from(ACTION).fetchOne(0, Long.class);
        return newest == null ? 1 : newest + 1;
    }

    /** The last action of a station's epoch in this file; seq 0 for none. */
    static StationMemory.Last last(Strands strands, String station, String epoch) {
        Strand own = strands.own(station, epoch);
        return own == null
                ? new StationMemory.Last(epoch, 0, "")
                : new StationMemory.Last(epoch, own.seq(), own.digest());
    }

    /**
     * Writes the head of an own action and what it has seen since the one before; returns its
     * digest.
     */
    static String append(DSLContext sql, Strands strands, long number, Head head, byte[] ops) {
        if (head.seq() == 1) {
            strands.told(false);
        }
        String seen = Canonical.fields(strands.untold());
        String intent = Canonical.intent(head.intent());
        var unsigned =
                new SentAction(
                        head.id(),
                        head.station(),
                        head.epoch(),
                        head.seq(),
                        head.hlc(),
                        head.at().toString(),
                        head.author(),
                        intent,
                        head.undoes(),
                        seen,
                        "");
        String digest = digest(unsigned, ops);
        Strands.Place place = strands.next(head.station(), head.epoch());
        strands.told(true);
        Strand strand = strands.grow(place, head.station(), head.epoch(), head.seq(), digest);
        strands.save();
        sql.insertInto(ACTION)
                .set(ACTION.N, number)
                .set(ACTION.ID, head.id())
                .set(ACTION.STATION, head.station())
                .set(ACTION.EPOCH, head.epoch())
                .set(ACTION.SEQ, head.seq())
                .set(ACTION.HLC, head.hlc())
                .set(ACTION.AT, unsigned.at())
                .set(ACTION.AUTHOR, head.author())
                .set(ACTION.INTENT, intent)
                .set(ACTION.UNDOES, head.undoes())
                .set(ACTION.SEEN, seen)
                .set(ACTION.DIGEST, digest)
                .set(ACTION.STRAND, strand.n())
                .set(ACTION.SIGHT, strand.sight())
                .execute();
        return digest;
    }

    /**
     * The digest of an action: SHA-256 in hex over its head and the digest of all its ops.
     *
     * @param ops SHA-256 over the digests of the ops in their order
     */
    public static String digest(SentAction head, byte[] ops) {
        NavigableMap<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("id", head.id());
        fields.put("station", head.station());
        fields.put("epoch", head.epoch());
        fields.put("seq", head.seq());
        fields.put("hlc", head.hlc());
        fields.put("at", head.at());
        fields.put("author", head.author());
        fields.put("intent", head.intent());
        fields.put("undoes", head.undoes());
        fields.put("seen", head.seen());
        fields.put("ops", HEX.formatHex(ops));
        byte[] text = Canonical.fields(fields).getBytes(StandardCharsets.UTF_8);
        return HEX.formatHex(Ids.digest("SHA-256").digest(text));
    }

    /** An action as it travels. */
    static SentAction sent(ActionRecord row) {
        return new SentAction(
                row.getId(),
                row.getStation(),
                row.getEpoch(),
                row.getSeq(),
                row.getHlc(),
                row.getAt(),
                row.getAuthor(),
                row.getIntent(),
                row.getUndoes(),
                row.getSeen(),
                row.getDigest());
    }

    /**
     * The actions, newest first, at most {@code most}, from the one before number {@code before}.
     */
    public static List<Action> actions(DSLContext sql, long before, int most) {
        return sql.selectFrom(ACTION)
                .where(ACTION.N.lt(before), ACTION.STRAND.isNotNull())
                .orderBy(ACTION.N.desc())
                .limit(most)
                .fetch(Ledger::action);
    }

    /**
     * The actions that were done here, newest first, at most {@code most}, from the one before
     * number {@code before}.
     */
    public static List<Action> written(DSLContext sql, long before, int most) {
        return sql.selectFrom(ACTION)
                .where(ACTION.N.lt(before), ACTION.STRAND.isNotNull(), ACTION.ARRIVAL.isNull())
                .orderBy(ACTION.N.desc())
                .limit(most)
                .fetch(Ledger::action);
    }

    /**
     * The newest actions of this station that were done by this installation, newest first. Those
     * that came back by files, after the file was restored, stand where they stood, by their clock.
     */
    static List<Action> own(DSLContext sql, String station, int most) {
        Set<String> epochs = Station.epochs(sql);
        var actions = new ArrayList<Action>();
        for (String epoch :
                sql.selectDistinct(STRAND.EPOCH)
                        .from(STRAND)
                        .where(STRAND.STATION.eq(station))
                        .fetch(STRAND.EPOCH)) {
            Condition own = epochs.contains(epoch) ? DSL.noCondition() : ACTION.ARRIVAL.isNull();
            actions.addAll(
                    sql.selectFrom(ACTION)
                            .where(
                                    ACTION.STATION.eq(station),
                                    ACTION.EPOCH.eq(epoch),
                                    ACTION.STRAND.isNotNull(),
                                    own)
                            .orderBy(ACTION.SEQ.desc())
                            .limit(most)
                            .fetch(Ledger::action));
        }
        actions.sort(Comparator.comparing(Action::hlc).reversed());
        return actions.size() > most ? actions.subList(0, most) : actions;
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
                .where(ACTION.UNDOES.eq(id), ACTION.STRAND.isNotNull())
                .orderBy(ACTION.N)
                .fetch(ACTION.ID);
    }

    /** Whether an action is taken back, and not brought back since. */
    public static boolean isUndone(DSLContext sql, String id) {
        return undoneBy(sql, id).stream().anyMatch(undo -> !isUndone(sql, undo));
    }

    /** Whether an action made the file, so that it is never taken back. */
    static boolean isMaking(Action action) {
        return action.intent().key().startsWith(MAKING);
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

    static Action action(Record row) {
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
}
