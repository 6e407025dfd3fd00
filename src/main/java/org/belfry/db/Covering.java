package org.belfry.db;

import org.belfry.db.Strands.Strand;
import org.belfry.db.Strands.Tip;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The loading of a snapshot. Which actions stand in which strand is known at once, what they have
 * seen only when all of them are here, since one may name any other.
 */
public final class Covering {
    /** An action whose sight is to be found at the end. */
    private record Open(long n, long strand, SentAction action, long view) {}

    private final Strands strands;
    private final Arrivals arrivals;
    private final Map<Long, String> views = new HashMap<>();
    private final Map<Long, Sight> sights = new HashMap<>();
    private final List<Open> open = new ArrayList<>();
    private final Map<Long, Open> waiting = new HashMap<>();
    private final Set<String> forked;
    private final Set<Tip> missing = new HashSet<>();

    /**
     * @param seen canonical JSON: STATION/EPOCH to SEQ:DIGEST
     */
    Covering(DSLContext sql, Strands strands, Arrivals arrivals, String seen) {
        this.strands = strands;
        this.arrivals = arrivals;
        List<Tip> tips = Strands.tips(Canonical.fields(seen));
        Map<String, Long> counts =
                tips.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Covering::key, TreeMap::new, Collectors.counting()));
        // Of an epoch that was forked a snapshot holds all actions: their chain tells the strands.
        forked =
                counts.entrySet().stream()
                        .filter(entry -> entry.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        for (Tip tip : tips) {
            if (strands.strandOf(tip).isEmpty()) {
                missing.add(tip);
                if (!forked.contains(key(tip))) {
                    strands.cover(tip);
                }
            }
        }
    }

    private static String key(Tip tip) {
        return tip.station() + "/" + tip.epoch();
    }

    /**
     * Takes what a station had seen, for the actions to name.
     *
     * @param seen canonical JSON: STATION/EPOCH to SEQ:DIGEST
     */
    public void view(long number, String seen) {
        views.put(number, seen);
    }

    /** Whether an action is here already; one that waits is noted. */
    boolean has(SentAction action, long view) throws SQLException {
        missing.remove(tip(action));
        Arrivals.@Nullable Held held = arrivals.find(action);
        if (held != null && held.waiting()) {
            waiting.put(held.n(), new Open(held.n(), 0, action, view));
        }
        return held != null;
    }

    private static Tip tip(SentAction action) {
        return new Tip(action.station(), action.epoch(), action.seq(), action.digest());
    }

    /** Gives an action its strand. */
    void take(long n, SentAction action, long view) throws SQLException {
        Tip tip = tip(action);
        long strand = forked.contains(key(tip)) ? chained(action) : strands.covered(action);
        arrivals.place(n, strand, 0);
        open.add(new Open(n, strand, action, view));
    }

    private long chained(SentAction action) {
        NavigableMap<String, @Nullable Object> seen = Canonical.fields(action.seen());
        String own = action.station() + "/" + action.epoch();
        if (action.seq() > 1) {
            Tip before = Strands.tips(own, String.valueOf(seen.get(own))).getFirst();
            if (strands.strandOf(before).isEmpty()) {
                strands.cover(before);
            }
        }
        seen.keySet().retainAll(Set.of(own));
        Strand strand =
                strands.grow(
                        strands.place(action, seen),
                        action.station(),
                        action.epoch(),
                        action.seq(),
                        action.digest());
        return strand.n();
    }

    /** Whether the last action of every strand came, from which others go on. */
    boolean isWhole() {
        return missing.isEmpty();
    }

    /** Finds what each action has seen. */
    void finish() throws SQLException {
        for (Open each : open) {
            Sight sight = sight(each.view());
            arrivals.place(each.n(), each.strand(), strands.number(sight.without(each.strand())));
            strands.sighted(each.action(), sight);
        }
        open.clear();
        for (Open each : waiting.values()) {
            strands.sighted(each.action(), sight(each.view()));
        }
    }

    private Sight sight(long view) {
        return sights.computeIfAbsent(
                view, number -> strands.sight(Canonical.fields(views.getOrDefault(number, "{}"))));
    }

    /** Whether an action that waited is one of the snapshot. */
    boolean holds(long n) {
        return waiting.containsKey(n);
    }

    /** Gives an action that waited its place. */
    void place(Arrivals.Waiting each) throws SQLException {
        Open held = waiting.get(each.n());
        boolean ofFork = forked.contains(each.action().station() + "/" + each.action().epoch());
        long strand = ofFork ? chained(each.action()) : strands.covered(each.action());
        Sight sight = held == null ? Sight.NOTHING : sight(held.view());
        arrivals.place(each.n(), strand, strands.number(sight.without(strand)));
    }
}
