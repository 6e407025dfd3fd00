package org.belfry.sheet;

import org.jspecify.annotations.Nullable;

/**
 * A fact of a sheet beside what the file knows already.
 *
 * @param known what the file says in its place, EDTF or text, when that differs
 */
public record Proposal(Fact fact, State state, @Nullable String known) {
    /** How a fact stands to what is known. */
    public enum State {
        /** Not known yet. */
        NEW,
        /** Known just so; storing it changes nothing. */
        SAME,
        /** Known otherwise: taking it replaces what is known, which stays in the history. */
        DIFFERS,
        /** New for this member, at an event that is known. */
        KNOWN_EVENT
    }

    static Proposal of(Fact fact, State state) {
        return new Proposal(fact, state, null);
    }
}
