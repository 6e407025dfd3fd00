package org.belfry.db;

import org.belfry.db.Synced.SyncedTable;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What can still be read in a damaged file. Of a ledger that is whole, the rows it says; else the
 * rows of the tables, and from what is left of the ledger those the tables have lost.
 */
final class Wreck {
    /**
     * Rows by table and id, and the ids of rows that are known to have been there.
     *
     * @param wholeLedger whether the ledger alone says it all
     */
    record Found(
            boolean wholeLedger,
            Map<String, Map<String, NavigableMap<String, Object>>> rows,
            Map<String, Set<String>> known) {}

    private final Connection connection;
    private final Map<String, Map<String, NavigableMap<String, Object>>> rows = new TreeMap<>();
    private final Map<String, Set<String>> known = new TreeMap<>();
    private final Set<String> read = new HashSet<>();

    private Wreck(Connection connection) {
        this.connection = connection;
    }

    /** Reads all that can be read. */
    static Found read(Connection connection) {
        var wreck = new Wreck(connection);
        Optional<Map<String, Map<String, NavigableMap<String, Object>>>> ledger =
                wreck.wholeLedger();
        if (ledger.isPresent()) {
            return new Found(true, new TreeMap<>(ledger.get()), Map.of());
        }
        wreck.fromLedger();
        Synced.all().forEach(wreck::fromTable);
        return new Found(false, wreck.rows, wreck.known);
    }

    /** The id of the network, if it can be read. */
    static Optional<String> fileId(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT value FROM local_fact WHERE name = 'file_id'")) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private Optional<Map<String, Map<String, NavigableMap<String, Object>>>> wholeLedger() {
        try {
            LedgerCheck.Result result = LedgerCheck.of(connection);
            return result.isSound() && result.actions() > 0
                    ? Optional.of(living(connection))
                    : Optional.empty();
        } catch (SQLException | DataAccessException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            // Words no version knows: not what was written.
            return Optional.empty();
        }
    }

    /** The rows that the ledger says are alive by themselves, each under its own id. */
    private static Map<String, Map<String, NavigableMap<String, Object>>> living(
            Connection connection) throws SQLException {
        Map<String, Map<String, NavigableMap<String, Object>>> living = new TreeMap<>();
        try (var ops = new RowOps(connection, new Strands(Connections.sql(connection)))) {
            ops.each((table, row, found) -> {
                var state = new RowState(found, Map.of());
                if (state.isAlive() && Synced.named(table) != null) {
                    NavigableMap<String, Object> fields = new TreeMap<>();
                    state.values()
                            .forEach((field, value) -> {
                                if (value != null) {
                                    fields.put(field, value);
                                }
                            });
                    living.computeIfAbsent(table, name -> new TreeMap<>()).put(row, fields);
                }
            });
        }
        return living;
    }

    private Map<String, NavigableMap<String, Object>> rows(String table) {
        return rows.computeIfAbsent(table, name -> new TreeMap<>());
    }

    private Set<String> known(String table) {
        return known.computeIfAbsent(table, name -> new LinkedHashSet<>());
    }

    /** Plays the ops that are as they were written; their rows are known, whatever is left. */
    private void fromLedger() {
        var sha = Ids.digest("SHA-256");
        String query = "SELECT action, tbl, row, what, set_, was, salt, digest FROM op WHERE n = ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (Object n : Scan.of(connection, "op", "n").found().stream().sorted().toList()) {
                statement.setObject(1, n);
                try (ResultSet op = statement.executeQuery()) {
                    if (op.next() && LedgerCheck.isAsWritten(sha, op)) {
                        play(op);
                    }
                } catch (SQLException | RuntimeException e) {
                    // This op is lost; the others are not.
                }
            }
        } catch (SQLException e) {
            // No op can be reached: the tables are all there is.
            return;
        }
    }

    private void play(ResultSet op) throws SQLException {
        String table = op.getString(2);
        String row = op.getString(3);
        if (Synced.named(table) == null) {
            return;
        }
        What what = What.of(op.getString(4));
        if (what == What.ALIAS) {
            return;
        }
        if (what == What.DELETE || what == What.ERASE) {
            rows(table).remove(row);
            known(table).remove(row);
            return;
        }
        NavigableMap<String, Object> fields =
                rows(table).computeIfAbsent(row, id -> new TreeMap<>());
        Canonical.fields(op.getString(5))
                .forEach((field, value) -> {
                    if (value == null) {
                        fields.remove(field);
                    } else {
                        fields.put(field, value);
                    }
                });
        known(table).add(row);
    }

    /** Indexes hold the ids of rows that may be gone. */
    private Set<String> fromIndexes(String table) {
        var ids = new HashSet<String>();
        for (String index : indexes(table)) {
            String query = "SELECT id FROM \"%s\" INDEXED BY \"%s\"".formatted(table, index);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    ids.add(String.valueOf(row.getString(1)));
                }
            } catch (SQLException e) {
                // What was read up to here counts.
            }
        }
        return ids;
    }

    private List<String> indexes(String table) {
        var names = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA index_list(\"" + table + "\")")) {
            while (row.next()) {
                if ("c".equals(row.getString("origin")) && row.getInt("partial") == 0) {
                    names.add(row.getString("name"));
                }
            }
        } catch (SQLException e) {
            return names;
        }
        return names;
    }

    /**
     * Of a table that can be walked from end to end, what it does not hold was deleted, though the
     * op that says so may be lost; of any other, what the ledger or an index knows was there.
     */
    private void fromTable(SyncedTable table) {
        String name = table.name();
        boolean numbered = isNumbered(name);
        Scan scan = Scan.of(connection, name, numbered ? "rowid" : "id");
        String where = "SELECT * FROM \"" + name + "\" WHERE ";
        scan.found().forEach(key -> fetch(table, where + (numbered ? "rowid = ?" : "id = ?"), key));
        Set<String> indexed = fromIndexes(name);
        if (scan.isWhole()) {
            rows(name).keySet().removeIf(id -> !isRead(name, id) && !indexed.contains(id));
            known(name).removeIf(id -> !isRead(name, id));
        }
        known(name).addAll(indexed);
        for (String id : Set.copyOf(known(name))) {
            if (!isRead(name, id)) {
                fetch(table, where + "id = ?", id);
            }
        }
        if (!numbered) {
            scan.found().forEach(key -> known(name).add(key.toString()));
        }
    }

    /** Whether a row was read from its table, and not only taken from the ledger. */
    private boolean isRead(String table, String id) {
        return read.contains(table + " " + id);
    }

    private boolean isNumbered(String table) {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT rowid FROM \"" + table + "\" LIMIT 0").close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void fetch(SyncedTable table, String query, Object key) {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, key);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    keep(table, row);
                }
            }
        } catch (SQLException e) {
            // This row is lost, unless the ledger has it.
            return;
        }
    }

    private void keep(SyncedTable table, ResultSet row) throws SQLException {
        @Nullable String id = row.getString("id");
        if (id == null) {
            return;
        }
        NavigableMap<String, Object> fields = new TreeMap<>();
        for (Field<?> field : table.fields()) {
            Object value = row.getObject(field.getName());
            if (value != null) {
                fields.put(field.getName(), value);
            }
        }
        rows(table.name()).put(id, fields);
        known(table.name()).add(id);
        read.add(table.name() + " " + id);
    }
}
