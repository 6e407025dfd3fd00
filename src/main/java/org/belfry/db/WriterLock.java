package org.belfry.db;

import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One writer per file: a lock on {@code FILE.lock} beside it. The database file itself is never
 * opened by Java, since closing such a handle would drop SQLite's own locks.
 */
final class WriterLock implements AutoCloseable {
    /** Bytes; long enough that two files of one length are not to be expected. */
    private static final long LONGEST = 1 << 16;

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
                // Nor does it help to ask for the file's key: a new file may get that of one just
                // deleted. So the one that is locked is made of a length by chance, and the name
                // must lead to a file of that length.
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
                    if (marked(channel) == length(path)) {
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

    /** Gives the locked file a length by chance; returns it. */
    private static long marked(FileChannel channel) throws IOException {
        long length = ThreadLocalRandom.current().nextLong(1, LONGEST);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), length - 1);
        return length;
    }

    private static long length(Path path) throws IOException {
        try {
            return Files.size(path);
        } catch (NoSuchFileException e) {
            return 0;
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
