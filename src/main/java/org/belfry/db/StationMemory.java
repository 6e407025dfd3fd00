package org.belfry.db;

import org.belfry.text.Refusal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What this installation remembers, outside the database, of the files it wrote: the last action of
 * each. A file that does not fit it is a restored backup, a copy or a clone, and gets a new epoch,
 * so that no sequence number is ever used twice.
 */
public final class StationMemory {
    /** The last action written to a file: its epoch, sequence number (0: none yet) and digest. */
    record Last(String epoch, long seq, String digest) {
        private static Optional<Last> parse(String line) {
            String[] parts = line.strip().split(" ", -1);
            return parts.length == 3 && parts[1].matches("\\d{1,18}")
                    ? Optional.of(new Last(parts[0], Long.parseLong(parts[1]), parts[2]))
                    : Optional.empty();
        }

        private String line() {
            return epoch + " " + seq + " " + digest + "\n";
        }
    }

    private static final int ID_LENGTH = 36;

    private final Path folder;

    /**
     * @param folder where the memory lies: beside the settings, never beside the database
     */
    public StationMemory(Path folder) {
        this.folder = folder;
    }

    /** The id of this installation, made at the first call. */
    String installation() throws Refusal {
        Path file = folder.resolve("installation");
        try {
            Optional<String> known = read(file);
            if (known.isPresent()) {
                return known.get().strip();
            }
            String id = UUID.randomUUID().toString();
            write(file, id + "\n");
            return id;
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** What was written last to the file of this id by this installation. */
    Optional<Last> last(String fileId) throws Refusal {
        Path file = folder.resolve(fileId);
        try {
            return read(file).flatMap(Last::parse);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** Remembers, durably, what is about to be committed: called before the commit. */
    void remember(String fileId, Last last) throws Refusal {
        try {
            write(folder.resolve(fileId), last.line());
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** A batch written to a folder: the epoch it counts under, and its number. */
    record Batch(String epoch, long number) {}

    /** The last batch written by this installation from the file of this id. */
    Optional<Batch> batch(String fileId) throws Refusal {
        Path file = folder.resolve(fileId + ".batch");
        try {
            String[] parts = read(file).orElse("").strip().split(" ", -1);
            return parts.length == 2 && parts[1].matches("\\d{1,18}")
                    ? Optional.of(new Batch(parts[0], Long.parseLong(parts[1])))
                    : Optional.empty();
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** Remembers, durably, the number of a batch before its file appears. */
    void rememberBatch(String fileId, String epoch, long number) throws Refusal {
        try {
            write(folder.resolve(fileId + ".batch"), epoch + " " + number + "\n");
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** The ids of the people erased from the file of this id, whatever an old copy still holds. */
    public Set<String> erased(String fileId) throws Refusal {
        Path file = folder.resolve("erased").resolve(fileId);
        try {
            return read(file)
                    .orElse("")
                    .lines()
                    .filter(line -> line.length() == ID_LENGTH)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** Adds people to those erased from a file, durably, before their values vanish. */
    public void rememberErased(String fileId, Collection<String> people) throws Refusal {
        Set<String> known = erased(fileId);
        String lines =
                people.stream()
                        .filter(id -> !known.contains(id))
                        .map(id -> id + "\n")
                        .collect(Collectors.joining());
        if (lines.isEmpty()) {
            return;
        }
        Path file = folder.resolve("erased").resolve(fileId);
        try {
            Files.createDirectories(file.getParent());
            String before = read(file).orElse("\n");
            boolean torn = !before.endsWith("\n");
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                fill(channel, (torn ? "\n" : "") + lines);
            }
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** What a file says; only a file that is not there is nothing, not one that cannot be read. */
    private static Optional<String> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static void fill(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    private void write(Path file, String text) throws IOException {
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "memory", ".new");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                fill(channel, text);
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Refusal refusal(IOException e) {
        return new Refusal(e, "db.refused.memory", folder.toString());
    }
}
