package org.belfry.date;

import org.belfry.text.Language;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes dates of {@link Edtf} text in words, as precise as they are, for one language. */
public final class DateWriter {
    private static final Pattern DATE =
            Pattern.compile("([\\dX]{4})(?:-(\\d\\d|XX))?(?:-(\\d\\d|XX))?([?~%]?)");

    private final Texts texts;

    /** One end of a span: its year as written, its month or season and its day, 0 for none. */
    private record Part(String year, int month, int day, String mark) {
        String precision() {
            if (month > 20) {
                return "season." + month;
            }
            if (month > 0) {
                return day > 0 ? "day" : "month";
            }
            return year.endsWith("XX") ? "century" : year.endsWith("X") ? "decade" : "year";
        }

        boolean about() {
            return mark.equals("~") || mark.equals("%");
        }

        boolean perhaps() {
            return mark.equals("?") || mark.equals("%");
        }

        boolean plain() {
            return mark.isEmpty() && month <= 12 && !year.contains("X");
        }

        boolean samePrecision(Part other) {
            return plain() && other.plain() && precision().equals(other.precision());
        }
    }

    public DateWriter(Language language) {
        texts = new Texts(language);
    }

    /** "12–14 December 2012", "depuis 1995"; text that is not EDTF stands as it is. */
    public String words(String edtf) {
        return words(edtf, "date.month.");
    }

    /** The same with short names of months, for columns: "12–14 Dec 2012". */
    public String shortWords(String edtf) {
        return words(edtf, "date.short.");
    }

    private String words(String text, String months) {
        Edtf date = Edtf.parse(text).orElse(null);
        if (date == null) {
            return text;
        }
        Part start = part(date.start());
        Part end = part(date.end());
        if (start != null && end != null) {
            return start.equals(end) ? doubted(start, months) : span(start, end, months);
        }
        if (start != null) {
            return open("date.since.", start, months);
        }
        return end == null ? text : open("date.until.", end, months);
    }

    private static @Nullable Part part(@Nullable String date) {
        if (date == null) {
            return null;
        }
        Matcher m = DATE.matcher(date);
        if (!m.matches()) {
            throw new IllegalArgumentException("not EDTF: " + date);
        }
        return new Part(m.group(1), number(m.group(2)), number(m.group(3)), m.group(4));
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.equals("XX") ? 0 : Integer.parseInt(digits);
    }

    private String open(String family, Part part, String months) {
        String words = certain(part, months);
        String key = part.about() ? "about" : part.precision();
        return perhaps(part, texts.of(family + key, words));
    }

    private String span(Part start, Part end, String months) {
        if (start.samePrecision(end)) {
            if (start.month() == 0) {
                return start.year() + "–" + end.year();
            }
            if (start.year().equals(end.year())) {
                return sameYear(start, end, months);
            }
        }
        return doubted(start, months) + " – " + doubted(end, months);
    }

    private String sameYear(Part start, Part end, String months) {
        String last = certain(end, months);
        if (start.day() == 0) {
            return month(start, months) + "–" + last;
        }
        return start.month() == end.month()
                ? day(start) + "–" + last
                : day(start) + " " + month(start, months) + " – " + last;
    }

    private String doubted(Part part, String months) {
        String words = certain(part, months);
        return perhaps(part, part.about() ? texts.of("date.about", words) : words);
    }

    private String perhaps(Part part, String words) {
        return part.perhaps() ? texts.of("date.perhaps", words) : words;
    }

    private String certain(Part part, String months) {
        String year = year(part.year());
        if (part.month() == 0) {
            return year;
        }
        if (part.month() > 12) {
            return texts.of("date.season." + part.month(), year);
        }
        String month = month(part, months) + " " + year;
        return part.day() == 0 ? month : day(part) + " " + month;
    }

    private String year(String year) {
        if (year.endsWith("XX")) {
            return texts.of("date.century", Integer.parseInt(year.substring(0, 2)) + 1);
        }
        return year.endsWith("X") ? texts.of("date.decade", year.replace('X', '0')) : year;
    }

    private String month(Part part, String months) {
        return texts.of(months + part.month());
    }

    private String day(Part part) {
        return part.day() == 1 ? texts.of("date.first") : Integer.toString(part.day());
    }
}
