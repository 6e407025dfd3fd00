package org.belfry.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.db.Synced.SyncedTable;
import org.belfry.text.Refusal;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every column of an uncertain date, in every table, gets its earliest and latest day. */
class DerivedDaysTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();
    private final Map<String, String> made = new HashMap<>();

    private static List<SyncedTable> dated() {
        return Synced.all().stream().filter(table -> !table.dates().isEmpty()).toList();
    }

    /** A row with all that its table demands, its parents made before it. */
    private String make(Tx tx, SyncedTable table, String date) {
        TableRecord<?> row = (TableRecord<?>) table.table().newRecord();
        for (Synced.Reference reference : table.references()) {
            if (isDemanded(table, reference.field().getName())) {
                row.set(reference.field(), parent(tx, reference.target()));
            }
        }
        for (Field<?> field : table.table().fields()) {
            boolean text = field.getType().equals(String.class);
            boolean empty = row.get(field) == null && !field.getName().equals("id");
            if (text && empty && isDemanded(table, field.getName())) {
                row.set(field.coerce(String.class), "x");
            }
        }
        table.dates().forEach(field -> row.set(field, date));
        return tx.insert(row);
    }

    private static boolean isDemanded(SyncedTable table, String field) {
        return !Objects.requireNonNull(table.table().field(field)).getDataType().nullable();
    }

    private String parent(Tx tx, String table) {
        String id = made.get(table);
        if (id == null) {
            SyncedTable parent = Synced.of(tx.table(table));
            id = make(tx, parent, "2000");
            made.put(table, id);
        }
        return id;
    }

    @Test
    void whenTheRowIsMade() throws Refusal {
        Database database = files.make("a.belfry");
        assertThat(dated()).extracting(SyncedTable::name).contains("membership", "event", "figure");
        for (SyncedTable table : dated()) {
            String id =
                    database.write(Intent.of("edit.member"), tx -> make(tx, table, "2008-02/2010"));
            assertDays(database, table, id, "2008-02-01", "2010-12-31");
        }
    }

    @Test
    void whenTheDateIsChangedOrEmptied() throws Refusal {
        Database database = files.make("a.belfry");
        for (SyncedTable table : dated()) {
            String id = database.write(Intent.of("edit.member"), tx -> make(tx, table, "1995/.."));
            assertDays(database, table, id, "1995-01-01", null);
            change(database, table, id, "2004-02~");
            assertDays(database, table, id, "2004-02-01", "2004-02-29");
            change(database, table, id, null);
            assertDays(database, table, id, null, null);
            change(database, table, id, "not a date");
            assertDays(database, table, id, null, null);
        }
    }

    private static void change(
            Database database, SyncedTable table, String id, @Nullable String date) throws Refusal {
        TableRecord<?> row = (TableRecord<?>) table.table().newRecord();
        row.set(table.id(), id);
        table.dates().forEach(field -> row.set(field, date));
        database.write(Intent.of("edit.member"), tx -> tx.update(row));
    }

    private static void assertDays(
            Database database,
            SyncedTable table,
            String id,
            @Nullable String first,
            @Nullable String last)
            throws Refusal {
        Record row =
                database.read(sql ->
                        sql.select().from(table.table()).where(table.id().eq(id)).fetchSingle());
        for (Field<String> date : table.dates()) {
            assertThat(row.get(date.getName() + "_first")).as(table.name()).isEqualTo(first);
            assertThat(row.get(date.getName() + "_last")).as(table.name()).isEqualTo(last);
        }
    }
}
