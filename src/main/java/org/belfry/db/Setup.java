package org.belfry.db;

import java.time.Clock;
import java.util.function.Supplier;

/**
 * Who writes, and by which clock.
 *
 * @param memory what this installation remembers of the files it wrote
 * @param author the name that stands beside every action, from the settings
 * @param stationName the name people see for a station that is made new
 */
public record Setup(
        StationMemory memory, Clock clock, Supplier<String> author, Supplier<String> stationName) {

    /** The same with another name for a station that is made new. */
    public Setup named(String station) {
        return new Setup(memory, clock, author, () -> station);
    }
}
