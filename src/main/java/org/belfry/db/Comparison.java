package org.belfry.db;

import org.belfry.db.Synced.SyncedTable;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What would change in a file if an earlier copy of it took its place; changes nothing itself. */
public final class Comparison {
    /**
     * The rows of one kind that would change.
     *
     * @param back rows of the copy that are gone now
     * @param changed rows that are not as they were
     * @param gone rows that were added since
     */
    public record Kind(String table, long back, long changed, long gone) {}

    /**
     * All that would change.
     *
     * @param since the actions the copy does not hold, newest first, at most as many as asked for
     * @param actions how many there are of them in all
     */
    public record Found(List<Kind> kinds, List<Action> since, long actions) {}

    private Comparison() {}

    /**
     * Compares a file with a copy.
     *
     * @param most how many actions to list
     */
    public static Found of(Path now, Path copy, int most) throws Refusal {
        try (Connection connection = Connections.looking(now)) {
            NetworkFile.check(connection, now);
            try (PreparedStatement statement =
                    connection.prepareStatement("ATTACH DATABASE ? AS copy")) {
                statement.setString(1, copy.toAbsolutePath().toString());
                statement.execute();
            }
            DSLContext sql = Connections.sql(connection);
            var kinds = new ArrayList<Kind>();
            for (SyncedTable table : Synced.all()) {
                Kind kind = kind(sql, table);
                if (kind.back() + kind.changed() + kind.gone() > 0) {
                    kinds.add(kind);
                }
            }
            List<Long> since =
                    sql.resultQuery(
                                    "SELECT n FROM main.action WHERE id NOT IN (SELECT id FROM"
                                            + " copy.action) ORDER BY n DESC")
                            .fetch(0, Long.class);
            List<Action> actions =
                    since.stream()
                            .limit(most)
                            .map(n -> Ledger.actions(sql, n + 1, 1).getFirst())
                            .toList();
            return new Found(kinds, actions, since.size());
        } catch (SQLException | DataAccessException e) {
            throw SqliteRefusals.of(e, copy.toString())
                    .orElseThrow(() -> new IllegalStateException(e));
        }
    }

    private static Kind kind(DSLContext sql, SyncedTable table) {
        Set<String> there = columns(sql, table.name());
        String name = '"' + table.name() + '"';
        if (there.isEmpty()) {
            return new Kind(table.name(), 0, 0, count(sql, "SELECT count(*) FROM main." + name));
        }
        String differs =
                table.fields().stream()
                        .map(field -> '"' + field.getName() + '"')
                        .filter(there::contains)
                        .map(field -> "a." + field + " IS NOT b." + field)
                        .collect(Collectors.joining(" OR "));
        String missing = "SELECT count(*) FROM %s.%s WHERE id NOT IN (SELECT id FROM %s.%s)";
        return new Kind(
                table.name(),
                count(sql, missing.formatted("copy", name, "main", name)),
                count(
                        sql,
                        "SELECT count(*) FROM main.%1$s a JOIN copy.%1$s b ON b.id = a.id WHERE %2$s"
                                .formatted(name, differs)),
                count(sql, missing.formatted("main", name, "copy", name)));
    }

    /** The columns a table has in the copy, which an older version may have written. */
    private static Set<String> columns(DSLContext sql, String table) {
        return sql
                .resultQuery("SELECT name FROM pragma_table_info(?, 'copy')", table)
                .fetchSet(0, String.class)
                .stream()
                .map(name -> '"' + name + '"')
                .collect(Collectors.toSet());
    }

    private static long count(DSLContext sql, String query) {
        Long count = sql.resultQuery(query).fetchOne(0, Long.class);
        return count == null ? 0 : count;
    }
}
