package org.belfry.assembly;

import java.time.Instant;

/**
 * A count in numbers.
 *
 * @param eligible lines in good standing with votes
 * @param present of them, with a voting person in the room
 * @param represented of them, by a proxy that counts
 * @param votes in hand
 */
public record Tally(
        Instant at, int eligible, int present, int represented, int votes, QuorumState quorum) {

    /** Whether the numbers are the same, whatever the moment. */
    boolean isLike(Tally other) {
        return equals(
                new Tally(
                        at,
                        other.eligible,
                        other.present,
                        other.represented,
                        other.votes,
                        other.quorum));
    }
}
