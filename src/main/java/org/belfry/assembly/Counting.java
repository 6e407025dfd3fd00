package org.belfry.assembly;

import org.belfry.assembly.Count.NotCounted;
import org.belfry.assembly.Count.Represented;
import org.belfry.assembly.Rules.Unit;
import org.belfry.assembly.Rules.When;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The one engine that counts an assembly: from rules, roll and log to who is present, who is
 * represented, and whether the quorum is reached, at any moment. Screens, papers and minutes use
 * nothing else. It knows no clock and changes nothing; entries may come in any order.
 */
public final class Counting {
    private final Proceedings of;
    private final List<RollLine> lines;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Regularisation> regularisations;
    private final Doors doors;
    private final ProxyFold fold;
    private final QuorumRule quorum;

    public Counting(Proceedings of) {
        this.of = of;
        lines = of.lines();
        for (RollLine line : lines) {
            numbers.put(line.id(), numbers.size());
        }
        regularisations =
                of.regularisations().stream()
                        .sorted(
                                Comparator.comparing(Regularisation::at)
                                        .thenComparing(Regularisation::id))
                        .toList();
        doors = new Doors(of, numbers);
        fold = new ProxyFold(of, numbers);
        quorum = new QuorumRule(of);
    }

    /** The count of the assembly as such: the log up to and including this moment. */
    public Count at(Instant at) {
        return at(at, Occasion.ASSEMBLY);
    }

    /** The count for a ballot. */
    public Count at(Instant at, Occasion occasion) {
        var room = new Room(doors, lines.size());
        room.until(at);
        boolean[] eligible = eligible(at);
        return count(at, eligible, room, fold.at(at, eligible, room, occasion));
    }

    /** The count after everything that was entered. */
    public Count atEnd() {
        return at(moments().reduce((earlier, later) -> later).orElse(of.start()));
    }

    /** The count in numbers, each time it changed. */
    public List<Tally> timeline() {
        var room = new Room(doors, lines.size());
        var timeline = new ArrayList<Tally>();
        moments()
                .forEach(at -> {
                    room.until(at);
                    boolean[] eligible = eligible(at);
                    Tally tally =
                            tally(
                                    at,
                                    eligible,
                                    room,
                                    fold.at(at, eligible, room, Occasion.ASSEMBLY));
                    if (timeline.isEmpty() || !timeline.getLast().isLike(tally)) {
                        timeline.add(tally);
                    }
                });
        return timeline;
    }

    /**
     * Whether a vote may be taken: with a quorum at the opening it is the opening that tells, else
     * the moment of the vote.
     */
    public boolean mayDecide(Instant opening, Instant vote) {
        Instant at = of.rules().quorum().when() == When.OPENING ? opening : vote;
        return at(at).quorum().reached();
    }

    /** Every moment at which a count may change, in order. */
    private Stream<Instant> moments() {
        var moments = new TreeSet<>(doors.moments());
        regularisations.forEach(each -> moments.add(each.at()));
        for (Proxy proxy : of.proxies()) {
            moments.add(proxy.receivedAt());
            if (proxy.revokedAt() != null) {
                moments.add(proxy.revokedAt());
            }
        }
        return moments.stream();
    }

    private boolean[] eligible(Instant at) {
        boolean[] eligible = new boolean[lines.size()];
        for (int line = 0; line < eligible.length; line++) {
            eligible[line] = lines.get(line).standing() == Standing.GOOD;
        }
        for (Regularisation each : regularisations) {
            Integer line = numbers.get(each.line());
            if (line != null && !each.at().isAfter(at)) {
                eligible[line] = each.admits();
            }
        }
        for (int line = 0; line < eligible.length; line++) {
            eligible[line] &= lines.get(line).votes() > 0;
        }
        return eligible;
    }

    private Tally tally(Instant at, boolean[] eligible, Hall hall, ProxyFold.Standing proxies) {
        var there = new Sum();
        var represented = new Sum();
        int all = 0;
        for (int line = 0; line < eligible.length; line++) {
            all += eligible[line] ? 1 : 0;
            if (eligible[line] && hall.hasVoter(line)) {
                there.add(lines.get(line));
            }
        }
        for (int proxy = 0; proxy < proxies.received(); proxy++) {
            if (proxies.counts(proxy)) {
                represented.add(lines.get(fold.giver(proxy)));
            }
        }
        boolean inVotes = of.rules().quorum().unit() == Unit.VOTES;
        return new Tally(
                at,
                all,
                there.members,
                represented.members,
                there.votes + represented.votes,
                quorum.state(
                        eligible,
                        inVotes ? there.votes : there.members,
                        inVotes ? represented.votes : represented.members));
    }

    private static final class Sum {
        private int members;
        private int votes;

        void add(RollLine line) {
            members++;
            votes += line.votes();
        }
    }

    private Count count(Instant at, boolean[] eligible, Hall hall, ProxyFold.Standing proxies) {
        Tally tally = tally(at, eligible, hall, proxies);
        Map<Integer, Represented> represented = new HashMap<>();
        var notCounted = new ArrayList<NotCounted>();
        var words = new ProxyWords(of, fold, proxies);
        for (int proxy = 0; proxy < proxies.received(); proxy++) {
            if (proxies.counts(proxy)) {
                represented.put(fold.giver(proxy), words.represented(proxy));
            } else {
                notCounted.add(words.notCounted(proxy));
            }
        }
        notCounted.sort(Comparator.comparingInt(each -> order(each.giver())));
        Set<String> excuses = new HashSet<>();
        for (Excuse excuse : of.excuses()) {
            if (!excuse.at().isAfter(at)) {
                excuses.add(excuse.line());
            }
        }
        var voters = new ArrayList<RollLine>();
        var present = new ArrayList<RollLine>();
        var byProxy = new ArrayList<Represented>();
        var excused = new ArrayList<RollLine>();
        var absent = new ArrayList<RollLine>();
        for (int line = 0; line < eligible.length; line++) {
            if (!eligible[line]) {
                continue;
            }
            RollLine each = lines.get(line);
            voters.add(each);
            Represented by = represented.get(line);
            if (hall.hasVoter(line)) {
                present.add(each);
            } else if (by != null) {
                byProxy.add(by);
            } else {
                (excuses.contains(each.id()) ? excused : absent).add(each);
            }
        }
        return new Count(
                at,
                voters,
                present,
                byProxy,
                notCounted,
                excused,
                absent,
                tally.votes(),
                tally.quorum());
    }

    private int order(RollLine giver) {
        return numbers.getOrDefault(giver.id(), lines.size());
    }

    /**
     * What is to be said when a letter is registered, and not only on the day: why it will not
     * count even if its giver stays away and its holder comes.
     *
     * @param letter new, or one of those there are, changed
     * @return nothing where there is no objection
     */
    public List<Reason> objections(Proxy letter) {
        var proxies = new ArrayList<>(of.proxies());
        proxies.removeIf(each -> each.id().equals(letter.id()));
        proxies.add(letter);
        return new Counting(of.with(proxies)).objections().getOrDefault(letter.id(), List.of());
    }

    /** The objections to all letters, by their ids; those replaced or revoked are left out. */
    public Map<String, List<Reason>> objections() {
        Instant at = moments().reduce((earlier, later) -> later).orElse(of.start());
        ProxyFold.Standing supposed = fold.at(at, eligible(at), Supposed.ROOM, Occasion.ASSEMBLY);
        var words = new ProxyWords(of, fold, supposed);
        Map<String, List<Reason>> objections = new LinkedHashMap<>();
        for (int proxy = 0; proxy < supposed.received(); proxy++) {
            List<Reason> said = objections(proxy, supposed, words);
            if (!said.isEmpty()) {
                objections.put(fold.proxies().get(proxy).id(), said);
            }
        }
        return objections;
    }

    private List<Reason> objections(int proxy, ProxyFold.Standing supposed, ProxyWords words) {
        var objections = new ArrayList<Reason>();
        boolean counts = supposed.counts(proxy);
        if (!counts
                && (supposed.reason(proxy) == ProxyReason.REPLACED
                        || supposed.reason(proxy) == ProxyReason.REVOKED)) {
            return objections;
        }
        if (!counts) {
            objections.add(words.notCounted(proxy).why());
        }
        int holder = fold.holder(proxy);
        boolean gave = holder >= 0 && supposed.current()[holder] >= 0;
        if (gave && (counts || !supposed.reason(proxy).isInvalid())) {
            objections.add(Reason.of("proxy.chain", lines.get(holder).name()));
        }
        return objections;
    }

    /** A room with every holder and no giver in it. */
    private enum Supposed implements Hall {
        ROOM;

        @Override
        public boolean hasVoter(int line) {
            return false;
        }

        @Override
        public boolean hasHolder(int line) {
            return true;
        }

        @Override
        public boolean hasAnybody(int line) {
            return true;
        }

        @Override
        public boolean hasPerson(String name) {
            return true;
        }

        @Override
        public Instant arrived(int line) {
            return Instant.MIN;
        }
    }
}
