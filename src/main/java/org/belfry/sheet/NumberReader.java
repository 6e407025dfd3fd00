package org.belfry.sheet;

import org.belfry.text.Language;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as English and French write them ("7,139", "7 139", "3,5 %", "1.2 million"), and
 * finds them in a text with the unit written beside them.
 */
public final class NumberReader {
    /**
     * A number inside a text.
     *
     * @param start where it begins, with a currency written before it
     * @param end where it ends, exclusive, with its unit
     */
    public record Found(int start, int end, double value, @Nullable String unit) {}

    private static final String SPACES = " \u00a0\u202f\u2009";
    private static final String FIGURES =
            "\\d{1,3}(?:[" + SPACES + ".,'’]\\d{3}(?!\\d))+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?";
    private static final String SCALE =
            "(?:["
                    + SPACES
                    + "]?(?<scale>thousand|mille|millions?|milliards?|billions?)(?!\\p{L}))?";
    private static final String UNIT =
            "(?:["
                    + SPACES
                    + "]?(?:d[e’'] ?)?(?<unit>%|‰|per ?cent(?!\\p{L})|pour cent(?!\\p{L})|€|£|\\$"
                    + "|euros?(?!\\p{L})|pounds(?!\\p{L})|dollars(?!\\p{L})"
                    + "|(?:km²|km2|m²|m2|km|ha|hectares?|tonnes?)(?![\\p{L}\\d])))?";
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\d.,:/])(?<![\\p{L}\\d][-–/])(?:(?<before>[€£$])["
                            + SPACES
                            + "]?)?(?<minus>[-−])?(?<figures>"
                            + FIGURES
                            + ")(?![\\d:/]\\d)"
                            + SCALE
                            + UNIT
                            + "(?![\\p{L}\\d])");
    private static final Map<String, String> UNITS =
            Map.of(
                    "per cent",
                    "%",
                    "percent",
                    "%",
                    "pour cent",
                    "%",
                    "euro",
                    "€",
                    "euros",
                    "€",
                    "pounds",
                    "£",
                    "dollars",
                    "$",
                    "km2",
                    "km²",
                    "m2",
                    "m²");
    private static final Map<String, Integer> SCALES =
            Map.of(
                    "thousand",
                    3,
                    "mille",
                    3,
                    "million",
                    6,
                    "millions",
                    6,
                    "milliard",
                    9,
                    "milliards",
                    9,
                    "billion",
                    9,
                    "billions",
                    9);

    private NumberReader() {}

    /** Every number in the text, in order; parts of words, codes and times of day are none. */
    public static List<Found> all(String text, Language language) {
        var found = new ArrayList<Found>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            found.add(found(number, language));
        }
        return found;
    }

    /** The number the whole text is; nothing when it is none. */
    public static @Nullable Found read(String text, Language language) {
        Matcher number = NUMBER.matcher(text.strip());
        return number.matches() ? found(number, language) : null;
    }

    private static Found found(Matcher number, Language language) {
        BigDecimal value = value(number.group("figures"), language);
        String scale = number.group("scale");
        if (scale != null) {
            value = value.movePointRight(SCALES.getOrDefault(scale, 0));
        }
        if (number.group("minus") != null) {
            value = value.negate();
        }
        String unit = number.group("unit") == null ? number.group("before") : number.group("unit");
        return new Found(
                number.start(),
                number.end(),
                value.doubleValue(),
                unit == null ? null : UNITS.getOrDefault(unit, unit));
    }

    /**
     * A sign between figures groups thousands or divides off a fraction, as the language has it.
     */
    private static BigDecimal value(String figures, Language language) {
        String bare = figures.replaceAll("[" + SPACES + "'’]", "");
        boolean spaced = bare.length() < figures.length();
        int comma = bare.lastIndexOf(',');
        int point = bare.lastIndexOf('.');
        int last = Math.max(comma, point);
        if (last < 0) {
            return new BigDecimal(bare);
        }
        char sign = bare.charAt(last);
        boolean once = bare.indexOf(sign) == last;
        boolean both = comma >= 0 && point >= 0;
        boolean group = !both && !spaced && isGroup(bare, last) && sign == grouping(language);
        if (!once || group) {
            return new BigDecimal(bare.replaceAll("[.,]", ""));
        }
        String whole = bare.substring(0, last).replaceAll("[.,]", "");
        return new BigDecimal(whole + "." + bare.substring(last + 1));
    }

    private static boolean isGroup(String bare, int sign) {
        return bare.length() - sign == 4 && sign <= 3 && bare.charAt(0) != '0';
    }

    private static char grouping(Language language) {
        return language == Language.FRENCH ? '.' : ',';
    }
}
