package org.belfry.sheet;

import org.belfry.date.Edtf;
import org.belfry.sheet.CountryReader.Country;
import org.belfry.sheet.EntryPlaces.Tail;
import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What an entry says in passing: its kind, and a place named without a comma before it. */
final class EntryInside {
    private static final Set<EventKind> UNMISTAKABLE =
            EnumSet.of(
                    EventKind.GENERAL_ASSEMBLY,
                    EventKind.CONFERENCE,
                    EventKind.SEMINAR,
                    EventKind.LUNCH_DEBATE,
                    EventKind.WORKING_GROUP,
                    EventKind.AWARD,
                    EventKind.PROJECT);

    private final EntryKinds kinds;
    private final EntryPlaces places;
    private final String text;
    private final Words words;
    private final Quotes quotes;

    EntryInside(EntryKinds kinds, EntryPlaces places, String text, Words words, Quotes quotes) {
        this.kinds = kinds;
        this.places = places;
        this.text = text;
        this.words = words;
        this.quotes = quotes;
    }

    /**
     * The kind: the word that leads, that stands outside the quotation, or what the rest implies.
     */
    EventKind kind(Role role, int firstWord, int from, int to, @Nullable Edtf date) {
        EntryKinds.Found lead = kinds.leading(words, firstWord);
        if (lead != null && words.get(lead.next() - 1).end() <= to) {
            return lead.kind();
        }
        List<Quotes.Mark> marks = quotes.between(from, to);
        EntryKinds.Found named =
                marks.isEmpty()
                        ? inUnquoted(firstWord, to)
                        : outsideQuotation(firstWord, marks, to);
        if (named != null) {
            return named.kind();
        }
        return switch (role) {
            case CANDIDATE -> EventKind.AWARD;
            case PARTNER, PILOT -> EventKind.PROJECT;
            default -> implied(firstWord, to, marks.isEmpty(), date);
        };
    }

    private EventKind implied(int firstWord, int to, boolean unquoted, @Nullable Edtf date) {
        for (int i = firstWord; unquoted && i < words.at(to); i++) {
            EntryKinds.Found found = kinds.at(words, i);
            if (found != null && UNMISTAKABLE.contains(found.kind())) {
                return found.kind();
            }
        }
        String start = date == null ? null : date.start();
        return start == null || start.length() == 4 ? EventKind.PROJECT : EventKind.OTHER;
    }

    private EntryKinds.@Nullable Found outsideQuotation(
            int firstWord, List<Quotes.Mark> marks, int to) {
        EntryKinds.Found before = kinds.first(words, firstWord, words.at(marks.getFirst().at()));
        if (before != null) {
            return before;
        }
        int behind = words.at(marks.getLast().at());
        return marks.getLast().open() ? null : kinds.first(words, behind, words.at(to));
    }

    /** In a title without marks only a word behind a comma, or the last one, names the kind. */
    private EntryKinds.@Nullable Found inUnquoted(int firstWord, int to) {
        int last = words.at(to);
        EntryKinds.Found ending = kinds.ending(words, firstWord, last);
        if (ending != null) {
            return ending;
        }
        for (int i = firstWord + 1; i < last; i++) {
            int end = words.get(i - 1).end();
            if (text.charAt(end) == ',') {
                EntryKinds.Found found = kinds.leading(words, i);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /**
     * A place without a comma: "General Assembly Genoa", "meeting in Lyon", "conference of
     * Saragossa, Spain" (where the title keeps it).
     */
    Tail place(Tail tail, Tail known, int from, int firstWord) {
        Country country = known.country();
        EntryKinds.Found lead = kinds.leading(words, firstWord);
        if (lead != null && lead.kind() == EventKind.GENERAL_ASSEMBLY) {
            int at = words.get(EntryKinds.afterOrganiser(words, lead.next()) - 1).end();
            String rest = at < tail.end() ? stripped(text.substring(at, tail.end())) : "";
            String bare = EntryPlaces.withoutOrganiser(EntryPlaces.afterPreposition(rest));
            int space = country == null ? places.countryWithin(bare) : -1;
            if (space > 0) {
                return places.split(bare, space, at);
            }
            if (places.isPlace(bare, country != null)) {
                return new Tail(bare, country, at);
            }
        }
        int last = words.at(tail.end());
        for (int i = last - 1; i > firstWord && i >= last - 4; i--) {
            String joint = words.get(i - 1).folded();
            boolean in = Set.of("in", "at", "a", "en").contains(joint);
            boolean of = Set.of("of", "de", "d").contains(joint) && country != null;
            String name = text.substring(words.get(i).start(), tail.end()).strip();
            boolean event = i > 1 && kinds.ending(words, firstWord, i - 1) != null;
            if ((in || of) && event && places.isPlace(name, false)) {
                int end = in ? words.get(i - 2).end() : tail.end();
                return new Tail(name, country, Math.max(from, end));
            }
        }
        return new Tail(null, country, tail.end());
    }

    private static String stripped(String text) {
        return Edges.start(text, ",:;–-").strip();
    }
}
