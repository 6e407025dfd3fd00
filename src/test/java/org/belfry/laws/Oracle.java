package org.belfry.laws;

import org.belfry.laws.Facts.Fact;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the rules of merging make of a set of actions, computed in the plainest way: every op is
 * compared with every other. It shares nothing with the program but the bytes of the ledger.
 */
final class Oracle {
    /** Tables of which nothing is left when the person goes that their rows name. */
    private static final Set<String> OWNED =
            Set.of("person_name", "mandate", "tagging", "custom_value", "attachment");

    /** Tables of others that lose what is said of the person. */
    private static final Map<String, List<String>> MENTIONING =
            Map.of(
                    "section", List.of("speaker", "text", "person"),
                    "participation", List.of("note", "written", "person"));

    private static final Map<String, String> NEEDED =
            Map.of(
                    "member", "name",
                    "member_name", "name",
                    "tag", "name",
                    "event", "title",
                    "network", "code");

    private final Map<String, Map<String, String>> references = new HashMap<>();
    private final Map<String, List<Fact>> rows = new TreeMap<>();
    private final Map<String, List<Fact>> all = new TreeMap<>();
    private final Map<String, String> groupOf = new HashMap<>();
    private final Map<String, List<String>> groups = new TreeMap<>();
    private final Map<String, List<Fact>> children = new HashMap<>();
    private final List<Fact> edges = new ArrayList<>();
    private final Map<String, List<Fact>> erasing = new TreeMap<>();

    Oracle(Facts facts) {
        Kinds.ALL.forEach(kind ->
                references
                        .computeIfAbsent(kind.table(), table -> new TreeMap<>())
                        .putAll(kind.references()));
        facts.applied().forEach(this::read);
        rows.keySet().forEach(row -> groupOf.put(row, row));
        edges();
        derived();
        groupOf.keySet()
                .forEach(row ->
                        groups.computeIfAbsent(first(row), id -> new ArrayList<>()).add(row));
    }

    private void read(Fact fact) {
        String key = fact.table() + " " + fact.row();
        if (fact.what().equals("alias")) {
            edges.add(fact);
            return;
        }
        if (fact.what().equals("erase")) {
            erasing.computeIfAbsent(fact.row(), person -> new ArrayList<>()).add(fact);
        }
        boolean speaks = !fact.erased() || fact.what().equals("delete") || !fact.set().isEmpty();
        all.computeIfAbsent(key, row -> new ArrayList<>()).add(fact);
        List<Fact> of = rows.computeIfAbsent(key, row -> new ArrayList<>());
        if (speaks) {
            of.add(fact);
        }
        references
                .getOrDefault(fact.table(), Map.of())
                .forEach((column, target) -> {
                    if (speaks && fact.set().get(column) instanceof String parent) {
                        children.computeIfAbsent(target + " " + parent, id -> new ArrayList<>())
                                .add(fact);
                    }
                });
    }

    private static List<Fact> heads(List<Fact> facts) {
        return facts.stream()
                .filter(one -> facts.stream().noneMatch(other -> other.sees(one)))
                .sorted(
                        Comparator.comparing((Fact fact) -> fact.by().hlc())
                                .thenComparing(fact -> fact.by().strand().split("/", -1)[1])
                                .thenComparingLong(fact -> fact.by().seq())
                                .thenComparing(fact -> fact.by().digest())
                                .thenComparing(Fact::table)
                                .thenComparing(Fact::row)
                                .reversed())
                .toList();
    }

    private String first(String row) {
        String at = groupOf.getOrDefault(row, row);
        return at.equals(row) ? row : first(at);
    }

    private boolean join(String one, String other) {
        if (isErased(one) || isErased(other)) {
            return false;
        }
        String a = first(one);
        String b = first(other);
        if (a.equals(b)) {
            return false;
        }
        String small = a.compareTo(b) < 0 ? a : b;
        groupOf.put(small.equals(a) ? b : a, small);
        groupOf.put(small, small);
        return true;
    }

    private void edges() {
        Map<String, List<Fact>> byEdge = new TreeMap<>();
        for (Fact edge : edges) {
            String key = edge.table() + " " + edge.row() + " " + edge.set().get("alias");
            byEdge.computeIfAbsent(key, id -> new ArrayList<>()).add(edge);
        }
        byEdge.forEach((key, ops) -> {
            Fact standing = heads(ops).getFirst();
            if (Objects.equals(standing.set().get("on"), 1L)) {
                join(
                        standing.table() + " " + standing.row(),
                        standing.table() + " " + standing.set().get("alias"));
            }
        });
    }

    /** Rows whose ids are derived of rows that are one are one. */
    private void derived() {
        boolean more = true;
        while (more) {
            more = false;
            for (String table : Kinds.KEYS.keySet()) {
                Map<String, String> byKey = new HashMap<>();
                for (String row : List.copyOf(rows.keySet())) {
                    if (row.startsWith(table + " ")) {
                        String key = key(table, row);
                        String before = key.isEmpty() ? null : byKey.putIfAbsent(key, row);
                        more |= before != null && join(before, row);
                    }
                }
            }
        }
    }

    private String key(String table, String row) {
        var key = new StringBuilder();
        for (String column : Objects.requireNonNull(Kinds.KEYS.get(table))) {
            Object value =
                    rows.getOrDefault(row, List.of()).stream()
                            .map(fact -> fact.set().get(column))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            String target = Objects.requireNonNull(references.get(table)).get(column);
            key.append(value == null ? "" : first(target + " " + value)).append('/');
        }
        return key.toString().replace("/", "").isEmpty() ? "" : key.toString();
    }

    /** The heads of each row's being alive, and whether each says so. */
    private List<Map<Fact, Boolean>> alive(List<String> group) {
        List<Map<Fact, Boolean>> all = new ArrayList<>();
        for (String row : group) {
            List<Fact> touching = new ArrayList<>(rows.getOrDefault(row, List.of()));
            touching.addAll(children.getOrDefault(row, List.of()));
            Map<Fact, Boolean> heads = new HashMap<>();
            for (Fact head : heads(touching)) {
                boolean own = (head.table() + " " + head.row()).equals(row);
                heads.put(head, !(own && head.what().equals("delete")));
            }
            if (!isErased(row)) {
                all.add(heads);
            }
        }
        return all;
    }

    /** The erased persons that a row ever named. */
    private Set<String> about(String row) {
        String table = row.substring(0, row.indexOf(' '));
        Set<String> persons = new TreeSet<>();
        if (table.equals("person")) {
            persons.add(row.substring(row.indexOf(' ') + 1));
        } else if (OWNED.contains(table) || MENTIONING.containsKey(table)) {
            for (Fact fact : all.getOrDefault(row, List.of())) {
                Object named = (fact.erased() ? fact.was() : fact.set()).get("person");
                persons.add(String.valueOf(named));
            }
        }
        persons.retainAll(erasing.keySet());
        return persons;
    }

    private boolean isErased(String row) {
        String table = row.substring(0, row.indexOf(' '));
        return (table.equals("person") || OWNED.contains(table)) && !about(row).isEmpty();
    }

    /** Ops that still say something of a person though their writer had not seen the erasure. */
    List<String> untold() {
        List<String> untold = new ArrayList<>();
        all.forEach((row, facts) -> {
            for (String person : about(row)) {
                for (Fact fact : facts) {
                    boolean seen =
                            erasing.getOrDefault(person, List.of()).stream().anyMatch(fact::sees);
                    Set<String> says = new TreeSet<>(fact.set().keySet());
                    says.addAll(fact.was().keySet());
                    List<String> words = MENTIONING.get(fact.table());
                    if (words == null) {
                        says.removeAll(Set.of("source", "person"));
                    } else {
                        says.retainAll(words);
                        says.remove("person");
                    }
                    if ((words == null || !seen) && !says.isEmpty()) {
                        untold.add(row + " " + fact);
                    }
                }
            }
        });
        texts(untold);
        return untold;
    }

    /** The texts of sheets that something about an erased person was read from. */
    private void texts(List<String> untold) {
        all.forEach((row, facts) -> {
            for (String person : row.startsWith("source ") ? List.<String>of() : about(row)) {
                for (Fact fact : facts) {
                    Object source = fact.set().getOrDefault("source", fact.was().get("source"));
                    for (Fact text : all.getOrDefault("source " + source, List.of())) {
                        boolean seen =
                                erasing.getOrDefault(person, List.of()).stream()
                                        .anyMatch(text::sees);
                        if (fact.erased() && !seen && text.set().get("text") != null) {
                            untold.add("source " + source + " " + text);
                        }
                    }
                }
            }
        });
    }

    private Map<String, List<Fact>> fields(List<String> group) {
        Map<String, List<Fact>> byField = new TreeMap<>();
        for (String row : group) {
            for (Fact fact : rows.getOrDefault(row, List.of())) {
                fact.set()
                        .keySet()
                        .forEach(field ->
                                byField.computeIfAbsent(field, name -> new ArrayList<>())
                                        .add(fact));
            }
        }
        Map<String, List<Fact>> heads = new TreeMap<>();
        byField.forEach((field, facts) -> heads.put(field, heads(facts)));
        return heads;
    }

    private @Nullable Object shown(String table, String field, @Nullable Object value) {
        String target = references.getOrDefault(table, Map.of()).get(field);
        if (target == null || !(value instanceof String id)) {
            return value;
        }
        return isErased(target + " " + id)
                ? null
                : first(target + " " + id).substring(target.length() + 1);
    }

    private Map<String, Object> values(String first) {
        String table = first.substring(0, first.indexOf(' '));
        Map<String, Object> values = new TreeMap<>();
        fields(groups.getOrDefault(first, List.of()))
                .forEach((field, heads) -> {
                    Object value = shown(table, field, heads.getFirst().set().get(field));
                    if (value != null) {
                        values.put(field, value);
                    }
                });
        if (NEEDED.containsKey(table)) {
            values.putIfAbsent(NEEDED.getOrDefault(table, ""), "");
        }
        return values;
    }

    /** Rows that live, and those that are kept since such refer to them. */
    Set<String> expected() {
        Set<String> lines = new TreeSet<>();
        Set<String> living = new HashSet<>();
        groups.forEach((first, group) -> {
            boolean alive = alive(group).stream().anyMatch(heads -> heads.containsValue(true));
            if (alive) {
                living.add(first);
            }
        });
        Set<String> kept = keep(living);
        for (String first : groups.keySet()) {
            if (living.contains(first) || kept.contains(first)) {
                lines.add("row " + first + " " + values(first));
                conflicts(first, lines);
            }
        }
        kept.forEach(row -> lines.add("kept " + row));
        for (Map.Entry<String, List<Fact>> row : rows.entrySet()) {
            String first = first(row.getKey());
            boolean gone =
                    !living.contains(first) && !kept.contains(first) && !isErased(row.getKey());
            if (gone && row.getValue().stream().anyMatch(fact -> fact.what().equals("delete"))) {
                lines.add("gone " + row.getKey());
            }
        }
        erasing.keySet().forEach(person -> lines.add("erased person " + person));
        return lines;
    }

    private Set<String> keep(Set<String> living) {
        Set<String> kept = new TreeSet<>();
        List<String> open = new ArrayList<>(living);
        while (!open.isEmpty()) {
            String row = open.removeLast();
            Map<String, Object> values = values(row);
            references
                    .getOrDefault(row.substring(0, row.indexOf(' ')), Map.of())
                    .forEach((column, target) -> {
                        String parent = target + " " + values.get(column);
                        if (values.get(column) != null
                                && !living.contains(parent)
                                && kept.add(parent)) {
                            open.add(parent);
                        }
                    });
        }
        return kept;
    }

    private void conflicts(String first, Set<String> lines) {
        List<String> group = groups.getOrDefault(first, List.of());
        String table = first.substring(0, first.indexOf(' '));
        fields(group)
                .forEach((field, heads) -> {
                    Set<Object> read = new HashSet<>();
                    heads.forEach(head ->
                            read.add(String.valueOf(shown(table, field, head.set().get(field)))));
                    if (read.size() > 1) {
                        List<@Nullable Object> values = new ArrayList<>();
                        heads.forEach(head -> values.add(head.set().get(field)));
                        lines.add("conflict " + first + " " + field + " " + values);
                    }
                });
        boolean revived =
                alive(group).stream()
                        .anyMatch(heads -> heads.containsValue(true) && heads.containsValue(false));
        if (revived) {
            lines.add("conflict " + first + "  []");
        }
    }

    /** The same lines out of a dump. */
    static Set<String> said(String dump) {
        Set<String> lines = new TreeSet<>();
        dump.lines()
                .forEach(line -> {
                    int brace = line.indexOf('{');
                    String[] head = line.substring(2, brace).split("\",\"|\",", -1);
                    Map<String, @Nullable Object> fields =
                            org.belfry.db.Canonical.fields(
                                    line.substring(brace, line.length() - 1));
                    String row = head[1] + " " + head[2];
                    switch (head[0]) {
                        case "row" -> lines.add("row " + row + " " + new TreeMap<>(fields));
                        case "conflict" ->
                                fields.forEach((field, values) ->
                                        lines.add("conflict " + row + " " + field + " " + values));
                        case "kept", "gone", "erased" -> lines.add(head[0] + " " + row);
                        default -> {}
                    }
                });
        return lines;
    }
}
