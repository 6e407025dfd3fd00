package org.belfry.db;

import org.belfry.db.generated.DefaultSchema;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables under the ledger, and which of their columns travel: all but the derived ones ({@code
 * n}, {@code folded}, the first and last day of an EDTF column).
 */
final class Synced {
    private static final Set<String> LOCAL =
            Set.of(
                    "local_fact",
                    "strand",
                    "sight",
                    "action",
                    "op",
                    "conflict",
                    "kept_row",
                    "alias_edge",
                    "alias_group",
                    "past_reference",
                    "unknown_row",
                    "erased_row",
                    "arrival",
                    "batch",
                    "heard",
                    "personal_field",
                    "blob",
                    "pile",
                    "pile_answer",
                    "member_shown",
                    "member_search");
    private static final Map<String, SyncedTable> BY_NAME =
            DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                    .filter(table -> !LOCAL.contains(table.getName()))
                    .collect(Collectors.toUnmodifiableMap(Table::getName, SyncedTable::of));

    private static final Map<String, String> CHILDREN = new ConcurrentHashMap<>();
    private static final Map<String, String> SELECTS = new ConcurrentHashMap<>();

    private Synced() {}

    static SyncedTable of(Table<?> table) {
        SyncedTable synced = BY_NAME.get(table.getName());
        if (synced == null) {
            throw new IllegalArgumentException("not a synced table: " + table.getName());
        }
        return synced;
    }

    static @Nullable SyncedTable named(String table) {
        return BY_NAME.get(table);
    }

    static List<SyncedTable> all() {
        return BY_NAME.values().stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    /**
     * A reference from a row of {@code table}, through {@code field}, to a row of {@code target}.
     */
    record Reference(SyncedTable table, Field<String> field, String target) {
        /** The statement that finds the rows which refer to a row through this. */
        String children() {
            return CHILDREN.computeIfAbsent(
                    table.name() + "." + field.getName(),
                    name ->
                            "SELECT id FROM \"%s\" WHERE \"%s\" = ?"
                                    .formatted(table.name(), field.getName()));
        }
    }

    /** Every reference that leads to this table. */
    static List<Reference> to(SyncedTable target) {
        return References.TO.getOrDefault(target.name(), List.of());
    }

    /** All references, gathered once all tables are known. */
    private static final class References {
        static final Map<String, List<Reference>> FROM =
                all().stream()
                        .flatMap(SyncedTable::read)
                        .collect(Collectors.groupingBy(reference -> reference.table().name()));
        static final Map<String, List<Reference>> TO =
                FROM.values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.groupingBy(Reference::target));
    }

    /**
     * Tables whose ids are derived of the rows they refer to, with these columns in the order of
     * the key.
     */
    private static final Map<String, List<String>> KEYS =
            Map.of(
                    "tagging", List.of("tag", "member", "person", "event"),
                    "custom_value", List.of("field", "member", "person", "event"),
                    "assembly", List.of("event"),
                    "roll_line", List.of("assembly", "member"),
                    "vote", List.of("ballot", "roll_line"));

    /**
     * One table under the ledger.
     *
     * @param fields the columns that travel, the id left out
     * @param names the names of these columns
     * @param dates the EDTF columns
     */
    record SyncedTable(
            Table<?> table,
            Field<String> id,
            List<Field<?>> fields,
            Set<String> names,
            List<Field<String>> dates) {

        private static SyncedTable of(Table<?> table) {
            Map<String, Field<?>> columns = new HashMap<>();
            Arrays.stream(table.fields()).forEach(field -> columns.put(field.getName(), field));
            List<Field<String>> dates =
                    Arrays.stream(table.fields())
                            .filter(field -> columns.containsKey(field.getName() + "_first"))
                            .map(field -> field.coerce(SQLDataType.CLOB))
                            .toList();
            Set<String> derived =
                    Stream.concat(
                                    Stream.of("n", "folded", "id"),
                                    dates.stream()
                                            .map(Field::getName)
                                            .flatMap(d -> Stream.of(d + "_first", d + "_last")))
                            .collect(Collectors.toSet());
            List<Field<?>> fields =
                    Arrays.stream(table.fields())
                            .<Field<?>>map(field -> field)
                            .filter(field -> !derived.contains(field.getName()))
                            .toList();
            Set<String> names = fields.stream().map(Field::getName).collect(Collectors.toSet());
            return new SyncedTable(table, text(table, "id"), fields, names, dates);
        }

        boolean travels(String field) {
            return names.contains(field);
        }

        String name() {
            return table.getName();
        }

        boolean has(String field) {
            return table.field(field) != null;
        }

        Field<String> text(String field) {
            return text(table, field);
        }

        /**
         * The fields as the table takes them: a whole number where a decimal belongs becomes one,
         * and a text that must be there but is not (of an erased row) is empty.
         */
        NavigableMap<String, @Nullable Object> complete(
                NavigableMap<String, @Nullable Object> fields) {
            NavigableMap<String, @Nullable Object> complete = new TreeMap<>();
            for (Field<?> field : fields()) {
                Object value = fields.get(field.getName());
                if (value instanceof Long whole && field.getType() == Double.class) {
                    complete.put(field.getName(), whole.doubleValue());
                } else if (value != null) {
                    complete.put(field.getName(), value);
                } else if (!field.getDataType().nullable()) {
                    complete.put(field.getName(), field.getType() == Long.class ? 0L : "");
                }
            }
            return complete;
        }

        /** Whether the field takes this value; one that this version does not know takes any. */
        boolean takes(String name, @Nullable Object value) {
            Field<?> field = table.field(name);
            return value == null
                    || field == null
                    || field.getType().isInstance(value)
                    || (field.getType() == Double.class && value instanceof Long);
        }

        List<Reference> references() {
            return References.FROM.getOrDefault(name(), List.of());
        }

        /** The statement that reads one row by its id, all columns in their order. */
        String select() {
            return SELECTS.computeIfAbsent(
                    name(),
                    name ->
                            Arrays.stream(table.fields())
                                    .map(field -> '"' + field.getName() + '"')
                                    .collect(
                                            Collectors.joining(
                                                    ", ",
                                                    "SELECT ",
                                                    " FROM \"" + name + "\" WHERE id = ?")));
        }

        /** The columns its ids are derived of; none where ids are random. */
        List<String> key() {
            return KEYS.getOrDefault(name(), List.of());
        }

        private Stream<Reference> read() {
            return table.getReferences().stream().flatMap(this::read);
        }

        /** The generated code folds several references to one table into one key of many fields. */
        private Stream<Reference> read(ForeignKey<?, ?> key) {
            String target = key.getKey().getTable().getName();
            return key.getFields().stream()
                    .map(field -> new Reference(this, text(field.getName()), target));
        }

        private static Field<String> text(Table<?> table, String name) {
            Field<String> field = table.field(name, String.class);
            if (field == null) {
                throw new IllegalArgumentException(table.getName() + " has no " + name);
            }
            return field;
        }
    }
}
