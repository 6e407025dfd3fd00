package org.belfry.sync;

import org.belfry.paper.AtomicFile;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A folder through which laptops exchange their batches and attachments: on a stick, on a share, or
 * carried by another program. Names mean nothing when reading, for such carriers rename what they
 * carry; nothing that stands there is changed but for an erasure.
 */
public final class SyncFolder {
    private static final int DEEPEST = 32;
    private static final Set<String> OF_THE_SYSTEM =
            Set.of("$recycle.bin", "system volume information", "lost+found");

    private final Path root;
    private final FileCalls calls;
    private final BatchFile batches;
    private final SafeFile safe;
    private final Function<Path, String> names;
    private @Nullable Map<String, List<Path>> blobs;

    /**
     * @param root the folder that people chose; it must exist when it is used, lest files be
     *     written where a stick should be
     */
    public SyncFolder(Path root) {
        this(root, new DiskCalls());
    }

    SyncFolder(Path root, FileCalls calls) {
        this(root, calls, file -> below(root.toAbsolutePath().normalize(), file));
    }

    /**
     * @param names what people know a file of this folder as
     */
    SyncFolder(Path root, FileCalls calls, Function<Path, String> names) {
        this.root = root.toAbsolutePath().normalize();
        this.calls = calls;
        this.names = names;
        batches = new BatchFile(calls);
        safe = new SafeFile(calls, this.root);
    }

    private static String below(Path root, Path file) {
        return file.startsWith(root) ? root.relativize(file).toString() : file.toString();
    }

    public Path root() {
        return root;
    }

    /** All that may be a batch, by path: whatever its name, down to the deepest folder. */
    public List<Path> files() throws Refusal {
        var found = new ArrayList<Path>();
        Map<String, List<Path>> kept = new HashMap<>();
        requireRoot();
        walk(root, 0, found, kept);
        blobs = kept;
        return found;
    }

    private void walk(Path folder, int depth, List<Path> found, Map<String, List<Path>> kept)
            throws Refusal {
        if (depth > DEEPEST) {
            throw new Refusal("sync.folder.deep", folder.toString());
        }
        for (FileCalls.Entry entry : list(folder)) {
            String name = String.valueOf(entry.path().getFileName()).toLowerCase(Locale.ROOT);
            boolean passing = name.startsWith(".") || name.startsWith("~");
            if (passing || OF_THE_SYSTEM.contains(name)) {
                continue;
            }
            if (entry.folder()) {
                walk(entry.path(), depth + 1, found, kept);
            } else if (entry.file() && name.endsWith(".jsonl")) {
                found.add(entry.path());
            } else if (entry.file() && Forms.isDigest(name)) {
                kept.computeIfAbsent(name, sha256 -> new ArrayList<>()).add(entry.path());
            }
        }
    }

    private List<FileCalls.Entry> list(Path folder) throws Refusal {
        try {
            return calls.list(folder);
        } catch (IOException e) {
            throw new Refusal(e, "sync.folder.unreadable", folder.toString());
        }
    }

    private void requireRoot() throws Refusal {
        if (!calls.isFolder(root)) {
            throw new Refusal("sync.folder.missing", root.toString());
        }
    }

    /** Whether a batch has arrived with its last line: a look at its end alone. */
    public boolean isComplete(Path file) throws Refusal {
        try {
            return batches.isComplete(file);
        } catch (IOException e) {
            throw new Refusal(e, "sync.file.unreadable", shown(file));
        }
    }

    /**
     * Reads a batch through once, without understanding it.
     *
     * @throws Refusal when it is none, is incomplete, or is not what its writer wrote
     */
    public void check(Path file) throws Refusal {
        batches.check(file, shown(file));
    }

    /** The name of a file below this folder, as people see it. */
    public String shown(Path file) {
        return names.apply(file);
    }

    /**
     * Writes a batch or a snapshot, its own or a copy of another station's, where its header says.
     * One that stands there already with the same bytes is left alone, a torn one is replaced, and
     * beside a whole one with other bytes it gets a name of its own: both are wanted.
     *
     * @return where it lies
     * @throws Refusal when it cannot be written; nothing half-written stands under its name then,
     *     and the same may be tried again
     */
    public Path write(BatchHeader header, AtomicFile.Content content) throws Refusal {
        String name =
                String.format(
                        Locale.ROOT,
                        "%s%06d.jsonl",
                        header.snapshot() ? "snapshot-" : "",
                        header.number());
        Path wanted = station(header.station()).resolve(Forms.uuid(header.epoch())).resolve(name);
        requireRoot();
        return safe.write(wanted, content, this::place);
    }

    private SafeFile.Place place(Path wanted, String sha256) throws IOException {
        String name = String.valueOf(wanted.getFileName()).replace(".jsonl", "");
        Path target = wanted;
        for (int other = 2; calls.isFile(target) && batches.isComplete(target); other++) {
            if (batches.digest(target, Long.MAX_VALUE).equals(sha256)) {
                return new SafeFile.Place(target, true);
            }
            target = wanted.resolveSibling(name + "-" + other + ".jsonl");
        }
        return new SafeFile.Place(target, false);
    }

    private Path station(String id) {
        return root.resolve("sync").resolve(Forms.uuid(id));
    }

    /** Puts other bytes in the place of a file, for an erasure alone. */
    public void replace(Path file, AtomicFile.Content content) throws Refusal {
        Path target = below(file);
        requireRoot();
        safe.write(target, content, (wanted, sha256) -> new SafeFile.Place(wanted, false));
    }

    /** Takes a file away that a snapshot covers. */
    public void delete(Path file) throws Refusal {
        Path target = below(file);
        try {
            calls.delete(target);
        } catch (IOException e) {
            throw AtomicFile.refusal(target, e);
        }
    }

    private Path below(Path file) {
        Path path = file.toAbsolutePath().normalize();
        if (!path.startsWith(root) || path.equals(root)) {
            throw new IllegalArgumentException(file + " is not below " + root);
        }
        return path;
    }

    /**
     * Writes an attachment under its SHA-256, in the folder of a station; once is enough.
     *
     * @return where it lies
     */
    public Path writeBlob(String station, String sha256, byte[] bytes) throws Refusal {
        if (!HexFormat.of().formatHex(Digests.sha256().digest(bytes)).equals(sha256)) {
            throw new IllegalArgumentException("not the bytes of " + sha256);
        }
        String start = sha256.substring(0, 2);
        Path wanted = station(station).resolve("blobs").resolve(start).resolve(sha256);
        requireRoot();
        Path path = safe.write(wanted, out -> out.write(bytes), this::placeBlob);
        if (blobs != null) {
            blobs.computeIfAbsent(sha256, name -> new ArrayList<>()).addFirst(path);
        }
        return path;
    }

    private SafeFile.Place placeBlob(Path wanted, String sha256) throws IOException {
        boolean there =
                calls.isFile(wanted) && batches.digest(wanted, Long.MAX_VALUE).equals(sha256);
        return new SafeFile.Place(wanted, there);
    }

    /**
     * An attachment, in whatever station's folder it lies. The folder is looked through once: call
     * {@link #files} to look again.
     *
     * @return a file whose bytes have this SHA-256; nothing when none has arrived whole
     * @throws Refusal when this is no name of an attachment
     */
    public Optional<Path> findBlob(String sha256) throws Refusal {
        if (!Forms.isDigest(sha256)) {
            throw new Refusal("sync.blob.name", Malformed.shown(sha256));
        }
        if (blobs == null) {
            files();
        }
        for (Path path : blobs == null ? List.<Path>of() : blobs.getOrDefault(sha256, List.of())) {
            try {
                if (batches.digest(path, Long.MAX_VALUE).equals(sha256)) {
                    return Optional.of(path);
                }
            } catch (IOException e) {
                throw new Refusal(e, "sync.file.unreadable", shown(path));
            }
        }
        return Optional.empty();
    }

    /** How many bytes a file has. */
    long size(Path file) throws Refusal {
        try {
            return calls.size(file);
        } catch (IOException e) {
            throw new Refusal(e, "sync.file.unreadable", shown(file));
        }
    }

    /** Takes an attachment away, in whatever folders it lies, for an erasure alone. */
    void deleteBlob(String sha256) throws Refusal {
        if (blobs == null) {
            files();
        }
        List<Path> lying = blobs == null ? null : blobs.remove(sha256);
        for (Path path : lying == null ? List.<Path>of() : lying) {
            delete(path);
        }
    }

    /** The bytes of a file that {@link #files} found. */
    public InputStream read(Path file) throws Refusal {
        try {
            return new BufferedInputStream(calls.read(file), 1 << 16);
        } catch (IOException e) {
            throw new Refusal(e, "sync.file.unreadable", shown(file));
        }
    }

    /** The first line of a file. */
    public BatchHeader header(Path file) throws Refusal {
        try (InputStream in = read(file)) {
            return new BatchReader(in, shown(file)).header();
        } catch (IOException e) {
            throw new Refusal(e, "sync.file.unreadable", shown(file));
        }
    }
}
