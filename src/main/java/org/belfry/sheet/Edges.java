package org.belfry.sheet;

/** Takes spaces and signs off the ends of a text. */
final class Edges {
    private Edges() {}

    /** Without the spaces and signs it begins with. */
    static String start(String text, String signs) {
        int from = 0;
        while (from < text.length() && isSign(text.charAt(from), signs)) {
            from++;
        }
        return text.substring(from);
    }

    /** Without the spaces and signs it ends with. */
    static String end(String text, String signs) {
        int to = text.length();
        while (to > 0 && isSign(text.charAt(to - 1), signs)) {
            to--;
        }
        return text.substring(0, to);
    }

    private static boolean isSign(char c, String signs) {
        return Character.isWhitespace(c) || signs.indexOf(c) >= 0;
    }
}
