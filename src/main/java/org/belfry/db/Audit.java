package org.belfry.db;

import org.belfry.db.Synced.SyncedTable;
import org.belfry.text.Refusal;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A look at the whole of a file that changes nothing: SQLite's own check, references, the digests
 * of the ledger, and whether the tables are what the ledger says.
 */
public final class Audit {
    /** What is looked at, in this order. */
    public enum Part {
        PAGES,
        REFERENCES,
        ROWS,
        STATIONS,
        ACTIONS,
        OPS,
        ERASED,
        TABLES
    }

    /**
     * What one look found.
     *
     * @param count how many there are; nothing where it cannot be read
     * @param wrong how many of them are not as they should be
     */
    public record Line(Part part, OptionalLong count, long wrong) {
        public boolean isSound() {
            return count.isPresent() && wrong == 0;
        }
    }

    private interface Look {
        void at(Connection connection) throws SQLException;
    }

    private final List<Line> lines = new ArrayList<>();

    private Audit() {}

    /**
     * Looks at a file.
     *
     * @throws Refusal when it cannot be opened at all: missing, another program's, newer, damaged
     */
    public static List<Line> of(Path file) throws Refusal {
        if (!Files.exists(file)) {
            throw new Refusal("db.refused.missing", file.toString());
        }
        var audit = new Audit();
        try (Connection connection = Connections.looking(file)) {
            NetworkFile.check(connection, file);
            audit.look(connection, audit::pages, Part.PAGES);
            audit.look(connection, audit::references, Part.REFERENCES);
            audit.look(connection, audit::rows, Part.ROWS);
            audit.look(
                    connection, audit::ledger, Part.STATIONS, Part.ACTIONS, Part.OPS, Part.ERASED);
            audit.look(connection, audit::tables, Part.TABLES);
            return audit.lines;
        } catch (SQLException | DataAccessException e) {
            throw SqliteRefusals.of(e, file.toString())
                    .orElseThrow(() -> new IllegalStateException(e));
        }
    }

    private void look(Connection connection, Look look, Part... parts) throws SQLException {
        int before = lines.size();
        try {
            look.at(connection);
        } catch (SQLException | DataAccessException e) {
            unreadable(before, parts, e);
        } catch (RuntimeException e) {
            // Of what the file holds, nothing is certain: text that is no JSON, a word unknown.
            unreadable(before, parts, e);
        }
    }

    private void unreadable(int before, Part[] parts, Exception e) throws SQLException {
        Refusal refusal = SqliteRefusals.of(e, "").orElse(null);
        if (refusal != null && !refusal.key().equals("db.refused.damaged")) {
            throw e instanceof SQLException sql ? sql : new SQLException(e);
        }
        lines.subList(before, lines.size()).clear();
        for (Part part : parts) {
            lines.add(new Line(part, OptionalLong.empty(), 1));
        }
    }

    private void add(Part part, long count, long wrong) {
        lines.add(new Line(part, OptionalLong.of(count), wrong));
    }

    private void pages(Connection connection) throws SQLException {
        long faults = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(1000)")) {
            while (row.next()) {
                faults += "ok".equals(row.getString(1)) ? 0 : 1;
            }
        }
        add(Part.PAGES, number(connection, "PRAGMA page_count"), faults);
    }

    private void references(Connection connection) throws SQLException {
        long dangling = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA foreign_key_check")) {
            while (row.next()) {
                dangling++;
            }
        }
        long references = Synced.all().stream().mapToLong(table -> table.references().size()).sum();
        add(Part.REFERENCES, references, dangling);
    }

    private void rows(Connection connection) throws SQLException {
        long rows = 0;
        for (SyncedTable table : Synced.all()) {
            rows += number(connection, "SELECT count(*) FROM \"" + table.name() + '"');
        }
        add(Part.ROWS, rows, 0);
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void ledger(Connection connection) throws SQLException {
        LedgerCheck.Result found = LedgerCheck.of(connection);
        add(Part.STATIONS, found.epochs(), found.broken());
        add(Part.ACTIONS, found.actions(), found.wrongActions());
        add(Part.OPS, found.ops(), found.wrongOps());
        add(Part.ERASED, found.erased(), 0);
    }

    private void tables(Connection connection) throws SQLException {
        List<String> differences = Guard.differences(Connections.sql(connection));
        add(Part.TABLES, Synced.all().size(), differences.size());
    }

    /** The first line that is not as it should be. */
    public static @Nullable Line wrong(List<Line> lines) {
        return lines.stream().filter(line -> !line.isSound()).findFirst().orElse(null);
    }
}
