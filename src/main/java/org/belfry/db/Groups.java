package org.belfry.db;

import static org.belfry.db.generated.Tables.ALIAS_EDGE;
import static org.belfry.db.generated.Tables.ALIAS_GROUP;

import org.belfry.db.Synced.Reference;
import org.belfry.db.Synced.SyncedTable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Duplicates that are read as one row. Two rows belong together when an edge between them stands,
 * or when their ids are derived of rows that belong together (two roll lines of one member).
 */
final class Groups {
    /** The field of an alias op that names the other row. */
    static final String OTHER = "alias";

    /** The field of an alias op that says whether the edge stands (1) or is taken away (0). */
    static final String STANDS = "on";

    private final DSLContext sql;
    private final RowOps ops;
    private final String fileId;
    private final Prepared prepared;
    private final Personal personal;
    private final Map<String, Boolean> tables = new HashMap<>();

    Groups(DSLContext sql, Prepared prepared, RowOps ops, String fileId) {
        this.sql = sql;
        this.prepared = prepared;
        personal = new Personal(sql);
        this.ops = ops;
        this.fileId = fileId;
    }

    /** Whether any row at all is read as another. */
    boolean any() {
        return any("");
    }

    private boolean any(String table) {
        return tables.computeIfAbsent(
                table,
                name ->
                        name.isEmpty()
                                ? sql.fetchExists(ALIAS_GROUP)
                                : sql.fetchExists(ALIAS_GROUP, ALIAS_GROUP.TBL.eq(name)));
    }

    /** The id that this row is read under. */
    String first(String table, String row) {
        if (!any() || !any(table)) {
            return row;
        }
        String first =
                prepared.text(
                        "SELECT first FROM alias_group WHERE tbl = ? AND row = ?", table, row);
        return first == null ? row : first;
    }

    /** All rows read under the same id as this one, the smallest id first. */
    List<String> rows(String table, String row) {
        if (!any() || !any(table)) {
            return List.of(row);
        }
        List<String> rows =
                prepared.texts(
                        "SELECT row FROM alias_group WHERE tbl = ? AND first = ? ORDER BY row",
                        table,
                        first(table, row));
        return rows.isEmpty() ? List.of(row) : rows;
    }

    /** The fields with every reference to a row that is read as another changed to that one. */
    Map<String, @Nullable Object> read(SyncedTable table, Map<String, @Nullable Object> fields) {
        if (any()) {
            for (Reference reference : table.references()) {
                String name = reference.field().getName();
                if (fields.get(name) instanceof String parent) {
                    fields.put(name, first(reference.target(), parent));
                }
            }
        }
        return fields;
    }

    /** Reads the edges of a row anew; returns the rows at their other ends. */
    Collection<String> edges(String table, String row) throws SQLException {
        Map<String, List<Head>> byOther = new TreeMap<>();
        for (RowOp op : ops.of(table, row)) {
            if (op.what() == What.ALIAS && op.set().get(OTHER) instanceof String other) {
                Head.add(
                        byOther.computeIfAbsent(other, id -> new ArrayList<>(1)),
                        new Head(op, op.set().get(STANDS)));
            }
        }
        byOther.forEach((other, heads) -> {
            boolean stands = Objects.equals(Head.ordered(heads).getFirst().value(), 1L);
            if (stands) {
                sql.insertInto(ALIAS_EDGE)
                        .values(table, row, other)
                        .onConflictDoNothing()
                        .execute();
            } else {
                sql.deleteFrom(ALIAS_EDGE)
                        .where(
                                ALIAS_EDGE.TBL.eq(table),
                                ALIAS_EDGE.ROW.eq(row),
                                ALIAS_EDGE.OTHER.eq(other))
                        .execute();
            }
        });
        return byOther.keySet();
    }

    /**
     * Finds anew which rows belong together with these; returns all whose group changed, with those
     * they were with before.
     */
    NavigableSet<String> regroup(SyncedTable table, Collection<String> seeds) throws SQLException {
        NavigableSet<String> changed = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(seeds);
        NavigableSet<String> done = new TreeSet<>();
        while (!open.isEmpty()) {
            String seed = open.poll();
            if (done.contains(seed)) {
                continue;
            }
            NavigableSet<String> together = together(table, seed);
            done.addAll(together);
            NavigableSet<String> before = new TreeSet<>();
            boolean same = true;
            for (String row : together) {
                List<String> held = rows(table.name(), row);
                before.addAll(held);
                same &= held.size() == together.size();
                same &= first(table.name(), row).equals(together.first());
            }
            // Left of a group whose others were erased.
            same &= together.size() > 1 || !isStored(table.name(), seed);
            if (!same) {
                changed.addAll(before);
                changed.addAll(together);
                open.addAll(before);
                store(table.name(), together);
            }
        }
        return changed;
    }

    private boolean isStored(String table, String row) {
        return sql.fetchExists(ALIAS_GROUP, ALIAS_GROUP.TBL.eq(table), ALIAS_GROUP.ROW.eq(row));
    }

    private void store(String table, NavigableSet<String> together) {
        sql.deleteFrom(ALIAS_GROUP)
                .where(ALIAS_GROUP.TBL.eq(table), ALIAS_GROUP.ROW.in(together))
                .execute();
        if (together.size() > 1) {
            for (String row : together) {
                sql.insertInto(ALIAS_GROUP).values(table, row, together.first()).execute();
            }
        }
        tables.clear();
    }

    /** The rows that belong together with this one, found from the edges. */
    NavigableSet<String> together(SyncedTable table, String seed) throws SQLException {
        NavigableSet<String> together = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(seed));
        while (!open.isEmpty()) {
            String row = open.poll();
            if (!together.contains(row) && !isErased(table.name(), row)) {
                together.add(row);
                open.addAll(neighbours(table.name(), row));
                open.addAll(siblings(table, row));
            }
        }
        together.add(seed);
        return together;
    }

    /** Of whom nothing is left, nobody else can be the same. */
    private boolean isErased(String table, String row) {
        return personal.goes(table) && Erasure.isErased(prepared, table, row);
    }

    private Collection<String> neighbours(String table, String row) {
        var neighbours =
                new ArrayList<>(
                        sql.select(ALIAS_EDGE.OTHER)
                                .from(ALIAS_EDGE)
                                .where(ALIAS_EDGE.TBL.eq(table), ALIAS_EDGE.ROW.eq(row))
                                .fetch(ALIAS_EDGE.OTHER));
        neighbours.addAll(
                sql.select(ALIAS_EDGE.ROW)
                        .from(ALIAS_EDGE)
                        .where(ALIAS_EDGE.TBL.eq(table), ALIAS_EDGE.OTHER.eq(row))
                        .fetch(ALIAS_EDGE.ROW));
        return neighbours;
    }

    /** Rows whose ids are derived of the same rows, or of others read as these. */
    private Collection<String> siblings(SyncedTable table, String row) throws SQLException {
        if (table.key().isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> fields =
                new RowState(ops.of(table.name(), row), Map.of()).values();
        List<String> keys = List.of("");
        boolean several = false;
        for (String column : table.key()) {
            String value = Objects.toString(fields.get(column), "");
            List<String> ids = value.isEmpty() ? List.of("") : rows(target(table, column), value);
            several |= ids.size() > 1;
            keys = joined(keys, ids);
        }
        var siblings = new ArrayList<String>();
        for (String key : several ? keys : List.<String>of()) {
            String id = Ids.derived(fileId, table.name(), key.substring(1));
            if (!ops.of(table.name(), id).isEmpty()) {
                siblings.add(id);
            }
        }
        return siblings;
    }

    private static List<String> joined(List<String> keys, List<String> ids) {
        return keys.stream()
                .flatMap(key -> ids.stream().map(id -> key + Ids.KEY_SEPARATOR + id))
                .toList();
    }

    private static String target(SyncedTable table, String column) {
        return table.references().stream()
                .filter(reference -> reference.field().getName().equals(column))
                .map(Reference::target)
                .findFirst()
                .orElseThrow();
    }
}
