package org.belfry.db;

import static org.belfry.db.generated.Tables.ALIAS_EDGE;
import static org.belfry.db.generated.Tables.CONFLICT;
import static org.belfry.db.generated.Tables.ERASED_ROW;
import static org.belfry.db.generated.Tables.KEPT_ROW;
import static org.belfry.db.generated.Tables.UNKNOWN_ROW;

import org.belfry.db.Synced.SyncedTable;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The canonical dump: every synced row with its fields sorted, then conflicts, then tombstones, one
 * JSON line each. Equal exactly when two stations hold the same actions.
 */
public final class Dump {
    private final DSLContext sql;
    private final RowOps ops;
    private final Groups groups;
    private final Erasure erasure;
    private final Appendable out;

    private Dump(DSLContext sql, Prepared prepared, RowOps ops, Appendable out) {
        this.sql = sql;
        this.ops = ops;
        this.out = out;
        erasure = new Erasure(sql, prepared, ops);
        groups = new Groups(sql, prepared, ops, NetworkFile.fact(sql, "file_id"));
    }

    /** Writes the dump of a file. */
    public static void write(DSLContext sql, Appendable out) throws IOException, SQLException {
        var strands = new Strands(sql);
        try (RowOps ops = RowOps.of(sql, strands);
                var prepared = new Prepared(sql)) {
            var dump = new Dump(sql, prepared, ops, out);
            for (SyncedTable table : Synced.all()) {
                dump.rows(table);
            }
            dump.unknown();
            dump.conflicts();
            dump.tombstones();
            dump.actions(strands);
        }
    }

    private void line(String kind, String table, String row, Map<String, ?> fields)
            throws IOException {
        NavigableMap<String, @Nullable Object> line = new TreeMap<>(fields);
        out.append("[\"").append(kind).append("\",\"").append(table).append("\",\"").append(row);
        out.append("\",").append(Canonical.fields(line)).append("]\n");
    }

    private void rows(SyncedTable table) throws IOException {
        try (var rows =
                sql.select(org.jooq.impl.DSL.asterisk())
                        .from(table.table())
                        .orderBy(table.id())
                        .fetchSize(1000)
                        .fetchLazy()) {
            for (Record row : rows) {
                line("row", table.name(), row.get(table.id()), Rows.fields(table, row.intoMap()));
            }
        }
    }

    /** Tables and fields that this version does not know, as the ledger has them. */
    private void unknown() throws IOException, SQLException {
        for (var row : sql.selectFrom(UNKNOWN_ROW).orderBy(UNKNOWN_ROW.TBL, UNKNOWN_ROW.ROW)) {
            SyncedTable table = Synced.named(row.getTbl());
            NavigableMap<String, @Nullable Object> values =
                    state(row.getTbl(), row.getRow()).values();
            values.values().removeIf(java.util.Objects::isNull);
            if (table != null) {
                values.keySet().removeAll(table.names());
            }
            if (!values.isEmpty() && state(row.getTbl(), row.getRow()).isAlive()) {
                line("unknown", row.getTbl(), row.getRow(), values);
            }
        }
    }

    private RowState state(String table, String row) throws SQLException {
        return new RowState(ops.of(table, groups.rows(table, row)), Map.of());
    }

    private void conflicts() throws IOException, SQLException {
        for (var row :
                sql.selectFrom(CONFLICT).orderBy(CONFLICT.TBL, CONFLICT.ROW, CONFLICT.FIELD)) {
            List<@Nullable Object> values = new ArrayList<>();
            if (!row.getField().isEmpty()) {
                state(row.getTbl(), row.getRow())
                        .heads(row.getField())
                        .forEach(head -> values.add(head.value()));
            }
            line("conflict", row.getTbl(), row.getRow(), Map.of(row.getField(), values));
        }
        for (var row : sql.selectFrom(KEPT_ROW).orderBy(KEPT_ROW.TBL, KEPT_ROW.ROW)) {
            line("kept", row.getTbl(), row.getRow(), Map.of());
        }
        for (var row :
                sql.selectFrom(ALIAS_EDGE)
                        .orderBy(ALIAS_EDGE.TBL, ALIAS_EDGE.ROW, ALIAS_EDGE.OTHER)) {
            line("alias", row.getTbl(), row.getRow(), Map.of(Groups.OTHER, row.getOther()));
        }
    }

    private void tombstones() throws IOException {
        var deleted =
                sql.fetch(
                        "SELECT DISTINCT o.tbl, o.row FROM op o JOIN action a ON a.n = o.action AND"
                                + " a.strand NOT NULL WHERE o.what = 'delete' ORDER BY 1, 2");
        for (Record row : deleted) {
            String name = row.get(0, String.class);
            String id = row.get(1, String.class);
            // Of an erased row a snapshot may have left the deletion out.
            if (Synced.named(name) != null
                    && !erasure.isErased(name, id)
                    && !Tx.exists(sql, name, groups.first(name, id))) {
                line("gone", name, id, Map.of());
            }
        }
        var persons =
                sql.selectDistinct(ERASED_ROW.ROW)
                        .from(ERASED_ROW)
                        .where(ERASED_ROW.TBL.eq("person"))
                        .orderBy(ERASED_ROW.ROW)
                        .fetch(ERASED_ROW.ROW);
        for (String person : persons) {
            line("erased", "person", person, Map.of());
        }
    }

    /** The last action of each station, which stands for all before it. */
    private void actions(Strands strands) throws IOException {
        for (Map.Entry<String, Object> station : strands.everything().entrySet()) {
            line("actions", station.getKey(), "", Map.of("last", station.getValue()));
        }
    }
}
