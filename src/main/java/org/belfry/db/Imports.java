package org.belfry.db;

import static org.belfry.db.generated.Tables.ACTION;

import org.jooq.DSLContext;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What came from other stations, import by import. */
public final class Imports {
    private static final int CHUNK = 500;

    private Imports() {}

    /**
     * All applied actions of an import, effects before causes: an action has seen fewer than one
     * that has seen it.
     */
    static List<Action> actions(DSLContext sql, long arrival) {
        var strands = new Strands(sql);
        Map<Long, Long> seen = new HashMap<>();
        List<Action> actions =
                sql.selectFrom(ACTION)
                        .where(ACTION.ARRIVAL.eq(arrival), ACTION.STRAND.isNotNull())
                        .fetch(row -> {
                            long sight = row.getSight() == null ? 0 : row.getSight();
                            seen.put(row.getN(), row.getSeq() + strands.sight(sight).total());
                            return Ledger.action(row);
                        });
        return actions.stream()
                .sorted(
                        Comparator.comparingLong(
                                        (Action action) -> seen.getOrDefault(action.n(), 0L))
                                .thenComparingLong(Action::n)
                                .reversed())
                .toList();
    }

    /**
     * An import: all that one call brought.
     *
     * @param last the number of its last action that is applied
     * @param at wall time
     * @param actions how many of them are applied
     */
    public record Arrival(long n, long last, ZonedDateTime at, long actions) {}

    /**
     * The imports of which something is applied, newest first, at most {@code most}, whose last
     * action stands before number {@code before}.
     */
    public static List<Arrival> newest(DSLContext sql, long before, int most) {
        return sql.resultQuery(
                        "SELECT n, last, at, (SELECT count(*) FROM action a WHERE a.arrival = r.n"
                            + " AND a.strand NOT NULL) FROM (SELECT n, at, (SELECT max(n) FROM"
                            + " action a WHERE a.arrival = arrival.n AND a.strand NOT NULL) AS last"
                            + " FROM arrival ORDER BY n DESC) r WHERE last < ? LIMIT ?",
                        before,
                        most)
                .fetch(row ->
                        new Arrival(
                                row.get(0, Long.class),
                                row.get(1, Long.class),
                                ZonedDateTime.parse(row.get(2, String.class)),
                                row.get(3, Long.class)));
    }

    /** The ids of the stations whose actions an import brought. */
    public static List<String> stationsOf(DSLContext sql, Arrival arrival) {
        return sql.selectDistinct(ACTION.STATION)
                .from(ACTION)
                .where(ACTION.ARRIVAL.eq(arrival.n()), ACTION.STRAND.isNotNull())
                .fetch(ACTION.STATION);
    }

    /** Whether all that an import brought is taken back. */
    public static boolean isUndone(DSLContext sql, Arrival arrival) {
        try (Stream<String> ids =
                sql.select(ACTION.ID)
                        .from(ACTION)
                        .where(
                                ACTION.ARRIVAL.eq(arrival.n()),
                                ACTION.STRAND.isNotNull(),
                                ACTION.UNDOES.isNull(),
                                ACTION.INTENT.notLike("{\"key\":\"" + Ledger.MAKING + "%"))
                        .fetchSize(CHUNK)
                        .fetchStream()
                        .map(row -> row.value1())) {
            Iterator<String> each = ids.iterator();
            boolean undone = each.hasNext();
            while (undone && each.hasNext()) {
                undone = Ledger.isUndone(sql, each.next());
            }
            return undone;
        }
    }
}
