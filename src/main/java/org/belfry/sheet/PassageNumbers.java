package org.belfry.sheet;

import org.belfry.date.DateReader;
import org.belfry.date.Edtf;
import org.belfry.text.Folding;
import org.belfry.text.Language;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the numbers of a passage that are no dates, each with the date that belongs to it. */
final class PassageNumbers {
    private static final Pattern PEOPLE =
            Pattern.compile("^[\\s\\u00a0\\u202f]?(?:inhabitants|habitants|residents|hab\\.)");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** A year stands after these; a count of four figures does not. */
    private static final Set<String> TIMES =
            Set.of(
                    ("in since by until from to of and en depuis jusqu jusque vers avant apres"
                         + " before after year years an annee mid debut fin early late during"
                         + " between entre et a")
                            .split(" "));

    private static final Set<String> NO_THINGS =
            Set.of("in and to the a by of at on for le la les en et au de du des par".split(" "));

    private final DateReader dates;
    private final Language language;

    PassageNumbers(DateReader dates, Language language) {
        this.dates = dates;
        this.language = language;
    }

    List<Fact.Indicator> indicators(MarkedPassage passage) {
        String text = passage.text();
        List<DateReader.Found> dated =
                dates.all(text).stream().filter(date -> !isCount(text, date)).toList();
        List<NumberReader.Found> numbers =
                NumberReader.all(text, language).stream()
                        .filter(number ->
                                dated.stream()
                                        .noneMatch(date ->
                                                date.start() < number.end()
                                                        && number.start() < date.end()))
                        .toList();
        var indicators = new ArrayList<Fact.Indicator>();
        for (int i = 0; i < numbers.size(); i++) {
            NumberReader.Found number = numbers.get(i);
            int from = i == 0 ? 0 : numbers.get(i - 1).end();
            int to = i + 1 == numbers.size() ? text.length() : numbers.get(i + 1).start();
            boolean people = PEOPLE.matcher(text.substring(number.end())).find();
            indicators.add(
                    new Fact.Indicator(
                            passage.line(),
                            people ? FactWriter.POPULATION : "",
                            number.value(),
                            number.unit(),
                            date(dated, number, from, to),
                            text.substring(number.start(), number.end())));
        }
        return indicators.isEmpty()
                ? List.of(new Fact.Indicator(passage.line(), "", null, null, only(dated), ""))
                : indicators;
    }

    /**
     * The date after a number, up to the next number; else the one before it; else the only one.
     */
    private static @Nullable Edtf date(
            List<DateReader.Found> dated, NumberReader.Found number, int from, int to) {
        for (DateReader.Found date : dated) {
            if (date.start() >= number.end() && date.end() <= to) {
                return date.edtf();
            }
        }
        for (DateReader.Found date : dated.reversed()) {
            if (date.end() <= number.start() && date.start() >= from) {
                return date.edtf();
            }
        }
        return only(dated);
    }

    private static @Nullable Edtf only(List<DateReader.Found> dated) {
        List<Edtf> distinct = dated.stream().map(DateReader.Found::edtf).distinct().toList();
        return distinct.size() == 1 ? distinct.getFirst() : null;
    }

    /** "2000 cameras" looks like a year; what it counts stands behind it, and no "in" before. */
    private static boolean isCount(String text, DateReader.Found date) {
        String written = text.substring(date.start(), date.end());
        if (!YEAR.matcher(written).matches()) {
            return false;
        }
        Words before = Words.of(text.substring(0, date.start()));
        String last = before.size() == 0 ? "" : before.get(before.size() - 1).folded();
        String rest = text.substring(date.end());
        Words after = Words.of(rest, 1);
        if (after.size() == 0 || !rest.matches("(?s)[ \\u00a0\\u202f]\\p{Ll}.*")) {
            return false;
        }
        return !TIMES.contains(last)
                && !NO_THINGS.contains(after.get(0).folded())
                && !Folding.fold(rest).isEmpty();
    }
}
