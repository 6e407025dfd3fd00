package org.belfry.sheet;

/**
 * A passage somebody marked in a text.
 *
 * @param line the line, from 1, on which it begins
 * @param text the passage as it stands there
 * @param before what stands before it in its paragraph
 * @param after what stands after it in its paragraph
 */
public record MarkedPassage(int line, String text, String before, String after) {
    /** A passage of a text, from one place to another, without the blanks at its ends. */
    public static MarkedPassage of(String whole, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(whole.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(whole.charAt(end - 1))) {
            end--;
        }
        int line = 1 + (int) whole.substring(0, start).chars().filter(c -> c == '\n').count();
        int paragraph = whole.lastIndexOf('\n', start - 1) + 1;
        int stop = whole.indexOf('\n', end);
        return new MarkedPassage(
                line,
                whole.substring(start, end),
                whole.substring(Math.min(paragraph, start), start),
                whole.substring(end, stop < 0 ? whole.length() : stop));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
