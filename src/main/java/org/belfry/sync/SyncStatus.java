package org.belfry.sync;

import org.jspecify.annotations.Nullable;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * How far the laptops of a network have come together, seen from this one.
 *
 * @param station the name of this station
 * @param stations the others, by name
 * @param pending actions that wait for others
 * @param held the same by station
 */
public record SyncStatus(
        String station,
        List<Peer> stations,
        List<Conflict> conflicts,
        long pending,
        List<Held> held) {
    /**
     * Another station.
     *
     * @param lastHeard wall time of its last batch
     * @param lastFile the number of that batch
     * @param waitsFor what is missing before its work can be applied; nothing when all is
     */
    public record Peer(
            String name, ZonedDateTime lastHeard, long lastFile, @Nullable Missing waitsFor) {}

    /** A file that has not come yet. */
    public record Missing(String station, long file) {}

    /** Work that is here but waits for a file that is not. */
    public record Held(String station, long actions, Missing waitsFor) {}

    /**
     * A field with several values; the first is the one shown.
     *
     * @param field empty when the row was deleted by some and written by others
     */
    public record Conflict(String table, String row, String field, List<Value> values) {
        public Conflict {
            values = List.copyOf(values);
        }
    }

    /**
     * One of the values in conflict.
     *
     * @param value nothing where the field was emptied; whether the row is to be there, where that
     *     is the question
     * @param station the name of the station that wrote it
     * @param at wall time it was written
     */
    public record Value(@Nullable Object value, String station, String author, ZonedDateTime at) {}

    public SyncStatus {
        stations = List.copyOf(stations);
        conflicts = List.copyOf(conflicts);
        held = List.copyOf(held);
    }
}
