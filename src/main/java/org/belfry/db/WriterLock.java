package org.belfry.db;

import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
                FileChannel channel =
                        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                Object opened =
                        Files.readAttributes(
                                        path, java.nio.file.attribute.BasicFileAttributes.class)
                                .fileKey();
                if (!locked(channel)) {
                    channel.close();
                    return Optional.empty();
                }
                // The holder before us deletes the file: a lock on a deleted file locks nobody out.
                if (Files.exists(path) && sameFile(path, opened)) {
                    return Optional.of(new WriterLock(path, channel));
                }
                channel.close();
            }
        } catch (IOException e) {
            throw new Refusal(e, "db.refused.readonly", database.toString());
        }
    }

    private static boolean sameFile(Path path, @Nullable Object key) throws IOException {
        Object now =
                Files.readAttributes(path, java.nio.file.attribute.BasicFileAttributes.class)
                        .fileKey();
        return key == null || key.equals(now);
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
        try {
            Files.deleteIfExists(path);
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
