package org.belfry.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * The quotation marks of a line, each taken for what it does and not for its shape: sheets close
 * with opening marks, open with closing ones and use apostrophes for both.
 */
final class Quotes {
    record Mark(int at, boolean open) {}

    private final List<Mark> marks = new ArrayList<>();

    Quotes(String text) {
        int single = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '“', '”', '„', '″', '‟', '«', '»', '"' -> marks.add(mark(text, i, c));
                case '‘', '\'' -> {
                    if (startsWord(text, i)) {
                        marks.add(new Mark(i, true));
                        single++;
                    } else if (single > 0 && c == '\'' && endsWord(text, i)) {
                        marks.add(new Mark(i, false));
                        single--;
                    }
                }
                case '’' -> {
                    if (single > 0 && endsWord(text, i)) {
                        marks.add(new Mark(i, false));
                        single--;
                    }
                }
                default -> {}
            }
        }
    }

    private static Mark mark(String text, int i, char c) {
        if (c == '«' || c == '„') {
            return new Mark(i, true);
        }
        if (c == '»') {
            return new Mark(i, false);
        }
        boolean starts = startsWord(text, i);
        boolean ends = endsWord(text, i);
        boolean open = starts == ends ? c == '“' || c == '‟' : starts;
        return new Mark(i, open);
    }

    private static boolean startsWord(String text, int i) {
        boolean free = i == 0 || " ([:,–—/".indexOf(text.charAt(i - 1)) >= 0;
        return free && i + 1 < text.length() && isInside(text.charAt(i + 1));
    }

    private static boolean endsWord(String text, int i) {
        boolean after = i > 0 && text.charAt(i - 1) != ' ';
        return after && (i + 1 == text.length() || !isInside(text.charAt(i + 1)));
    }

    private static boolean isInside(char c) {
        return Character.isLetterOrDigit(c) || "“‘«(&[".indexOf(c) >= 0;
    }

    /** The marks from one place to another. */
    List<Mark> between(int from, int to) {
        return marks.stream().filter(mark -> mark.at() >= from && mark.at() < to).toList();
    }

    /** Where the quotation opened here closes; -1 when it does not before the end given. */
    int closeOf(int open, int to) {
        int depth = 0;
        for (Mark mark : between(open, to)) {
            depth += mark.open() ? 1 : -1;
            if (depth == 0) {
                return mark.at();
            }
        }
        return -1;
    }

    /** Whether a place lies inside a quotation or behind a mark never closed. */
    boolean encloses(int place, int from, int to) {
        int depth = 0;
        for (Mark mark : between(from, to)) {
            if (mark.at() >= place) {
                return depth > 0 && closesAfter(place, to);
            }
            depth = Math.max(0, depth + (mark.open() ? 1 : -1));
        }
        return false;
    }

    private boolean closesAfter(int place, int to) {
        return between(place, to).stream().anyMatch(mark -> !mark.open());
    }
}
