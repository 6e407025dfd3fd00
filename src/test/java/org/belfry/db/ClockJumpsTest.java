package org.belfry.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.history.History;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whatever the clock of a laptop does, numbers and stamps ascend, and what people see is its time.
 */
class ClockJumpsTest {
    private static final int WRITES = 3;

    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    /** A clock that somebody sets, in a place somebody travels to. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-06-25T10:00:00Z");
        private ZoneId zone = ZoneId.of("Europe/Paris");

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return Clock.fixed(now, other);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final SetClock clock = new SetClock();

    private static String add(Database database, String name) throws Refusal {
        var row = new MemberRecord();
        row.setName(name);
        return database.write(Intent.of("add.member"), tx -> tx.insert(row));
    }

    /** Times as a clock shows them one after the other, each in the zone it is set to. */
    enum Jump {
        A_YEAR_BACK("2025-06-25T12:00:00+02:00[Europe/Paris]"),
        TEN_YEARS_ON_AND_BACK(
                "2036-06-25T12:00:00+02:00[Europe/Paris]",
                "2026-06-25T12:00:01+02:00[Europe/Paris]"),
        AN_EMPTY_BATTERY(
                "1970-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2026-06-25T12:00:02+02:00"),
        THE_LAST_YEAR_OF_FOUR_DIGITS(
                "9999-12-31T23:59:59.999+01:00[Europe/Paris]",
                "2026-06-25T12:00:03+02:00[Europe/Paris]"),
        THE_FIRST_YEAR_OF_FIVE("+10000-01-01T00:00:00Z", "2026-06-25T12:00:03Z"),
        WHERE_THIRTEEN_DIGITS_END("2286-11-20T17:46:39.999Z", "2286-11-20T17:46:40Z"),
        INTO_SUMMER(
                "2026-03-29T01:59:59.999+01:00[Europe/Paris]",
                "2026-03-29T03:00:00+02:00[Europe/Paris]"),
        THE_HOUR_THAT_COMES_TWICE(
                "2026-10-25T02:30:00+02:00[Europe/Paris]",
                "2026-10-25T02:30:00+01:00[Europe/Paris]"),
        A_LEAP_DAY("2028-02-29T23:59:59.999+01:00[Europe/Paris]", "2028-03-01T00:00:00+01:00"),
        A_LEAP_SECOND_SMEARED("2016-12-31T23:59:59.999Z", "2016-12-31T23:59:59Z"),
        ROUND_THE_WORLD(
                "2026-06-25T23:00:00+13:00[Pacific/Tongatapu]",
                "2026-06-24T23:00:00-11:00[Pacific/Pago_Pago]",
                "2026-06-25T15:45:00+05:45[Asia/Kathmandu]");

        private final String times;

        Jump(String... times) {
            this.times = String.join(" ", times);
        }

        private List<ZonedDateTime> times() {
            return Stream.of(times.split(" ")).map(ZonedDateTime::parse).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersAndStampsAscendWhereverTheClockJumps(Jump jump) throws Exception {
        var ids = new ArrayList<String>();
        var times = new ArrayList<ZonedDateTime>();
        try (Database database = files.make("a.belfry", files.setup(clock))) {
            ids.add(add(database, "Before"));
            times.add(ZonedDateTime.now(clock));
            for (ZonedDateTime time : jump.times()) {
                clock.now = time.toInstant();
                clock.zone = time.getZone();
                for (int i = 0; i < WRITES; i++) {
                    ids.add(add(database, "Town " + i));
                    times.add(ZonedDateTime.now(clock));
                }
            }
            var undo = new Undo(database);
            undo.undo(undo.undoable().orElseThrow());
            undo.redo();
        }
        try (Database again = files.open("a.belfry", files.setup(clock))) {
            add(again, "After");
            List<Action> actions =
                    again.read(sql -> Ledger.actions(sql, Long.MAX_VALUE, 100)).reversed();
            List<String> stamps = actions.stream().map(Action::hlc).toList();
            assertThat(stamps).isSorted().doesNotHaveDuplicates();
            assertThat(stamps).allMatch(stamp -> stamp.matches("\\d{13}[0-9a-f]{4}[0-9a-f-]{36}"));
            assertThat(ids).isSorted().doesNotHaveDuplicates();
            assertThat(ids).allMatch(id -> id.matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}"));
            assertThat(actions.stream().map(Action::at).limit(times.size()))
                    .containsExactlyElementsOf(times);
            for (Language language : Language.values()) {
                var history = new History(again, new Texts(language));
                for (Action action : actions) {
                    assertThat(history.name(action)).isNotBlank();
                }
            }
            assertThat(again.differences()).isEmpty();
        }
    }

    @Test
    void aCounterThatIsUsedUpGoesOnInTheNextMillisecond() {
        String station = "station";
        Clock still = Clock.fixed(Instant.parse("+20000-01-01T00:00:00Z"), ZoneId.of("UTC"));
        String last = "";
        for (int i = 0; i < 70_000; i++) {
            String next = Hlc.next(last, still, station);
            assertThat(next).hasSize(17 + station.length()).isGreaterThan(last);
            last = next;
        }
    }
}
