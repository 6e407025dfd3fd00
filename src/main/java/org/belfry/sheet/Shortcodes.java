package org.belfry.sheet;

import org.belfry.sheet.Line.Wrapped;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Resolves the website's shortcodes: {@code [link url=”1797″]text[/link]} leaves its text, and its
 * address is kept with the piece of text it was around. Any quotes, or none; opened and never
 * closed, closed and never opened.
 */
final class Shortcodes {
    private static final Set<String> TAGS =
            Set.of(
                    "link", "url", "a", "caption", "img", "email", "b", "i", "strong", "em",
                    "button");
    private static final String QUOTES = "\"'“”„″′‘’«» ";
    private static final int LONGEST = 500;

    /** One opening or closing tag. */
    private record Tag(String name, boolean closing, String target, int end) {}

    private Shortcodes() {}

    static Line resolve(int number, String raw, String text, boolean bullet) {
        if (text.indexOf('[') < 0) {
            return new Line(number, raw, text, bullet, List.of());
        }
        var out = new StringBuilder(text.length());
        var links = new ArrayList<Wrapped>();
        int open = -1;
        String target = "";
        for (int i = 0; i < text.length(); ) {
            Tag tag = text.charAt(i) == '[' ? tag(text, i) : null;
            if (tag == null) {
                out.append(text.charAt(i++));
                continue;
            }
            i = tag.end();
            if (open >= 0) {
                links.add(new Wrapped(open, out.length(), target));
                open = -1;
            }
            if (!tag.closing() && (tag.name().equals("link") || tag.name().equals("url"))) {
                open = out.length();
                target = tag.target();
            }
        }
        if (open >= 0) {
            links.add(new Wrapped(open, out.length(), target));
        }
        return trimmed(number, raw, out.toString(), bullet, links);
    }

    private static Line trimmed(
            int number, String raw, String text, boolean bullet, List<Wrapped> links) {
        int end = text.stripTrailing().length();
        List<Wrapped> within =
                links.stream()
                        .map(link ->
                                new Wrapped(
                                        Math.min(link.start(), end),
                                        Math.min(link.end(), end),
                                        link.target()))
                        .toList();
        return new Line(number, raw, text.substring(0, end), bullet, within).from(0);
    }

    private static @Nullable Tag tag(String text, int start) {
        boolean closing = text.startsWith("/", start + 1);
        int i = closing ? start + 2 : start + 1;
        int name = i;
        while (i < text.length() && Character.isLetter(text.charAt(i)) && i - name < 10) {
            i++;
        }
        String word = text.substring(name, i);
        int end = text.indexOf(']', i, Math.min(text.length(), start + LONGEST));
        if (!TAGS.contains(word) || end < 0) {
            return null;
        }
        return new Tag(word, closing, target(text.substring(i, end)), end + 1);
    }

    private static String target(String attributes) {
        int equals = attributes.indexOf('=');
        int from = equals + 1;
        int to = attributes.length();
        while (from < to && QUOTES.indexOf(attributes.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && QUOTES.indexOf(attributes.charAt(to - 1)) >= 0) {
            to--;
        }
        return equals < 0 ? "" : attributes.substring(from, to);
    }
}
