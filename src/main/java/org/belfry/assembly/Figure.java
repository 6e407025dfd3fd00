package org.belfry.assembly;

/** A number that is shown of a count, and that one may ask the reasons of. */
public enum Figure implements Coded {
    ELIGIBLE,
    PRESENT,
    REPRESENTED,
    NOT_COUNTED,
    VOTES,
    QUORUM,
    MISSING
}
