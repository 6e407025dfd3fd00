package org.belfry.entry;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.Tx;
import org.belfry.text.Refusal;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Adds, edits and removes things field by field, from text: the one place where what people type is
 * checked, for forms, editing in place, the command line and imports. Each call is one action.
 */
public final class Entries {
    private final Database database;
    private final Values values;

    public Entries(Database database, Values values) {
        this.database = database;
        this.values = values;
    }

    /** Adds one; returns its id. */
    public String add(Kind kind, Map<String, String> typed) throws Refusal {
        return database.write(
                Intent.of("add." + kind.name()),
                tx -> {
                    String id = add(tx, kind, typed);
                    tx.about(id);
                    return id;
                });
    }

    /** Adds one inside a write that does more; returns its id. */
    public String add(Tx tx, Kind kind, Map<String, String> typed) throws Refusal {
        for (KindField field : kind.fields()) {
            if (field.required() && typed.getOrDefault(field.name(), "").isBlank()) {
                throw new Refusal("entry.refused.missing", kind.name(), field.name());
            }
        }
        TableRecord<?> row = row(tx, kind, typed);
        if (kind.derivedFrom().isEmpty()) {
            return tx.insert(row);
        }
        var key = new ArrayList<String>();
        kind.derivedFrom().forEach(column -> key.add(Objects.toString(row.get(column), "")));
        set(row, "id", tx.derivedId(row.getTable(), String.join("/", key)));
        return tx.put(row);
    }

    /** Changes some fields of one, found by id or name; returns whether anything changed. */
    public boolean edit(Kind kind, String idOrName, Map<String, String> typed) throws Refusal {
        String id = find(kind, idOrName);
        return database.write(
                Intent.of("edit." + kind.name(), id),
                tx -> {
                    TableRecord<?> row = row(tx, kind, typed);
                    set(row, "id", id);
                    return tx.update(row);
                });
    }

    /** Removes one, found by id or name, with all that refers to it. */
    public void remove(Kind kind, String idOrName) throws Refusal {
        String id = find(kind, idOrName);
        database.write(
                Intent.of("remove." + kind.name(), id),
                tx -> {
                    tx.deleteWithReferring(table(tx, kind), id);
                    return id;
                });
    }

    /** The id of the one with this id or name; refuses none and several. */
    public String find(Kind kind, String idOrName) throws Refusal {
        return database.read(sql -> {
            String id = Names.find(sql, kind.table(), idOrName);
            if (!Tx.exists(sql, kind.table(), id)) {
                throw new Refusal("entry.refused.unknown", kind.name(), idOrName);
            }
            return id;
        });
    }

    private TableRecord<?> row(Tx tx, Kind kind, Map<String, String> typed) throws Refusal {
        TableRecord<?> row = (TableRecord<?>) table(tx, kind).newRecord();
        for (Map.Entry<String, String> entry : typed.entrySet()) {
            KindField field =
                    kind.field(entry.getKey())
                            .orElseThrow(() -> unknownField(kind, entry.getKey()));
            Object value = values.read(field, entry.getValue());
            String target = field.refersTo();
            if (field.type() == KindField.Type.REFERENCE && value != null && target != null) {
                value = Names.findOrMake(tx, target, value.toString());
            }
            set(row, field.column(), value);
        }
        return row;
    }

    private static Refusal unknownField(Kind kind, String name) {
        List<String> names = kind.fields().stream().map(KindField::name).toList();
        return new Refusal("entry.refused.field", kind.name(), name, String.join(", ", names));
    }

    private static void set(TableRecord<?> row, String column, @Nullable Object value) {
        setTyped(row, Objects.requireNonNull(row.field(column), column), value);
    }

    private static <T> void setTyped(TableRecord<?> row, Field<T> field, @Nullable Object value) {
        row.set(field, field.getType().cast(value));
    }

    private static Table<?> table(Tx tx, Kind kind) {
        return tx.table(kind.table());
    }
}
