package org.belfry.assembly;

import org.belfry.assembly.Rules.Blank;
import org.belfry.assembly.Rules.Late;
import org.belfry.assembly.Rules.MayHold;
import org.belfry.text.Folding;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which proxies count at a moment, and why the others do not: each is looked at twice, in the order
 * they are taken.
 */
final class ProxyFold {
    private static final int NONE = -1;
    private static final String CHAIR = "chair";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Proceedings of;
    private final List<RollLine> lines;
    private final Rules.Proxies rules;
    private final Instant deadline;
    private final List<Proxy> proxies;
    private final int[] givers;
    private final int[] holders;

    ProxyFold(Proceedings of, Map<String, Integer> numbers) {
        this.of = of;
        lines = of.lines();
        rules = of.rules().proxies();
        deadline = of.proxyDeadline();
        proxies = of.proxies().stream().sorted(Proxy.ORDER).toList();
        givers = new int[proxies.size()];
        holders = new int[proxies.size()];
        for (int i = 0; i < givers.length; i++) {
            givers[i] = numbers.getOrDefault(proxies.get(i).giver(), NONE);
            holders[i] =
                    proxies.get(i).holder() instanceof Holder.Line held
                            ? numbers.getOrDefault(held.line(), NONE)
                            : NONE;
        }
    }

    /** The proxies, in the order they are taken. */
    List<Proxy> proxies() {
        return proxies;
    }

    int giver(int proxy) {
        return givers[proxy];
    }

    /** The line that holds it; -1: the chair, a person, or nobody. */
    int holder(int proxy) {
        return holders[proxy];
    }

    /**
     * How the proxies stand at a moment.
     *
     * @param received how many had been received
     * @param reasons by proxy; nothing for one that counts
     * @param current by giving line, the proxy that stands in place of the earlier ones, or -1
     */
    record Standing(int received, @Nullable ProxyReason[] reasons, int[] current) {
        boolean counts(int proxy) {
            return reasons[proxy] == null;
        }

        ProxyReason reason(int proxy) {
            return Objects.requireNonNull(reasons[proxy]);
        }
    }

    Standing at(Instant at, boolean[] eligible, Hall hall, Occasion occasion) {
        int received = 0;
        int[] current = new int[lines.size()];
        Arrays.fill(current, NONE);
        @Nullable ProxyReason[] reasons = new ProxyReason[proxies.size()];
        while (received < proxies.size() && !proxies.get(received).receivedAt().isAfter(at)) {
            int proxy = received++;
            reasons[proxy] = invalid(proxy, eligible);
            if (reasons[proxy] == null) {
                int before = current[givers[proxy]];
                if (before != NONE) {
                    reasons[before] = ProxyReason.REPLACED;
                }
                current[givers[proxy]] = proxy;
            }
        }
        var held = new Held(of.rules().proxies().cap(), votes(eligible));
        for (int proxy = 0; proxy < received; proxy++) {
            if (reasons[proxy] == null) {
                reasons[proxy] = now(proxy, at, eligible, hall, occasion);
            }
            if (reasons[proxy] == null && !held.take(key(proxy), lines.get(givers[proxy]))) {
                reasons[proxy] = ProxyReason.OVER_CAP;
            }
        }
        return new Standing(received, reasons, current);
    }

    private int votes(boolean[] eligible) {
        int votes = 0;
        for (int line = 0; line < eligible.length; line++) {
            votes += eligible[line] ? lines.get(line).votes() : 0;
        }
        return votes;
    }

    /** Why it is invalid whoever is in the room. */
    private @Nullable ProxyReason invalid(int proxy, boolean[] eligible) {
        Proxy letter = proxies.get(proxy);
        int giver = givers[proxy];
        if (!rules.allowed()) {
            return ProxyReason.NOT_ALLOWED;
        }
        if (giver != NONE && giver == holders[proxy]) {
            return ProxyReason.SELF;
        }
        if (giver == NONE || !eligible[giver]) {
            return ProxyReason.INVALID_GIVER;
        }
        if (rules.late() == Late.REFUSE && letter.receivedAt().isAfter(deadline)) {
            return ProxyReason.LATE;
        }
        return switch (letter.holder()) {
            case Holder.Blank blank -> rules.blank() == Blank.REFUSE ? ProxyReason.BLANK : null;
            case Holder.Chair chair -> null;
            case Holder.Person person ->
                    rules.holder() == MayHold.ANYONE ? null : ProxyReason.INVALID_HOLDER;
            case Holder.Line line -> invalidHolder(giver, holders[proxy], eligible);
        };
    }

    private @Nullable ProxyReason invalidHolder(int giver, int holder, boolean[] eligible) {
        if (holder == NONE || (rules.holder() != MayHold.ANYONE && !eligible[holder])) {
            return ProxyReason.INVALID_HOLDER;
        }
        String country = lines.get(giver).country();
        boolean same = country != null && country.equals(lines.get(holder).country());
        return rules.holder() == MayHold.SAME_COUNTRY && !same
                ? ProxyReason.NOT_SAME_COUNTRY
                : null;
    }

    /** Why a valid one does not count at this moment, the cap apart. */
    private @Nullable ProxyReason now(
            int proxy, Instant at, boolean[] eligible, Hall hall, Occasion occasion) {
        Proxy letter = proxies.get(proxy);
        int giver = givers[proxy];
        if (letter.revokedAt() != null && !letter.revokedAt().isAfter(at)) {
            return ProxyReason.REVOKED;
        }
        if (occasion.secret() && !rules.inSecretBallots()) {
            return ProxyReason.SECRET_BALLOT;
        }
        if (occasion.item() != null && !isFor(letter.scope(), occasion.item())) {
            return ProxyReason.OUT_OF_SCOPE;
        }
        if (hall.hasVoter(giver)) {
            return ProxyReason.GIVER_PRESENT;
        }
        if (!rules.resumes() && !hall.arrived(giver).isBefore(letter.receivedAt())) {
            return ProxyReason.SUSPENDED;
        }
        return isThere(proxy, eligible, hall) ? null : ProxyReason.HOLDER_ABSENT;
    }

    private static boolean isFor(@Nullable String scope, String item) {
        return scope == null
                || scope.isBlank()
                || Arrays.stream(scope.split(",")).anyMatch(each -> each.strip().equals(item));
    }

    private boolean isThere(int proxy, boolean[] eligible, Hall hall) {
        return switch (proxies.get(proxy).holder()) {
            case Holder.Blank blank -> true;
            case Holder.Chair chair -> true;
            case Holder.Person person -> hall.hasPerson(person.name());
            case Holder.Line line -> {
                int holder = holders[proxy];
                yield rules.holder() == MayHold.ANYONE
                        ? hall.hasAnybody(holder)
                        : eligible[holder] && hall.hasHolder(holder);
            }
        };
    }

    private String key(int proxy) {
        return switch (proxies.get(proxy).holder()) {
            case Holder.Line line -> "line " + line.line();
            case Holder.Person person -> "person " + Folding.fold(person.name());
            case Holder.Chair chair -> CHAIR;
            case Holder.Blank blank -> CHAIR;
        };
    }

    /** What each holder holds so far, against the cap. */
    private static final class Held {
        private final Rules.Cap cap;
        private final int eligibleVotes;
        private final Map<String, int[]> held = new HashMap<>();

        Held(Rules.Cap cap, int eligibleVotes) {
            this.cap = cap;
            this.eligibleVotes = eligibleVotes;
        }

        /** Takes one more, where the cap allows it. */
        boolean take(String holder, RollLine giver) {
            int[] had = held.computeIfAbsent(holder, none -> new int[2]);
            boolean chair = holder.equals(CHAIR);
            Integer most = chair ? cap.forChair() : cap.perHolder();
            if (most != null && had[0] >= most) {
                return false;
            }
            BigDecimal percent = chair ? null : cap.percent();
            int votes = had[1] + giver.votes();
            if (percent != null
                    && BigDecimal.valueOf(votes)
                                    .multiply(HUNDRED)
                                    .compareTo(percent.multiply(BigDecimal.valueOf(eligibleVotes)))
                            > 0) {
                return false;
            }
            had[0]++;
            had[1] = votes;
            return true;
        }
    }
}
