package org.belfry.assembly;

import java.time.Instant;

/** A line of a log that is understood, with members by their rows in the directory. */
sealed interface LogEntry {
    int line();

    Instant at();

    String member();

    /** Somebody came or went; no person: a delegate without a name, or everybody of the member. */
    record Door(int line, Instant at, String member, boolean arrives, String person)
            implements LogEntry {}

    record Excused(int line, Instant at, String member) implements LogEntry {}

    /**
     * @param to the holder; a line in it is the row of the member
     */
    record Given(int line, Instant at, String member, Holder to) implements LogEntry {}

    record Revoked(int line, Instant at, String member) implements LogEntry {}
}
