package org.belfry.laws;

import static org.belfry.db.generated.Tables.ALIAS_EDGE;
import static org.belfry.db.generated.Tables.RETIREMENT;

import org.belfry.db.Action;
import org.belfry.db.Conflicts;
import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.Ledger;
import org.belfry.db.Tx;
import org.belfry.laws.Kinds.Kind;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What people do on a laptop, by the ways the program has for it. */
final class Work {
    private static final String[] VALUES = {"a", "b", "c"};

    private final Database database;

    Work(Database database) {
        this.database = database;
    }

    static void set(TableRecord<?> row, Map<String, ?> values) {
        row.fromMap(values);
    }

    private static TableRecord<?> record(Tx tx, String table, Map<String, ?> values) {
        var row = (TableRecord<?>) tx.table(table).newRecord();
        set(row, values);
        return row;
    }

    private static <T> T at(List<T> all, int n) {
        return all.get(n % all.size());
    }

    private static String value(int n) {
        return VALUES[n % VALUES.length];
    }

    private static List<String> ids(DSLContext sql, String table) {
        return sql.fetch("SELECT id FROM \"" + table + "\" ORDER BY id").getValues(0, String.class);
    }

    /** The references a new row gets: what its key needs, and some of the others. */
    private static boolean refer(DSLContext sql, Kind kind, Map<String, Object> row, int n) {
        int turn = n;
        for (Map.Entry<String, String> reference : kind.references().entrySet()) {
            boolean needed = kind.key().contains(reference.getKey());
            List<String> there = ids(sql, reference.getValue());
            if (needed && there.isEmpty()) {
                return false;
            }
            if (!there.isEmpty() && (needed || turn % 4 != 0)) {
                row.put(reference.getKey(), at(there, turn / 4));
            }
            turn = turn / 3 + 7;
        }
        return true;
    }

    private static void fill(Kind kind, Map<String, Object> row, int n) {
        int turn = n;
        for (String field : kind.fields()) {
            if (turn % 3 != 0 || field.equals("name") || field.equals("title")) {
                row.put(field, value(turn / 3));
            }
            turn = turn / 3 + 5;
        }
    }

    void add(int a, int b, int c) throws Refusal {
        List<Kind> kinds = Kinds.ALL.stream().filter(kind -> !kind.derived()).toList();
        Kind kind = at(kinds, a);
        database.write(
                Intent.of("add." + kind.table()),
                tx -> {
                    Map<String, Object> row = new HashMap<>();
                    fill(kind, row, b);
                    refer(tx.sql(), kind, row, c);
                    return tx.insert(record(tx, kind.table(), row));
                });
    }

    void put(int a, int b, int c) throws Refusal {
        Kind kind = at(Kinds.ALL.stream().filter(Kind::derived).toList(), a);
        database.write(
                Intent.of("add." + kind.table()),
                tx -> {
                    Map<String, Object> row = new HashMap<>();
                    fill(kind, row, b);
                    if (refer(tx.sql(), kind, row, c)) {
                        if (kind.key().equals(List.of("code"))) {
                            row.put("code", "n" + c % 3);
                        }
                        row.put("id", derived(tx, kind, row));
                        tx.put(record(tx, kind.table(), row));
                    }
                    return row;
                });
    }

    private static String derived(Tx tx, Kind kind, Map<String, Object> row) {
        List<String> columns = Kinds.KEYS.getOrDefault(kind.table(), kind.key());
        List<String> parts =
                columns.stream().map(column -> Objects.toString(row.get(column), "")).toList();
        return tx.derivedId(tx.table(kind.table()), String.join("/", parts));
    }

    private void change(Kind kind, int b, Changing changing) throws Refusal {
        database.write(
                Intent.of("edit." + kind.table()),
                tx -> {
                    List<String> there = ids(tx.sql(), kind.table());
                    if (!there.isEmpty()) {
                        changing.change(tx, at(there, b));
                    }
                    return there;
                });
    }

    private interface Changing {
        void change(Tx tx, String id);
    }

    private static void update(Tx tx, Kind kind, String id, String field, @Nullable Object value) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id);
        row.put(field, value);
        tx.update(record(tx, kind.table(), row));
    }

    void edit(int a, int b, int c) throws Refusal {
        Kind kind = at(Kinds.ALL.stream().filter(each -> !each.fields().isEmpty()).toList(), a);
        change(kind, b, (tx, id) -> update(tx, kind, id, at(kind.fields(), c), value(c / 8)));
    }

    void empty(int a, int b, int c) throws Refusal {
        Kind kind = at(Kinds.ALL.stream().filter(each -> each.fields().size() > 1).toList(), a);
        List<String> fields = kind.fields().subList(1, kind.fields().size());
        change(kind, b, (tx, id) -> update(tx, kind, id, at(fields, c), null));
    }

    /** Lets a row refer to another one than before. */
    void move(int a, int b, int c) throws Refusal {
        Kind kind = at(Kinds.ALL, a);
        List<String> free =
                kind.references().keySet().stream()
                        .filter(column -> !kind.key().contains(column))
                        .toList();
        if (free.isEmpty()) {
            return;
        }
        String column = at(free, c);
        change(
                kind,
                b,
                (tx, id) -> {
                    List<String> there =
                            ids(tx.sql(), Objects.requireNonNull(kind.references().get(column)));
                    if (!there.isEmpty()) {
                        update(tx, kind, id, column, at(there, c / 5));
                    }
                });
    }

    void delete(int a, int b) throws Refusal {
        String table = at(Kinds.LEAVES, a);
        Kind kind =
                Kinds.ALL.stream().filter(each -> each.table().equals(table)).toList().getFirst();
        change(kind, b, (tx, id) -> tx.delete(tx.table(table), id));
    }

    void deleteAll(int a, int b) throws Refusal {
        Kind kind = at(Kinds.ALL, a);
        change(kind, b, (tx, id) -> tx.deleteWithReferring(tx.table(kind.table()), id));
    }

    void undoAny(int a, org.belfry.db.Undo undo) throws Refusal {
        List<Action> actions = database.read(sql -> Ledger.actions(sql, Long.MAX_VALUE, 40));
        if (!actions.isEmpty() && !at(actions, a).intent().key().equals("retire")) {
            undo.undo(at(actions, a));
        }
    }

    void choose(int a, int b) throws Refusal {
        List<Conflicts.Conflict> conflicts = new ArrayList<>(database.read(Conflicts::all));
        conflicts.removeIf(conflict -> conflict.field().isEmpty());
        if (!conflicts.isEmpty()) {
            Conflicts.Conflict one = at(conflicts, a);
            Object value = at(one.values(), b).value();
            database.write(
                    Intent.of("choose", one.row()),
                    tx -> {
                        tx.choose(one.table(), one.row(), one.field(), value);
                        return one;
                    });
        }
    }

    void keep(int a) throws Refusal {
        List<Conflicts.Conflict> conflicts = new ArrayList<>(database.read(Conflicts::all));
        conflicts.removeIf(conflict -> !conflict.field().isEmpty());
        if (!conflicts.isEmpty()) {
            Conflicts.Conflict one = at(conflicts, a);
            database.write(
                    Intent.of("keep", one.row()),
                    tx -> {
                        tx.keep(one.table(), one.row());
                        return one;
                    });
        }
    }

    void alias(int a, int b, int c) throws Refusal {
        Kind kind = at(Kinds.ALL.stream().filter(each -> !each.derived()).toList(), a);
        database.write(
                Intent.of("alias"),
                tx -> {
                    List<String> there = ids(tx.sql(), kind.table());
                    if (there.size() > 1) {
                        String one = at(there, b);
                        String other = at(there, b + 1 + c % (there.size() - 1));
                        tx.alias(tx.table(kind.table()), one, other);
                    }
                    return there;
                });
    }

    void separate(int a) throws Refusal {
        database.write(
                Intent.of("separate"),
                tx -> {
                    var edges = tx.sql().selectFrom(ALIAS_EDGE).fetch();
                    if (!edges.isEmpty()) {
                        var edge = at(edges, a);
                        tx.separate(tx.table(edge.getTbl()), edge.getRow(), edge.getOther());
                    }
                    return edges;
                });
    }

    void erase(int a) throws Refusal {
        database.write(
                Intent.of("erase"),
                tx -> {
                    List<String> there = ids(tx.sql(), "person");
                    if (!there.isEmpty()) {
                        tx.erase(at(there, a));
                    }
                    return there;
                });
    }

    /** Writes that a station left: all its epochs, as far as they are known here. */
    void retire(String station) throws Refusal {
        database.write(
                Intent.of("retire"),
                tx -> {
                    var known =
                            tx.sql()
                                    .fetch(
                                            "SELECT epoch, max(seq) FROM strand WHERE station = ?"
                                                    + " GROUP BY epoch ORDER BY epoch",
                                            station);
                    for (var each : known) {
                        String epoch = each.get(0, String.class);
                        Map<String, Object> row = new HashMap<>();
                        row.put("id", tx.derivedId(RETIREMENT, station + "/" + epoch));
                        row.put("station", station);
                        row.put("epoch", epoch);
                        row.put("seq", each.get(1, Long.class));
                        tx.put(record(tx, "retirement", row));
                    }
                    return known;
                });
    }
}
