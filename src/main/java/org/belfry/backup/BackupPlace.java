package org.belfry.backup;

import org.belfry.db.Copies;
import org.belfry.db.Disk;
import org.belfry.text.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the backups of this user lie: one folder for each network, beside the settings. Each
 * remembers where its file lay last, since a damaged file may not tell which network it was.
 */
public final class BackupPlace {
    private static final String MEMO = "file";
    private static final Duration LEFT_OVER = Duration.ofHours(24);

    private final Path root;
    private final Clock clock;
    private final Disk disk;

    public BackupPlace(Path root, Clock clock, Disk disk) {
        this.root = root;
        this.clock = clock;
        this.disk = disk;
    }

    /** The backups of a file whose network is known. */
    public Backups of(Path file, String fileId) {
        return new Backups(root.resolve(fileId), file.toAbsolutePath(), clock, disk);
    }

    /** The backups of a file, which tells its network itself or lay here when it still could. */
    public Optional<Backups> of(Path file) throws Refusal {
        return id(file).map(id -> of(file, id));
    }

    /** The network of a file, from itself or from memory. */
    public Optional<String> id(Path file) throws Refusal {
        try {
            return Optional.of(Copies.fileId(file));
        } catch (Refusal unreadable) {
            return remembered(file);
        }
    }

    /** The network whose file lay there when its last backup was made. */
    public Optional<String> remembered(Path file) throws Refusal {
        String wanted = file.toAbsolutePath().toString();
        try {
            for (Path each : disk.list(root)) {
                Path memo = each.resolve(MEMO);
                if (Files.exists(memo) && Files.readString(memo).strip().equals(wanted)) {
                    return Optional.of(String.valueOf(each.getFileName()));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new Refusal(e, "backup.refused.folder", root.toString());
        }
    }

    /** Makes the folder and notes where the file lies. */
    static void prepare(Path folder, Path file, Disk disk) throws IOException {
        disk.folder(folder);
        Path memo = folder.resolve(MEMO);
        if (!Files.exists(memo) || !Files.readString(memo).strip().equals(file.toString())) {
            disk.text(memo, file + "\n");
        }
    }

    /** Takes away what a backup that was killed left, and digests without their copy. */
    static void clean(Path folder, Instant now, Disk disk) throws IOException {
        for (Path each : disk.list(folder)) {
            String name = String.valueOf(each.getFileName());
            String copy = name.replace(Copies.SEAL, "");
            boolean part = name.startsWith(".");
            boolean lonely = name.endsWith(Copies.SEAL) && !Files.exists(folder.resolve(copy));
            if ((part || lonely)
                    && Files.getLastModifiedTime(each).toInstant().isBefore(now.minus(LEFT_OVER))) {
                disk.delete(each);
            }
        }
    }
}
