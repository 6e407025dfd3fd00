package org.belfry.sheet;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a list of twin cities into items, at commas, semicolons, bullets, brackets and "and". */
final class TwinItems {
    /** One item between separators, with what stands in brackets after it. */
    record Item(String text, @Nullable String bracket, String written) {}

    private static final int LONGEST_ITEM = 160;
    private static final int LONGEST_BRACKET = 120;
    private static final List<String> JOINTS = List.of(" and ", " et ", " & ");

    /** Names with a joint in them: one town, or one country. */
    private static final Set<String> ONE =
            Set.of(
                    "Brighton and Hove",
                    "Brighton & Hove",
                    "Bosnia and Herzegovina",
                    "Bosnia & Herzegovina",
                    "Bosnie et Herzégovine");

    private final List<Item> items = new ArrayList<>();

    private TwinItems() {}

    static List<Item> of(String value) {
        var cut = new TwinItems();
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            char c = i == value.length() ? ';' : value.charAt(i);
            if (c == '(' || c == '[') {
                int most = Math.min(value.length(), i + LONGEST_BRACKET);
                int close = value.indexOf(c == '(' ? ')' : ']', i, most);
                int end = close < 0 ? value.length() : close;
                cut.add(value, start, i, value.substring(i + 1, end));
                start = Math.min(value.length(), end + 1);
                i = start - 1;
            } else if (c == ',' || c == ';' || c == '•') {
                cut.add(value, start, i, null);
                start = i + 1;
            }
        }
        return cut.items;
    }

    private void add(String value, int start, int end, @Nullable String bracket) {
        if (start > end) {
            return;
        }
        String text = afterJoints(withoutLabel(stripped(value.substring(start, end))));
        if ((!text.isEmpty() || bracket != null) && text.length() <= LONGEST_ITEM) {
            String written = bracket == null ? text : text + " (" + bracket + ")";
            items.add(new Item(text, bracket == null ? null : bracket.strip(), written));
        }
    }

    /** "Genk and Turin" are two towns: takes the first, leaves the last. */
    private String afterJoints(String text) {
        String rest = text;
        for (String joint : JOINTS) {
            int at = rest.indexOf(joint);
            int next = at + joint.length();
            boolean two =
                    at > 0
                            && next < rest.length()
                            && Character.isUpperCase(rest.charAt(0))
                            && Character.isUpperCase(rest.charAt(next));
            if (two && !ONE.contains(rest)) {
                items.add(new Item(rest.substring(0, at), null, rest.substring(0, at)));
                rest = rest.substring(next);
            }
        }
        return rest;
    }

    /** "sister cities: Ningbo" within a list. */
    private static String withoutLabel(String text) {
        int colon = text.indexOf(':');
        boolean label = colon > 0 && colon < text.length() - 1;
        return label ? stripped(text.substring(colon + 1)) : text;
    }

    /** Without the signs and joining words that stand between two towns. */
    static String stripped(String text) {
        String bare = Edges.start(text.strip(), ".,;:-–—•)/|");
        for (String word : new String[] {"and ", "et ", "& ", "the "}) {
            if (bare.startsWith(word)) {
                bare = bare.substring(word.length()).strip();
            }
        }
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1).strip() : bare;
    }
}
