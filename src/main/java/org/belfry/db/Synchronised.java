package org.belfry.db;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells whether a file lies where another program or machine writes too: such folders carry files
 * between machines well, but a database that two machines write to is lost sooner or later.
 *
 * @param by the program that keeps the folder in step; empty for a network drive
 */
public record Synchronised(String by) {
    private static final String NETWORK = "";

    /** What lies in a synchronised folder, or in one above it: a file name and whose it is. */
    private static final Map<String, String> MARKS =
            Map.of(
                    ".stfolder", "Syncthing",
                    ".stignore", "Syncthing",
                    ".stversions", "Syncthing",
                    ".dropbox.cache", "Dropbox",
                    ".owncloudsync.log", "Nextcloud",
                    ".nextcloudsync.log", "Nextcloud",
                    ".tmp.driveupload", "Google Drive",
                    ".tmp.drivedownload", "Google Drive");

    private static final String JOURNALS = "{.sync_*.db,._sync_*.db,.csync_journal.db}";

    /** How the folders themselves are called. */
    private static final List<Map.Entry<String, String>> NAMES =
            List.of(
                    Map.entry("onedrive( - .*|-.*)?", "OneDrive"),
                    Map.entry("google ?drive(-.*)?|my drive|mon drive", "Google Drive"),
                    Map.entry("com~apple~clouddocs|icloud ?drive", "iCloud"));

    private static final String ONE_DRIVE = "OneDrive";
    private static final List<String> ONE_DRIVES =
            List.of(ONE_DRIVE, "OneDriveCommercial", "OneDriveConsumer");

    private static final String NETWORK_TYPES =
            "cifs|smb.*|nfs\\d?|afpfs|webdav|davfs2?|fuse\\.(sshfs|davfs2?|rclone|gvfsd-fuse|smbnetfs"
                + "|glusterfs|curlftpfs)|9p|afs|ceph|glusterfs|ncpfs";

    /** What to say of it: the file's name and the program fill in the text. */
    public String key() {
        return by.equals(NETWORK) ? "db.place.network" : "db.place.synchronised";
    }

    /** Looks at the folder a file lies in, or shall lie in, and at those above it. */
    public static Optional<Synchronised> folder(Path file) {
        return folder(file, System.getenv(), Synchronised::type);
    }

    static Optional<Synchronised> folder(
            Path file, Map<String, String> environment, Function<Path, String> type) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        return named(folder)
                .or(() -> oneDrive(folder, environment))
                .or(() -> network(folder, type))
                .or(() -> marked(folder))
                .map(Synchronised::new);
    }

    private static Optional<String> named(Path folder) {
        for (Path part : folder) {
            String name = part.toString().toLowerCase(Locale.ROOT);
            for (Map.Entry<String, String> known : NAMES) {
                if (name.matches(known.getKey())) {
                    return Optional.of(known.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> oneDrive(Path folder, Map<String, String> environment) {
        boolean inside =
                ONE_DRIVES.stream()
                        .map(name -> environment.getOrDefault(name, ""))
                        .anyMatch(place -> !place.isBlank() && folder.startsWith(place));
        return inside ? Optional.of(ONE_DRIVE) : Optional.empty();
    }

    private static Optional<String> network(Path folder, Function<Path, String> type) {
        Path there = folder;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        boolean remote =
                folder.toString().startsWith("\\\\")
                        || type.apply(there).toLowerCase(Locale.ROOT).matches(NETWORK_TYPES);
        return remote ? Optional.of(NETWORK) : Optional.empty();
    }

    private static String type(Path folder) {
        try {
            return Files.getFileStore(folder).type();
        } catch (IOException | SecurityException e) {
            return "";
        }
    }

    private static Optional<String> marked(Path folder) {
        for (Path each = folder; each != null; each = each.getParent()) {
            String by = mark(each);
            if (by != null) {
                return Optional.of(by);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String mark(Path folder) {
        for (Map.Entry<String, String> mark : MARKS.entrySet()) {
            if (Files.exists(folder.resolve(mark.getKey()))) {
                return mark.getValue();
            }
        }
        // In the home folder of everybody who has Dropbox lies a folder of this name.
        if (Files.isRegularFile(folder.resolve(".dropbox"))) {
            return "Dropbox";
        }
        try (DirectoryStream<Path> journals = Files.newDirectoryStream(folder, JOURNALS)) {
            return journals.iterator().hasNext() ? "Nextcloud" : null;
        } catch (IOException | SecurityException e) {
            return null;
        }
    }
}
