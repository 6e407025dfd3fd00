package org.belfry.sync;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Another program's reader of batches, written from src/docs/sync-format.md alone: it knows nothing
 * of Belfry but which columns refer to which tables. It checks every digest on the way and comes to
 * the same dump, or the description is wrong. Duplicates and erasures are left out.
 */
final class FormatReader {
    private static final HexFormat HEX = HexFormat.of();

    /** An op in its place. */
    private record Op(
            Action action,
            int index,
            String table,
            String row,
            String what,
            Map<String, @Nullable Object> set) {
        boolean sees(Op other) {
            return action == other.action
                    ? index > other.index
                    : action.seen.contains(other.action.key());
        }
    }

    /** A value of a field, or of a row's being alive, and the op that gave it. */
    private record Head(Op op, @Nullable Object value) {}

    private static final class Action {
        private final Map<String, @Nullable Object> fields;
        private final Set<String> seen = new HashSet<>();

        Action(Map<String, @Nullable Object> fields) {
            this.fields = fields;
        }

        String text(String name) {
            return Objects.toString(fields.get(name));
        }

        String place() {
            return text("station") + "/" + text("epoch");
        }

        long seq() {
            return number(fields.get("seq"));
        }

        String key() {
            return place() + " " + seq() + ":" + text("digest");
        }

        List<String> tips() {
            return FormatReader.tips(object(fields.get("seen")));
        }
    }

    private static final Comparator<Head> NEWEST_FIRST =
            Comparator.comparing((Head head) -> head.op().action().text("hlc"))
                    .thenComparing(head -> head.op().action().text("epoch"))
                    .thenComparingLong(head -> head.op().action().seq())
                    .thenComparing(head -> head.op().action().text("digest"))
                    .thenComparing(head -> head.op().table())
                    .thenComparing(head -> head.op().row())
                    .reversed();

    private final Map<String, String> references;
    private final Map<String, Action> applied = new TreeMap<>();
    private final Map<String, Action> waiting = new TreeMap<>();
    private final Map<String, String> batches = new HashMap<>();
    private final Map<String, String> previous = new HashMap<>();
    private final Map<String, List<Op>> byRow = new TreeMap<>();

    /**
     * @param references TABLE.FIELD to the table it refers to
     */
    FormatReader(Map<String, String> references) {
        this.references = references;
    }

    /** Reads all batches below a folder. */
    void read(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
                batch(Files.readAllBytes(file));
            }
        }
        previous.forEach((batch, before) -> require(before.equals(batches.get(batch)), "chain"));
        while (applyNext()) {
            // Each may be what others wait for.
        }
    }

    private void batch(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.lastIndexOf("\n{\"end\":") + 1;
        Map<String, @Nullable Object> last = json(text.substring(end));
        byte[] before = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
        require(hex(sha(before)).equals(last.get("sha256")), "sha256");
        List<String> lines = text.substring(0, end).lines().toList();
        require(number(last.get("end")) == lines.size() - 1, "end");
        Map<String, @Nullable Object> header = json(lines.getFirst());
        require("belfry-batch".equals(header.get("format")), "format");
        require(number(header.get("min_reader")) <= 1, "min_reader");
        var chain = new StringBuilder(lines.getFirst());
        var read = new ArrayList<Action>();
        for (String line : lines.subList(1, lines.size())) {
            Action action = action(json(line));
            require(action.text("station").equals(header.get("station")), "station");
            chain.append('\n').append(action.text("digest"));
            read.add(action);
        }
        ranges(list(header.get("ranges")), read);
        String number = header.get("station") + "/" + header.get("epoch") + " ";
        batches.put(
                number + header.get("number"),
                hex(sha(chain.toString().getBytes(StandardCharsets.UTF_8))));
        if (header.get("previous") != null) {
            previous.put(
                    number + (number(header.get("number")) - 1),
                    Objects.toString(header.get("previous")));
        }
        read.forEach(action -> waiting.put(action.key(), action));
    }

    private static void ranges(List<@Nullable Object> ranges, List<Action> actions) {
        var left = new ArrayList<>(actions);
        for (Object each : ranges) {
            Map<String, @Nullable Object> range = object(each);
            for (long seq = number(range.get("first")); seq <= number(range.get("last")); seq++) {
                Action action = left.removeFirst();
                require(action.seq() == seq, "seq");
                require(action.text("epoch").equals(range.get("epoch")), "epoch");
                boolean lastOne = seq == number(range.get("last"));
                require(!lastOne || action.text("digest").equals(range.get("digest")), "range");
            }
        }
        require(left.isEmpty(), "ranges");
    }

    /** Checks an action against its digest, and that it names the one before it. */
    private static Action action(Map<String, @Nullable Object> fields) {
        var action = new Action(fields);
        MessageDigest ops = sha();
        for (Object each : list(fields.get("ops"))) {
            ops.update(digest(object(each)));
        }
        Map<String, @Nullable Object> signed = new TreeMap<>();
        for (String name :
                List.of("id", "station", "epoch", "seq", "hlc", "at", "author", "undoes")) {
            signed.put(name, fields.get(name));
        }
        signed.put("intent", canonical(fields.get("intent")));
        signed.put("seen", canonical(fields.get("seen")));
        signed.put("ops", hex(ops.digest()));
        byte[] text = canonical(signed).getBytes(StandardCharsets.UTF_8);
        require(hex(sha(text)).equals(fields.get("digest")), "digest of an action");
        String before = Objects.toString(object(fields.get("seen")).get(action.place()), "");
        require(
                action.seq() == 1 ? before.isEmpty() : before.startsWith((action.seq() - 1) + ":"),
                "chain of actions");
        return action;
    }

    private static byte[] digest(Map<String, @Nullable Object> op) {
        if (op.get("digest") != null) {
            return HEX.parseHex(Objects.toString(op.get("digest")));
        }
        MessageDigest sha = sha();
        sha.update(HEX.parseHex(Objects.toString(op.get("salt"))));
        String text =
                canonical(
                        java.util.Arrays.asList(
                                op.get("table"),
                                op.get("row"),
                                op.get("what"),
                                op.get("set"),
                                op.get("was")));
        return sha.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean applyNext() {
        for (Action action : List.copyOf(waiting.values())) {
            if (applied.keySet().containsAll(action.tips())) {
                for (String tip : action.tips()) {
                    action.seen.add(tip);
                    action.seen.addAll(Objects.requireNonNull(applied.get(tip)).seen);
                }
                waiting.remove(action.key());
                applied.put(action.key(), action);
                int index = 0;
                for (Object each : list(action.fields.get("ops"))) {
                    Map<String, @Nullable Object> op = object(each);
                    String table = Objects.toString(op.get("table"));
                    String row = Objects.toString(op.get("row"));
                    byRow.computeIfAbsent(table + " " + row, key -> new ArrayList<>())
                            .add(
                                    new Op(
                                            action,
                                            index++,
                                            table,
                                            row,
                                            Objects.toString(op.get("what")),
                                            object(op.get("set"))));
                }
                return true;
            }
        }
        return false;
    }

    int waiting() {
        return waiting.size();
    }

    /** The lines of the canonical dump, sorted. */
    List<String> dump() {
        var lines = new ArrayList<String>();
        Map<String, List<Head>> alive = new TreeMap<>();
        byRow.forEach((key, ops) -> alive.put(key, alive(ops)));
        byRow.values().forEach(ops -> ops.forEach(op -> refers(op, alive)));
        Set<String> living = new TreeSet<>();
        alive.forEach((key, heads) -> {
            if (heads.stream().anyMatch(head -> Boolean.TRUE.equals(head.value()))) {
                living.add(key);
            }
        });
        var byThemselves = new TreeSet<>(living);
        while (keep(living)) {
            // A row that is kept may refer to others.
        }
        for (String key : byRow.keySet()) {
            String place = "\"" + key.replace(" ", "\",\"") + "\",";
            if (living.contains(key)) {
                row(place, key, lines);
                boolean both =
                        heads(alive.getOrDefault(key, List.of())).stream()
                                        .map(Head::value)
                                        .distinct()
                                        .count()
                                > 1;
                if (both) {
                    lines.add("[\"conflict\"," + place + "{\"\":[]}]");
                }
                if (!byThemselves.contains(key)) {
                    lines.add("[\"kept\"," + place + "{}]");
                }
            } else if (byRow.getOrDefault(key, List.of()).stream()
                    .anyMatch(op -> op.what().equals("delete"))) {
                lines.add("[\"gone\"," + place + "{}]");
            }
        }
        actions(lines);
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    private static List<Head> alive(List<Op> ops) {
        List<Head> heads = new ArrayList<>();
        ops.forEach(op -> heads.add(new Head(op, !op.what().equals("delete"))));
        return heads(heads);
    }

    /** An op that refers to a row says that it is alive. */
    private void refers(Op op, Map<String, List<Head>> alive) {
        op.set()
                .forEach((field, value) -> {
                    String target = references.get(op.table() + "." + field);
                    if (target != null && value != null) {
                        String key = target + " " + value;
                        var heads = new ArrayList<>(alive.getOrDefault(key, List.of()));
                        heads.add(new Head(op, true));
                        alive.put(key, heads(heads));
                    }
                });
    }

    private boolean keep(Set<String> living) {
        boolean more = false;
        for (String key : List.copyOf(living)) {
            for (Map.Entry<String, List<Head>> field : fields(key).entrySet()) {
                String table = key.substring(0, key.indexOf(' '));
                String target = references.get(table + "." + field.getKey());
                Object value = field.getValue().getFirst().value();
                more |= target != null && value != null && living.add(target + " " + value);
            }
        }
        return more;
    }

    private Map<String, List<Head>> fields(String key) {
        Map<String, List<Head>> fields = new TreeMap<>();
        for (Op op : byRow.getOrDefault(key, List.of())) {
            op.set()
                    .forEach((field, value) -> {
                        var heads = new ArrayList<>(fields.getOrDefault(field, List.of()));
                        heads.add(new Head(op, value));
                        fields.put(field, heads);
                    });
        }
        fields.replaceAll((field, heads) -> heads(heads));
        return fields;
    }

    /** Those that no other has seen, the one that is shown first. */
    private static List<Head> heads(List<Head> all) {
        return all.stream()
                .filter(head -> all.stream().noneMatch(other -> other.op().sees(head.op())))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private void row(String place, String key, List<String> lines) {
        Map<String, @Nullable Object> shown = new TreeMap<>();
        fields(key)
                .forEach((field, heads) -> {
                    Object value = heads.getFirst().value();
                    if (value != null) {
                        shown.put(field, value);
                    }
                    List<@Nullable Object> values = new ArrayList<>();
                    heads.forEach(head -> values.add(head.value()));
                    if (new HashSet<>(values).size() > 1) {
                        lines.add(
                                "[\"conflict\","
                                        + place
                                        + "{\""
                                        + field
                                        + "\":"
                                        + canonical(values)
                                        + "}]");
                    }
                });
        lines.add("[\"row\"," + place + canonical(shown) + "]");
    }

    private void actions(List<String> lines) {
        Map<String, Action> last = new TreeMap<>();
        applied.values()
                .forEach(action ->
                        last.merge(
                                action.place(),
                                action,
                                (one, other) -> one.seq() > other.seq() ? one : other));
        last.forEach((place, action) ->
                lines.add(
                        "[\"actions\",\"%s\",\"\",{\"last\":\"%s:%s\"}]"
                                .formatted(
                                        place,
                                        Long.toString(action.seq()),
                                        action.text("digest"))));
    }

    private static List<String> tips(Map<String, @Nullable Object> seen) {
        var tips = new ArrayList<String>();
        seen.forEach((place, value) -> {
            for (String tip : Objects.toString(value).split(" ", -1)) {
                tips.add(place + " " + tip);
            }
        });
        return tips;
    }

    /** Keys sorted, no white space, as few escapes as JSON allows. */
    private static String canonical(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> quoted(text);
            case List<?> list ->
                    String.join(",", list.stream().map(FormatReader::canonical).toList())
                            .transform(all -> "[" + all + "]");
            case Map<?, ?> map -> {
                var parts = new ArrayList<String>();
                object(map)
                        .forEach((name, each) -> parts.add(quoted(name) + ":" + canonical(each)));
                yield "{" + String.join(",", parts) + "}";
            }
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? "\\u%04X".formatted((int) c) : "" + c);
            }
        }
        return out.append('"').toString();
    }

    private static Map<String, @Nullable Object> json(String line) {
        return object(JsonMapper.builder().build().readValue(line, Object.class));
    }

    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        Map<String, @Nullable Object> object = new TreeMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> object.put(Objects.toString(name), each));
        }
        return object;
    }

    private static List<@Nullable Object> list(@Nullable Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : -1;
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha(byte[] bytes) {
        return sha().digest(bytes);
    }

    private static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException(what);
        }
    }
}
