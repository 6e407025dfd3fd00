package org.belfry.assembly;

import java.time.Instant;
import java.util.List;

/**
 * Who is in the room at a moment, who is represented by whom, and whether they may decide. Members
 * stand in the order of the roll.
 *
 * @param eligible lines in good standing with votes
 * @param present of them, with a voting person in the room
 * @param represented of them, not present, by a proxy that counts
 * @param excused of them, neither present nor represented, that sent word
 * @param absent of them, the others
 * @param votes in hand: of the present and the represented
 */
public record Count(
        Instant at,
        List<RollLine> eligible,
        List<RollLine> present,
        List<Represented> represented,
        List<NotCounted> notCounted,
        List<RollLine> excused,
        List<RollLine> absent,
        int votes,
        QuorumState quorum) {
    public Count {
        eligible = List.copyOf(eligible);
        present = List.copyOf(present);
        represented = List.copyOf(represented);
        notCounted = List.copyOf(notCounted);
        excused = List.copyOf(excused);
        absent = List.copyOf(absent);
    }

    /**
     * A member that is represented.
     *
     * @param by whose votes these are at this moment: a blank proxy may go to the chair
     * @param holder the member holding it, or the name of the person; empty: the chair
     */
    public record Represented(RollLine giver, Proxy proxy, Holder by, String holder) {}

    /** A proxy that does not count at this moment. */
    public record NotCounted(RollLine giver, Proxy proxy, ProxyReason reason, Reason why) {}

    public Tally tally() {
        return new Tally(at, eligible.size(), present.size(), represented.size(), votes, quorum);
    }
}
