package org.belfry.db;

import static org.belfry.db.generated.Tables.PERSONAL_FIELD;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Which fields are about a person, and what is left of an op when they are taken away. */
final class Personal {
    static final String PERSON = "person";
    static final String SOURCE = "source";
    private static final String SOURCE_TEXT = "text";

    /** What of a table is about a person. */
    private record Fields(String via, boolean keeps, Set<String> names) {}

    private final DSLContext sql;
    private final Map<String, Fields> tables = new TreeMap<>();

    Personal(DSLContext sql) {
        this.sql = sql;
    }

    private Map<String, Fields> tables() {
        if (tables.isEmpty()) {
            sql.selectFrom(PERSONAL_FIELD)
                    .forEach(row ->
                            tables.computeIfAbsent(
                                            row.getTbl(),
                                            name ->
                                                    new Fields(
                                                            row.getVia(),
                                                            row.getKeeps() != 0,
                                                            new HashSet<>()))
                                    .names()
                                    .add(row.getField()));
        }
        return tables;
    }

    /** The tables of which something is about a person. */
    Set<String> names() {
        return tables().keySet();
    }

    /** The column that leads from a row to its person; nothing where no column does. */
    @Nullable String via(String table) {
        Fields fields = tables().get(table);
        return fields == null || table.equals(PERSON) ? null : fields.via();
    }

    /** Whether nothing is left of a row that is about an erased person. */
    boolean goes(String table) {
        Fields fields = tables().get(table);
        return fields != null && !fields.keeps();
    }

    /**
     * The person an op names as the owner of its row; one that was erased says so where it says
     * what was before.
     */
    @Nullable String named(
            String table,
            String row,
            Map<String, @Nullable Object> set,
            Map<String, @Nullable Object> was,
            boolean erased) {
        if (table.equals(PERSON)) {
            return row;
        }
        String via = via(table);
        if (via == null) {
            return null;
        }
        Object named = erased ? was.get(via) : set.get(via);
        return named instanceof String person ? person : null;
    }

    /**
     * Takes away what is about the person. What is left is a shell: the person and the sheet it was
     * read from stay named, so that everybody who gets the shell alone knows what to forget.
     */
    void strip(
            String table,
            NavigableMap<String, @Nullable Object> set,
            NavigableMap<String, @Nullable Object> was) {
        String via = via(table);
        Object person = via == null ? null : set.get(via);
        strip(table, set);
        strip(table, was);
        if (via != null && person instanceof String) {
            was.put(via, person);
        }
    }

    private void strip(String table, Map<String, @Nullable Object> fields) {
        Fields personal = tables().get(table);
        if (table.equals(SOURCE)) {
            fields.remove(SOURCE_TEXT);
        } else if (personal != null && personal.keeps()) {
            fields.keySet().removeAll(personal.names());
        } else if (personal != null) {
            fields.keySet().retainAll(Set.of(SOURCE));
        }
    }
}
