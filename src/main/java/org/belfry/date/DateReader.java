package org.belfry.date;

import org.belfry.date.DateTokens.Token;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads dates as people write them in English and French ("12 mars 2026", "7th-9th December 2000",
 * "since 1999"), and finds them inside a line. A date is never read as more precise than it is
 * written; figures stand day before month, as in Europe; a date without a year is none.
 */
public final class DateReader {
    /**
     * A date inside a text.
     *
     * @param start where it begins, with the words that belong to it ("since", "on")
     * @param end where it ends, exclusive
     */
    public record Found(int start, int end, Edtf edtf) {}

    /** As many days as a list of them ("7, 8 and 9 December") may have. */
    private static final int MOST_DAYS = 8;

    private record Expression(int next, @Nullable Edtf edtf) {}

    private final DateWords words = new DateWords();

    /** The date the whole text is; nothing when it is none or more than one. */
    public Optional<Edtf> read(String text) {
        String bare = text.strip();
        Optional<Edtf> edtf = Edtf.parse(bare);
        if (edtf.isPresent()) {
            return edtf;
        }
        List<Found> found = all(bare);
        if (found.size() != 1) {
            return Optional.empty();
        }
        Found only = found.getFirst();
        String around = bare.substring(0, only.start()) + bare.substring(only.end());
        boolean alone = around.chars().noneMatch(Character::isLetterOrDigit);
        return alone ? Optional.of(only.edtf()) : Optional.empty();
    }

    /** The last date in the text. */
    public Optional<Found> last(String text) {
        List<Found> found = all(text);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    /** Every date in the text, in order. */
    public List<Found> all(String text) {
        List<Token> tokens = DateTokens.of(text, words);
        var grammar = new DateGrammar(words, tokens);
        var found = new ArrayList<Found>();
        int free = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (!grammar.mayBegin(i)) {
                continue;
            }
            DatePhrase phrase = DatePhrase.before(grammar, i, free);
            Expression expression = expression(grammar, i, phrase);
            if (expression == null) {
                continue;
            }
            if (expression.edtf() != null) {
                int start = tokens.get(phrase.first()).start();
                int end = tokens.get(expression.next() - 1).end();
                found.add(new Found(start, end, expression.edtf()));
            }
            free = expression.next();
            i = free - 1;
        }
        return found;
    }

    private @Nullable Expression expression(DateGrammar grammar, int i, DatePhrase phrase) {
        DatePart first = grammar.at(i);
        if (first == null) {
            return null;
        }
        Expression span = span(grammar, first, phrase);
        if (span != null) {
            return span;
        }
        if (first.year() == 0) {
            return null;
        }
        String start = phrase.until() ? null : first.edtf();
        Optional<Edtf> edtf =
                phrase.until() || phrase.since()
                        ? Edtf.span(start, phrase.until() ? first.edtf() : null)
                        : Edtf.parse(first.edtf());
        return new Expression(afterStamp(grammar, first), edtf.orElse(null));
    }

    /** A machine's date glued to a written one ("26 June 2009-10-20") says nothing of its own. */
    private static int afterStamp(DateGrammar grammar, DatePart part) {
        int i = part.next();
        boolean stamp =
                part.day() > 0
                        && i + 3 < grammar.size()
                        && grammar.sign(i, "-")
                        && grammar.token(i).glued()
                        && grammar.token(i + 1).number(2) >= 0
                        && grammar.sign(i + 2, "-")
                        && grammar.token(i + 3).number(2) >= 0;
        return stamp ? i + 4 : i;
    }

    private static @Nullable Expression span(
            DateGrammar grammar, DatePart first, DatePhrase phrase) {
        Expression years = shortYears(grammar, first);
        if (years != null) {
            return years;
        }
        int i = first.next();
        DatePart part = first;
        for (int days = 1; days < MOST_DAYS; days++) {
            boolean listed = part.isDayOnly() || (part.year() == 0 && part.day() > 0);
            int comma = listed && grammar.sign(i, ",") ? i + 1 : -1;
            int next = Math.max(comma, DatePhrase.afterJoin(grammar, i));
            if (next < 0) {
                return null;
            }
            if (first.year() > 0 && grammar.word(next, DateWords.NOW)) {
                int hui = grammar.word(next + 2, Set.of("hui")) ? next + 3 : next + 1;
                return new Expression(hui, Edtf.span(first.edtf(), null).orElse(null));
            }
            boolean and = comma < 0 && (grammar.word(i, DateWords.AND) || grammar.sign(i, "&"));
            DatePart second = grammar.at(next);
            if (second == null || (comma > 0 && !(second.isDayOnly() && isLater(part, second)))) {
                return null;
            }
            if (second.isDayOnly() && first.month() > 0 && first.year() == 0) {
                DatePart end = endOfMonthFirst(grammar, first, second);
                second = end.year() > 0 ? end : second;
            }
            if (second.year() > 0) {
                return joined(first, second, and, phrase);
            }
            if (!second.isDayOnly()) {
                return null;
            }
            part = second;
            i = second.next();
        }
        return null;
    }

    /** In a list of days each is later than the one before: "13ème, 2 et 3 mai" is none. */
    private static boolean isLater(DatePart day, DatePart next) {
        return next.day() > day.day();
    }

    /** "November 2nd-4th 2006": the month stands before both days, the year after. */
    private static DatePart endOfMonthFirst(DateGrammar grammar, DatePart first, DatePart second) {
        DatePart dated = grammar.withYear(second);
        return new DatePart(dated.next(), dated.year(), first.month(), second.day(), "");
    }

    /** "2013/14", "2015-17". */
    private static @Nullable Expression shortYears(DateGrammar grammar, DatePart first) {
        int i = first.next();
        if (first.precision() > 1 || first.year() == 0 || i + 1 >= grammar.size()) {
            return null;
        }
        int short2 = grammar.token(i + 1).number(2);
        boolean glued = grammar.token(i).glued() && grammar.token(i + 1).glued();
        boolean stroke = grammar.sign(i, "/");
        boolean dash = grammar.sign(i, "-") && short2 > 12;
        if (!glued || !(stroke || dash) || short2 <= first.year() % 100) {
            return null;
        }
        int end = first.year() / 100 * 100 + short2;
        return new Expression(i + 2, Edtf.span(first.edtf(), Integer.toString(end)).orElse(null));
    }

    private static @Nullable Expression joined(
            DatePart first, DatePart second, boolean and, DatePhrase phrase) {
        boolean same = first.precision() == second.precision();
        boolean open = first.year() == 0;
        if (open && !same) {
            return null;
        }
        if (!open && and && !phrase.between() && !(same && first.day() > 0)) {
            return null;
        }
        if (!open && first.precision() < second.precision() && !phrase.from()) {
            return null;
        }
        Optional<Edtf> span = Edtf.span(first.completedBy(second).edtf(), second.edtf());
        return new Expression(second.next(), span.orElse(null));
    }

    /** The words that lead to a date and say how to take it. */
    private record DatePhrase(
            int first, boolean from, boolean between, boolean since, boolean until) {
        private static final Set<String> OPENING = Set.of("since", "depuis", "from", "des");
        private static final Set<String> BETWEEN = Set.of("between", "entre");
        private static final Set<String> MIDDLE =
                Set.of("the", "le", "la", "l", "on", "in", "en", "a", "au", "to", "de", "du");

        /** The leading words before token i, not reaching back before a token already used. */
        static DatePhrase before(DateGrammar grammar, int i, int free) {
            int at = i;
            while (at > free
                    && i - at < 4
                    && (grammar.word(at - 1, DateWords.ARTICLES)
                            || grammar.word(at - 1, MIDDLE)
                            || grammar.sign(at - 1, ":")
                            || grammar.sign(at - 1, "'")
                            || grammar.sign(at - 1, "\u2019"))) {
                at--;
            }
            int lead = at - 1;
            if (lead >= free) {
                boolean partir = grammar.word(lead, Set.of("partir", "as", "compter"));
                boolean since = grammar.word(lead, OPENING);
                boolean between = grammar.word(lead, BETWEEN);
                boolean until = grammar.word(lead, DateWords.UNTIL);
                if (partir && lead > free && grammar.word(lead - 1, Set.of("a"))) {
                    lead--;
                }
                if (partir || since || between || until) {
                    return new DatePhrase(
                            lead, since || between || partir, between, since || partir, until);
                }
            }
            return plain(grammar, i, free);
        }

        /** "on", "in", "le", "the" right before the date; "du", "de" also begin a span. */
        private static DatePhrase plain(DateGrammar grammar, int i, int free) {
            int at = i;
            while (at > free && grammar.word(at - 1, DateWords.ARTICLES)) {
                at--;
            }
            boolean from = at < i && grammar.word(at, DateWords.FROM);
            return new DatePhrase(at, from, false, false, false);
        }

        /** The token after the dash or word that joins two dates; else -1. */
        static int afterJoin(DateGrammar grammar, int i) {
            boolean join =
                    grammar.sign(i, "-")
                            || grammar.sign(i, "/")
                            || grammar.sign(i, "&")
                            || grammar.word(i, DateWords.TO)
                            || grammar.word(i, DateWords.AND);
            if (!join) {
                return -1;
            }
            int next = i + 1;
            while (grammar.word(next, DateWords.ARTICLES)
                    || grammar.word(next, MIDDLE)
                    || grammar.sign(next, "'")
                    || grammar.sign(next, "\u2019")) {
                next++;
            }
            return next;
        }
    }
}
