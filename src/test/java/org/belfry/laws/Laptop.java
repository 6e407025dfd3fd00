package org.belfry.laws;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.Setup;
import org.belfry.db.StationMemory;
import org.belfry.db.Undo;
import org.belfry.paper.Progress;
import org.belfry.sync.Exported;
import org.belfry.sync.Imported;
import org.belfry.sync.Sync;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An installation of its own with one copy of the network, a memory and a clock. */
final class Laptop implements AutoCloseable {
    private static final String FILE = "network.belfry";
    private static final String MEMORY = "memory";

    private final Path folder;
    private final String name;
    private final MovableClock clock;
    private @Nullable Database database;

    Laptop(Path folder, String name, Instant now) {
        this.folder = folder;
        this.name = name;
        clock = new MovableClock(now);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first one, which makes the network. */
    static Laptop first(Path folder, String name, Instant now) throws Refusal {
        var laptop = new Laptop(folder, name, now);
        Database.create(laptop.file(), laptop.setup(), tx -> 0, Intent.of("file.new"));
        return laptop;
    }

    /** One that joins from a folder or bundle. */
    static Laptop joined(Path folder, String name, Instant now, Path from) throws Refusal {
        var laptop = new Laptop(folder, name, now);
        Sync.join(laptop.file(), from, laptop.setup(), "1", Progress.UNWATCHED);
        return laptop;
    }

    String name() {
        return name;
    }

    MovableClock clock() {
        return clock;
    }

    Path file() {
        return folder.resolve(FILE);
    }

    Path memory() {
        return folder.resolve(MEMORY);
    }

    private Setup setup() {
        return new Setup(new StationMemory(memory()), clock, () -> name, () -> name);
    }

    Database open() throws Refusal {
        if (database == null) {
            database = Database.open(file(), setup());
        }
        return database;
    }

    Undo undo() throws Refusal {
        return new Undo(open());
    }

    Exported exportTo(Path to) throws Refusal {
        return new Sync(open(), "1").exportTo(to, Progress.UNWATCHED);
    }

    void bundleTo(Path to) throws Refusal {
        new Sync(open(), "1").bundleTo(to, Progress.UNWATCHED);
    }

    Imported importFrom(Path from) throws Refusal {
        return new Sync(open(), "1").importFrom(from, Progress.UNWATCHED);
    }

    String dump() throws Refusal {
        var text = new StringBuilder();
        new Sync(open(), "1").dump(text);
        return text.toString();
    }

    /** What is wrong with the file: nothing, always. */
    List<String> differences() throws Refusal {
        return open().differences();
    }

    /** A copy of the file as it stands now, without what the installation remembers. */
    void copyTo(Path target) throws IOException {
        close();
        Files.copy(file(), target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Puts an older copy in the place of the file. */
    void restore(Path copy) throws IOException {
        close();
        for (String beside : List.of("-wal", "-shm")) {
            Files.deleteIfExists(file().resolveSibling(FILE + beside));
        }
        Files.copy(copy, file(), StandardCopyOption.REPLACE_EXISTING);
    }

    /** A copy of what the installation remembers. */
    void copyMemoryTo(Path target) throws IOException {
        delete(target);
        copyTree(memory(), target);
    }

    void restoreMemory(Path copy) throws IOException {
        close();
        delete(memory());
        copyTree(copy, memory());
    }

    void forget() throws IOException {
        close();
        delete(memory());
    }

    static void copyTree(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}
