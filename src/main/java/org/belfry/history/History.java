package org.belfry.history;

import static org.belfry.db.generated.Tables.EVENT;
import static org.belfry.db.generated.Tables.HEARD;
import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.OP;
import static org.belfry.db.generated.Tables.PERSON;
import static org.belfry.db.generated.Tables.SOURCE;

import org.belfry.db.Action;
import org.belfry.db.Database;
import org.belfry.db.Imports;
import org.belfry.db.Imports.Arrival;
import org.belfry.db.Ledger;
import org.belfry.db.Op;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The ledger read as history: what was done, by whom, when, in the reader's words. */
public final class History {
    private static final List<String> OWNERS = List.of("member", "person", "event", "post");

    /**
     * One entry of the history: something done here, or an import with all that it brought.
     *
     * @param n its place: older entries have a lower one
     * @param at wall time it was done
     * @param action nothing of an import
     * @param arrival nothing of what was done here
     */
    public record Entry(
            long n,
            ZonedDateTime at,
            String name,
            boolean undone,
            @Nullable Action action,
            @Nullable Long arrival) {}

    private final Database database;
    private final Texts texts;

    public History(Database database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    /** What an action did, in words: "Edit post, Lille". */
    public String name(Action action) throws Refusal {
        return database.read(sql -> name(sql, action));
    }

    /** The newest entries, at most {@code most}, older than place {@code before}. */
    public List<Entry> entries(long before, int most) throws Refusal {
        return database.read(sql -> {
            var entries = new ArrayList<Entry>();
            for (Action action : Ledger.written(sql, before, most)) {
                boolean undone = Ledger.isUndone(sql, action.id());
                entries.add(
                        new Entry(
                                action.n(), action.at(), name(sql, action), undone, action, null));
            }
            for (Arrival arrival : Imports.newest(sql, before, most)) {
                boolean undone = Imports.isUndone(sql, arrival);
                entries.add(
                        new Entry(
                                arrival.last(),
                                arrival.at(),
                                name(sql, arrival),
                                undone,
                                null,
                                arrival.n()));
            }
            entries.sort(Comparator.comparingLong(Entry::n).reversed());
            return entries.size() > most ? List.copyOf(entries.subList(0, most)) : entries;
        });
    }

    /** "Import of 12 actions from Anne's laptop, Bob's". */
    private String name(DSLContext sql, Arrival arrival) {
        String stations =
                Imports.stationsOf(sql, arrival).stream()
                        .map(station -> station(sql, station))
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining(", "));
        return texts.of("history.arrival", arrival.actions(), stations);
    }

    private String station(DSLContext sql, String id) {
        if (id.equals(database.stationId())) {
            return database.stationName();
        }
        String name =
                sql.select(HEARD.NAME).from(HEARD).where(HEARD.STATION.eq(id)).fetchOne(HEARD.NAME);
        return name == null ? id : name;
    }

    private String name(DSLContext sql, Action action) {
        String about =
                action.intent().rows().stream()
                        .map(row -> about(sql, row, 0))
                        .filter(n -> !n.isEmpty())
                        .findFirst()
                        .orElse("");
        return texts.of("history." + action.intent().key(), about).strip();
    }

    /** The name of a row, or of the row it belongs to; of a deleted row, the last it had. */
    private static String about(DSLContext sql, String row, int depth) {
        String table = sql.select(OP.TBL).from(OP).where(OP.ROW.eq(row)).limit(1).fetchOne(OP.TBL);
        if (table == null || depth > 2) {
            return "";
        }
        String own =
                switch (table) {
                    case "member" ->
                            sql.select(MEMBER.NAME)
                                    .from(MEMBER)
                                    .where(MEMBER.ID.eq(row))
                                    .fetchOne(MEMBER.NAME);
                    case "event" ->
                            sql.select(EVENT.TITLE)
                                    .from(EVENT)
                                    .where(EVENT.ID.eq(row))
                                    .fetchOne(EVENT.TITLE);
                    case "source" ->
                            sql.select(SOURCE.NAME)
                                    .from(SOURCE)
                                    .where(SOURCE.ID.eq(row))
                                    .fetchOne(SOURCE.NAME);
                    case "person" ->
                            sql.select(PERSON.GIVEN, PERSON.FAMILY)
                                    .from(PERSON)
                                    .where(PERSON.ID.eq(row))
                                    .fetchOne(person -> full(person.value1(), person.value2()));
                    default -> null;
                };
        return own == null ? fromLedger(sql, table, row, depth) : own;
    }

    private static String full(@Nullable String given, @Nullable String family) {
        return ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
    }

    /** The name a row had last, or that of the row it belonged to. */
    private static String fromLedger(DSLContext sql, String table, String row, int depth) {
        var fields = new TreeMap<String, @Nullable Object>();
        for (Op op : Ledger.opsOf(sql, table, row)) {
            fields.putAll(op.was());
            fields.putAll(op.set());
        }
        String own =
                switch (table) {
                    case "member", "source" -> text(fields, "name");
                    case "event" -> text(fields, "title");
                    case "person" -> full(text(fields, "given"), text(fields, "family"));
                    default -> "";
                };
        for (String owner : OWNERS) {
            if (own.isEmpty() && fields.get(owner) instanceof String id) {
                own = about(sql, id, depth + 1);
            }
        }
        return own;
    }

    private static String text(Map<String, @Nullable Object> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }
}
