package org.belfry.sheet;

import org.belfry.sheet.Quotes.Mark;

import java.util.List;
import java.util.Set;

/**
 * The title of an entry: a leading word for the kind is taken off when a title follows it, outer
 * quotation marks are, inner ones are kept and balanced.
 */
final class EntryTitle {
    private static final Set<String> PROGRAMMES = Set.of("secucities", "secucites", "securcities");
    private static final Phrase ON =
            Phrase.of("on|about|sur|entitled|titled|called|intitule|intitulee");
    private static final Phrase ARTICLE = Phrase.of("the|la|le|les|l");

    private final EntryKinds kinds;
    private final String text;
    private final Words words;
    private final Quotes quotes;
    private final List<Line.Wrapped> links;

    EntryTitle(EntryKinds kinds, Line line, Words words, Quotes quotes) {
        this.kinds = kinds;
        this.text = line.text();
        this.words = words;
        this.quotes = quotes;
        this.links = line.links();
    }

    /** The title between two places of the text, whose first word is given. */
    String read(int from, int to, int firstWord) {
        EntryKinds.Found lead = kinds.leading(words, firstWord);
        boolean within = lead != null && words.get(lead.next() - 1).end() <= to;
        if (lead != null && within && isItsOwnTitle(lead, to)) {
            return selfTitled(lead, to);
        }
        int start = within && lead != null ? afterLead(lead, from, to) : afterProgramme(from, to);
        boolean taken = start > from;
        String title = unquoted(skipSigns(start, to), to, taken);
        return tidy(title);
    }

    private boolean isItsOwnTitle(EntryKinds.Found lead, int to) {
        boolean kind =
                lead.kind() == EventKind.GENERAL_ASSEMBLY || lead.kind() == EventKind.MEETING;
        return kind && text.substring(endOfLead(lead, to), to).isBlank();
    }

    /**
     * The end of the words for a kind, with the network that held it: "General Assembly of Efus".
     */
    private int endOfLead(EntryKinds.Found lead, int to) {
        int next = EntryKinds.afterOrganiser(words, lead.next());
        int end = words.get(next - 1).end();
        return end <= to ? end : words.get(lead.next() - 1).end();
    }

    /** "Efus' General Assembly" and "National Forum, General Assembly" are the assembly alone. */
    private String selfTitled(EntryKinds.Found lead, int to) {
        int first = lead.first();
        int forum = -1;
        for (int i = first; i < lead.next() - 1; i++) {
            forum = words.get(i).folded().equals("forum") ? i : forum;
        }
        first = Math.max(first, forum + 1);
        while (first < lead.next() - 1
                && (Networks.isCode(words.get(first).folded())
                        || Set.of("s", "the", "la", "l", "le")
                                .contains(words.get(first).folded()))) {
            first++;
        }
        int end = Math.min(to, words.get(lead.next() - 1).end());
        return tidy(text.substring(words.get(first).start(), end));
    }

    /** Where the title begins behind the word for its kind; at that word when it belongs to it. */
    private int afterLead(EntryKinds.Found lead, int from, int to) {
        int end = words.get(lead.next() - 1).end();
        int at = skip(end, to, " ");
        if (at >= to) {
            return from;
        }
        int on = ON.match(words, lead.next());
        int article = on > 0 ? ARTICLE.match(words, on) : -1;
        for (int word : new int[] {on, article}) {
            int title = word > 0 ? skip(words.get(word - 1).end(), to, " :") : to;
            if (title < to && beginsTitle(title)) {
                return title;
            }
        }
        char next = text.charAt(at);
        boolean sign = next == ':' || next == ',' || ((next == '–' || next == '-') && at > end);
        if (sign) {
            return skip(at, to, " :,–-");
        }
        boolean project = lead.kind() == EventKind.PROJECT;
        boolean named = Character.isUpperCase(next) && lead.kind() != EventKind.GENERAL_ASSEMBLY;
        boolean joined = Set.of("of", "de", "du", "des", "d").contains(folded(at));
        return beginsTitle(at) || named || (project && !joined) ? at : from;
    }

    private String folded(int at) {
        int word = words.at(at);
        return word < words.size() && words.get(word).start() == at ? words.get(word).folded() : "";
    }

    /** "SecuCities" before a title in quotation marks or a link is the programme, not the title. */
    private int afterProgramme(int from, int to) {
        int word = words.at(from);
        if (word >= words.size() || !PROGRAMMES.contains(words.get(word).folded())) {
            return from;
        }
        int at = skip(words.get(word).end(), to, " :");
        boolean inLink = links.stream().anyMatch(link -> link.start() <= from && link.end() > at);
        return at < to && !inLink && beginsTitle(at) ? at : from;
    }

    private boolean beginsTitle(int at) {
        return quotes.between(at, at + 1).stream().anyMatch(Mark::open)
                || links.stream().anyMatch(link -> link.start() == at && link.end() > at);
    }

    private int skip(int from, int to, String signs) {
        int at = from;
        while (at < to && signs.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private int skipSigns(int from, int to) {
        return skip(from, to, " :,;–-/.");
    }

    private String unquoted(int from, int to, boolean kindTaken) {
        List<Mark> marks = quotes.between(from, to);
        if (marks.isEmpty() || marks.getFirst().at() != from || !marks.getFirst().open()) {
            return balanced(from, withoutKind(from, to));
        }
        int close = quotes.closeOf(from, to);
        Mark last = marks.getLast();
        if (close < 0) {
            boolean closed = !last.open() && last.at() == to - 1;
            // One closing mark for two: the outer quotation is taken off, the inner one closed.
            return closed
                    ? balanced(from + 1, last.at()) + "”"
                    : balanced(from + 1, withoutKind(from, to));
        }
        String inner = balanced(from + 1, close);
        String rest = text.substring(close + 1, to).strip();
        if (rest.isEmpty() || isKind(close + 1, to)) {
            return inner;
        }
        char next = rest.charAt(0);
        if (kindTaken && (Character.isLowerCase(next) || next == '(')) {
            return inner;
        }
        return ":–-,.".indexOf(next) >= 0
                ? inner + text.substring(close + 1, withoutKind(from, to))
                : balanced(from, withoutKind(from, to));
    }

    /** Whether only the word for a kind stands between two places: "“...” project". */
    private boolean isKind(int from, int to) {
        EntryKinds.Found found = kinds.leading(words, words.at(from));
        return found != null && skip(words.get(found.next() - 1).end(), to, " .,") >= to;
    }

    /** The end of a title without a trailing "project" or "working group". */
    private int withoutKind(int from, int to) {
        int after = words.at(to);
        EntryKinds.Found found = kinds.ending(words, words.at(from), after);
        boolean dropped =
                found != null
                        && (found.kind() == EventKind.PROJECT
                                || found.kind() == EventKind.WORKING_GROUP)
                        && words.get(found.first()).start() > from
                        && words.get(after - 1).end() == to
                        && !isStudyOf(from)
                        && links.stream()
                                .noneMatch(link -> link.start() > from && link.end() >= to);
        if (!dropped || found == null) {
            return to;
        }
        int end = words.get(found.first()).start();
        while (end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    /** "Study visit of ... project": the project belongs to what is visited. */
    private boolean isStudyOf(int from) {
        EntryKinds.Found lead = kinds.leading(words, words.at(from));
        return lead != null && lead.kind() != EventKind.PROJECT;
    }

    /** The text with marks turned the way they work, and marks without a partner left out. */
    private String balanced(int from, int to) {
        var out = new StringBuilder();
        int at = from;
        for (Mark mark : quotes.between(from, to)) {
            out.append(text, at, mark.at());
            at = mark.at() + 1;
            boolean paired =
                    mark.open()
                            ? quotes.closeOf(mark.at(), to) >= 0 || isLastOpen(mark, to)
                            : isClosing(mark, from);
            if (paired) {
                out.append(shape(mark));
            }
        }
        return out.append(text, Math.min(at, to), to).toString();
    }

    /** The innermost quotation whose closing mark was the outer one's. */
    private boolean isLastOpen(Mark mark, int to) {
        return to < text.length()
                && quotes.between(to, to + 1).stream().anyMatch(next -> !next.open())
                && quotes.between(mark.at() + 1, to).isEmpty();
    }

    private boolean isClosing(Mark mark, int from) {
        return quotes.between(from, mark.at()).stream()
                .anyMatch(open ->
                        open.open() && quotes.closeOf(open.at(), mark.at() + 1) == mark.at());
    }

    private char shape(Mark mark) {
        char c = text.charAt(mark.at());
        return switch (c) {
            case '“', '”', '″', '„', '‟' -> mark.open() ? '“' : '”';
            default -> c;
        };
    }

    private static String tidy(String title) {
        String bare =
                Edges.end(
                        Edges.start(title.replaceAll("\\s+", " ").replace(" ,", ","), ",;:.–-"),
                        ",;:–-");
        boolean initial =
                bare.length() > 2 && Character.isUpperCase(bare.charAt(bare.length() - 2));
        return initial ? bare : Edges.end(bare, ".");
    }
}
