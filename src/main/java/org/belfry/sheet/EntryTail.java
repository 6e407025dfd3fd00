package org.belfry.sheet;

import org.belfry.sheet.CountryReader.Country;
import org.belfry.sheet.EntryPlaces.Tail;
import org.jspecify.annotations.Nullable;

/**
 * Takes piece after piece off the end of an entry, as long as each is a country, a region, a place
 * or an organiser.
 */
final class EntryTail {
    private static final int MOST_PIECES = 6;

    private final EntryPlaces places;
    private final CountryReader countries;
    private final String text;
    private final int title;
    private final int to;
    private final boolean strict;

    private int end;
    private @Nullable String place;
    private @Nullable Country country;
    private @Nullable Tail region;

    EntryTail(
            EntryPlaces places,
            CountryReader countries,
            String text,
            int title,
            int to,
            boolean strict) {
        this.places = places;
        this.countries = countries;
        this.text = text;
        this.title = title;
        this.to = to;
        this.strict = strict;
        this.end = trimmed(to);
    }

    Tail read() {
        boolean taken = true;
        for (int i = 0; i < MOST_PIECES && taken; i++) {
            taken = take();
        }
        Tail only = region;
        return place == null && only != null ? only : new Tail(place, country, end);
    }

    /** Takes the last piece; false when it belongs to the title. */
    private boolean take() {
        int start = lastPiece();
        boolean bracket = end > title && text.charAt(end - 1) == ')';
        String piece = piece(start);
        String bare = EntryPlaces.withoutOrganiser(EntryPlaces.afterPreposition(piece));
        if (bare.isEmpty()) {
            end = piece.isEmpty() ? end : trimmed(start);
            return !piece.isEmpty();
        }
        boolean separated = isSeparated(start);
        Country named = bracket ? countries.exactly(bare) : countries.spelled(bare);
        if (named == null && !bracket && separated && splits(bare, start)) {
            return false;
        }
        if (named != null && country == null && place == null) {
            country = named;
        } else if (isRegion(bare, start, bracket)) {
            region = new Tail(bracket ? null : bare, country, bracket ? end : trimmed(start));
        } else if (!bracket && separated && isPlace(bare, start)) {
            place = bare;
        } else {
            return false;
        }
        end = trimmed(start);
        return true;
    }

    /** "Paris France" without a comma: both, and nothing before them. */
    private boolean splits(String bare, int start) {
        int space = country == null && place == null ? places.countryWithin(bare) : -1;
        if (space < 0) {
            return false;
        }
        place = bare.substring(0, space);
        country = countries.spelled(bare.substring(space + 1));
        end = trimmed(start);
        return true;
    }

    /** A region between place and country, or in brackets behind the place: "Lyon (Rhône)". */
    private boolean isRegion(String bare, int start, boolean bracket) {
        if (region != null || place != null) {
            return false;
        }
        if (!bracket) {
            return country != null && countries.isState(bare);
        }
        int before = text.lastIndexOf(',', start - 1);
        int open = start - 1;
        return !strict
                && country == null
                && before >= title
                && open > before
                && places.isPlace(bare, false)
                && places.isPlace(text.substring(before + 1, open).strip(), false);
    }

    private boolean isPlace(String bare, int start) {
        boolean behindTitle = start == title || trimmed(start) == title;
        return place == null
                && (!strict || country != null)
                && places.isPlace(bare, country != null || (behindTitle && title > 0));
    }

    /** Whether a piece stands apart; a dash before it counts only beside other pieces. */
    private boolean isSeparated(int start) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        boolean dashes =
                country != null || text.substring(end, to).chars().anyMatch(c -> isDash((char) c));
        return start > 0
                && (start == title || ",(?".indexOf(before) >= 0 || (dashes && isDash(before)));
    }

    private static boolean isDash(char c) {
        return "-–—".indexOf(c) >= 0;
    }

    /** Where the last piece between commas or dashes, or in closing brackets, begins. */
    private int lastPiece() {
        boolean bracket = end > title && text.charAt(end - 1) == ')';
        boolean closed = bracket;
        for (int i = end - 1; i >= title; i--) {
            char c = text.charAt(i);
            // A bracket never closed is one the date was cut out of.
            boolean opens = c == '(' && (bracket || !closed);
            if (opens || (!bracket && separates(i))) {
                return i + 1;
            }
            closed |= c == ')';
        }
        return title;
    }

    private boolean separates(int i) {
        char c = text.charAt(i);
        boolean spaced = text.startsWith(" ", i + 1);
        boolean dash = i > title && isDash(c) && spaced && text.charAt(i - 1) == ' ';
        return c == ',' || dash || (c == '?' && spaced);
    }

    private String piece(int start) {
        String piece = text.substring(Math.min(start, end), end).strip();
        return piece.endsWith(")") && piece.indexOf('(') < 0
                ? piece.substring(0, piece.length() - 1).strip()
                : piece;
    }

    private int trimmed(int at) {
        int last = Math.max(title, Math.min(at, text.length()));
        while (last > title && " ,;:(-–—.".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }
}
