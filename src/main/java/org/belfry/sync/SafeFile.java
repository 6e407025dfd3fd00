package org.belfry.sync;

import org.belfry.paper.AtomicFile;
import org.belfry.text.Refusal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Brings a file into an exchange folder whole or not at all: a temporary file in the same folder,
 * put on the disk, read back and compared, only then given its name.
 */
final class SafeFile {
    private static final String PART = ".part";

    /**
     * Where a finished file goes.
     *
     * @param there whether it stands there already
     */
    record Place(Path path, boolean there) {}

    /** Finds the place of a finished file, once the SHA-256 of its bytes is known. */
    @FunctionalInterface
    interface Placing {
        Place of(Path wanted, String sha256) throws IOException;
    }

    /** Stays open when whoever writes to it closes it: it is still to be forced. */
    private static final class Sink extends OutputStream {
        private final FileCalls.Output out;

        Sink(FileCalls.Output out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }
    }

    private final FileCalls calls;
    private final BatchFile files;
    private final Path root;

    SafeFile(FileCalls calls, Path root) {
        this.calls = calls;
        this.root = root;
        files = new BatchFile(calls);
    }

    /**
     * Writes a file below the root, whose folders above it are made.
     *
     * @return where it lies
     */
    Path write(Path wanted, AtomicFile.Content content, Placing placing) throws Refusal {
        Path temporary =
                wanted.resolveSibling("." + wanted.getFileName() + "." + UUID.randomUUID() + PART);
        try {
            Path folder = parent(wanted);
            calls.makeFolders(folder);
            removeLeftovers(wanted);
            String sha256 = fill(temporary, content);
            if (!files.digest(temporary, Long.MAX_VALUE).equals(sha256)) {
                throw new Refusal("sync.write.medium", wanted.toString());
            }
            Place place = placing.of(wanted, sha256);
            if (!place.there()) {
                calls.move(temporary, place.path());
            }
            for (Path each = folder; each.startsWith(root); each = parent(each)) {
                calls.forceFolder(each);
            }
            return place.path();
        } catch (IOException | UncheckedIOException | ReadOnlyFileSystemException e) {
            throw AtomicFile.refusal(wanted, e);
        } finally {
            remove(temporary);
        }
    }

    private static Path parent(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IOException("no folder above " + path);
        }
        return parent;
    }

    private String fill(Path temporary, AtomicFile.Content content) throws IOException, Refusal {
        try (FileCalls.Output file = calls.create(temporary)) {
            var hashed = new DigestOutputStream(new Sink(file), Digests.sha256());
            var out = new BufferedOutputStream(hashed, 1 << 16);
            content.writeTo(out);
            out.flush();
            file.force();
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        }
    }

    /** A writer that was killed at this file left its temporary one behind. */
    private void removeLeftovers(Path wanted) throws IOException {
        for (FileCalls.Entry entry : calls.list(parent(wanted))) {
            String name = String.valueOf(entry.path().getFileName());
            if (name.startsWith("." + wanted.getFileName() + ".") && name.endsWith(PART)) {
                remove(entry.path());
            }
        }
    }

    private void remove(Path temporary) {
        try {
            calls.delete(temporary);
        } catch (IOException | ReadOnlyFileSystemException e) {
            // Where a file cannot be removed the next try at the same name removes it.
            return;
        }
    }
}
