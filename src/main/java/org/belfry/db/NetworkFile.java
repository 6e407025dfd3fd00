package org.belfry.db;

import static org.belfry.db.generated.Tables.LOCAL_FACT;

import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What makes an SQLite file a network file of Belfry: its mark, its version, its own facts. */
final class NetworkFile {
    private NetworkFile() {}

    static void requireFile(Path file) throws Refusal {
        if (Files.isDirectory(file)) {
            throw new Refusal("db.refused.foreign", file.toString());
        }
        if (!Files.exists(file)) {
            throw new Refusal("db.refused.missing", file.toString());
        }
        if (!Files.isWritable(file)) {
            throw new Refusal("db.refused.readonly", file.toString());
        }
    }

    /** Refuses a file that is not Belfry's, or written by a newer one. */
    static void check(Connection connection, Path file) throws SQLException, Refusal {
        if (pragma(connection, "application_id") != Connections.APPLICATION) {
            throw new Refusal("db.refused.foreign", file.toString());
        }
        if (Migrations.version(connection) > Migrations.newest()) {
            throw new Refusal("db.refused.newer", file.toString());
        }
    }

    /** Makes an empty network file of this file id, with this installation as its first station. */
    static void initialise(Connection connection, Setup setup, String fileId, Ids ids)
            throws SQLException, Refusal {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + Connections.APPLICATION);
        }
        Migrations.apply(connection);
        DSLContext sql = Connections.sql(connection);
        setFact(sql, "file_id", fileId);
        setFact(sql, "installation", setup.memory().installation());
        setFact(sql, "station", ids.fresh());
        setFact(sql, "station_name", setup.stationName().get());
        setFact(sql, "epoch", ids.fresh());
        setFact(sql, "hlc", "");
    }

    /** Brings a file to the newest version, once whoever asked for it has been told. */
    static void migrate(Connection connection, Path file, Setup setup)
            throws SQLException, Refusal {
        if (Migrations.version(connection) < Migrations.newest()) {
            setup.beforeMigration().run(file, fact(Connections.sql(connection), "file_id"));
            Migrations.apply(connection);
        }
    }

    static String fact(DSLContext sql, String name) {
        String value =
                sql.select(LOCAL_FACT.VALUE)
                        .from(LOCAL_FACT)
                        .where(LOCAL_FACT.NAME.eq(name))
                        .fetchOne(LOCAL_FACT.VALUE);
        if (value == null) {
            String words = "the file lacks its " + name;
            throw new DataAccessException(
                    words, new SQLiteException(words, SQLiteErrorCode.SQLITE_CORRUPT));
        }
        return value;
    }

    static void setFact(DSLContext sql, String name, String value) {
        sql.insertInto(LOCAL_FACT)
                .values(name, value)
                .onConflict(LOCAL_FACT.NAME)
                .doUpdate()
                .set(LOCAL_FACT.VALUE, value)
                .execute();
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** Makes the empty file SQLite fills: Java tells a missing folder from a disk that is gone. */
    static void claim(Path fresh) throws IOException {
        Files.createFile(fresh);
    }

    /** Deletes a file in the making, with all that SQLite puts beside it. */
    static void delete(Path file) throws IOException {
        for (String suffix : List.of("", "-wal", "-shm", "-journal", ".lock")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
        }
    }

    /** The same once it is no longer in the way: what cannot be deleted goes the next time. */
    static void deleteQuietly(Path file) {
        try {
            delete(file);
        } catch (IOException e) {
            System.getLogger("belfry.db").log(System.Logger.Level.DEBUG, "delete", e);
        }
    }

    static void closeQuietly(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            System.getLogger("belfry.db").log(System.Logger.Level.DEBUG, "close", e);
        }
    }
}
