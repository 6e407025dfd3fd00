package org.belfry.sheet;

import org.belfry.date.DateReader;
import org.belfry.date.DateReader.Found;
import org.belfry.date.Edtf;
import org.belfry.sheet.EntryPlaces.Tail;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * The date of an entry. Only a date outside the title counts: at the end, before the place, or at
 * the very head.
 *
 * @param from where the text without the date begins
 * @param to where it ends
 * @param behind the place written behind the date, if one is
 */
record EntryDate(@Nullable Edtf date, int from, int to, @Nullable Tail behind) {

    static EntryDate of(String text, Quotes quotes, DateReader dates, EntryPlaces places) {
        List<Found> all = dates.all(text);
        if (all.isEmpty()) {
            return none(text);
        }
        Found last = withYearsBefore(text, all);
        boolean free = last.start() > 0 && !quotes.encloses(last.start(), 0, text.length());
        if (free && text.substring(last.end()).chars().noneMatch(Character::isLetterOrDigit)) {
            return new EntryDate(last.edtf(), 0, last.start(), null);
        }
        int behind = skip(text, last.end());
        if (free && behind > last.end() && quotes.between(behind, text.length()).isEmpty()) {
            Tail tail = places.read(text, behind, text.length(), false);
            boolean whole =
                    tail.end() <= behind && (tail.place() != null || tail.country() != null);
            if (whole) {
                return new EntryDate(last.edtf(), 0, last.start(), tail);
            }
        }
        return all.size() == 1 ? leading(text, last, quotes, places) : none(text);
    }

    /** "2009, 2010", "2009 and 2010": years in a row are a span. */
    private static Found withYearsBefore(String text, List<Found> all) {
        Found last = all.getLast();
        int first = all.size() - 1;
        while (first > 0 && follows(text, all.get(first - 1), all.get(first))) {
            first--;
        }
        Found begin = all.get(first);
        return Edtf.span(begin.edtf().start(), last.edtf().start())
                .filter(span -> !begin.equals(last))
                .map(span -> new Found(begin.start(), last.end(), span))
                .orElse(last);
    }

    private static boolean follows(String text, Found year, Found next) {
        String between = text.substring(year.end(), next.start()).strip();
        boolean joined = Set.of(",", "and", "et", "&").contains(between);
        return joined
                && year.edtf().text().length() == 4
                && next.edtf().text().length() == 4
                && Integer.parseInt(next.edtf().text()) == Integer.parseInt(year.edtf().text()) + 1;
    }

    /**
     * "12 May 2010: Seminar ...", "2004-2008: Project ..."; a bare year at the head of anything
     * else is rather part of the title.
     */
    private static EntryDate leading(String text, Found date, Quotes quotes, EntryPlaces places) {
        String start = date.edtf().start();
        boolean exact = start != null && start.length() > 4;
        int after = skip(text, date.end());
        if (date.start() > 0 || after <= date.end() || after >= text.length()) {
            return none(text);
        }
        boolean colon = text.substring(date.end(), after).indexOf(':') >= 0;
        boolean quoted = quotes.between(after, after + 1).stream().anyMatch(Quotes.Mark::open);
        return exact || (colon && (quoted || places.namesEvent(text.substring(after))))
                ? new EntryDate(date.edtf(), after, text.length(), null)
                : none(text);
    }

    private static EntryDate none(String text) {
        return new EntryDate(null, 0, text.length(), null);
    }

    /** The place after separating signs and "in" or "à". */
    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && " ,;:–-()".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        for (String word : new String[] {"in ", "at ", "à "}) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return at;
    }
}
