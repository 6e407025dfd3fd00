package org.belfry.db;

import static org.belfry.db.generated.Tables.LOCAL_FACT;

import org.jooq.DSLContext;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Takes erased values out of what SQLite keeps beside the rows: the search index, free pages, the
 * WAL. What could not be done, since somebody was reading, stays noted in the file.
 */
final class Compaction {
    private static final String DUE = "erasing";
    private static final int BUSY_MILLIS = 1_000;

    private Compaction() {}

    /** Notes, with the erasure itself, that the file is to be compacted. */
    static void note(DSLContext sql) {
        NetworkFile.setFact(sql, DUE, "1");
    }

    static boolean isDue(DSLContext sql) {
        return sql.fetchExists(LOCAL_FACT, LOCAL_FACT.NAME.eq(DUE));
    }

    /** Compacts the file on a connection of its own; returns whether nothing is left to be done. */
    static boolean run(Path file) {
        try {
            optimise(file);
            return vacuum(file);
        } catch (SQLException e) {
            System.getLogger("belfry.db").log(System.Logger.Level.DEBUG, "compaction", e);
            return false;
        }
    }

    /**
     * FTS5 keeps a reader of its index open as long as the connection is, and VACUUM bears none.
     */
    private static void optimise(Path file) throws SQLException {
        try (Connection connection = Connections.writer(file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
            statement.execute("INSERT INTO member_search (member_search) VALUES ('optimize')");
        }
    }

    private static boolean vacuum(Path file) throws SQLException {
        try (Connection connection = Connections.writer(file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
            // The copy that VACUUM makes goes to the disk: files are larger than memory may be.
            statement.execute("PRAGMA temp_store = FILE");
            if (!isCheckpointed(statement)) {
                return false;
            }
            statement.execute("VACUUM");
            if (!isCheckpointed(statement)) {
                return false;
            }
            statement.execute("DELETE FROM local_fact WHERE name = '" + DUE + "'");
            return true;
        }
    }

    private static boolean isCheckpointed(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            return row.next() && row.getInt(1) == 0;
        }
    }
}
