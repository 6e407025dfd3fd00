package org.belfry.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.text.Refusal;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Real network files in a folder of their own, for tests of stores: every file opened is compared
 * with its ledger at the end of the test, then closed.
 */
public final class NetworkFiles implements BeforeEachCallback, AfterEachCallback {
    private final List<Database> open = new ArrayList<>();
    private Path folder = Path.of(".");

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        folder = newFolder();
    }

    /**
     * A new folder for network files, in memory where the system has such a place: every write
     * waits for the disk, and tests are about what is written.
     */
    public static Path newFolder() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "belfry-test")
                : Files.createTempDirectory("belfry-test");
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        try {
            for (Database database : open) {
                if (!database.isClosed()) {
                    assertThat(database.differences()).isEmpty();
                }
            }
        } finally {
            open.forEach(Database::close);
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    public Path folder() {
        return folder;
    }

    public Setup setup() {
        return setup(Clock.system(ZoneId.of("Europe/Paris")));
    }

    public Setup setup(Clock clock) {
        return new Setup(
                new StationMemory(folder.resolve("memory")), clock, () -> "Anne", () -> "Desk 1");
    }

    /** A new empty network file, open. */
    public Database make(String name) throws Refusal {
        return make(name, setup());
    }

    public Database make(String name, Setup setup) throws Refusal {
        Database.create(folder.resolve(name), setup, tx -> 0, Intent.of("file.new"));
        return open(name, setup);
    }

    public Database open(String name, Setup setup) throws Refusal {
        Database database = Database.open(folder.resolve(name), setup);
        open.add(database);
        return database;
    }
}
