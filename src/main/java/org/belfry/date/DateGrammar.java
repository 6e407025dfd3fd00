package org.belfry.date;

import org.belfry.date.DateTokens.Kind;
import org.belfry.date.DateTokens.Token;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** Recognises one written date, without span, at a place among the tokens of a text. */
final class DateGrammar {
    private static final int OLDEST = 1500;
    private static final int LATEST = 2199;

    private final DateWords words;
    private final List<Token> tokens;

    DateGrammar(DateWords words, List<Token> tokens) {
        this.words = words;
        this.tokens = tokens;
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    boolean sign(int i, String sign) {
        return i < tokens.size() && tokens.get(i).is(sign);
    }

    boolean word(int i, Set<String> anyOf) {
        return i < tokens.size()
                && tokens.get(i).kind() == Kind.WORD
                && anyOf.contains(tokens.get(i).text());
    }

    /** Whether a date, or a word that leads to one, can begin here. */
    boolean mayBegin(int i) {
        Token token = tokens.get(i);
        return switch (token.kind()) {
            case NUMBER, DECADE -> true;
            case SIGN -> false;
            case WORD ->
                    words.month(token.text()) > 0
                            || words.season(token.text()) > 0
                            || DateWords.WEEKDAYS.contains(token.text())
                            || DateWords.ABOUT.contains(token.text());
        };
    }

    /** The date that begins here, as long as it gets; nothing when none does. */
    @Nullable DatePart at(int from) {
        int i = afterWeekday(from);
        if (word(i, DateWords.ABOUT)) {
            int date = sign(i + 1, ".") ? i + 2 : i + 1;
            DatePart part = word(date, DateWords.ABOUT) ? null : at(date);
            return part == null || part.year() == 0 ? null : part.approximate();
        }
        if (i >= tokens.size()) {
            return null;
        }
        Token token = tokens.get(i);
        return switch (token.kind()) {
            case DECADE -> new DatePart(i + 1, token.number(4), 0, 0, "X");
            case SIGN -> null;
            case WORD -> startingWithWord(i);
            case NUMBER -> {
                DatePart figures = inFigures(i);
                yield figures != null ? figures : startingWithNumber(i);
            }
        };
    }

    private int afterWeekday(int i) {
        if (!word(i, DateWords.WEEKDAYS)) {
            return i;
        }
        int next = i + 1;
        while (sign(next, ".") || sign(next, ",") || word(next, DateWords.ARTICLES)) {
            next++;
        }
        return next;
    }

    private @Nullable DatePart startingWithWord(int i) {
        String word = tokens.get(i).text();
        int season = words.season(word);
        if (season > 0) {
            int year = afterJoiners(i + 1);
            return year(year) > 0 ? new DatePart(year + 1, year(year), season, 0, "") : null;
        }
        int month = words.month(word);
        if (month == 0) {
            return null;
        }
        int next = sign(i + 1, ".") ? i + 2 : i + 1;
        int at = sign(next, ",") ? next + 1 : next;
        int day = day(word(at, Set.of("the")) ? at + 1 : at);
        if (day > 0) {
            int after = word(at, Set.of("the")) ? at + 2 : at + 1;
            return withYear(new DatePart(after, 0, month, day, ""));
        }
        return withYear(new DatePart(next, 0, month, 0, ""));
    }

    private @Nullable DatePart startingWithNumber(int i) {
        int year = year(i);
        if (year >= OLDEST && year <= LATEST) {
            return new DatePart(i + 1, year, 0, 0, "");
        }
        int day = day(i);
        if (day == 0) {
            return null;
        }
        int next = sign(i + 1, ".") ? i + 2 : i + 1;
        int at = afterJoiners(next);
        int month = at < tokens.size() ? words.month(tokens.get(at).text()) : 0;
        if (month == 0) {
            return new DatePart(i + 1, 0, 0, day, "");
        }
        int end = sign(at + 1, ".") ? at + 2 : at + 1;
        return withYear(new DatePart(end, 0, month, day, ""));
    }

    /** The date with the year that follows it, if one does. */
    DatePart withYear(DatePart part) {
        int at = afterJoiners(part.next());
        int year = year(at);
        return year > 0 ? part.withYear(year, at + 1) : part;
    }

    private int afterJoiners(int i) {
        int next = i;
        while (sign(next, ",")
                || sign(next, "'")
                || sign(next, "\u2019")
                || word(next, DateWords.ARTICLES)) {
            next++;
        }
        return next;
    }

    /** The year written here in four digits, not part of a date in figures; else 0. */
    int year(int i) {
        if (i >= tokens.size() || tokens.get(i).text().length() != 4) {
            return 0;
        }
        int year = tokens.get(i).number(4);
        return year >= 1000 && year < 3000 ? year : 0;
    }

    private int day(int i) {
        int day = i < tokens.size() ? tokens.get(i).number(2) : -1;
        return day >= 1 && day <= 31 ? day : 0;
    }

    /** 2009-06-26, 2009-06, 26/06/2009, 26.06.2009, 06/2009: day before month, as in Europe. */
    private @Nullable DatePart inFigures(int i) {
        int first = tokens.get(i).number(4);
        int second = joined(i);
        int third = second < 0 ? -1 : joined(i + 2);
        boolean year = tokens.get(i).text().length() == 4;
        if (second >= 0 && year && twoDigits(i + 2) && isMonth(second) && sign(i + 1, "-")) {
            return third > 0 && twoDigits(i + 4)
                    ? new DatePart(i + 5, first, second, third, "")
                    : new DatePart(i + 3, first, second, 0, "");
        }
        if (third >= 0 && year(i + 4) > 0 && !year) {
            return isMonth(second)
                    ? new DatePart(i + 5, third, second, first, "")
                    : new DatePart(i + 5, third, first, second, "");
        }
        if (second >= 0 && year(i + 2) > 0 && isMonth(first) && sign(i + 1, "/")) {
            return new DatePart(i + 3, second, first, 0, "");
        }
        return null;
    }

    /** The number glued to this one by a dash, stroke or dot; else -1. */
    private int joined(int i) {
        boolean sign = sign(i + 1, "-") || sign(i + 1, "/") || sign(i + 1, ".");
        if (!sign || i + 2 >= tokens.size()) {
            return -1;
        }
        boolean glued = tokens.get(i + 1).glued() && tokens.get(i + 2).glued();
        return glued && !tokens.get(i + 2).ordinal() ? tokens.get(i + 2).number(4) : -1;
    }

    private boolean twoDigits(int i) {
        return tokens.get(i).text().length() == 2;
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= 12;
    }
}
