package org.belfry.db;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/**
 * Where an applied action stands among all others: what it has seen, and its clock for breaking
 * ties.
 *
 * @param action its number in this file
 * @param sight what it has seen of other strands
 * @param undoes the id of the action it takes back, or nothing
 */
record Stamp(
        long action,
        String id,
        long strand,
        long seq,
        Sight sight,
        String hlc,
        String epoch,
        String digest,
        @Nullable String undoes) {

    /** By clock; equal ones by epoch, sequence number and digest, as every laptop sees them. */
    static final Comparator<Stamp> BY_CLOCK =
            Comparator.comparing(Stamp::hlc)
                    .thenComparing(Stamp::epoch)
                    .thenComparingLong(Stamp::seq)
                    .thenComparing(Stamp::digest);

    /** Whether this action was made by somebody who had the other one. */
    boolean sees(Stamp other) {
        return strand == other.strand ? seq > other.seq : sight.upTo(other.strand) >= other.seq;
    }
}
