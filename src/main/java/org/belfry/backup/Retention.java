package org.belfry.backup;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups stay: the ten newest, the newest of each of seven days and of each of eight weeks.
 * Those that bear a time still to come, from a clock set wrongly, are counted by themselves: so
 * they push out none of the others, nor are pushed out while the clock stands too early.
 */
final class Retention {
    private static final int RECENT = 10;
    private static final int DAYS = 7;
    private static final int WEEKS = 8;

    private Retention() {}

    /**
     * The times that stay.
     *
     * @param made when the backups were made
     * @param newest the newest verified one, which stays whatever its time
     */
    static Set<Instant> keep(Collection<Instant> made, Instant newest, Instant now, ZoneId zone) {
        var kept = new HashSet<Instant>();
        kept.add(newest);
        keep(made.stream().filter(at -> !at.isAfter(now)).toList(), zone, kept);
        keep(made.stream().filter(at -> at.isAfter(now)).toList(), zone, kept);
        return kept;
    }

    private static void keep(List<Instant> made, ZoneId zone, Set<Instant> kept) {
        var newestFirst = new ArrayList<>(made);
        newestFirst.sort(Comparator.reverseOrder());
        newestFirst.stream().limit(RECENT).forEach(kept::add);
        first(newestFirst, DAYS, at -> day(at, zone), kept);
        first(newestFirst, WEEKS, at -> monday(day(at, zone)), kept);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static void first(
            List<Instant> newestFirst,
            int most,
            Function<Instant, LocalDate> span,
            Set<Instant> kept) {
        var spans = new HashSet<LocalDate>();
        for (Instant at : newestFirst) {
            if (spans.size() < most && spans.add(span.apply(at))) {
                kept.add(at);
            }
        }
    }
}
