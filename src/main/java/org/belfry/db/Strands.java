package org.belfry.db;

import static org.belfry.db.generated.Tables.ACTION;
import static org.belfry.db.generated.Tables.RETIREMENT;
import static org.belfry.db.generated.Tables.SIGHT;
import static org.belfry.db.generated.Tables.STRAND;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The strands of the ledger: which actions of which stations are applied, and what each has seen.
 * There are few of them, so they are held in memory for one transaction.
 */
final class Strands {
    /** The unbroken run of one station's epoch; a cloned disk makes a second of the same epoch. */
    record Strand(
            long n,
            String station,
            String epoch,
            long parent,
            long forked,
            long seq,
            String digest,
            long sight,
            long covered,
            boolean told) {

        private boolean isOf(String wantedStation, String wantedEpoch) {
            return station.equals(wantedStation) && epoch.equals(wantedEpoch);
        }

        private Strand grown(long newSeq, String newDigest, long newSight) {
            return new Strand(
                    n, station, epoch, parent, forked, newSeq, newDigest, newSight, covered, false);
        }

        private Strand sighted(long newSight) {
            return new Strand(
                    n, station, epoch, parent, forked, seq, digest, newSight, covered, told);
        }

        private Strand toldNow(boolean now) {
            return new Strand(n, station, epoch, parent, forked, seq, digest, sight, covered, now);
        }
    }

    /** One action as others name it. */
    record Tip(String station, String epoch, long seq, String digest) {
        String key() {
            return station + "/" + epoch + " " + seq + ":" + digest;
        }
    }

    /** Where an action belongs: its strand (0: a new one) and its sight; or what it waits for. */
    record Place(long strand, long parent, long forked, Sight sight, @Nullable Tip waitsFor) {
        private static Place waiting(Tip tip) {
            return new Place(0, 0, 0, Sight.NOTHING, tip);
        }
    }

    private static final String NO_DIGEST = "0".repeat(64);

    private final DSLContext sql;
    private final NavigableMap<Long, Strand> strands = new TreeMap<>();
    private final Map<Long, Strand> changed = new TreeMap<>();
    private final Map<Long, Sight> sights = new HashMap<>();
    private final Map<Sight, Long> numbers = new HashMap<>();

    Strands(DSLContext sql) {
        this.sql = sql;
        sql.selectFrom(STRAND)
                .forEach(row ->
                        strands.put(
                                row.getN(),
                                new Strand(
                                        row.getN(),
                                        row.getStation(),
                                        row.getEpoch(),
                                        row.getParent(),
                                        row.getForked(),
                                        row.getSeq(),
                                        row.getDigest(),
                                        row.getSight(),
                                        row.getCovered(),
                                        row.getTold() != 0)));
        sights.put(0L, Sight.NOTHING);
        numbers.put(Sight.NOTHING, 0L);
    }

    List<Strand> all() {
        return List.copyOf(strands.values());
    }

    /** The sight of this number; 0 is nothing. */
    Sight sight(long n) {
        return sights.computeIfAbsent(
                n,
                number -> {
                    String vector =
                            sql.select(SIGHT.VECTOR)
                                    .from(SIGHT)
                                    .where(SIGHT.N.eq(number))
                                    .fetchOne(SIGHT.VECTOR);
                    return Sight.parse(vector == null ? "" : vector);
                });
    }

    /** The number under which a sight is kept, made where it is new. */
    long number(Sight sight) {
        return numbers.computeIfAbsent(
                sight,
                wanted -> {
                    Long n =
                            sql.insertInto(SIGHT)
                                    .set(SIGHT.VECTOR, wanted.toString())
                                    .returning(SIGHT.N)
                                    .fetchSingle(SIGHT.N);
                    sights.put(n, wanted);
                    return n;
                });
    }

    /** Where a received action belongs. */
    Place place(SentAction action, NavigableMap<String, @Nullable Object> seen) {
        String own = action.station() + "/" + action.epoch();
        Sight sight = Sight.NOTHING;
        long strand = 0;
        long parent = 0;
        long forked = 0;
        if (action.seq() > 1) {
            Tip before = tips(own, String.valueOf(seen.get(own))).getFirst();
            Optional<Strand> held = strandOf(before);
            if (held.isEmpty()) {
                return Place.waiting(before);
            }
            Strand last = held.get();
            boolean grows = last.seq() == before.seq();
            strand = grows ? last.n() : 0;
            parent = grows ? 0 : last.n();
            forked = grows ? 0 : before.seq();
            sight = grows ? sight(last.sight()) : sightOf(before).and(last.n(), before.seq());
        } else {
            strand = emptyRoot(action.station(), action.epoch());
        }
        for (Map.Entry<String, @Nullable Object> entry : seen.entrySet()) {
            if (entry.getKey().equals(own) && action.seq() > 1) {
                continue;
            }
            for (Tip tip : tips(entry.getKey(), String.valueOf(entry.getValue()))) {
                Optional<Strand> held = strandOf(tip);
                if (held.isPresent()) {
                    sight = sight.and(held.get().n(), tip.seq()).and(sightOf(tip));
                } else if (isRetiredBefore(tip)) {
                    sight = sight.and(root(tip), tip.seq());
                } else {
                    return Place.waiting(tip);
                }
            }
        }
        return new Place(strand, parent, forked, sight.without(strand), null);
    }

    /** The tips a value of {@code seen} names. */
    static List<Tip> tips(String key, String value) {
        int slash = key.indexOf('/');
        var tips = new ArrayList<Tip>();
        for (String part : value.split(" ", -1)) {
            int colon = part.indexOf(':');
            tips.add(
                    new Tip(
                            key.substring(0, slash),
                            key.substring(slash + 1),
                            Long.parseLong(part.substring(0, colon)),
                            part.substring(colon + 1)));
        }
        return tips;
    }

    /** The strand that an applied action stands in; also of one that a snapshot stands for. */
    Optional<Strand> strandOf(Tip tip) {
        for (Strand strand : strands.values()) {
            if (strand.isOf(tip.station(), tip.epoch())
                    && strand.seq() == tip.seq()
                    && strand.digest().equals(tip.digest())) {
                return Optional.of(strand);
            }
        }
        Long strand =
                sql.select(ACTION.STRAND)
                        .from(ACTION)
                        .where(
                                ACTION.STATION.eq(tip.station()),
                                ACTION.EPOCH.eq(tip.epoch()),
                                ACTION.SEQ.eq(tip.seq()),
                                ACTION.DIGEST.eq(tip.digest()),
                                ACTION.STRAND.isNotNull())
                        .fetchOne(ACTION.STRAND);
        if (strand != null) {
            return Optional.ofNullable(strands.get(strand));
        }
        return strands.values().stream()
                .filter(each -> each.isOf(tip.station(), tip.epoch()) && each.parent() == 0)
                .filter(each -> tip.seq() <= each.covered())
                .findFirst();
    }

    private Sight sightOf(Tip tip) {
        Long n =
                sql.select(ACTION.SIGHT)
                        .from(ACTION)
                        .where(
                                ACTION.STATION.eq(tip.station()),
                                ACTION.EPOCH.eq(tip.epoch()),
                                ACTION.SEQ.eq(tip.seq()),
                                ACTION.DIGEST.eq(tip.digest()),
                                ACTION.STRAND.isNotNull())
                        .fetchOne(ACTION.SIGHT);
        return n == null ? Sight.NOTHING : sight(n);
    }

    /** Whether the tip lies beyond the last action that can still be had of a retired station. */
    private boolean isRetiredBefore(Tip tip) {
        return sql.fetchExists(
                RETIREMENT,
                RETIREMENT.STATION.eq(tip.station()),
                RETIREMENT.EPOCH.eq(tip.epoch()),
                RETIREMENT.SEQ.lt(tip.seq()));
    }

    private long emptyRoot(String station, String epoch) {
        return strands.values().stream()
                .filter(each -> each.isOf(station, epoch) && each.seq() == 0)
                .mapToLong(Strand::n)
                .findFirst()
                .orElse(0);
    }

    /** The first strand of a retired station, made empty where nothing of it ever came. */
    private long root(Tip tip) {
        return strands.values().stream()
                .filter(each -> each.isOf(tip.station(), tip.epoch()) && each.parent() == 0)
                .mapToLong(Strand::n)
                .findFirst()
                .orElseGet(() -> add(tip.station(), tip.epoch(), 0, 0, 0).n());
    }

    private Strand add(String station, String epoch, long parent, long forked, long covered) {
        long n = strands.isEmpty() ? 1 : strands.lastKey() + 1;
        var strand = new Strand(n, station, epoch, parent, forked, 0, "", 0, covered, true);
        strands.put(n, strand);
        sql.insertInto(STRAND)
                .values(n, station, epoch, parent, forked, 0L, "", 0L, covered, 1L)
                .execute();
        return strand;
    }

    /** Makes the action the last of its strand; returns the strand and the number of its sight. */
    Strand grow(Place place, String station, String epoch, long seq, String digest) {
        Strand before = strands.get(place.strand());
        if (before == null) {
            before = add(station, epoch, place.parent(), place.forked(), 0);
        }
        boolean same = before.seq() > 0 && sight(before.sight()).equals(place.sight());
        Strand after = before.grown(seq, digest, same ? before.sight() : number(place.sight()));
        strands.put(after.n(), after);
        changed.put(after.n(), after);
        return after;
    }

    /** The place of this station's own next action: after all that is applied. */
    Place next(String station, String epoch) {
        Strand own = own(station, epoch);
        Sight sight = Sight.NOTHING;
        for (Strand strand : strands.values()) {
            if (own == null || strand.n() != own.n()) {
                sight = sight.and(strand.n(), strand.seq());
            }
        }
        return new Place(own == null ? 0 : own.n(), 0, 0, sight, null);
    }

    /** The strand this station writes to; nothing before its first action in the epoch. */
    @Nullable Strand own(String station, String epoch) {
        return strands.values().stream()
                .filter(each -> each.isOf(station, epoch))
                .findFirst()
                .orElse(null);
    }

    /** What was applied and no own action has named yet, as {@code seen} is written. */
    NavigableMap<String, Object> untold() {
        var untold = new TreeMap<String, Object>();
        for (Strand strand : strands.values()) {
            if (!strand.told()) {
                String key = strand.station() + "/" + strand.epoch();
                untold.put(key, tips(strand));
            }
        }
        return untold;
    }

    /** All that is applied, as {@code seen} is written. */
    NavigableMap<String, Object> everything() {
        var all = new TreeMap<String, Object>();
        for (Strand strand : strands.values()) {
            if (strand.seq() > 0) {
                all.put(strand.station() + "/" + strand.epoch(), tips(strand));
            }
        }
        return all;
    }

    /** In an order that every file has, whichever branch of a fork came first. */
    private String tips(Strand strand) {
        return strands.values().stream()
                .filter(each -> each.isOf(strand.station(), strand.epoch()) && each.seq() > 0)
                .sorted(Comparator.comparingLong(Strand::seq).thenComparing(Strand::digest))
                .map(each -> each.seq() + ":" + each.digest())
                .collect(Collectors.joining(" "));
    }

    /** Marks all as named, or, for the first action of a new epoch, as still to be named. */
    void told(boolean told) {
        strands.replaceAll((n, strand) -> strand.toldNow(told || strand.seq() == 0));
        changed.putAll(strands);
    }

    /** Sets how far a snapshot stands for a strand whose actions are not all here. */
    void cover(Tip tip) {
        Strand root = Objects.requireNonNull(strands.get(root(tip)));
        boolean grows = tip.seq() > root.seq();
        var covered =
                new Strand(
                        root.n(),
                        root.station(),
                        root.epoch(),
                        root.parent(),
                        root.forked(),
                        grows ? tip.seq() : root.seq(),
                        grows ? tip.digest() : root.digest(),
                        root.sight(),
                        Math.max(root.covered(), tip.seq()),
                        false);
        strands.put(root.n(), covered);
        changed.put(root.n(), covered);
    }

    /** The strand of an action that a snapshot stands for. */
    long covered(SentAction action) {
        return root(new Tip(action.station(), action.epoch(), action.seq(), action.digest()));
    }

    /**
     * Takes what an action of a snapshot has seen, where the next of its strand goes on from it.
     */
    void sighted(SentAction action, Sight sight) {
        for (Strand strand : all()) {
            if (strand.isOf(action.station(), action.epoch())
                    && strand.seq() == action.seq()
                    && strand.digest().equals(action.digest())) {
                Strand known = strand.sighted(number(sight.without(strand.n())));
                strands.put(known.n(), known);
                changed.put(known.n(), known);
            }
        }
    }

    /** A sight of this file from all that somebody had seen, as {@code seen} is written. */
    Sight sight(NavigableMap<String, @Nullable Object> seen) {
        Sight sight = Sight.NOTHING;
        for (Tip tip : tips(seen)) {
            long strand = strandOf(tip).map(Strand::n).orElseGet(() -> root(tip));
            sight = sight.and(strand, tip.seq());
        }
        return sight;
    }

    /** A sight as {@code seen} is written, with 64 zeros where a digest is not known any more. */
    NavigableMap<String, Object> seen(Sight sight) {
        var seen = new TreeMap<String, Object>();
        for (Strand strand : strands.values()) {
            long seq = sight.upTo(strand.n());
            if (seq > 0) {
                seen.merge(
                        strand.station() + "/" + strand.epoch(),
                        seq + ":" + digest(strand, seq),
                        (one, other) -> one + " " + other);
            }
        }
        return seen;
    }

    private String digest(Strand strand, long seq) {
        String digest =
                seq == strand.seq()
                        ? strand.digest()
                        : sql.select(ACTION.DIGEST)
                                .from(ACTION)
                                .where(
                                        ACTION.STATION.eq(strand.station()),
                                        ACTION.EPOCH.eq(strand.epoch()),
                                        ACTION.SEQ.eq(seq),
                                        ACTION.STRAND.eq(strand.n()))
                                .fetchOne(ACTION.DIGEST);
        return digest == null ? NO_DIGEST : digest;
    }

    /** Whether a cloned disk made several strands of this epoch. */
    boolean isForked(String station, String epoch) {
        return strands.values().stream().filter(strand -> strand.isOf(station, epoch)).count() > 1;
    }

    /** The tips that {@code seen} names. */
    static List<Tip> tips(NavigableMap<String, @Nullable Object> seen) {
        return seen.entrySet().stream()
                .flatMap(entry -> tips(entry.getKey(), String.valueOf(entry.getValue())).stream())
                .toList();
    }

    /** Writes what changed. */
    void save() {
        changed.values()
                .forEach(strand ->
                        sql.update(STRAND)
                                .set(STRAND.SEQ, strand.seq())
                                .set(STRAND.DIGEST, strand.digest())
                                .set(STRAND.SIGHT, strand.sight())
                                .set(STRAND.COVERED, strand.covered())
                                .set(STRAND.TOLD, strand.told() ? 1L : 0L)
                                .where(STRAND.N.eq(strand.n()))
                                .execute());
        changed.clear();
    }
}
