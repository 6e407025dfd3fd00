package org.belfry.sheet;

import java.util.List;

/**
 * One line of a sheet as a person reads it: shortcodes resolved, no-break spaces as plain ones,
 * without its bullet.
 *
 * @param number from 1
 * @param raw as it stands in the file
 * @param text what it says
 * @param bullet whether a bullet or a dash stood before it
 * @param links the pieces of the text that were wrapped in a shortcode with an address
 */
record Line(int number, String raw, String text, boolean bullet, List<Wrapped> links) {
    /**
     * A piece of a line's text.
     *
     * @param target the address; empty when the shortcode had none
     */
    record Wrapped(int start, int end, String target) {}

    private static final String BULLETS = "•·‣▪◦●○■□*∙⁃►➢✓";
    private static final String DASHES = "-–—";

    static Line of(int number, String raw) {
        String plain = plain(raw);
        int start = 0;
        if (!plain.isEmpty() && BULLETS.indexOf(plain.charAt(0)) >= 0) {
            start = 1;
        } else if (plain.length() > 1
                && DASHES.indexOf(plain.charAt(0)) >= 0
                && !Character.isDigit(plain.charAt(1))) {
            start = 1;
        }
        return Shortcodes.resolve(number, raw, plain.substring(start).strip(), start > 0);
    }

    /** Whether it says nothing and leads nowhere. */
    boolean isBlank() {
        return text.isEmpty() && links.stream().allMatch(link -> link.target().isEmpty());
    }

    /** This line with other text, such as what follows a label; links move along. */
    Line from(int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int shift = at;
        List<Wrapped> moved =
                links.stream()
                        .filter(link -> link.end() >= shift)
                        .map(link ->
                                new Wrapped(
                                        Math.max(0, link.start() - shift),
                                        link.end() - shift,
                                        link.target()))
                        .toList();
        return new Line(number, raw, text.substring(at), bullet, moved);
    }

    /** This line with a part of its text and the links within. */
    Line part(int start, int end) {
        List<Wrapped> within =
                links.stream()
                        .filter(link -> link.start() < end)
                        .map(link ->
                                new Wrapped(link.start(), Math.min(link.end(), end), link.target()))
                        .toList();
        return new Line(number, raw, text.substring(0, end).stripTrailing(), bullet, within)
                .from(start);
    }

    /** Every kind of space as a plain one, invisible characters dropped, ends stripped. */
    private static String plain(String raw) {
        var out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                out.append(' ');
            } else if (Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }
}
