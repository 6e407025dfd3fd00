package org.belfry.assembly;

import org.belfry.assembly.Count.NotCounted;
import org.belfry.assembly.Count.Represented;

import java.util.List;
import java.util.Objects;

/** Says of each proxy who holds it, and why it does not count. */
final class ProxyWords {
    private final Proceedings of;
    private final ProxyFold fold;
    private final ProxyFold.Standing standing;

    ProxyWords(Proceedings of, ProxyFold fold, ProxyFold.Standing standing) {
        this.of = of;
        this.fold = fold;
        this.standing = standing;
    }

    private RollLine giver(int proxy) {
        int line = fold.giver(proxy);
        return line >= 0 ? of.lines().get(line) : unknown(fold.proxies().get(proxy).giver());
    }

    /** A line that is gone: all that is left of it is its id. */
    private static RollLine unknown(String id) {
        return new RollLine(id, 0, "", "?", null, null, 0, Standing.NO_VOTE, List.of());
    }

    Represented represented(int proxy) {
        Proxy letter = fold.proxies().get(proxy);
        Holder by = letter.holder() instanceof Holder.Blank ? new Holder.Chair() : letter.holder();
        return new Represented(giver(proxy), letter, by, holder(proxy));
    }

    private String holder(int proxy) {
        return switch (fold.proxies().get(proxy).holder()) {
            case Holder.Line line ->
                    fold.holder(proxy) >= 0 ? of.lines().get(fold.holder(proxy)).name() : "?";
            case Holder.Person person -> person.name();
            case Holder.Chair chair -> "";
            case Holder.Blank blank -> "";
        };
    }

    NotCounted notCounted(int proxy) {
        ProxyReason reason = standing.reason(proxy);
        return new NotCounted(giver(proxy), fold.proxies().get(proxy), reason, why(proxy, reason));
    }

    private Reason why(int proxy, ProxyReason reason) {
        String key = "proxy." + reason.code();
        String giver = giver(proxy).name();
        String holder = holder(proxy);
        return switch (reason) {
            case NOT_ALLOWED, BLANK, REVOKED, SECRET_BALLOT, OUT_OF_SCOPE -> Reason.of(key);
            case SELF, INVALID_GIVER, GIVER_PRESENT, SUSPENDED -> Reason.of(key, giver);
            case LATE -> Reason.of(key, of.rules().proxies().deadlineHours());
            case INVALID_HOLDER -> Reason.of(key, holder);
            case NOT_SAME_COUNTRY -> Reason.of(key, holder, giver);
            case REPLACED -> {
                String later = holder(standing.current()[fold.giver(proxy)]);
                yield later.isEmpty() ? Reason.of("proxy.replaced.chair") : Reason.of(key, later);
            }
            case HOLDER_ABSENT -> {
                int line = fold.holder(proxy);
                boolean gave = line >= 0 && standing.current()[line] >= 0;
                yield gave ? Reason.of("proxy.chain", holder) : Reason.of(key, holder);
            }
            case OVER_CAP -> overCap(key, holder);
        };
    }

    private Reason overCap(String key, String holder) {
        Rules.Cap cap = of.rules().proxies().cap();
        if (holder.isEmpty()) {
            return Reason.of(key + ".chair", Objects.requireNonNull(cap.forChair()));
        }
        int number = cap.perHolder() == null ? -1 : cap.perHolder();
        String percent = cap.percent() == null ? "" : cap.percent().toPlainString();
        if (percent.isEmpty()) {
            return Reason.of(key, holder, number);
        }
        return number < 0
                ? Reason.of(key + ".percent", holder, percent)
                : Reason.of(key + ".both", holder, number, percent);
    }
}
