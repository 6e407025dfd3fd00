package org.belfry.sheet;

import org.belfry.date.DateReader;
import org.belfry.date.Edtf;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a population in any of the ways figures are grouped: 190 000, 224,900, 460.000. */
final class PopulationReader {
    private static final int LONGEST = 200;
    private static final Pattern FIGURE =
            Pattern.compile("(?<!\\d)(?:\\d{1,3}(?:[ .,'’]\\d{3}(?!\\d)){1,4}|\\d{1,10})(?!\\d)");
    private static final Pattern MILLIONS =
            Pattern.compile("(\\d{1,4})(?:[.,](\\d{1,3}))? ?(?:million|millions|M)\\b");

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
            return population(line, count, value, millions.end());
        }
        Matcher figure = FIGURE.matcher(value);
        if (!figure.find()) {
            return null;
        }
        long count = Long.parseLong(figure.group().replaceAll("\\D", ""));
        return population(line, count, value, figure.end());
    }

    private Fact.Population population(int line, long count, String value, int end) {
        List<DateReader.Found> found = dates.all(value.substring(end));
        Edtf year = found.isEmpty() ? null : found.getFirst().edtf();
        return new Fact.Population(line, count, value.strip(), year);
    }
}
