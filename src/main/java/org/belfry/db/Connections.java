package org.belfry.db;

import org.belfry.text.Folding;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.sqlite.Function;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Opens SQLite connections the way Belfry uses them: WAL, a full sync at each commit, keys checked.
 */
final class Connections {
    /** "BLFR", in the header of every file of ours. */
    static final int APPLICATION = 0x424C4652;

    private static final int BUSY_MILLIS = 10_000;

    /**
     * How far the WAL grows before it is brought in, in pages of 4 KiB: an import scatters its work
     * over the whole of a large file, and should not wait each time for all of it to be synced.
     */
    private static final int WAL_PAGES = 8_192;

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private Connections() {}

    static Connection writer(Path file) throws SQLException {
        var config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        // In KiB: the pages that an import touches all over a large file.
        config.setCacheSize(-128_000);
        Connection connection = open(file, config);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = " + WAL_PAGES);
        }
        return connection;
    }

    static Connection reader(Path file) throws SQLException {
        Connection connection = open(file, config());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        }
        return connection;
    }

    /** Only looks: nothing of the file changes, not even what its WAL still has to bring in. */
    static Connection looking(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(hasWal(file));
        return open(file, config);
    }

    /** Looks into a damaged file: what of its schema cannot be read does not bar the rest. */
    static Connection digging(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setReadOnly(hasWal(file));
        config.setBusyTimeout(BUSY_MILLIS);
        Connection connection = open(file, config);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA writable_schema = ON");
        }
        return connection;
    }

    /**
     * Whether there is a WAL that the last connection to close would bring in. A connection that
     * may only read leaves it alone; but it also leaves behind the one it had to make itself.
     */
    private static boolean hasWal(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal").toFile().length() > 0;
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setCacheSize(-32_000);
        // A file that has gone, with its stick, must not come back empty.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return config;
    }

    private static Connection open(Path file, SQLiteConfig config) throws SQLException {
        Properties properties = config.toProperties();
        Connection connection =
                JDBC.createConnection("jdbc:sqlite:" + file.toAbsolutePath(), properties);
        if (connection == null) {
            throw new SQLException("not a path SQLite takes: " + file);
        }
        Function.create(
                connection,
                "fold",
                new Function() {
                    @Override
                    protected void xFunc() throws SQLException {
                        String text = value_text(0);
                        result(text == null ? "" : Folding.fold(text));
                    }
                },
                1,
                Function.FLAG_DETERMINISTIC);
        return connection;
    }

    static DSLContext sql(Connection connection) {
        var settings =
                new Settings()
                        .withRenderSchema(false)
                        .withExecuteLogging(false)
                        .withRenderFormatted(false)
                        .withAttachRecords(false)
                        .withUpdatablePrimaryKeys(true);
        return DSL.using(connection, SQLDialect.SQLITE, settings);
    }
}
