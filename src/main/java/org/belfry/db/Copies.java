package org.belfry.db;

import org.belfry.text.Refusal;
import org.jooq.exception.DataAccessException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Verified copies of a network file, made by SQLite itself beside a busy writer, with a digest over
 * their bytes kept beside them: SQLite's own check finds few flipped bits, the digest finds all.
 */
public final class Copies {
    /** The ending of the file that keeps the digest of the copy beside it. */
    public static final String SEAL = ".sha256";

    /** What a look at a copy tells. */
    public enum Verdict {
        /** Its bytes are those that were written. */
        INTACT,
        /** SQLite finds nothing wrong, but no digest lies beside it. */
        UNSEALED,
        /** It is not what it was. */
        DAMAGED
    }

    private Copies() {}

    /**
     * Makes a verified copy.
     *
     * @throws Refusal when the file cannot be read whole or the copy not be written; nothing is
     *     left then
     */
    public static void make(Path file, Path target, Disk disk) throws Refusal {
        if (!Files.exists(file)) {
            throw new Refusal("db.refused.missing", file.toString());
        }
        Path whole = target.toAbsolutePath();
        requireRoom(whole);
        Path part = whole.resolveSibling("." + UUID.randomUUID() + ".part");
        boolean placed = false;
        try {
            disk.before("vacuum", part);
            vacuum(file, part);
            disk.force(part);
            disk.text(seal(whole), disk.digest(part) + "  " + whole.getFileName() + "\n");
            requireRoom(whole);
            disk.move(part, whole);
            placed = true;
        } catch (SQLException | DataAccessException e) {
            throw refusal(e, part, file, target);
        } catch (IOException e) {
            throw refused(e, target);
        } finally {
            drop(part);
            if (!placed && !Files.exists(whole)) {
                drop(seal(whole));
            }
        }
    }

    private static void requireRoom(Path target) throws Refusal {
        // A look that fails does not count as nothing being there.
        if (!Files.notExists(target)) {
            throw new Refusal("db.refused.exists", target.toString());
        }
    }

    private static void vacuum(Path file, Path part) throws SQLException, Refusal {
        String id;
        int version;
        try (Connection connection = Connections.looking(file)) {
            NetworkFile.check(connection, file);
            id = id(connection);
            version = Migrations.version(connection);
            try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, part.toString());
                statement.execute();
            }
        }
        try (Connection connection = Connections.looking(part)) {
            NetworkFile.check(connection, part);
            boolean same = id.equals(id(connection)) && version == Migrations.version(connection);
            if (!same || !isSound(connection)) {
                throw new Refusal("db.refused.damaged", file.toString());
            }
        }
    }

    /** A full disk is the copy's, whatever else goes wrong the file's. */
    private static Refusal refusal(Exception e, Path part, Path file, Path target) {
        Refusal found =
                SqliteRefusals.of(e, file.toString())
                        .orElseThrow(() -> new IllegalStateException(e));
        boolean written = found.key().equals("db.refused.full") || !Files.exists(part);
        return written && !found.key().equals("db.refused.damaged")
                ? new Refusal(e, ofCopy(found.key()), target.toString())
                : found;
    }

    private static String ofCopy(String key) {
        return switch (key) {
            case "db.refused.full" -> key;
            case "db.refused.unreachable", "db.refused.readonly" -> "db.refused.folder";
            default -> key;
        };
    }

    /** What a call on files that failed means. */
    static Refusal refused(IOException e, Path target) {
        String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        boolean full = reason.contains("no space") || reason.contains("not enough space");
        return new Refusal(e, full ? "db.refused.full" : "db.refused.folder", target.toString());
    }

    private static void drop(Path file) {
        for (String suffix : new String[] {"", "-journal"}) {
            try {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            } catch (IOException e) {
                // Its name is that of no backup; the next one that is made takes it away.
                System.getLogger("belfry.db").log(System.Logger.Level.DEBUG, "drop", e);
            }
        }
    }

    /** Where the digest of a copy is kept. */
    public static Path seal(Path copy) {
        return copy.resolveSibling(copy.getFileName() + SEAL);
    }

    /** Compares a copy with the digest beside it; without one SQLite looks through it. */
    public static Verdict verify(Path copy, Disk disk) throws Refusal {
        try {
            Optional<String> sealed = sealed(copy);
            if (sealed.isPresent()) {
                return sealed.get().equals(disk.digest(copy)) ? Verdict.INTACT : Verdict.DAMAGED;
            }
            return isSound(copy) ? Verdict.UNSEALED : Verdict.DAMAGED;
        } catch (IOException e) {
            throw new Refusal(e, "db.refused.unreachable", copy.toString());
        }
    }

    /** The digest kept beside a copy, if any. */
    public static Optional<String> sealed(Path copy) throws IOException {
        Path seal = seal(copy);
        if (!Files.exists(seal)) {
            return Optional.empty();
        }
        String line = Files.readString(seal);
        return Optional.of(line.substring(0, Math.min(line.length(), 64)));
    }

    /** Whether SQLite finds nothing wrong with a closed copy of ours. */
    public static boolean isSound(Path copy) throws Refusal {
        try (Connection connection = Connections.looking(copy)) {
            NetworkFile.check(connection, copy);
            return isSound(connection);
        } catch (SQLException | DataAccessException e) {
            Refusal refusal =
                    SqliteRefusals.of(e, copy.toString())
                            .orElseThrow(() -> new IllegalStateException(e));
            if (refusal.key().equals("db.refused.damaged")) {
                return false;
            }
            throw refusal;
        }
    }

    private static boolean isSound(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            return row.next() && row.getString(1).equals("ok");
        }
    }

    /**
     * The id of the network a file holds.
     *
     * @throws Refusal when it is missing, another program's, newer, or too damaged to tell
     */
    public static String fileId(Path file) throws Refusal {
        if (!Files.exists(file)) {
            throw new Refusal("db.refused.missing", file.toString());
        }
        try (Connection connection = Connections.looking(file)) {
            NetworkFile.check(connection, file);
            return id(connection);
        } catch (SQLException | DataAccessException e) {
            throw SqliteRefusals.of(e, file.toString())
                    .orElseThrow(() -> new IllegalStateException(e));
        }
    }

    private static String id(Connection connection) {
        return NetworkFile.fact(Connections.sql(connection), "file_id");
    }
}
