package org.belfry.db;

import static org.belfry.db.generated.Tables.CONFLICT;
import static org.belfry.db.generated.Tables.KEPT_ROW;

import org.belfry.db.Synced.SyncedTable;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares the tables with what the ledger says, row by row: they are equal, or the file is wrong.
 * Holds one row at a time, so that a file of any size can be checked.
 */
final class Guard {
    private final DSLContext sql;
    private final Groups groups;
    private final Reconcile reconcile;
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Long> living = new HashMap<>();

    private Guard(DSLContext sql, RowOps ops, String fileId, Rows rows) throws SQLException {
        this.sql = sql;
        groups = new Groups(sql, rows.prepared(), ops, fileId);
        reconcile =
                new Reconcile(sql, rows, ops, groups, new Erasure(sql, rows.prepared(), ops), true);
    }

    /** The differences, one line each, without any value. */
    static List<String> differences(DSLContext sql) throws SQLException {
        String fileId = NetworkFile.fact(sql, "file_id");
        try (RowOps ops = RowOps.of(sql, new Strands(sql));
                var rows = new Rows(sql, new Derived())) {
            var guard = new Guard(sql, ops, fileId, rows);
            ops.each((table, row, found) -> guard.compare(table, row));
            guard.count();
            guard.reconcile.close();
            return guard.differences;
        }
    }

    private void compare(String name, String row) throws SQLException {
        SyncedTable table = Synced.named(name);
        if (table == null) {
            return;
        }
        String first = groups.first(name, row);
        if (first.equals(row)) {
            compare(table, row);
        } else if (Tx.exists(sql, name, row)) {
            differences.add(name + " " + row + " is there beside the row it is read as");
        }
        compareGroup(table, row);
    }

    private void compareGroup(SyncedTable table, String row) throws SQLException {
        if (!groups.together(table, row).equals(new TreeSet<>(groups.rows(table.name(), row)))) {
            differences.add(table.name() + " " + row + " is read with the wrong rows");
        }
    }

    private void compare(SyncedTable table, String row) throws SQLException {
        Reconcile.Verdict verdict = reconcile.verdict(table, row);
        String line = table.name() + " " + row;
        Record held =
                sql.select(org.jooq.impl.DSL.asterisk())
                        .from(table.table())
                        .where(table.id().eq(row))
                        .fetchOne();
        if ((held != null) != verdict.living()) {
            differences.add(line + (held == null ? " is missing" : " should not be there"));
        } else if (held != null) {
            living.merge(table.name(), 1L, Long::sum);
            NavigableMap<String, @Nullable Object> wanted = new TreeMap<>(verdict.shown());
            wanted.values().removeIf(Objects::isNull);
            if (!Rows.fields(table, held.intoMap()).equals(wanted)) {
                differences.add(line + " is not what the ledger says");
            }
        }
        var conflicts =
                new TreeSet<>(
                        sql.select(CONFLICT.FIELD)
                                .from(CONFLICT)
                                .where(CONFLICT.TBL.eq(table.name()), CONFLICT.ROW.eq(row))
                                .fetch(CONFLICT.FIELD));
        if (!conflicts.equals(verdict.conflicts())) {
            differences.add(line + " has other conflicts");
        }
        boolean kept =
                sql.fetchExists(KEPT_ROW, KEPT_ROW.TBL.eq(table.name()), KEPT_ROW.ROW.eq(row));
        if (kept != verdict.kept()) {
            differences.add(line + " is kept for the wrong reason");
        }
    }

    /** Rows that the ledger knows nothing of. */
    private void count() {
        for (SyncedTable table : Synced.all()) {
            int rows = sql.fetchCount(table.table());
            if (rows != living.getOrDefault(table.name(), 0L)) {
                differences.add(table.name() + " has rows that are not in the ledger");
            }
        }
        int alone =
                sql.fetchSingle(
                                "SELECT count(*) FROM (SELECT 1 FROM alias_group GROUP BY tbl,"
                                        + " first HAVING count(*) < 2)")
                        .get(0, Integer.class);
        if (alone > 0) {
            differences.add("a row is read as one with itself");
        }
    }
}
