package org.belfry.sheet;

import org.belfry.date.DateReader;
import org.belfry.date.DateReader.Found;
import org.belfry.date.Edtf;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a population in any of the ways figures are grouped (190 000, 224,900, 460.000), and its
 * year before or behind it. A year with no figure beside it is none.
 */
final class PopulationReader {
    private static final int LONGEST = 200;
    private static final Pattern FIGURE =
            Pattern.compile("(?<!\\d)(?:\\d{1,3}(?:[ .,'’]\\d{3}(?!\\d)){1,4}|\\d{1,10})(?!\\d)");
    private static final Pattern MILLIONS =
            Pattern.compile("(\\d{1,4})(?:[.,](\\d{1,3}))? ?(?:million|millions|M)\\b");
    private static final Pattern UNIT =
            Pattern.compile("^ ?(?:inhab|hab|people|person|resident|citizen|âmes|souls)");
    private static final int FIGURES_OF_YEAR = 4;

    private final DateReader dates;

    PopulationReader(DateReader dates) {
        this.dates = dates;
    }

    Fact.@Nullable Population read(int line, String value) {
        if (value.length() > LONGEST) {
            return null;
        }
        Matcher millions = MILLIONS.matcher(value);
        if (millions.find()) {
            String fraction = millions.group(2) == null ? "" : millions.group(2);
            long count = Long.parseLong(millions.group(1) + (fraction + "000000").substring(0, 6));
            return population(line, count, value, millions.start(), millions.end());
        }
        Matcher figure = FIGURE.matcher(value);
        while (figure.find()) {
            if (isCount(value, figure.start(), figure.end())) {
                long count = Long.parseLong(figure.group().replaceAll("\\D", ""));
                return population(line, count, value, figure.start(), figure.end());
            }
        }
        return null;
    }

    /** Whether a figure counts people and is no part of a date: "in 2006: 251 634". */
    private boolean isCount(String value, int start, int end) {
        if (UNIT.matcher(value.substring(end)).find() || end - start > FIGURES_OF_YEAR) {
            return true;
        }
        return dates.all(value).stream()
                .noneMatch(date -> date.start() < end && start < date.end());
    }

    private Fact.Population population(int line, long count, String value, int start, int end) {
        List<Found> behind = dates.all(value.substring(end));
        List<Found> before = dates.all(value.substring(0, start));
        Edtf year =
                !behind.isEmpty()
                        ? behind.getFirst().edtf()
                        : before.isEmpty() ? null : before.getLast().edtf();
        return new Fact.Population(line, count, value.strip(), year);
    }
}
