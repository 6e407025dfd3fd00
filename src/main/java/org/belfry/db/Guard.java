package org.belfry.db;

import org.belfry.db.Synced.SyncedTable;
import org.jooq.DSLContext;
import org.jooq.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Compares the tables with the state rebuilt from the ledger: they are equal, or the file is wrong.
 */
final class Guard {
    private Guard() {}

    /** The differences, one line each, without any value. */
    static List<String> differences(DSLContext sql) {
        var differences = new ArrayList<String>();
        Map<String, Map<String, NavigableMap<String, Object>>> rebuilt = Ledger.rebuild(sql);
        for (SyncedTable table : Synced.all()) {
            var rows = rows(sql, table);
            var wanted = rebuilt.getOrDefault(table.name(), Map.of());
            if (!rows.equals(wanted)) {
                compare(table.name(), rows, wanted, differences);
            }
        }
        return differences;
    }

    private static void compare(
            String table,
            Map<String, NavigableMap<String, Object>> rows,
            Map<String, NavigableMap<String, Object>> wanted,
            List<String> differences) {
        rows.forEach((id, row) -> {
            if (!row.equals(wanted.get(id))) {
                differences.add(table + " " + id + " is not what the ledger says");
            }
        });
        wanted.keySet().stream()
                .filter(id -> !rows.containsKey(id))
                .forEach(id -> differences.add(table + " " + id + " is missing"));
    }

    private static Map<String, NavigableMap<String, Object>> rows(
            DSLContext sql, SyncedTable table) {
        var rows = new TreeMap<String, NavigableMap<String, Object>>();
        for (var row : sql.selectFrom(table.table())) {
            var fields = new TreeMap<String, Object>();
            for (Field<?> field : table.fields()) {
                Object value = row.get(field);
                if (value != null) {
                    fields.put(field.getName(), value);
                }
            }
            rows.put(row.get(table.id()), fields);
        }
        return rows;
    }
}
