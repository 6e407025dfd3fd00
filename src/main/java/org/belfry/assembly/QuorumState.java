package org.belfry.assembly;

/**
 * How an assembly stands against its quorum.
 *
 * @param base what the threshold is taken of: members or votes, as the rules count
 * @param needed how many must be there; 0 where none is asked for
 * @param have how many are there
 * @param reached never where nobody is eligible
 */
public record QuorumState(int base, int needed, int have, boolean reached) {
    public int missing() {
        return Math.max(0, needed - have);
    }
}
