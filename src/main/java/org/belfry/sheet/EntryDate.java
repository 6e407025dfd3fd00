package org.belfry.sheet;

import org.belfry.date.DateReader;
import org.belfry.date.DateReader.Found;
import org.belfry.date.Edtf;
import org.belfry.sheet.EntryPlaces.Tail;
import org.jspecify.annotations.Nullable;

import java.util.List;

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
        Found last = all.getLast();
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

    /**
     * "12 May 2010: Seminar ...", "2004-2008: Project ..."; a bare year at the head of anything
     * else is rather part of the title.
     */
    private static EntryDate leading(
            String text, Found date, Quotes quotes, EntryPlaces places) {
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
