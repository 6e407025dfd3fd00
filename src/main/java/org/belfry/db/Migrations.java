package org.belfry.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Brings a file to the newest schema: numbered scripts, counted by SQLite's {@code user_version}.
 *
 * <p>The same runner serves the generation of code at build time, where it is compiled alone: it
 * knows nothing but the JDK.
 */
public final class Migrations {
    private static final List<String> SCRIPTS = List.of("0001-first.sql", "0002-pile.sql");

    private static final Pattern TRIGGER =
            Pattern.compile("CREATE\\s+(TEMP(ORARY)?\\s+)?TRIGGER\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_END = Pattern.compile(";\\s*END$", Pattern.CASE_INSENSITIVE);

    private Migrations() {}

    /** The version this program writes: the number of scripts. */
    public static int newest() {
        return SCRIPTS.size();
    }

    /** The version of the file, 0 for an empty one. */
    public static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /**
     * Runs the scripts the file has not seen, in one transaction.
     *
     * @return how many ran
     * @throws SQLException when a script fails; the file is then as it was
     */
    public static int apply(Connection connection) throws SQLException {
        int from = version(connection);
        if (from >= newest()) {
            return 0;
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String script : SCRIPTS.subList(from, newest())) {
                for (String sql : split(read(script))) {
                    statement.execute(sql);
                }
            }
            statement.execute("PRAGMA user_version = " + newest());
            connection.commit();
        } catch (SQLException e) {
            takeBack(connection, e);
            throw e;
        }
        connection.setAutoCommit(true);
        return newest() - from;
    }

    /** On a full disk SQLite has taken back by itself: that there is nothing left to is no news. */
    private static void takeBack(Connection connection, SQLException failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    static List<String> scripts() {
        return SCRIPTS;
    }

    static String read(String script) {
        try (InputStream in = Migrations.class.getResourceAsStream("migration/" + script)) {
            if (in == null) {
                throw new IllegalStateException("no migration " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Cuts a script at the semicolons that end a statement: not those in quotes, comments, or the
     * body of a trigger (BEGIN to END).
     */
    static List<String> split(String script) {
        var statements = new ArrayList<String>();
        var sql = new StringBuilder();
        for (int i = 0; i < script.length(); i++) {
            char c = script.charAt(i);
            if (script.startsWith("--", i)) {
                int end = script.indexOf('\n', i);
                i = end < 0 ? script.length() : end;
                sql.append('\n');
            } else if (script.startsWith("/*", i)) {
                int end = script.indexOf("*/", i + 2);
                i = end < 0 ? script.length() : end + 1;
                sql.append(' ');
            } else if (c == '\'' || c == '"') {
                int end = script.indexOf(c, i + 1);
                end = end < 0 ? script.length() - 1 : end;
                sql.append(script, i, end + 1);
                i = end;
            } else if (c == ';' && !insideTrigger(sql)) {
                add(statements, sql);
            } else {
                sql.append(c);
            }
        }
        add(statements, sql);
        return statements;
    }

    /** A trigger ends with an END of its own, after a semicolon; CASE has one without. */
    private static boolean insideTrigger(CharSequence sql) {
        String text = sql.toString().strip();
        return TRIGGER.matcher(text).lookingAt() && !LAST_END.matcher(text).find();
    }

    private static void add(List<String> statements, StringBuilder sql) {
        String text = sql.toString().strip();
        if (!text.isEmpty()) {
            statements.add(text);
        }
        sql.setLength(0);
    }
}
