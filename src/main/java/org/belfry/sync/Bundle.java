package org.belfry.sync;

import org.belfry.paper.AtomicFile;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * An exchange folder as one file, for mail: written from a folder, read as one. What it is unpacked
 * to is private and goes when the bundle is closed.
 */
public final class Bundle implements AutoCloseable {
    private static final Limits LIMITS = new Limits(100_000, 4L << 30);

    /** What a bundle may hold at most, unpacked, lest a small file fill a disk. */
    record Limits(int entries, long bytes) {}

    /** Puts what a bundle is to hold into an empty folder. */
    @FunctionalInterface
    public interface Filling {
        void into(SyncFolder folder) throws Refusal;
    }

    private final Path place;
    private final Map<Path, String> names = new HashMap<>();
    private final Limits limits;
    private final String shown;
    private long bytes;

    private Bundle(Path zip, Path place, Limits limits) {
        this.place = place;
        this.limits = limits;
        shown = String.valueOf(zip.getFileName());
    }

    /** Writes a bundle, whole or not at all. */
    public static void write(Path zip, Filling filling) throws Refusal {
        Path place = makePlace(zip);
        try {
            filling.into(new SyncFolder(place));
            AtomicFile.write(zip, out -> pack(place, out));
        } finally {
            deleteTree(place);
        }
    }

    private static Path makePlace(Path zip) throws Refusal {
        try {
            return Files.createTempDirectory("belfry-");
        } catch (IOException e) {
            throw AtomicFile.refusal(zip, e);
        }
    }

    private static void pack(Path place, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        List<Path> files;
        try (Stream<Path> paths = Files.walk(place)) {
            files = paths.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            var entry = new ZipEntry(place.relativize(file).toString().replace('\\', '/'));
            entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
            zip.putNextEntry(entry);
            Files.copy(file, zip);
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    /** Whether a file begins as bundles do; what follows is seen when it is opened. */
    public static boolean isBundle(Path file) throws Refusal {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        } catch (IOException e) {
            throw new Refusal(e, "sync.file.unreadable", file.toString());
        }
    }

    /**
     * Unpacks a bundle.
     *
     * @throws Refusal when it is broken, encrypted or larger than any exchange, or names files
     *     outside itself; nothing is left behind then
     */
    public static Bundle open(Path zip) throws Refusal {
        return open(zip, LIMITS);
    }

    static Bundle open(Path zip, Limits limits) throws Refusal {
        var bundle = new Bundle(zip, makePlace(zip), limits);
        boolean opened = false;
        try {
            bundle.unpack(zip);
            opened = true;
            return bundle;
        } finally {
            if (!opened) {
                bundle.close();
            }
        }
    }

    private void unpack(Path zip) throws Refusal {
        try (var file = new ZipFile(zip.toFile())) {
            if (file.size() > limits.entries()) {
                throw new Refusal("sync.bundle.large", shown);
            }
            int number = 0;
            for (ZipEntry entry : new ArrayList<>(Collections.list(file.entries()))) {
                Path target = target(entry.getName(), ++number);
                if (!entry.isDirectory() && !target.equals(place)) {
                    unpack(file, entry, target);
                }
            }
        } catch (NoSuchFileException e) {
            throw new Refusal(e, "sync.file.unreadable", shown);
        } catch (IOException | IllegalArgumentException e) {
            boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
            throw new Refusal(e, locked ? "sync.bundle.locked" : "sync.bundle.broken", shown);
        }
    }

    /**
     * Where an entry goes: under a number, for names mean nothing and some are traps; the place
     * itself for what no exchange folder holds.
     */
    private Path target(String name, int number) throws Refusal {
        String path = name.replace('\\', '/');
        List<String> parts = List.of(path.split("/", -1));
        if (path.startsWith("/") || path.matches("(?s)[A-Za-z]:.*") || parts.contains("..")) {
            throw new Refusal("sync.bundle.name", shown, Malformed.shown(name));
        }
        String last = parts.getLast().toLowerCase(Locale.ROOT);
        boolean passing =
                parts.stream().anyMatch(part -> part.startsWith(".") || part.startsWith("__"));
        if (!passing && last.endsWith(".jsonl")) {
            return place.resolve(String.format(Locale.ROOT, "%06d.jsonl", number));
        }
        return !passing && Forms.isDigest(last)
                ? place.resolve("blobs").resolve(String.valueOf(number)).resolve(last)
                : place;
    }

    private void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException, Refusal {
        byte[] part = new byte[1 << 16];
        names.put(target, entry.getName());
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = create(target)) {
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                bytes += n;
                if (bytes > limits.bytes()) {
                    throw new Refusal("sync.bundle.large", shown);
                }
                write(out, part, n, target);
            }
        }
    }

    private static OutputStream create(Path target) throws Refusal {
        try {
            Files.createDirectories(target.resolveSibling(""));
            return Files.newOutputStream(target, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw AtomicFile.refusal(target, e);
        }
    }

    private static void write(OutputStream out, byte[] part, int count, Path target)
            throws Refusal {
        try {
            out.write(part, 0, count);
        } catch (IOException | UncheckedIOException e) {
            throw AtomicFile.refusal(target, e);
        }
    }

    /** What was unpacked, to be read like any exchange folder. */
    public SyncFolder folder() {
        return new SyncFolder(place, new DiskCalls(), this::name);
    }

    /** The name a file of the folder has in the bundle, for people to see. */
    public String name(Path file) {
        return shown + ": " + names.getOrDefault(file, String.valueOf(file.getFileName()));
    }

    @Override
    public void close() {
        deleteTree(place);
    }

    private static void deleteTree(Path place) {
        try {
            Files.walkFileTree(
                    place,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path folder, @Nullable IOException e) throws IOException {
                            Files.delete(folder);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            // It lies among the system's temporary files, which the system clears.
            return;
        }
    }
}
