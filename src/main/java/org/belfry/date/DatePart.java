package org.belfry.date;

import java.util.Locale;

/**
 * One date inside a text, perhaps without its year, which the other end of a span may give.
 *
 * @param next the token after it
 * @param year 0 when not written
 * @param month 1 to 12, a season as 21 to 24, 0 when not written
 * @param day 0 when not written
 * @param mark "X" for a decade, "~" for an approximate date, else empty
 */
record DatePart(int next, int year, int month, int day, String mark) {
    boolean isDayOnly() {
        return year == 0 && month == 0;
    }

    /** 1 for a year, 2 for a month, 3 for a day. */
    int precision() {
        return day > 0 ? 3 : month > 0 ? 2 : 1;
    }

    DatePart withYear(int given, int end) {
        return new DatePart(end, given, month, day, mark);
    }

    /** This day, with what it lacks taken from the later end of its span. */
    DatePart completedBy(DatePart later) {
        return new DatePart(
                next,
                year > 0 ? year : later.year,
                month > 0 ? month : later.month,
                day,
                mark.isEmpty() ? later.mark : mark);
    }

    DatePart approximate() {
        return new DatePart(next, year, month, day, "~");
    }

    String edtf() {
        if (mark.equals("X")) {
            return year / 10 + "X";
        }
        String text = String.format(Locale.ROOT, "%04d", year);
        if (month > 0) {
            text += String.format(Locale.ROOT, "-%02d", month);
        }
        return day > 0 ? text + String.format(Locale.ROOT, "-%02d", day) + mark : text + mark;
    }
}
