package org.belfry.assembly;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;

/**
 * A letter by which one member lets another vote for it.
 *
 * @param giver the roll line of the giver
 * @param scope the numbers of the agenda items it is for, by commas; nothing: all
 */
public record Proxy(
        String id,
        String giver,
        Holder holder,
        Instant receivedAt,
        @Nullable String formNumber,
        @Nullable Instant revokedAt,
        @Nullable String scope,
        @Nullable String signedBy) {

    /** The order in which proxies are taken: received first, then by form number. */
    public static final Comparator<Proxy> ORDER =
            Comparator.comparing(Proxy::receivedAt)
                    .thenComparing(Proxy::formNumber, Proxy::compareForms)
                    .thenComparing(Proxy::id);

    private static final int LONGEST_NUMBER = 18;

    /** Numbers as numbers, before other texts; none comes last. */
    private static int compareForms(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        boolean oneCounts = isNumber(one);
        boolean otherCounts = isNumber(other);
        if (oneCounts && otherCounts) {
            return Long.compare(Long.parseLong(one), Long.parseLong(other));
        }
        return oneCounts == otherCounts ? one.compareTo(other) : (oneCounts ? -1 : 1);
    }

    private static boolean isNumber(String form) {
        return !form.isEmpty()
                && form.length() <= LONGEST_NUMBER
                && form.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
