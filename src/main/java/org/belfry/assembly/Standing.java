package org.belfry.assembly;

/** Whether a line of the roll may vote. */
public enum Standing implements Coded {
    GOOD,
    NO_VOTE
}
