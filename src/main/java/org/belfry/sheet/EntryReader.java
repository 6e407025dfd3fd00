package org.belfry.sheet;

import org.belfry.date.DateReader;
import org.belfry.sheet.CountryReader.Country;
import org.belfry.sheet.EntryPlaces.Tail;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one entry of a list of participations: role, kind, title, place, country and dates, from
 * the ends towards the title, so that no word of the title is taken for one of them.
 */
final class EntryReader {
    private static final int LONGEST = 1_500;
    private static final int LONGEST_LINE = 300;
    private static final int SHORT_TITLE = 8;

    private final DateReader dates;
    private final EntryKinds kinds;
    private final EntryRoles roles;
    private final EntryPlaces places;

    EntryReader(Vocabulary vocabulary, CountryReader countries, DateReader dates) {
        this.kinds = vocabulary.kinds();
        this.roles = vocabulary.roles();
        this.dates = dates;
        this.places = new EntryPlaces(countries, kinds);
    }

    /**
     * The participation an entry tells of.
     *
     * @param fallback the role when the entry names none
     * @return nothing when the line has no title
     */
    Fact.@Nullable Participation read(Line line, String network, Role fallback) {
        String text = line.text();
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        Words words = Words.of(text);
        Quotes quotes = new Quotes(text);
        EntryDate dated = EntryDate.of(text, quotes, dates, places);
        EntryRoles.Found role = roles.read(words, firstOpening(line, quotes));
        int said = Math.max(role == null ? 0 : role.next(), words.at(dated.from()));
        int firstWord = afterPlace(text, words, said);
        String leading = firstWord > said ? before(text, words, firstWord) : null;
        int from = startOf(text, words, firstWord, dated.to());
        int titleEnd = endOfQuotation(line, quotes, from, dated.to());
        boolean strict = isStrict(role, titleEnd, words, firstWord, quotes, dated.to());
        if (role == null && dated.date() == null && isSentence(text, words, firstWord)) {
            return null;
        }
        Tail tail = places.read(text, Math.max(from, titleEnd), dated.to(), strict);
        Tail known = dated.behind() == null ? tail : dated.behind();
        var inside = new EntryInside(kinds, places, text, words, quotes);
        Tail place = known.place() == null ? inside.place(tail, known, from, firstWord) : known;
        boolean behind = dated.behind() != null && known.place() != null;
        int end = behind ? tail.end() : place.end();
        Role done = role == null ? fallback : role.role();
        String title = new EntryTitle(kinds, line, words, quotes).read(from, end, firstWord);
        if (title.chars().noneMatch(Character::isLetter)) {
            return null;
        }
        Country country = place.country();
        return new Fact.Participation(
                line.number(),
                network,
                inside.kind(done, firstWord, from, end, dated.date()),
                done,
                title,
                place.place() == null ? leading : place.place(),
                country == null ? null : country.name(),
                country == null ? null : country.code(),
                dated.date(),
                targets(line));
    }

    /** "Toulouse, General Assembly, 25 June": the word after a place the assembly stands behind. */
    private int afterPlace(String text, Words words, int firstWord) {
        int comma = text.indexOf(',');
        int next = comma < 0 ? words.size() : words.at(comma);
        EntryKinds.Found lead = next < words.size() ? kinds.leading(words, next) : null;
        boolean assembly = lead != null && lead.kind() == EventKind.GENERAL_ASSEMBLY;
        return assembly && firstWord == 0 && places.isPlace(text.substring(0, comma), false)
                ? next
                : firstWord;
    }

    private static String before(String text, Words words, int word) {
        return text.substring(0, words.get(word - 1).end());
    }

    /** A sentence of its own tells of something, but names no event. */
    private boolean isSentence(String text, Words words, int firstWord) {
        boolean ends = text.endsWith(".") || text.endsWith("!");
        return ends && words.size() > SHORT_TITLE && kinds.leading(words, firstWord) == null;
    }

    private static List<Fact.Target> targets(Line line) {
        return line.links().stream()
                .filter(link -> !link.target().isEmpty())
                .map(link ->
                        new Fact.Target(
                                line.text().substring(link.start(), link.end()).strip(),
                                link.target()))
                .toList();
    }

    /**
     * Whether a line without a bullet is an entry: it leads with a kind or has a date at its end.
     */
    boolean isEntry(Line line) {
        if (line.text().length() > LONGEST || line.text().length() < 8) {
            return false;
        }
        return leads(line) || isDated(line);
    }

    /** "Project “A”, 2001; Project “B”, 2003": the entries of a line, when each has a date. */
    List<Line> parts(Line line) {
        String text = line.text();
        if (text.indexOf(';') < 0 || text.length() > LONGEST) {
            return List.of(line);
        }
        var quotes = new Quotes(text);
        var parts = new ArrayList<Line>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            if (end || (text.charAt(i) == ';' && !quotes.encloses(i, 0, text.length()))) {
                parts.add(line.part(start, i));
                start = i + 1;
            }
        }
        return parts.stream().allMatch(this::isDated) ? parts : List.of(line);
    }

    /** Whether a line in no list is an entry all the same: it leads with a kind and has a date. */
    boolean isSurely(Line line) {
        return line.text().length() < LONGEST_LINE && leads(line) && isDated(line);
    }

    private boolean leads(Line line) {
        Words words = Words.of(line.text(), 12);
        EntryRoles.Found role = roles.read(words, line.text().length());
        return kinds.leading(words, role == null ? 0 : role.next()) != null;
    }

    boolean namesRole(Line line) {
        return roles.read(Words.of(line.text(), 12), line.text().length()) != null;
    }

    private boolean isDated(Line line) {
        return EntryDate.of(line.text(), new Quotes(line.text()), dates, places).date() != null;
    }

    private static int firstOpening(Line line, Quotes quotes) {
        int free = line.text().length();
        for (Quotes.Mark mark : quotes.between(0, line.text().length())) {
            free = mark.open() ? Math.min(free, mark.at()) : free;
        }
        for (Line.Wrapped link : line.links()) {
            free = link.start() > 0 ? Math.min(free, link.start()) : free;
        }
        return free;
    }

    /** Where the title may begin: at its first word, or at the mark that opens before it. */
    private static int startOf(String text, Words words, int firstWord, int to) {
        int start = firstWord == 0 ? 0 : words.get(firstWord - 1).end();
        while (start < to && " ,:;–-/.".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    /** Behind the last quotation and the last link that is a title: nothing before is a place. */
    private int endOfQuotation(Line line, Quotes quotes, int from, int to) {
        int end = from;
        for (Quotes.Mark mark : quotes.between(from, to)) {
            end = mark.at() + 1;
        }
        for (Line.Wrapped link : line.links()) {
            boolean within = link.start() >= from && link.end() <= to && link.end() > link.start();
            boolean whole = link.start() == 0 && link.end() >= to;
            if (within && !whole && isTitle(line.text().substring(link.start(), link.end()))) {
                end = Math.max(end, Math.min(link.end(), to));
            }
        }
        return end;
    }

    /** A link with a comma is a title, unless it is a place with its country. */
    private boolean isTitle(String linked) {
        int comma = linked.lastIndexOf(',');
        return comma >= 0 && places.country(linked.substring(comma + 1).strip()) == null;
    }

    private boolean isStrict(
            EntryRoles.@Nullable Found role,
            int titleEnd,
            Words words,
            int firstWord,
            Quotes quotes,
            int to) {
        List<Quotes.Mark> marks = quotes.between(0, to);
        if (!marks.isEmpty() && marks.getLast().at() + 1 == titleEnd) {
            return marks.getLast().open();
        }
        EntryKinds.Found lead = kinds.leading(words, firstWord);
        return lead == null
                ? role != null && role.role() == Role.PARTNER
                : lead.kind() == EventKind.PROJECT;
    }
}
