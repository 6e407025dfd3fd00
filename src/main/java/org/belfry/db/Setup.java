package org.belfry.db;

import org.belfry.text.Refusal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Who writes, and by which clock.
 *
 * @param memory what this installation remembers of the files it wrote
 * @param author the name that stands beside every action, from the settings
 * @param stationName the name people see for a station that is made new
 * @param beforeMigration what is done before the scripts of a newer version change a file
 */
public record Setup(
        StationMemory memory,
        Clock clock,
        Supplier<String> author,
        Supplier<String> stationName,
        BeforeMigration beforeMigration) {

    /** Called with the file and its id; a refusal leaves the file as it is. */
    @FunctionalInterface
    public interface BeforeMigration {
        void run(Path file, String fileId) throws Refusal;
    }

    /** A setup that does nothing before a migration. */
    public Setup(
            StationMemory memory,
            Clock clock,
            Supplier<String> author,
            Supplier<String> stationName) {
        this(memory, clock, author, stationName, (file, fileId) -> {});
    }

    /** The same with another name for a station that is made new. */
    public Setup named(String station) {
        return new Setup(memory, clock, author, () -> station, beforeMigration);
    }
}
