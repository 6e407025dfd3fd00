package org.belfry.db;

import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * One writer per file: a lock on {@code FILE.lock} beside it. The database file itself is never
 * opened by Java, since closing such a handle would drop SQLite's own locks.
 */
final class WriterLock implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private WriterLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the lock; nothing when another Belfry holds it.
     *
     * @throws Refusal when no file can be written there
     */
    static Optional<WriterLock> take(Path database) throws Refusal {
        Path path = database.resolveSibling(database.getFileName() + ".lock");
        try {
            while (true) {
                make(path);
                // The holder before us deletes the file: a lock on a deleted file locks nobody out.
                // Which file it is must be asked before it is opened; afterwards the name may lead
                // to the one of a third.
                String meant = key(path);
                FileChannel channel;
                try {
                    channel = FileChannel.open(path, StandardOpenOption.WRITE);
                } catch (NoSuchFileException e) {
                    continue;
                }
                boolean kept = false;
                try {
                    if (!locked(channel)) {
                        return Optional.empty();
                    }
                    if (!meant.isEmpty() && meant.equals(key(path))) {
                        kept = true;
                        return Optional.of(new WriterLock(path, channel));
                    }
                } finally {
                    if (!kept) {
                        channel.close();
                    }
                }
            }
        } catch (IOException e) {
            String key =
                    String.valueOf(e.getMessage()).contains("No space")
                            ? "db.refused.full"
                            : "db.refused.readonly";
            throw new Refusal(e, key, database.toString());
        }
    }

    private static void make(Path path) throws IOException {
        try {
            Files.createFile(path);
        } catch (FileAlreadyExistsException e) {
            // Held, or left behind by a process that was killed: the lock tells.
            return;
        }
    }

    /**
     * Which file the name leads to; empty for none, the same for all where the system has no keys.
     */
    private static String key(Path path) throws IOException {
        try {
            return "key " + Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // A lock file left behind locks nobody out.
            System.getLogger("belfry.db").log(System.Logger.Level.DEBUG, "lock", e);
        }
    }
}
