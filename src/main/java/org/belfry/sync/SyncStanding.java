package org.belfry.sync;

import static org.belfry.db.generated.Tables.ACTION;

import org.belfry.db.Conflicts;
import org.belfry.db.Database;
import org.belfry.sync.SyncStatus.Conflict;
import org.belfry.sync.SyncStatus.Held;
import org.belfry.sync.SyncStatus.Missing;
import org.belfry.sync.SyncStatus.Peer;
import org.belfry.sync.SyncStatus.Value;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds out how far the laptops have come together, and what is still missing. */
final class SyncStanding {
    /** The waiting actions of one station's epoch, and what the first of them waits for. */
    private record Queue(String station, String epoch, long actions, String waits) {
        String key() {
            return station + "/" + epoch;
        }
    }

    private final DSLContext sql;
    private final Database database;
    private final Map<String, Books.Heard> heard;
    private final Map<String, Queue> queues = new HashMap<>();

    SyncStanding(DSLContext sql, Database database) {
        this.sql = sql;
        this.database = database;
        heard = Books.heard(sql);
        // SQLite takes a column beside min() from the row that has the least.
        sql.fetch(
                        "SELECT station, epoch, count(*), waits, min(seq) FROM action WHERE waits"
                                + " NOT NULL GROUP BY station, epoch ORDER BY station, epoch")
                .forEach(row -> {
                    var queue =
                            new Queue(
                                    row.get(0, String.class),
                                    row.get(1, String.class),
                                    row.get(2, Long.class),
                                    row.get(3, String.class));
                    queues.put(queue.key(), queue);
                });
    }

    SyncStatus status() throws Refusal {
        Map<String, Missing> missing = new HashMap<>();
        var held = new ArrayList<Held>();
        for (Queue queue : queues.values()) {
            Missing file = missing(queue);
            missing.putIfAbsent(queue.station(), file);
            held.add(new Held(name(queue.station()), queue.actions(), file));
        }
        held.sort(Comparator.comparing(Held::station));
        return new SyncStatus(
                database.stationName(),
                heard.values().stream()
                        .filter(each -> !each.station().equals(database.stationId()))
                        .map(each -> peer(each, missing.get(each.station())))
                        .sorted(Comparator.comparing(Peer::name))
                        .toList(),
                Conflicts.all(sql).stream().map(this::named).toList(),
                held.stream().mapToLong(Held::actions).sum(),
                held);
    }

    private static Peer peer(Books.Heard heard, @Nullable Missing missing) {
        return new Peer(heard.name(), ZonedDateTime.parse(heard.at()), heard.number(), missing);
    }

    private Conflict named(Conflicts.Conflict conflict) {
        return new Conflict(
                conflict.table(),
                conflict.row(),
                conflict.field(),
                conflict.values().stream()
                        .map(each ->
                                new Value(
                                        each.value(),
                                        name(each.station()),
                                        each.author(),
                                        each.at()))
                        .toList());
    }

    /**
     * The file that everything here waits for in the end: what is waited for may itself be here and
     * wait.
     */
    private Missing missing(Queue queue) throws Refusal {
        String[] tip = tip(queue);
        Set<String> asked = new HashSet<>(Set.of(queue.key()));
        Queue next = queues.get(tip[0] + "/" + tip[1]);
        while (next != null && isHere(tip) && asked.add(next.key())) {
            tip = tip(next);
            next = queues.get(tip[0] + "/" + tip[1]);
        }
        long number = Books.missing(sql, tip[0], tip[1], Long.parseLong(tip[2]));
        return new Missing(name(tip[0]), number);
    }

    /** STATION/EPOCH SEQ:DIGEST in its parts. */
    private static String[] tip(Queue queue) {
        return queue.waits().split("[/ :]", -1);
    }

    private boolean isHere(String[] tip) {
        return sql.fetchExists(
                ACTION,
                ACTION.STATION.eq(tip[0]),
                ACTION.EPOCH.eq(tip[1]),
                ACTION.SEQ.eq(Long.parseLong(tip[2])),
                ACTION.DIGEST.eq(tip[3]));
    }

    private String name(String station) {
        Books.Heard known = heard.get(station);
        boolean own = station.equals(database.stationId());
        return own ? database.stationName() : known == null ? station : known.name();
    }
}
