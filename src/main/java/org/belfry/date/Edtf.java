package org.belfry.date;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as precise as it is known: ISO 8601-2 (EDTF) level 1, years 0000 to 9999. One date ({@code
 * 2009}, {@code 2009-06}, {@code 2009-06-26}, a season {@code 2009-21}, unknown digits {@code
 * 199X}, {@code 2009-XX}), or a span of two of them ({@code 2009/2012}, {@code 1995/..}, {@code
 * ../2008}); {@code ?}, {@code ~} and {@code %} mark doubt.
 *
 * @param text the date as EDTF
 * @param first its earliest day; nothing when open or unknown
 * @param last its latest day; nothing when open or unknown
 */
public record Edtf(String text, @Nullable LocalDate first, @Nullable LocalDate last) {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d\\d|XX)(?:-(\\d\\d|XX))?)?[?~%]?");

    private record Days(LocalDate first, LocalDate last) {}

    /** Reads EDTF text; nothing when it is not EDTF or not a date of the calendar. */
    public static Optional<Edtf> parse(String text) {
        try {
            int slash = text.indexOf('/');
            if (slash < 0) {
                Days days = days(text);
                return Optional.ofNullable(days).map(d -> new Edtf(text, d.first(), d.last()));
            }
            return span(text, text.substring(0, slash), text.substring(slash + 1));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The span from one date to another; either may be open (nothing). */
    public static Optional<Edtf> span(@Nullable String start, @Nullable String end) {
        return parse((start == null ? ".." : start) + "/" + (end == null ? ".." : end));
    }

    /** The part before the slash, or the date itself; nothing when the start is open or unknown. */
    public @Nullable String start() {
        int slash = text.indexOf('/');
        return known(slash < 0 ? text : text.substring(0, slash));
    }

    /** The part after the slash, or the date itself; nothing when the end is open or unknown. */
    public @Nullable String end() {
        return known(text.substring(text.indexOf('/') + 1));
    }

    private static @Nullable String known(String part) {
        return isOpen(part) ? null : part;
    }

    private static boolean isOpen(String part) {
        return part.isEmpty() || part.equals("..");
    }

    private static Optional<Edtf> span(String text, String start, String end) {
        Days from = isOpen(start) ? null : days(start);
        Days to = isOpen(end) ? null : days(end);
        boolean broken = (from == null && !isOpen(start)) || (to == null && !isOpen(end));
        boolean nothing = from == null && to == null;
        boolean backwards = from != null && to != null && to.last().isBefore(from.first());
        if (broken || nothing || backwards) {
            return Optional.empty();
        }
        return Optional.of(
                new Edtf(text, from == null ? null : from.first(), to == null ? null : to.last()));
    }

    private static @Nullable Days days(String date) {
        Matcher m = DATE.matcher(date);
        if (!m.matches()) {
            return null;
        }
        String year = m.group(1);
        String month = m.group(2);
        String day = m.group(3);
        int from = Integer.parseInt(year.replace('X', '0'));
        int to = Integer.parseInt(year.replace('X', '9'));
        if (month == null || month.equals("XX")) {
            return day != null && !day.equals("XX")
                    ? null
                    : new Days(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
        }
        int number = Integer.parseInt(month);
        if (number >= 21 && number <= 24) {
            return day == null ? season(from, to, number) : null;
        }
        if (day == null || day.equals("XX")) {
            return new Days(
                    YearMonth.of(from, number).atDay(1), YearMonth.of(to, number).atEndOfMonth());
        }
        LocalDate first = LocalDate.of(from, number, Integer.parseInt(day));
        return new Days(first, first.withYear(to));
    }

    private static Days season(int from, int to, int number) {
        int month = 3 * (number - 20);
        return new Days(
                LocalDate.of(from, month, 1),
                LocalDate.of(to, month, 1).plusMonths(3).minusDays(1));
    }
}
