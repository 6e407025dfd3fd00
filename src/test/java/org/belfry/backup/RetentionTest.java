package org.belfry.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class RetentionTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-06-25T14:00:00Z");

    private static Set<Instant> keep(List<Instant> made, Instant now) {
        return new TreeSet<>(Retention.keep(made, made.getFirst(), now, PARIS));
    }

    /** So many, each so long before the other, the newest now. */
    private static List<Instant> every(Duration apart, int count) {
        return IntStream.range(0, count).mapToObj(n -> NOW.minus(apart.multipliedBy(n))).toList();
    }

    @ParameterizedTest
    @CsvSource({
        // apart, made, kept: recent ones, days and weeks may be the same backups
        "PT1H, 5, 5",
        "PT1H, 10, 10",
        "PT1H, 200, 16",
        "PT24H, 10, 10",
        "PT24H, 12, 11",
        "PT24H, 100, 16",
        "PT168H, 20, 10",
        "PT8H, 400, 19",
    })
    void tenRecentSevenDaysEightWeeksStay(Duration apart, int made, int kept) {
        assertThat(keep(every(apart, made), NOW)).hasSize(kept);
    }

    @Test
    void theNewestOfEachDayAndWeekIsTheOneThatStays() {
        List<Instant> made = every(Duration.ofHours(1), 24 * 70);
        Set<Instant> kept = keep(made, NOW);
        assertThat(kept).contains(NOW, NOW.minus(Duration.ofHours(9)));
        assertThat(kept)
                .contains(
                        Instant.parse("2026-06-24T21:00:00Z"),
                        Instant.parse("2026-06-19T21:00:00Z"),
                        Instant.parse("2026-06-14T21:00:00Z"),
                        Instant.parse("2026-05-10T21:00:00Z"));
        assertThat(kept).doesNotContain(Instant.parse("2026-05-03T21:00:00Z"));
        assertThat(kept).hasSize(10 + 6 + 7 - 1);
    }

    @Test
    void oneThatWasMadeByAClockSetToAnotherYearPushesOutNoOther() {
        List<Instant> good = every(Duration.ofHours(24), 10);
        List<Instant> wrong =
                IntStream.range(0, 30)
                        .mapToObj(n -> Instant.parse("2099-01-01T00:00:00Z").plusSeconds(n))
                        .toList();
        List<Instant> all = Stream.concat(good.stream(), wrong.stream()).toList();
        assertThat(keep(all, NOW)).containsAll(good).hasSize(10 + 10);
    }

    @Test
    void aClockSetBackEmptiesNothing() {
        List<Instant> good = every(Duration.ofHours(24), 100);
        Instant back = Instant.parse("2020-01-01T00:00:00Z");
        List<Instant> all = Stream.concat(Stream.of(back), good.stream()).toList();
        assertThat(Retention.keep(all, back, back, PARIS))
                .contains(back)
                .containsAll(keep(good, NOW));
    }

    @Test
    void theNewestVerifiedOneStaysWhateverItsTime() {
        List<Instant> made = every(Duration.ofHours(1), 500);
        Instant last = made.getLast();
        assertThat(Retention.keep(made, last, NOW, PARIS)).contains(last);
        assertThat(Retention.keep(List.of(NOW), NOW, NOW, PARIS)).containsExactly(NOW);
    }
}
