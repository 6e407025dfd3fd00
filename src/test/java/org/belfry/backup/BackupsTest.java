package org.belfry.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.belfry.db.Copies.Verdict;
import org.belfry.db.Database;
import org.belfry.db.Disk;
import org.belfry.db.FailingDisk;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.db.Setup;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When backups are made, what they are called, and what becomes of them. */
class BackupsTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    private final HandClock clock = new HandClock();

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private Backups backups;

    /** A clock set by hand. */
    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-06-25T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        void set(String time) {
            now = Instant.parse(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void make() throws Refusal {
        database = files.make("a.belfry");
        backups = place(new Disk()).of(database.file(), database.fileId());
    }

    private BackupPlace place(Disk disk) {
        return new BackupPlace(files.folder().resolve("backups"), clock, disk);
    }

    private List<String> names() throws IOException {
        try (var all = Files.list(backups.folder())) {
            return all.map(each -> String.valueOf(each.getFileName())).sorted().toList();
        }
    }

    @Test
    void aBackupIsNamedByItsTimeAndItsReason() throws Exception {
        Backup made = backups.make(Why.ASKED);
        assertThat(names())
                .containsExactly(
                        "20260625T080000000Z-asked.belfry",
                        "20260625T080000000Z-asked.belfry.sha256",
                        "file");
        assertThat(backups.list()).containsExactly(made);
        assertThat(backups.verify(made)).isEqualTo(Verdict.INTACT);
        assertThat(made.bytes()).isPositive();
    }

    @Test
    void twoOfOneMomentAreTwo() throws Exception {
        Backup first = backups.make(Why.ASKED);
        Backup second = backups.make(Why.ASKED);
        assertThat(backups.list()).containsExactly(second, first);
        assertThat(second.at()).isAfter(first.at());
    }

    @Test
    void onlyItsUserMayLookIntoTheFolder() throws Exception {
        backups.make(Why.ASKED);
        assertThat(Files.getPosixFilePermissions(backups.folder()).toString())
                .doesNotContain("OTHERS")
                .doesNotContain("GROUP");
    }

    @Test
    void oneADayIsMadeByTheClockAsItStands() throws Exception {
        assertThat(backups.daily()).isPresent();
        clock.pass(Duration.ofHours(10));
        assertThat(backups.daily()).isEmpty();
        clock.pass(Duration.ofHours(10));
        assertThat(backups.daily()).isPresent();
        clock.set("2031-01-01T00:00:00Z");
        assertThat(backups.daily()).isPresent();
        clock.set("2026-06-27T00:00:00Z");
        assertThat(backups.daily()).isPresent();
        assertThat(backups.daily()).isEmpty();
        assertThat(backups.newestVerified().orElseThrow().at())
                .isEqualTo(Instant.parse("2026-06-27T00:00:00Z"));
    }

    @Test
    void beforeAMergeOneIsMadeWhenTheNewestIsOverAnHourOld() throws Exception {
        assertThat(backups.beforeMerge()).isPresent();
        clock.pass(Duration.ofMinutes(59));
        assertThat(backups.beforeMerge()).isEmpty();
        clock.pass(Duration.ofMinutes(2));
        assertThat(backups.beforeMerge()).isPresent();
    }

    @Test
    void beforeAnImportOneIsAlwaysMadeAndForSheetsOfOneSittingOnce() throws Exception {
        backups.beforeImport();
        assertThat(backups.beforeSheets()).isEmpty();
        backups.beforeImport();
        clock.pass(Duration.ofMinutes(11));
        assertThat(backups.beforeSheets()).isPresent();
        assertThat(backups.list()).hasSize(3).allMatch(each -> each.why() == Why.IMPORT);
    }

    @Test
    void theyAreThinnedOutAndTheNewestStaysThroughJumpsOfTheClock() throws Exception {
        for (int n = 0; n < 30; n++) {
            clock.pass(Duration.ofHours(1));
            backups.make(Why.ASKED);
        }
        assertThat(backups.list()).hasSize(11);
        clock.set("2020-01-01T00:00:00Z");
        Backup early = backups.make(Why.ASKED);
        assertThat(backups.list()).hasSize(12).contains(early);
        clock.set("2090-01-01T00:00:00Z");
        backups.make(Why.ASKED);
        clock.set("2026-06-27T12:00:00Z");
        Backup now = backups.make(Why.ASKED);
        assertThat(backups.list()).contains(now).hasSizeGreaterThan(11);
        assertThat(names()).hasSize(2 * backups.list().size() + 1);
        assertThat(backups.newestVerified()).contains(now);
    }

    @Test
    void theNewestThatIsStillWhatWasWrittenIsFound() throws Exception {
        Backup good = backups.make(Why.ASKED);
        clock.pass(Duration.ofHours(1));
        Backup bad = backups.make(Why.ASKED);
        byte[] bytes = Files.readAllBytes(bad.path());
        bytes[bytes.length / 2] ^= 4;
        Files.write(bad.path(), bytes);
        assertThat(backups.verify(bad)).isEqualTo(Verdict.DAMAGED);
        assertThat(backups.newestVerified()).contains(good);
    }

    @Test
    void whatAKilledBackupLeftIsNoBackupAndGoesInTime() throws Exception {
        backups.make(Why.ASKED);
        Path part = backups.folder().resolve(".0a1b.part");
        Path lonely = backups.folder().resolve("20250101T000000000Z-daily.belfry.sha256");
        for (Path left : List.of(part, lonely)) {
            Files.writeString(left, "half");
            Files.setLastModifiedTime(left, FileTime.from(clock.instant()));
        }
        backups.make(Why.ASKED);
        assertThat(part).exists();
        assertThat(backups.list()).hasSize(2);
        clock.pass(Duration.ofHours(25));
        backups.make(Why.ASKED);
        assertThat(part).doesNotExist();
        assertThat(lonely).doesNotExist();
    }

    @Test
    void whicheverCallFailsTheOthersStayAndTheNextGoesWell() throws Exception {
        Backup first = backups.make(Why.ASKED);
        var refusals = new ArrayList<String>();
        for (int call = 1; ; call++) {
            clock.pass(Duration.ofMinutes(1));
            var disk = new FailingDisk(call);
            try {
                place(disk).of(database.file(), database.fileId()).make(Why.DAILY);
                if (disk.isUnused()) {
                    break;
                }
            } catch (Refusal refusal) {
                refusals.add(refusal.key());
            }
            assertThat(backups.list()).contains(first);
            for (Backup each : backups.list()) {
                assertThat(backups.verify(each)).isEqualTo(Verdict.INTACT);
            }
        }
        assertThat(refusals)
                .hasSizeGreaterThan(8)
                .containsOnly("backup.refused.folder", "db.refused.full");
    }

    @Test
    void theNetworkOfAFileThatTellsNothingAnyMoreIsRemembered() throws Exception {
        backups.make(Why.ASKED);
        database.close();
        Files.write(database.file(), new byte[100]);
        assertThat(place(new Disk()).id(database.file())).contains(database.fileId());
        assertThat(place(new Disk()).id(files.folder().resolve("other.belfry"))).isEmpty();
    }

    @Test
    void beforeAMigrationOneIsMadeAndWithoutItNothingIsMigrated() throws Exception {
        database.close();
        Path file = database.file();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 0");
        }
        Setup plain = files.setup();
        var refusing =
                new Setup(
                        plain.memory(),
                        plain.clock(),
                        plain.author(),
                        plain.stationName(),
                        (path, id) -> {
                            throw new Refusal("db.refused.full", path.toString());
                        });
        assertThatThrownBy(() -> Database.open(file, refusing)).hasMessage("db.refused.full");
        var careful =
                new Setup(
                        plain.memory(),
                        plain.clock(),
                        plain.author(),
                        plain.stationName(),
                        (path, id) -> place(new Disk()).of(path, id).make(Why.MIGRATION));
        // The scripts cannot run on what is there already; the file stays as it was.
        assertThatThrownBy(() -> Database.open(file, careful))
                .isInstanceOf(IllegalStateException.class);
        assertThat(backups.list()).singleElement().extracting(Backup::why).isEqualTo(Why.MIGRATION);
    }

    @Test
    void aBackupHoldsWhatWasWrittenAMomentAgo() throws Exception {
        var row = new MemberRecord();
        row.setName("Lille");
        database.write(Intent.of("add.member"), tx -> tx.insert(row));
        Backup made = backups.make(Why.ASKED);
        try (Database opened = Database.openReading(made.path(), files.setup())) {
            assertThat(
                            opened.<Integer>read(
                                    sql -> sql.fetchCount(org.belfry.db.generated.Tables.MEMBER)))
                    .isEqualTo(1);
        }
    }
}
