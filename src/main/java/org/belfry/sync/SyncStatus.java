package org.belfry.sync;

import org.belfry.db.Conflicts;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How far the laptops of a network have come together, seen from this one.
 *
 * @param station the name of this station
 * @param pending actions that wait for others
 */
public record SyncStatus(
        String station,
        List<Peer> stations,
        List<Conflicts.Conflict> conflicts,
        long pending,
        List<Held> held) {
    /**
     * Another station.
     *
     * @param lastHeard wall time of its last batch
     * @param lastFile the number of that batch
     * @param waitsFor what is missing before its work can be applied, in words; nothing when all is
     */
    public record Peer(String name, String lastHeard, long lastFile, @Nullable Missing waitsFor) {}

    /** A file that has not come yet. */
    public record Missing(String station, long file) {}

    /** Work that is here but waits for a file that is not. */
    public record Held(String station, long actions, Missing waitsFor) {}

    public SyncStatus {
        stations = List.copyOf(stations);
        conflicts = List.copyOf(conflicts);
        held = List.copyOf(held);
    }
}
