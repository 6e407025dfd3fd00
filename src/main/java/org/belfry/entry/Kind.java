package org.belfry.entry;

import java.util.List;
import java.util.Optional;

/**
 * A kind of thing that people enter field by field: in a form, in place, on the command line, from
 * a table.
 *
 * @param name its name on the command line
 * @param table the synced table it is kept in
 * @param derivedFrom the columns whose values make its id, where two laptops must make the same row
 */
public record Kind(String name, String table, List<KindField> fields, List<String> derivedFrom) {
    public static Kind of(String name, String table, KindField... fields) {
        return new Kind(name, table, List.of(fields), List.of());
    }

    /** The same kind with ids derived of these columns. */
    public Kind derivedFrom(String... columns) {
        return new Kind(name, table, fields, List.of(columns));
    }

    public Optional<KindField> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }
}
