package org.belfry.laws;

import org.belfry.db.Action;
import org.belfry.db.Canonical;
import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.Ledger;
import org.belfry.db.Tx;
import org.belfry.db.Undo;
import org.belfry.text.Refusal;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The short hand of the case tables: what people do, one action each, and what stands there in the
 * end. A row is a letter for its table and a number: {@code m1 name=A} makes or changes a member,
 * {@code -m1} deletes it, {@code --m1} with all that refers to it, {@code m1!name=A} chooses,
 * {@code +m1} keeps, {@code m1~m2} makes them one and {@code m1/m2} takes that back.
 */
final class Script {
    private static final Map<Character, String> TABLES =
            Map.ofEntries(
                    Map.entry('m', "member"),
                    Map.entry('n', "member_name"),
                    Map.entry('s', "source"),
                    Map.entry('p', "person"),
                    Map.entry('o', "post"),
                    Map.entry('d', "mandate"),
                    Map.entry('t', "tag"),
                    Map.entry('g', "tagging"),
                    Map.entry('e', "event"),
                    Map.entry('a', "assembly"),
                    Map.entry('r', "roll_line"),
                    Map.entry('b', "ballot"),
                    Map.entry('v', "vote"),
                    Map.entry('x', "section"),
                    Map.entry('z', "participation"),
                    Map.entry('f', "attachment"),
                    Map.entry('y', "proxy"));

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> left = new TreeSet<>();

    private static String table(String name) {
        return Objects.requireNonNull(TABLES.get(name.charAt(0)), name);
    }

    private static Map<String, String> references(String table) {
        var references = new HashMap<String, String>();
        Kinds.ALL.stream()
                .filter(kind -> kind.table().equals(table))
                .forEach(kind -> references.putAll(kind.references()));
        return references;
    }

    private String id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    private void call(String name, String id) {
        ids.put(name, id);
        names.putIfAbsent(id, name);
    }

    private Map<String, @Nullable Object> fields(String table, List<String> words) {
        Map<String, String> references = references(table);
        Map<String, @Nullable Object> fields = new TreeMap<>();
        for (String word : words) {
            String[] parts = word.split("=", 2);
            boolean refers = references.containsKey(parts[0]) && !parts[1].isEmpty();
            fields.put(parts[0], refers ? id(parts[1]) : parts[1].isEmpty() ? null : parts[1]);
        }
        return fields;
    }

    void run(Laptop laptop, @Nullable String script) throws Refusal {
        for (String command : script == null ? new String[0] : script.split(";", -1)) {
            laptop.clock().jump(java.time.Duration.ofSeconds(1));
            run(laptop.open(), laptop.undo(), command.strip());
        }
    }

    private void run(Database database, Undo undo, String command) throws Refusal {
        if (command.equals("undo")) {
            leave(undo.undo(undo.undoable().orElseThrow()));
        } else if (command.equals("redo")) {
            leave(undo.redo());
        } else if (command.startsWith("undo ")) {
            int n = Integer.parseInt(command.substring(5));
            List<Action> newest = database.read(sql -> Ledger.actions(sql, Long.MAX_VALUE, n));
            leave(undo.undo(newest.getLast()));
        } else if (!command.isEmpty()) {
            database.write(
                    Intent.of("case"),
                    tx -> {
                        write(tx, command);
                        return 0;
                    });
        }
    }

    private void leave(List<Undo.Kept> kept) {
        kept.forEach(each ->
                left.add(
                        "left "
                                + names.get(each.row())
                                + (each.field().isEmpty() ? "" : "." + each.field())));
    }

    private void write(Tx tx, String command) {
        String name = command.replaceFirst("^(--?|\\+|erase )", "").split("[ ~/!]", 2)[0];
        String table = table(name);
        if (command.startsWith("--")) {
            tx.deleteWithReferring(tx.table(table), id(name));
        } else if (command.startsWith("-")) {
            tx.delete(tx.table(table), id(name));
        } else if (command.startsWith("+")) {
            tx.keep(table, id(name));
        } else if (command.startsWith("erase ")) {
            tx.erase(id(name));
        } else if (command.contains("~")) {
            tx.alias(tx.table(table), id(name), id(command.substring(name.length() + 1)));
        } else if (command.contains("/")) {
            tx.separate(tx.table(table), id(name), id(command.substring(name.length() + 1)));
        } else if (command.contains("!")) {
            String[] parts = command.substring(name.length() + 1).split("=", 2);
            Object value = fields(table, List.of(parts[0] + "=" + parts[1])).get(parts[0]);
            tx.choose(table, id(name), parts[0], value);
        } else {
            put(tx, name, table, List.of(command.split(" +", -1)));
        }
    }

    private void put(Tx tx, String name, String table, List<String> words) {
        Map<String, @Nullable Object> fields = fields(table, words.subList(1, words.size()));
        var row = (TableRecord<?>) tx.table(table).newRecord();
        List<String> key = Kinds.KEYS.getOrDefault(table, List.of());
        if (!key.isEmpty() && fields.containsKey(key.getFirst())) {
            String parts =
                    key.stream()
                            .map(column -> Objects.toString(fields.get(column), ""))
                            .collect(Collectors.joining("/"));
            fields.put("id", tx.derivedId(tx.table(table), parts));
            row.fromMap(fields);
            tx.put(row);
            call(name, String.valueOf(fields.get("id")));
        } else if (ids.containsKey(name)) {
            fields.put("id", id(name));
            row.fromMap(fields);
            tx.update(row);
        } else {
            row.fromMap(fields);
            call(name, tx.insert(row));
        }
    }

    /** What stands in a file in the end, and what undo had to leave. */
    Set<String> found(Laptop laptop) throws Refusal {
        Set<String> found = new TreeSet<>(left);
        for (String line : laptop.dump().lines().toList()) {
            int brace = line.indexOf('{');
            String[] head = line.substring(2, brace).split("\",\"|\",", -1);
            String name = names.getOrDefault(head[2], head[2]);
            Map<String, @Nullable Object> fields =
                    Canonical.fields(line.substring(brace, line.length() - 1));
            switch (head[0]) {
                case "row" -> found.add((name + " " + shown(fields)).strip());
                case "conflict" ->
                        fields.forEach((field, values) -> found.add(conflict(name, field, values)));
                case "kept", "gone", "erased" -> found.add(head[0] + " " + name);
                default -> {}
            }
        }
        return unnumbered(found);
    }

    /** Which of several derived ids is the smallest is chance. */
    private static Set<String> unnumbered(Set<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("\\b([garv])\\d\\b", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String conflict(String name, String field, @Nullable Object values) {
        if (field.isEmpty()) {
            return "revived " + name;
        }
        var shown = new ArrayList<String>();
        ((List<?>) Objects.requireNonNull(values)).forEach(value -> shown.add(shown(value)));
        return "conflict " + name + "." + field + " " + String.join(",", shown);
    }

    private String shown(@Nullable Object value) {
        return value == null ? "" : names.getOrDefault(value.toString(), value.toString());
    }

    private String shown(Map<String, @Nullable Object> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + shown(field.getValue()))
                        .collect(Collectors.joining(" "));
    }

    static Set<String> expected(String expected) {
        Set<String> lines = new TreeSet<>();
        for (String line : expected.split(";", -1)) {
            if (!line.isBlank()) {
                lines.add(line.strip().replaceAll(" +", " "));
            }
        }
        return unnumbered(lines);
    }
}
