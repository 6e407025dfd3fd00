package org.belfry.db;

import static org.belfry.db.generated.Tables.ACTION;
import static org.belfry.db.generated.Tables.CONFLICT;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where stations wrote different things without having seen each other's. */
public final class Conflicts {
    /**
     * One of the values in conflict.
     *
     * @param value nothing where the field was emptied, or the row deleted
     * @param station id of the station that wrote it
     * @param at wall time it was written
     */
    public record Value(@Nullable Object value, String station, String author, ZonedDateTime at) {}

    /**
     * A field with several values; the first is the one shown.
     *
     * @param field empty when the row was deleted by some and written by others
     */
    public record Conflict(String table, String row, String field, List<Value> values) {
        public Conflict {
            values = List.copyOf(values);
        }
    }

    private Conflicts() {}

    /** All open conflicts, by table, row and field. */
    public static List<Conflict> all(DSLContext sql) {
        try (RowOps ops = RowOps.of(sql, new Strands(sql));
                var prepared = new Prepared(sql)) {
            var groups = new Groups(sql, prepared, ops, NetworkFile.fact(sql, "file_id"));
            var conflicts = new ArrayList<Conflict>();
            for (var row :
                    sql.selectFrom(CONFLICT).orderBy(CONFLICT.TBL, CONFLICT.ROW, CONFLICT.FIELD)) {
                var state =
                        new RowState(
                                ops.of(row.getTbl(), groups.rows(row.getTbl(), row.getRow())),
                                Map.of());
                List<Head> heads =
                        row.getField().isEmpty() ? state.aliveHeads() : state.heads(row.getField());
                conflicts.add(
                        new Conflict(
                                row.getTbl(),
                                row.getRow(),
                                row.getField(),
                                heads.stream().map(head -> value(sql, head)).toList()));
            }
            return conflicts;
        } catch (SQLException e) {
            throw new DataAccessException("conflicts were read", e);
        }
    }

    private static Value value(DSLContext sql, Head head) {
        var action =
                sql.selectFrom(ACTION).where(ACTION.N.eq(head.op().by().action())).fetchSingle();
        return new Value(
                head.value(),
                action.getStation(),
                action.getAuthor(),
                ZonedDateTime.parse(action.getAt()));
    }
}
