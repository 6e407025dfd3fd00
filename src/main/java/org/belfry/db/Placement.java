package org.belfry.db;

import org.belfry.text.Refusal;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a file in the place of a network file, which is set aside beside it under a name with the
 * time: never deleted, and back in its place when anything fails.
 */
public final class Placement {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    /** What SQLite keeps beside a file; it belongs to the file whose name it bears. */
    private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");

    /** Makes the file that comes in; called with a name beside the place. */
    @FunctionalInterface
    public interface Making {
        void make(Path part) throws Refusal, IOException;
    }

    private record Moved(Path from, Path to) {}

    private final Path place;
    private final Disk disk;
    private final Instant now;

    public Placement(Path place, Disk disk, Instant now) {
        this.place = place.toAbsolutePath();
        this.disk = disk;
        this.now = now;
    }

    /**
     * Makes a file and puts it in the place; what stood there is set aside.
     *
     * @return where what stood there is now
     * @throws Refusal when the file there is in use, or anything fails: all is as it was then
     */
    public Optional<Path> put(Making making) throws Refusal {
        WriterLock lock =
                WriterLock.take(place)
                        .orElseThrow(() -> new Refusal("db.refused.inuse", place.toString()));
        Path part = place.resolveSibling("." + place.getFileName() + ".part");
        try {
            // Left by one that was killed; the lock says that nobody is at it.
            NetworkFile.delete(part);
            making.make(part);
            // What lies beside a place without a file would be taken for the new one's.
            List<Moved> moved = setAside();
            try {
                requireFree();
                disk.move(part, place);
            } catch (IOException e) {
                putBack(moved, e);
                throw e;
            }
            return moved.stream().map(Moved::to).filter(aside("")::equals).findFirst();
        } catch (IOException e) {
            throw Copies.refused(e, place);
        } finally {
            lock.close();
            NetworkFile.deleteQuietly(part);
        }
    }

    private List<Moved> setAside() throws IOException {
        bringInWal();
        var moved = new ArrayList<Moved>();
        try {
            // The WAL first: were the file gone and its WAL still there, SQLite would read it into
            // whatever takes the name.
            for (String suffix : BESIDE) {
                move(sibling(suffix), aside(suffix), moved);
            }
            move(place, aside(""), moved);
        } catch (IOException e) {
            putBack(moved, e);
            throw e;
        }
        return moved;
    }

    /** Only a look that fails says neither yes nor no: the file would be written over. */
    private void requireFree() throws IOException {
        if (!Files.notExists(place)) {
            throw new FileAlreadyExistsException(place.toString());
        }
    }

    private void move(Path from, Path to, List<Moved> moved) throws IOException {
        if (!Files.notExists(from)) {
            disk.move(from, to);
            moved.add(new Moved(from, to));
        }
    }

    private void putBack(List<Moved> moved, IOException failure) {
        for (Moved each : moved.reversed()) {
            try {
                Files.move(each.to(), each.from());
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    /** The last connection to close brings the WAL in and removes it, if the file still opens. */
    private void bringInWal() {
        if (!Files.exists(place)) {
            return;
        }
        @Nullable Connection connection = null;
        try {
            connection = Connections.writer(place);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        } catch (SQLException | DataAccessException e) {
            // A file that does not open keeps its WAL, which moves along.
            System.getLogger("belfry.db").log(System.Logger.Level.DEBUG, "wal", e);
        } finally {
            NetworkFile.closeQuietly(connection);
        }
    }

    private Path sibling(String suffix) {
        return place.resolveSibling(place.getFileName() + suffix);
    }

    /** {@code efus.belfry} becomes {@code efus.set-aside-20260625T140312123Z.belfry}. */
    private Path aside(String suffix) {
        String name = String.valueOf(place.getFileName());
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        return place.resolveSibling(
                name.substring(0, dot)
                        + ".set-aside-"
                        + STAMP.format(now)
                        + name.substring(dot)
                        + suffix);
    }
}
