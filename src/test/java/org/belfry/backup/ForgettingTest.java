package org.belfry.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.belfry.db.generated.Tables.PERSON;

import org.belfry.db.Copies.Verdict;
import org.belfry.db.Database;
import org.belfry.db.Disk;
import org.belfry.db.FailingDisk;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.db.generated.tables.records.PersonRecord;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** Who was erased is in no backup any more, and each backup still is one. */
class ForgettingTest {
    private static final String NAME = "Vasseur-Delattre";

    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    private Path file = Path.of(".");
    private String network = "";

    @BeforeEach
    void make() throws Exception {
        try (Database database = files.make("a.belfry")) {
            file = database.file();
            network = database.fileId();
            var town = new MemberRecord();
            town.setName("Lille");
            database.write(Intent.of("add.member"), tx -> tx.insert(town));
            backups(new Disk()).make(Why.ASKED);
            var row = new PersonRecord();
            row.setFamily(NAME);
            String person = database.write(Intent.of("add.person"), tx -> tx.insert(row));
            backups(new Disk()).make(Why.DAILY);
            backups(new Disk()).make(Why.IMPORT);
            database.write(
                    Intent.of("erase.person"),
                    tx -> {
                        tx.erase(person);
                        return 0;
                    });
            backups(new Disk()).make(Why.MERGE);
        }
    }

    private Backups backups(Disk disk) {
        return new BackupPlace(
                        files.folder().resolve("backups"), Clock.system(ZoneId.of("UTC")), disk)
                .of(file, network);
    }

    private Forgetting forgetting() {
        return new Forgetting(files.setup(), Database::eraseAgain);
    }

    private List<Path> holding(String text) throws IOException {
        try (var all = Files.list(backups(new Disk()).folder())) {
            var holding = new java.util.ArrayList<Path>();
            for (Path each : all.toList()) {
                if (Files.readString(each, StandardCharsets.ISO_8859_1).contains(text)) {
                    holding.add(each);
                }
            }
            return holding;
        }
    }

    private static List<Why> whys(Backups backups) throws Refusal {
        return backups.list().stream().map(Backup::why).toList();
    }

    @Test
    void thePersonVanishesFromEachBackupThatHadThemAndTheOthersStayAsTheyAre() throws Exception {
        assertThat(holding(NAME)).hasSize(2);
        Backups backups = backups(new Disk());
        Backup first = backups.list().getLast();
        Backup last = backups.list().getFirst();
        assertThat(forgetting().forget(backups)).isEqualTo(2);
        assertThat(holding(NAME)).isEmpty();
        assertThat(whys(backups)).containsExactly(Why.MERGE, Why.IMPORT, Why.DAILY, Why.ASKED);
        assertThat(backups.list()).contains(first, last);
        for (Backup each : backups.list()) {
            assertThat(backups.verify(each)).isEqualTo(Verdict.INTACT);
            try (Database copy = Database.openReading(each.path(), files.setup())) {
                assertThat(copy.differences()).isEmpty();
                assertThat(copy.<Integer>read(sql -> sql.fetchCount(PERSON))).isZero();
            }
        }
        assertThat(forgetting().forget(backups)).isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var old = Files.list(to)) {
            for (Path each : old.toList()) {
                Files.delete(each);
            }
        }
        try (var all = Files.list(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    @Test
    void whereAnythingFailsNoBackupIsLostAndTheNextTryIsGood() throws Exception {
        Path folder = backups(new Disk()).folder();
        Path before = files.folder().resolve("before");
        copy(folder, before);
        int call = 0;
        boolean failed = true;
        while (failed) {
            call++;
            copy(before, folder);
            Backups failing = backups(new FailingDisk(call));
            Throwable thrown = catchThrowable(() -> forgetting().forget(failing));
            failed = thrown != null;
            assertThat(thrown == null || thrown instanceof Refusal).as("call %d", call).isTrue();
            Backups backups = backups(new Disk());
            assertThat(whys(backups))
                    .as("call %d", call)
                    .contains(Why.MERGE, Why.IMPORT, Why.DAILY, Why.ASKED);
            for (Backup each : backups.list()) {
                assertThat(backups.verify(each)).as("call %d", call).isNotEqualTo(Verdict.DAMAGED);
            }
        }
        assertThat(call).isGreaterThan(5);
        assertThat(whys(backups(new Disk()))).hasSize(4);
        assertThat(holding(NAME)).isEmpty();
    }
}
