package org.belfry.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.belfry.db.generated.Tables.ACTION;
import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.PERSON;

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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** A restored file is what it was; what stood there is set aside; nothing is ever half-done. */
class RestoringTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    private Path file = Path.of(".");
    private Path backup = Path.of(".");

    @BeforeEach
    void make() throws Refusal {
        try (Database database = files.make("a.belfry")) {
            add(database, "Lille");
            backup = files.folder().resolve("backup.belfry");
            database.copyTo(backup);
            add(database, "Lyon");
            file = database.file();
        }
    }

    private static String add(Database database, String town) throws Refusal {
        var row = new MemberRecord();
        row.setName(town);
        return database.write(Intent.of("add.member"), tx -> tx.insert(row));
    }

    private BackupPlace place() {
        return new BackupPlace(
                files.folder().resolve("backups"), Clock.system(ZoneId.of("UTC")), new Disk());
    }

    private Restoring restoring(Disk disk) {
        return new Restoring(files.setup(), place(), disk, (database, people) -> {});
    }

    private Path restore() throws Refusal {
        return restoring(new Disk()).restore(backup, file).orElseThrow();
    }

    private List<String> towns(Path of) throws Refusal {
        try (Database database = Database.openReading(of, files.setup())) {
            assertThat(database.differences()).isEmpty();
            return database.read(sql ->
                    sql.select(MEMBER.NAME).from(MEMBER).orderBy(MEMBER.NAME).fetch(MEMBER.NAME));
        }
    }

    @Test
    void theBackupTakesThePlaceAndWhatStoodThereIsSetAside() throws Exception {
        Path aside = restore();
        assertThat(towns(file)).containsExactly("Lille");
        assertThat(towns(aside)).containsExactly("Lille", "Lyon");
        assertThat(String.valueOf(aside.getFileName()))
                .matches("a\\.set-aside-\\d{8}T\\d{9}Z\\.belfry");
        assertThat(backup).exists();
    }

    @Test
    void theFirstWriteAfterARestoreTakesANewEpochSoThatNoNumberIsUsedTwice() throws Exception {
        Path aside = restore();
        try (Database database = files.open("a.belfry", files.setup())) {
            add(database, "Metz");
            assertThat(
                            database.<Integer>read(sql ->
                                    sql.selectDistinct(ACTION.EPOCH).from(ACTION).fetch().size()))
                    .isEqualTo(2);
            assertThat(database.<Set<String>>read(RestoringTest::numbers))
                    .doesNotContainAnyElementsOf(numbersOf(aside));
        }
    }

    private Set<String> numbersOf(Path aside) throws Refusal {
        try (Database database = Database.openReading(aside, files.setup())) {
            return database.read(sql ->
                    Set.copyOf(
                            sql.select(ACTION.EPOCH, ACTION.SEQ)
                                    .from(ACTION)
                                    .orderBy(ACTION.N.desc())
                                    .limit(1)
                                    .fetch(row -> row.value1() + " " + row.value2())));
        }
    }

    private static Set<String> numbers(org.jooq.DSLContext sql) {
        return Set.copyOf(
                sql.select(ACTION.EPOCH, ACTION.SEQ)
                        .from(ACTION)
                        .fetch(row -> row.value1() + " " + row.value2()));
    }

    @Test
    void aPlaceWithoutAFileTakesTheBackup() throws Exception {
        Path elsewhere = files.folder().resolve("elsewhere.belfry");
        assertThat(restoring(new Disk()).restore(backup, elsewhere)).isEmpty();
        assertThat(towns(elsewhere)).containsExactly("Lille");
    }

    @Test
    void whatACrashLeftInTheWalIsSetAsideWithTheFile() throws Exception {
        Path crashed = files.folder().resolve("crashed.belfry");
        try (Database database = files.open("a.belfry", files.setup())) {
            add(database, "Nancy");
            for (String suffix : List.of("", "-wal")) {
                Files.copy(
                        file.resolveSibling("a.belfry" + suffix),
                        crashed.resolveSibling("crashed.belfry" + suffix));
            }
        }
        Path aside = restoring(new Disk()).restore(backup, crashed).orElseThrow();
        assertThat(towns(crashed)).containsExactly("Lille");
        assertThat(towns(aside)).containsExactly("Lille", "Lyon", "Nancy");
        assertThat(crashed.resolveSibling("crashed.belfry-wal")).doesNotExist();
    }

    @Test
    void theWalOfAFileThatDoesNotOpenMovesAlong() throws Exception {
        place().of(file).orElseThrow().make(Why.ASKED);
        Path wal = file.resolveSibling("a.belfry-wal");
        Files.writeString(wal, "what a crash left");
        Files.write(file, new byte[5000]);
        Path aside = restore();
        assertThat(towns(file)).containsExactly("Lille");
        assertThat(aside).exists();
        assertThat(wal).doesNotExist();
    }

    @Test
    void aFileThatIsOpenIsNotReplaced() throws Exception {
        try (Database database = files.open("a.belfry", files.setup())) {
            assertThatThrownBy(this::restore).hasMessage("db.refused.inuse");
            add(database, "Metz");
        }
        assertThat(towns(file)).containsExactly("Lille", "Lyon", "Metz");
    }

    @Test
    void anotherNetworkIsNotReplacedNorWhatCannotBeRecognised() throws Exception {
        files.make("other.belfry").close();
        Path other = files.folder().resolve("other.belfry");
        assertThatThrownBy(() -> restoring(new Disk()).restore(backup, other))
                .hasMessage("backup.refused.other");
        Path letter = files.folder().resolve("letter.txt");
        Files.writeString(letter, "Dear all");
        assertThatThrownBy(() -> restoring(new Disk()).restore(backup, letter))
                .hasMessage("backup.refused.unknown");
        assertThat(Files.readString(letter)).isEqualTo("Dear all");
        assertThatThrownBy(() -> restoring(new Disk()).restore(file, file))
                .hasMessage("backup.refused.itself");
    }

    @Test
    void aDamagedBackupIsRefusedAndSoIsAFileOfAnotherProgram() throws Exception {
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length - 100] ^= 1;
        Files.write(backup, bytes);
        assertThatThrownBy(this::restore).hasMessage("backup.refused.damaged");
        Path letter = files.folder().resolve("letter.belfry");
        Files.writeString(letter, "Dear all, ".repeat(100));
        assertThatThrownBy(() -> restoring(new Disk()).restore(letter, file))
                .hasMessage("db.refused.foreign");
        assertThatThrownBy(
                        () -> restoring(new Disk()).restore(files.folder().resolve("none"), file))
                .hasMessage("db.refused.missing");
        assertThat(towns(file)).containsExactly("Lille", "Lyon");
    }

    @Test
    void whicheverCallFailsTheFileIsAsItWasAndTheNextTryGoesWell() throws Exception {
        int call = 0;
        while (true) {
            call++;
            var disk = new FailingDisk(call);
            Throwable thrown = catchThrowable(() -> restoring(disk).restore(backup, file));
            if (thrown == null && disk.isUnused()) {
                break;
            }
            assertThat(thrown).as("call %d", call).isInstanceOf(Refusal.class);
            assertThat(towns(file)).as("call %d", call).containsExactly("Lille", "Lyon");
            try (var left = Files.list(files.folder())) {
                assertThat(left.map(each -> String.valueOf(each.getFileName())))
                        .noneMatch(name -> name.contains("set-aside") || name.endsWith(".part"))
                        .noneMatch(name -> name.endsWith(".lock"));
            }
        }
        assertThat(call).isGreaterThan(5);
        assertThat(towns(file)).containsExactly("Lille");
    }

    @Test
    void whoWasErasedSinceIsErasedAgainBeforeTheFileTakesItsPlace() throws Exception {
        String person;
        String fileId;
        try (Database database = files.open("a.belfry", files.setup())) {
            var row = new PersonRecord();
            row.setFamily("Vasseur");
            person = database.write(Intent.of("add.person"), tx -> tx.insert(row));
            fileId = database.fileId();
            Files.delete(backup);
            database.copyTo(backup);
        }
        files.setup().memory().rememberErased(fileId, List.of(person, person));
        files.setup().memory().rememberErased(fileId, List.of(person));
        assertThat(files.setup().memory().erased(fileId)).containsExactly(person);
        assertThat(files.setup().memory().erased("another")).isEmpty();

        Restoring.Erasing erasing =
                (database, people) ->
                        database.write(
                                Intent.of("remove.person"),
                                tx -> {
                                    people.forEach(id -> tx.deleteWithReferring(PERSON, id));
                                    return 0;
                                });
        new Restoring(files.setup(), place(), new Disk(), erasing).restore(backup, file);
        try (Database database = files.open("a.belfry", files.setup())) {
            assertThat(database.<Integer>read(sql -> sql.fetchCount(PERSON))).isZero();
        }

        Restoring.Erasing failing =
                (database, people) -> {
                    throw new Refusal("db.refused.full", "x");
                };
        assertThatThrownBy(() ->
                        new Restoring(files.setup(), place(), new Disk(), failing)
                                .restore(backup, file))
                .hasMessage("db.refused.full");
        try (Database database = files.open("a.belfry", files.setup())) {
            assertThat(database.<Integer>read(sql -> sql.fetchCount(PERSON))).isZero();
        }
    }
}
