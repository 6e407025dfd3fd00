package org.belfry.laws;

import java.util.List;
import java.util.Map;

/** The tables that generated histories write to, with their fields and references. */
final class Kinds {
    /**
     * One table.
     *
     * @param key the columns its id is derived of, in their order; one may be missing
     * @param references columns that lead to other rows, with their tables
     */
    record Kind(
            String table, List<String> key, List<String> fields, Map<String, String> references) {
        boolean derived() {
            return !key.isEmpty();
        }
    }

    static final List<Kind> ALL =
            List.of(
                    kind("member", "name region note", "source source"),
                    kind("source", "name text", ""),
                    kind("member_name", "name language", "member member"),
                    kind("person", "given family email", "source source"),
                    kind("post", "function phone", "member member network network"),
                    kind("mandate", "note", "person person post post"),
                    kind("membership", "category note", "member member network network"),
                    kind("tag", "name colour", ""),
                    kind("event", "title note", "parent event recurs event"),
                    kind("ballot", "title", "assembly assembly"),
                    kind("section", "text title", "member member person person"),
                    kind("participation", "note role", "event event member member person person"),
                    kind("attachment", "name", "person person member member"),
                    kind("proxy", "note", "assembly assembly giver roll_line scan attachment"),
                    derived("network", "code", "name note", "parent network"),
                    derived("tagging", "tag member", "", "tag tag member member"),
                    derived("tagging", "tag person", "", "tag tag person person"),
                    derived("tagging", "tag event", "", "tag tag event event"),
                    derived("assembly", "event", "note chair", "event event first_call assembly"),
                    derived(
                            "roll_line",
                            "assembly member",
                            "standing category",
                            "assembly assembly member member"),
                    derived(
                            "vote",
                            "ballot roll_line",
                            "choice",
                            "ballot ballot roll_line roll_line"));

    /** All columns of a derived key, as the program joins them. */
    static final Map<String, List<String>> KEYS =
            Map.of(
                    "tagging", List.of("tag", "member", "person", "event"),
                    "assembly", List.of("event"),
                    "roll_line", List.of("assembly", "member"),
                    "vote", List.of("ballot", "roll_line"));

    private Kinds() {}

    private static Kind kind(String table, String fields, String references) {
        return derived(table, "", fields, references);
    }

    private static Kind derived(String table, String key, String fields, String references) {
        List<String> parts = words(references);
        var map = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            map.put(parts.get(i), parts.get(i + 1));
        }
        return new Kind(table, words(key), words(fields), map);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    /** Tables whose rows nothing refers to. */
    static final List<String> LEAVES =
            List.of(
                    "member_name",
                    "mandate",
                    "membership",
                    "tagging",
                    "vote",
                    "section",
                    "participation",
                    "proxy");
}
