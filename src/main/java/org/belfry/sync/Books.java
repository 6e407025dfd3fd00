package org.belfry.sync;

import static org.belfry.db.generated.Tables.BATCH;
import static org.belfry.db.generated.Tables.BLOB;
import static org.belfry.db.generated.Tables.HEARD;
import static org.belfry.db.generated.Tables.LOCAL_FACT;
import static org.belfry.db.generated.Tables.RETIREMENT;
import static org.belfry.db.generated.Tables.STRAND;

import org.belfry.db.Canonical;
import org.belfry.db.Database.Own;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The books on batches: which were written and read, and what each station said last of itself.
 * They stand in tables of the network file that do not travel.
 */
final class Books {
    /** A batch that was written or read, from which its file can be written again. */
    record Kept(BatchHeader header, String digest, boolean own) {}

    /**
     * What a station said last.
     *
     * @param at wall time of its last batch
     * @param seen what it had applied then: STATION/EPOCH to SEQ:DIGEST
     */
    record Heard(String station, String name, String epoch, long number, String at, String seen) {}

    private static final String EXPORTED = "exported_n";

    private Books() {}

    /** All batches, in the order they came. */
    static List<Kept> batches(DSLContext sql) throws Refusal {
        var kept = new ArrayList<Kept>();
        for (var row : sql.selectFrom(BATCH).orderBy(BATCH.N)) {
            kept.add(
                    new Kept(
                            BatchHeader.parse(row.getHeader(), ""),
                            row.getDigest(),
                            row.getOwn() != 0));
        }
        return kept;
    }

    /** Whether a batch with this very header was written or read. */
    static boolean has(DSLContext sql, BatchHeader header) {
        return sql.fetchExists(
                BATCH,
                BATCH.STATION.eq(header.station()),
                BATCH.EPOCH.eq(header.epoch()),
                BATCH.NUMBER.eq(header.number()),
                BATCH.HEADER.eq(header.line()));
    }

    /** The number of the last action that a batch of this station holds. */
    static long exported(DSLContext sql) {
        String n =
                sql.select(LOCAL_FACT.VALUE)
                        .from(LOCAL_FACT)
                        .where(LOCAL_FACT.NAME.eq(EXPORTED))
                        .fetchOne(LOCAL_FACT.VALUE);
        return n == null ? 0 : Long.parseLong(n);
    }

    /** Notes that batches hold all actions so far. */
    static void markExported(DSLContext sql) {
        String newest =
                sql.fetchSingle("SELECT coalesce(max(n), 0) FROM action").get(0, String.class);
        sql.insertInto(LOCAL_FACT)
                .values(EXPORTED, newest)
                .onConflict(LOCAL_FACT.NAME)
                .doUpdate()
                .set(LOCAL_FACT.VALUE, newest)
                .execute();
    }

    /** Keeps an attachment. */
    static int keepBlob(DSLContext sql, String sha256, byte[] bytes) {
        return sql.insertInto(BLOB).values(sha256, bytes).onConflictDoNothing().execute();
    }

    /** Enters a batch; one that is there already stays. */
    static void keep(DSLContext sql, BatchHeader header, String digest, boolean own) {
        sql.insertInto(BATCH)
                .set(BATCH.STATION, header.station())
                .set(BATCH.EPOCH, header.epoch())
                .set(BATCH.NUMBER, header.number())
                .set(BATCH.OWN, own ? 1L : 0L)
                .set(BATCH.HEADER, header.line())
                .set(BATCH.DIGEST, digest)
                .onConflictDoNothing()
                .execute();
    }

    /** The last batch of a station's epoch; nothing before the first. */
    static @Nullable Kept last(DSLContext sql, String station, String epoch) throws Refusal {
        var row =
                sql.selectFrom(BATCH)
                        .where(BATCH.STATION.eq(station), BATCH.EPOCH.eq(epoch), BATCH.OWN.eq(1L))
                        .orderBy(BATCH.NUMBER.desc())
                        .limit(1)
                        .fetchOne();
        return row == null
                ? null
                : new Kept(BatchHeader.parse(row.getHeader(), ""), row.getDigest(), true);
    }

    /**
     * The number of the batch that an action would come with which is not here: the first that is
     * missing after those with the actions before it.
     */
    static long missing(DSLContext sql, String station, String epoch, long seq) throws Refusal {
        var numbers = new TreeSet<Long>();
        long before = 0;
        long after = 0;
        for (var row :
                sql.selectFrom(BATCH)
                        .where(BATCH.STATION.eq(station), BATCH.EPOCH.eq(epoch))
                        .orderBy(BATCH.NUMBER)) {
            numbers.add(row.getNumber());
            for (BatchHeader.Range range : BatchHeader.parse(row.getHeader(), "").ranges()) {
                boolean same = range.epoch().equals(epoch);
                before = same && range.last() < seq ? row.getNumber() : before;
                after = same && range.first() > seq && after == 0 ? row.getNumber() : after;
            }
        }
        boolean backwards = before == 0 && after > 1;
        long missing = backwards ? after - 1 : before + 1;
        while (numbers.contains(missing)) {
            missing += backwards ? -1 : 1;
        }
        return Math.max(1, missing);
    }

    /** Notes what a station says of itself, unless it said something later before. */
    static void hear(DSLContext sql, BatchHeader header) {
        Heard before = heard(sql).get(header.station());
        if (before != null && progress(before.seen()) > progress(header.seen())) {
            return;
        }
        sql.insertInto(HEARD)
                .values(
                        header.station(),
                        header.name(),
                        header.epoch(),
                        header.number(),
                        header.at(),
                        header.seen())
                .onConflict(HEARD.STATION)
                .doUpdate()
                .set(HEARD.NAME, header.name())
                .set(HEARD.EPOCH, header.epoch())
                .set(HEARD.NUMBER, header.number())
                .set(HEARD.AT, header.at())
                .set(HEARD.SEEN, header.seen())
                .execute();
    }

    /** What each station said last, by its id. */
    static Map<String, Heard> heard(DSLContext sql) {
        var heard = new TreeMap<String, Heard>();
        sql.selectFrom(HEARD)
                .forEach(row ->
                        heard.put(
                                row.getStation(),
                                new Heard(
                                        row.getStation(),
                                        row.getName(),
                                        row.getEpoch(),
                                        row.getNumber(),
                                        row.getAt(),
                                        row.getSeen())));
        return heard;
    }

    /**
     * How many actions somebody had applied: it only grows, whatever the clocks say, so that it
     * puts causes before effects.
     */
    static long progress(String seen) {
        long sum = 0;
        for (Object tips : Canonical.fields(seen).values()) {
            for (String tip : String.valueOf(tips).split(" ", -1)) {
                int colon = tip.indexOf(':');
                sum += colon < 0 ? 0 : Long.parseLong(tip.substring(0, colon));
            }
        }
        return sum;
    }

    /** The highest number that an entry of {@code seen} names. */
    static long highest(String tips) {
        long highest = 0;
        for (String tip : tips.split(" ", -1)) {
            int colon = tip.indexOf(':');
            highest = Math.max(highest, colon < 0 ? 0 : Long.parseLong(tip.substring(0, colon)));
        }
        return highest;
    }

    /** Whether somebody who had applied {@code seen} had all of the other. */
    static boolean contains(String seen, String other) {
        var known = Canonical.fields(seen);
        return Canonical.fields(other).entrySet().stream()
                .allMatch(entry ->
                        highest(String.valueOf(known.get(entry.getKey())))
                                >= highest(String.valueOf(entry.getValue())));
    }

    /**
     * What every station that has to acknowledge something said last that it had applied; nothing
     * when one of them never said anything.
     */
    static Optional<List<String>> acknowledged(DSLContext sql, Own own) {
        Map<String, Heard> heard = heard(sql);
        var stations = new TreeSet<>(heard.keySet());
        stations.addAll(sql.selectDistinct(STRAND.STATION).from(STRAND).fetch(STRAND.STATION));
        stations.remove(own.station());
        var seen = new ArrayList<String>(List.of(own.seen()));
        for (String station : stations) {
            Heard said = heard.get(station);
            boolean retired =
                    sql.fetchExists(
                            RETIREMENT,
                            RETIREMENT.STATION.eq(station),
                            said == null ? DSL.noCondition() : RETIREMENT.EPOCH.eq(said.epoch()));
            if (said == null && !retired) {
                return Optional.empty();
            }
            if (!retired) {
                seen.add(Objects.requireNonNull(said).seen());
            }
        }
        return Optional.of(seen);
    }

    /** Whether somebody who had applied {@code seen} had this action of a strand. */
    static boolean covers(String seen, String station, String epoch, long seq) {
        Object tips = Canonical.fields(seen).get(station + "/" + epoch);
        if (tips == null) {
            return false;
        }
        for (String tip : tips.toString().split(" ", -1)) {
            int colon = tip.indexOf(':');
            if (colon > 0 && Long.parseLong(tip.substring(0, colon)) >= seq) {
                return true;
            }
        }
        return false;
    }
}
