package org.belfry.paper;

import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes a file whole or not at all: into a temporary file of the same folder, which then takes the
 * wanted name. A file that stood there before stays as it was until then.
 */
public final class AtomicFile {
    private static final long FULL_BELOW_BYTES = 64 * 1024;

    /** What goes into the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException, Refusal;
    }

    /** Stays open when a library closes what it wrote to: the channel is still to be forced. */
    private static final class Open extends BufferedOutputStream {
        Open(OutputStream out) {
            super(out, 1 << 16);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private AtomicFile() {}

    /**
     * Writes the content under the name {@code target}.
     *
     * @throws Refusal when the file cannot be written there, or as the content refuses; nothing is
     *     left behind then, nor after an unchecked exception such as a cancellation
     */
    public static void write(Path target, Content content) throws Refusal {
        Path file = target.toAbsolutePath();
        Path temporary = file.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            requireFolder(file);
            Path real = Files.exists(file) ? file.toRealPath() : file;
            temporary = real.resolveSibling(temporary.getFileName());
            fill(temporary, content);
            move(temporary, real);
        } catch (IOException | UncheckedIOException | ReadOnlyFileSystemException e) {
            throw refusal(file, e);
        } finally {
            remove(temporary);
        }
    }

    /** The path of a name a person typed. */
    public static Path path(String typed) throws Refusal {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new Refusal(e, "paper.file.name", typed);
        }
    }

    private static void requireFolder(Path file) throws Refusal {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal("paper.file.nofolder", shown(folder));
        }
        if (Files.isDirectory(file)) {
            throw new Refusal("paper.file.isfolder", shown(file));
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new Refusal("paper.file.readonly", shown(folder));
        }
    }

    private static void fill(Path temporary, Content content) throws IOException, Refusal {
        try (FileChannel channel =
                FileChannel.open(
                        temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var out = new Open(Channels.newOutputStream(channel));
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException | ReadOnlyFileSystemException e) {
            // Where a file cannot be removed it could not be written either; the refusal under
            // way says so.
            return;
        }
    }

    /** What it means to the people at the desk that this file could not be written. */
    public static Refusal refusal(Path file, Exception e) {
        Path folder = file.getParent();
        if (e instanceof AccessDeniedException || e instanceof ReadOnlyFileSystemException) {
            return new Refusal(e, "paper.file.readonly", shown(folder));
        }
        String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("no space") || reason.contains("not enough space") || isFull(folder)) {
            return new Refusal(e, "paper.file.full", shown(file));
        }
        if (reason.contains("read-only")) {
            return new Refusal(e, "paper.file.readonly", shown(folder));
        }
        if (reason.contains("being used by another process")) {
            return new Refusal(e, "paper.file.inuse", shown(file));
        }
        return new Refusal(e, "paper.file.failed", shown(file));
    }

    private static boolean isFull(@Nullable Path folder) {
        try {
            return folder != null && Files.getFileStore(folder).getUsableSpace() < FULL_BELOW_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    private static String shown(@Nullable Path path) {
        return path == null ? "/" : path.toString();
    }
}
