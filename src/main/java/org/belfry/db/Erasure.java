package org.belfry.db;

import static org.belfry.db.generated.Tables.ERASED_ROW;
import static org.belfry.db.generated.Tables.OP;
import static org.belfry.db.generated.Tables.PAST_REFERENCE;
import static org.belfry.db.generated.Tables.PERSONAL_FIELD;

import org.belfry.db.Synced.SyncedTable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes the values of a person out of the ledger: of the person's own row and of every row that
 * ever named the person. Ops keep their place and their digest. Rows that are somebody else's
 * record, such as a member's participation, lose only what is about the person; the others go.
 */
final class Erasure {
    private static final String PERSON = "person";
    private static final String SOURCE = "source";
    private static final String SOURCE_TEXT = "text";

    /** What of a table is about a person. */
    private record Personal(String via, boolean keeps, Set<String> fields) {}

    private final DSLContext sql;
    private final Prepared prepared;
    private final Map<String, Personal> tables = new TreeMap<>();
    private final Set<String> persons = new LinkedHashSet<>();
    private final Set<RowKey> touched = new LinkedHashSet<>();
    private @Nullable Boolean any;

    Erasure(DSLContext sql, Prepared prepared) {
        this.sql = sql;
        this.prepared = prepared;
    }

    private Map<String, Personal> tables() {
        if (tables.isEmpty()) {
            sql.selectFrom(PERSONAL_FIELD)
                    .forEach(row ->
                            tables.computeIfAbsent(
                                            row.getTbl(),
                                            name ->
                                                    new Personal(
                                                            row.getVia(),
                                                            row.getKeeps() != 0,
                                                            new HashSet<>()))
                                    .fields()
                                    .add(row.getField()));
        }
        return tables;
    }

    private boolean any() {
        if (any == null) {
            any = sql.fetchExists(ERASED_ROW);
        }
        return any;
    }

    /** Whether nothing is left of this row. */
    boolean isErased(String table, String row) {
        Personal personal = any() ? tables().get(table) : null;
        return personal != null && !personal.keeps() && isNamed(table, row);
    }

    private boolean isNamed(String table, String row) {
        return prepared.exists("SELECT 1 FROM erased_row WHERE tbl = ? AND row = ?", table, row);
    }

    /** A received op without what was erased. */
    SentOp without(SentOp op, byte[] digest) {
        if (op.salt() == null) {
            // Others erased it before it came here: what they write of that row later goes as well.
            mark(op.table(), op.row(), "");
            return op;
        }
        if (!any()) {
            return op;
        }
        NavigableMap<String, @Nullable Object> set = Canonical.fields(op.set());
        NavigableMap<String, @Nullable Object> was = Canonical.fields(op.was());
        for (String person : named(op.table(), op.row(), set, was)) {
            if (isNamed(PERSON, person)) {
                mark(op.table(), op.row(), person);
                sources(person, set, was);
            }
        }
        if (!isNamed(op.table(), op.row())) {
            return op;
        }
        strip(op.table(), set);
        strip(op.table(), was);
        String setText = Canonical.fields(set);
        String wasText = Canonical.fields(was);
        return setText.equals(op.set()) && wasText.equals(op.was())
                ? op
                : new SentOp(
                        op.table(),
                        op.row(),
                        op.what(),
                        setText,
                        wasText,
                        null,
                        java.util.HexFormat.of().formatHex(digest));
    }

    /** Notes that a person is erased by an op that was applied now. */
    void erase(String person) {
        persons.add(person);
    }

    /** The rows to be settled anew since something of them was erased. */
    Set<RowKey> touched() {
        return touched;
    }

    /** Erases whom {@link #erase} named, wherever the ledger names them. */
    void spread(long firstOp) {
        for (String person : persons) {
            any = true;
            mark(PERSON, person, person);
            tables().forEach((table, personal) -> {
                if (!table.equals(PERSON)) {
                    rowsOf(table, personal, person).forEach(row -> mark(table, row, person));
                }
            });
        }
        if (!persons.isEmpty()) {
            fresh(firstOp);
        }
        persons.clear();
        for (RowKey row : new ArrayList<>(touched)) {
            strip(row);
        }
    }

    private Set<String> rowsOf(String table, Personal personal, String person) {
        SyncedTable synced = Synced.named(table);
        if (synced == null) {
            return Set.of();
        }
        var rows =
                new TreeSet<>(
                        sql.select(synced.id())
                                .from(synced.table())
                                .where(synced.text(personal.via()).eq(person))
                                .fetch(synced.id()));
        rows.addAll(
                sql.select(PAST_REFERENCE.ROW)
                        .from(PAST_REFERENCE)
                        .where(PAST_REFERENCE.PARENT.eq(person), PAST_REFERENCE.TBL.eq(table))
                        .fetch(PAST_REFERENCE.ROW));
        return rows;
    }

    /** Ops that came just now, and those that wait, are in no table yet. */
    private void fresh(long firstOp) {
        sql.resultQuery(
                        "SELECT tbl, row, set_, was FROM op WHERE n >= ? UNION ALL SELECT o.tbl,"
                                + " o.row, o.set_, o.was FROM action a JOIN op o ON o.action = a.n"
                                + " WHERE a.waits NOT NULL",
                        firstOp)
                .fetchStream()
                .forEach(op -> {
                    String table = op.get(0, String.class);
                    String row = op.get(1, String.class);
                    for (String person :
                            named(
                                    table,
                                    row,
                                    Canonical.fields(op.get(2, String.class)),
                                    Canonical.fields(op.get(3, String.class)))) {
                        if (isNamed(PERSON, person)) {
                            mark(table, row, person);
                        }
                    }
                });
    }

    /** The persons an op names as the owner of its row. */
    private Set<String> named(
            String table,
            String row,
            Map<String, @Nullable Object> set,
            Map<String, @Nullable Object> was) {
        Personal personal = tables().get(table);
        if (personal == null) {
            return Set.of();
        }
        var named = new HashSet<String>();
        if (table.equals(PERSON)) {
            named.add(row);
        }
        for (Map<String, @Nullable Object> fields : List.of(set, was)) {
            switch (fields.get(personal.via())) {
                case String id -> named.add(id);
                case List<?> ids -> ids.forEach(id -> named.add(String.valueOf(id)));
                case null, default -> {}
            }
        }
        return named;
    }

    private void mark(String table, String row, String person) {
        int added =
                sql.insertInto(ERASED_ROW)
                        .values(table, row, person)
                        .onConflictDoNothing()
                        .execute();
        if (added > 0) {
            any = true;
        }
        touched.add(new RowKey(table, row));
    }

    private void strip(RowKey key) {
        sql.select(OP.N, OP.SET_, OP.WAS)
                .from(OP)
                .where(OP.ROW.eq(key.row()), OP.TBL.eq(key.table()))
                .forEach(op -> {
                    NavigableMap<String, @Nullable Object> set = Canonical.fields(op.value2());
                    NavigableMap<String, @Nullable Object> was = Canonical.fields(op.value3());
                    if (!key.table().equals(SOURCE)) {
                        sources(key.row(), set, was);
                    }
                    strip(key.table(), set);
                    strip(key.table(), was);
                    String setText = Canonical.fields(set);
                    String wasText = Canonical.fields(was);
                    if (!setText.equals(op.value2()) || !wasText.equals(op.value3())) {
                        sql.update(OP)
                                .set(OP.SET_, setText)
                                .set(OP.WAS, wasText)
                                .setNull(OP.SALT)
                                .where(OP.N.eq(op.value1()))
                                .execute();
                    }
                });
    }

    /** The text of a sheet that the row was read from is kept no longer either. */
    private void sources(
            String person, Map<String, @Nullable Object> set, Map<String, @Nullable Object> was) {
        for (Map<String, @Nullable Object> fields : List.of(set, was)) {
            if (fields.get(SOURCE) instanceof String source) {
                var key = new RowKey(SOURCE, source);
                mark(SOURCE, source, person);
                strip(key);
            }
        }
    }

    private void strip(String table, Map<String, @Nullable Object> fields) {
        Personal personal = tables().get(table);
        if (table.equals(SOURCE)) {
            fields.remove(SOURCE_TEXT);
        } else if (personal != null && personal.keeps()) {
            fields.keySet().removeAll(personal.fields());
        } else {
            fields.clear();
        }
    }
}
