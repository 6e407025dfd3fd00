package org.belfry.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.belfry.backup.Backup;
import org.belfry.backup.BackupPlace;
import org.belfry.backup.Backups;
import org.belfry.backup.Restoring;
import org.belfry.backup.Why;
import org.belfry.db.Copies.Verdict;
import org.belfry.db.Database;
import org.belfry.db.Disk;
import org.belfry.db.Migrations;
import org.belfry.db.NetworkFiles;
import org.belfry.sync.Imported;
import org.belfry.sync.Sync;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Exports, imports, joining, backups, restoring and migrations, stopped or failing at any step:
 * done again, they end as if nothing had happened.
 */
class ExchangeCrashTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** Stands still, so that a batch written again has the same bytes. */
    private static final Clock STANDING = Clock.fixed(Instant.parse("2026-06-25T12:00:00Z"), ZONE);

    private static final List<String> FAILURES =
            List.of("No space left on device", "Input/output error");

    private static final String ANNE = "anne";
    private static final String BOB = "bob";
    private static final String STICK = "stick";

    private Path folder = Path.of("");

    @BeforeEach
    void folder() throws Exception {
        folder = NetworkFiles.newFolder();
    }

    @AfterEach
    void gone() throws Exception {
        Folders.delete(folder);
    }

    private static Laptop laptop(Path folder, String name) {
        return new Laptop(folder.resolve(name), STANDING);
    }

    private Path made(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Bob has taken in what Anne wrote; both went on since. */
    private void twoLaptops(String stick) throws Exception {
        Laptop anne = laptop(folder, ANNE);
        anne.make();
        try (Database database = anne.open()) {
            Laptop.add(database, "Lille");
            Laptop.add(database, "Lyon");
            Laptop.export(database, made(stick));
        }
        laptop(folder, BOB).join(folder.resolve(stick));
    }

    private static String id(Database database, String town) throws Refusal {
        return database.read(sql ->
                sql.resultQuery("SELECT id FROM member WHERE name = ?", town)
                        .fetchSingle(0, String.class));
    }

    /** Bob brings his second batch, with a copy of Anne's first, to an empty stick. */
    private static final class Exporting implements CrashPoints.Work {
        @Override
        public void run(Path folder, Steps steps) throws Exception {
            try (Database database = laptop(folder, BOB).open()) {
                StatementTap.on(database, steps);
                Laptop.export(database, folder.resolve(STICK));
            }
        }

        @Override
        public String state(Path folder) throws Exception {
            Path stick = folder.resolve(STICK);
            Map<String, String> files = Laptop.files(stick);
            Laptop bob = laptop(folder, BOB);
            String remembered = remembered(bob).toString();
            String dump;
            try (Database database = bob.open()) {
                Laptop.whole(database);
                dump = Laptop.dump(database);
                Laptop.add(database, "Nice");
                Laptop.export(database, stick);
                assertThat(Laptop.files(stick)).containsAllEntriesOf(files);
                assertThat(Laptop.files(stick)).hasSize(files.size() + 1);
                Laptop joined = laptop(folder, "dora");
                joined.join(stick);
                try (Database dora = joined.open()) {
                    assertThat(Laptop.dump(dora)).isEqualTo(Laptop.dump(database));
                }
            }
            return dump + files + remembered;
        }
    }

    /** The last batch each of its files is remembered to have written. */
    private static Map<String, String> remembered(Laptop laptop) throws IOException {
        var numbers = new HashMap<String, String>();
        try (var files = Files.list(laptop.memory())) {
            for (Path file : files.filter(each -> each.toString().endsWith(".batch")).toList()) {
                numbers.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return numbers;
    }

    private void prepareExport() throws Exception {
        twoLaptops("first");
        try (Database bob = laptop(folder, BOB).open()) {
            Laptop.rename(bob, id(bob, "Lille"), "Lille B");
            Laptop.export(bob, folder.resolve("first"));
            Laptop.add(bob, "Metz");
            Laptop.rename(bob, id(bob, "Lyon"), "Lyon B");
        }
        Folders.delete(folder.resolve("first"));
        made(STICK);
    }

    @Test
    void anExportKilledAtAnyStepWritesTheSameBytesWhenItIsDoneAgain() throws Exception {
        prepareExport();
        CrashPoints.Points points = CrashPoints.killAtEach(folder, new Exporting());
        System.out.println("export: " + points);
        assertThat(points.states()).isGreaterThan(15);
    }

    /** Bob takes in three batches, of which one waits for a file that is not there. */
    private static final class Importing implements CrashPoints.Work {
        @Override
        public void run(Path folder, Steps steps) throws Exception {
            try (Database database = laptop(folder, BOB).open()) {
                StatementTap.on(database, steps);
                Imported imported = Laptop.take(database, folder.resolve(STICK));
                if (!imported.problems().isEmpty()) {
                    throw imported.problems().getFirst();
                }
            }
        }

        @Override
        public String state(Path folder) throws Exception {
            Laptop bob = laptop(folder, BOB);
            try (Database database = bob.open()) {
                Laptop.whole(database);
                String waits = new Sync(database, "1").status().held().toString();
                String dump = Laptop.dump(database);
                Map<String, String> before = Laptop.numbers(database);
                assertThat(Laptop.take(database, folder.resolve(STICK)).arrived()).isZero();
                Laptop.take(database, folder.resolve("missing"));
                Laptop.add(database, "Nice");
                Laptop.whole(database);
                assertThat(Laptop.numbers(database)).containsAllEntriesOf(before);
                return dump + waits + Laptop.towns(database);
            }
        }
    }

    /**
     * Anne's second batch applies and differs from what Bob wrote; her third waits for Carl's;
     * Dora's applies.
     */
    private void prepareImport() throws Exception {
        twoLaptops(STICK);
        Path stick = folder.resolve(STICK);
        Path missing = made("missing");
        Laptop carl = laptop(folder, "carl");
        carl.join(stick);
        Laptop dora = laptop(folder, "dora");
        dora.join(stick);
        try (Database bob = laptop(folder, BOB).open()) {
            Laptop.rename(bob, id(bob, "Lille"), "Lille B");
        }
        try (Database database = carl.open()) {
            Laptop.add(database, "Toul");
            Laptop.export(database, missing);
        }
        try (Database database = dora.open()) {
            Laptop.add(database, "Vannes");
            Laptop.export(database, stick);
        }
        try (Database anne = laptop(folder, ANNE).open()) {
            Laptop.rename(anne, id(anne, "Lille"), "Lille A");
            Laptop.add(anne, "Metz");
            Laptop.export(anne, stick);
            Laptop.take(anne, missing);
            Laptop.rename(anne, id(anne, "Toul"), "Toul A");
            Path whole = made("whole");
            Laptop.export(anne, whole);
            for (Path file : third(whole)) {
                Path target = stick.resolve(whole.relativize(file));
                Files.copy(file, target);
            }
        }
        for (String name : List.of("carl", "dora", ANNE, "whole")) {
            Folders.delete(folder.resolve(name));
        }
    }

    private static List<Path> third(Path whole) throws IOException {
        try (var files = Files.walk(whole)) {
            List<Path> found = files.filter(each -> each.endsWith("000003.jsonl")).toList();
            assertThat(found).hasSize(1);
            return found;
        }
    }

    @Test
    void anImportKilledAtAnyStepGoesOnWhereItStood() throws Exception {
        prepareImport();
        CrashPoints.Points points = CrashPoints.killAtEach(folder, new Importing());
        System.out.println("import: " + points);
        assertThat(points.states()).isGreaterThan(2);
        Steps steps = Steps.counted();
        new Importing().run(folder, steps);
        assertThat(new Importing().state(folder))
                .contains("Toul A", "Vannes", "conflict", "actions=1");
    }

    /** A new laptop joins from what lies on the stick. */
    private static final class Joining implements CrashPoints.Work {
        @Override
        public void run(Path folder, Steps steps) throws Exception {
            Laptop bob = laptop(folder, BOB);
            Path stick = folder.resolve(STICK);
            Imported imported;
            if (Files.exists(bob.file())) {
                // Not all could be read when it joined, and that was said.
                try (Database database = bob.open()) {
                    imported = Laptop.take(database, stick);
                }
            } else {
                imported = bob.join(stick);
            }
            if (!imported.problems().isEmpty()) {
                throw imported.problems().getFirst();
            }
        }

        @Override
        public String state(Path folder) throws Exception {
            Laptop bob = laptop(folder, BOB);
            assertThat(Folders.names(bob.home()))
                    .filteredOn(name -> !name.endsWith(".lock"))
                    .containsExactly("memory", Laptop.FILE);
            try (Database database = bob.open()) {
                Laptop.whole(database);
                String dump = Laptop.dump(database);
                Laptop.add(database, "Nice");
                Laptop.whole(database);
                return dump;
            }
        }
    }

    /** The same with the statements of what is taken in as steps. */
    private static final class Filling implements CrashPoints.Work {
        private final Joining joining = new Joining();
        private final String network;

        Filling(String network) {
            this.network = network;
        }

        @Override
        public void run(Path folder, Steps steps) throws Exception {
            Laptop bob = laptop(folder, BOB);
            Files.createDirectories(bob.home());
            if (!Files.exists(bob.file())) {
                Database.create(
                        bob.file(),
                        bob.setup(),
                        network,
                        database -> {
                            try {
                                StatementTap.on(database, steps);
                            } catch (ReflectiveOperationException e) {
                                throw new IllegalStateException(e);
                            }
                            Imported imported = Laptop.take(database, folder.resolve(STICK));
                            if (!imported.problems().isEmpty()) {
                                throw imported.problems().getFirst();
                            }
                        });
            }
        }

        @Override
        public String state(Path folder) throws Exception {
            return joining.state(folder);
        }
    }

    private String network() throws Exception {
        try (Database bob = laptop(folder, BOB).open()) {
            return bob.fileId();
        }
    }

    /** Returns the network whose files lie on the stick. */
    private String prepareJoining() throws Exception {
        prepareImport();
        String network = network();
        Folders.delete(folder.resolve(BOB));
        Folders.delete(folder.resolve("missing"));
        return network;
    }

    @Test
    void aLaptopThatIsKilledWhileItJoinsJoinsAtTheNextTry() throws Exception {
        String network = prepareJoining();
        CrashPoints.Points points = CrashPoints.killAtEach(folder, new Joining());
        System.out.println("join: " + points);
        assertThat(points.states()).isGreaterThan(5);
        points = CrashPoints.killAtEach(folder, new Filling(network));
        System.out.println("join, its statements: " + points);
        assertThat(points.steps()).isGreaterThan(50);
    }

    private static BackupPlace place(Path folder) {
        return new BackupPlace(folder.resolve("backups"), Clock.system(ZONE), new Disk());
    }

    /** A backup is made. */
    private static final class Backing implements CrashPoints.Work {
        private final String network;

        Backing(String network) {
            this.network = network;
        }

        @Override
        public void run(Path folder, Steps steps) throws Exception {
            place(folder).of(laptop(folder, ANNE).file(), network).make(Why.ASKED);
        }

        @Override
        public String state(Path folder) throws Exception {
            Laptop anne = laptop(folder, ANNE);
            Backups backups = place(folder).of(anne.file()).orElseThrow();
            for (Backup each : backups.list()) {
                assertThat(backups.verify(each)).isEqualTo(Verdict.INTACT);
            }
            String dump;
            try (Database database = anne.open();
                    Database copy =
                            Database.openReading(
                                    backups.newestVerified().orElseThrow().path(), anne.setup())) {
                Laptop.whole(database);
                dump = Laptop.dump(database);
                assertThat(Laptop.dump(copy)).isEqualTo(dump);
            }
            return dump;
        }
    }

    @Test
    void aBackupKilledAtAnyStepIsWholeOrNoBackup() throws Exception {
        twoLaptops(STICK);
        CrashPoints.Points points = CrashPoints.killAtEach(folder, new Backing(network()));
        System.out.println("backup: " + points);
        assertThat(points.states()).isGreaterThan(4);
    }

    /** A backup takes the place of a file that went on, and told others of it, since. */
    private static final class Bringing implements CrashPoints.Work {
        @Override
        public void run(Path folder, Steps steps) throws Exception {
            Laptop anne = new Laptop(folder.resolve(ANNE), Clock.system(ZONE));
            var restoring =
                    new Restoring(
                            anne.setup(), place(folder), new Disk(), (database, people) -> {});
            restoring.restore(folder.resolve("kept.belfry"), anne.file());
        }

        @Override
        public String state(Path folder) throws Exception {
            Laptop anne = laptop(folder, ANNE);
            var given = new HashMap<String, String>();
            boolean kept = false;
            for (String name : Folders.names(anne.home())) {
                assertThat(name).doesNotStartWith(".");
                if (name.contains("set-aside") && name.endsWith(".belfry")) {
                    try (Database aside =
                            Database.openReading(anne.home().resolve(name), anne.setup())) {
                        assertThat(aside.differences()).isEmpty();
                        kept |= Laptop.towns(aside).contains("Nancy");
                        given.putAll(Laptop.numbers(aside));
                    }
                }
            }
            assertThat(kept)
                    .as("what stood there is set aside: %s", Folders.names(anne.home()))
                    .isTrue();
            return goesOn(folder, anne, given);
        }

        private static String goesOn(Path folder, Laptop anne, Map<String, String> given)
                throws Exception {
            try (Database database = anne.open()) {
                Laptop.whole(database);
                List<String> towns = Laptop.towns(database);
                Laptop.add(database, "Nice");
                Laptop.export(database, folder.resolve(STICK));
                Map<String, String> now = Laptop.numbers(database);
                now.forEach((number, digest) ->
                        assertThat(given.getOrDefault(number, digest)).isEqualTo(digest));
                assertThat(Laptop.files(folder.resolve(STICK)).keySet())
                        .hasSize(3)
                        .noneMatch(name -> name.contains("-2."));
                Laptop.take(database, folder.resolve(STICK));
                assertThat(Laptop.towns(database)).contains("Nancy", "Nice");
                Laptop.whole(database);
                return towns.toString();
            }
        }
    }

    private void prepareRestore() throws Exception {
        Laptop anne = laptop(folder, ANNE);
        anne.make();
        Path stick = made(STICK);
        try (Database database = anne.open()) {
            Laptop.add(database, "Lille");
            Laptop.export(database, stick);
            database.copyTo(folder.resolve("kept.belfry"));
            Laptop.add(database, "Nancy");
            Laptop.export(database, stick);
        }
    }

    @Test
    void aRestoreKilledAtAnyStepIsDoneAtTheNextTryAndNoNumberComesTwice() throws Exception {
        prepareRestore();
        CrashPoints.Points points = CrashPoints.killAtEach(folder, new Bringing());
        System.out.println("restore: " + points);
        assertThat(points.states()).isGreaterThan(3);
    }

    /** A laptop that wrote nothing itself tells what it has, and is restored. */
    @Test
    void aRestoredFileWhoseExportFailsCountsItsBatchesAnew() throws Exception {
        twoLaptops(STICK);
        Laptop bob = laptop(folder, BOB);
        Path older = folder.resolve("older.belfry");
        try (Database database = bob.open()) {
            database.copyTo(older);
            Laptop.export(database, folder.resolve(STICK));
        }
        Files.copy(older, bob.file(), StandardCopyOption.REPLACE_EXISTING);
        for (int n = 1; n <= 12; n++) {
            try (Database database = bob.open()) {
                StatementTap.on(database, Steps.failing(n, "Input/output error", false));
                Throwable thrown =
                        catchThrowable(() -> Laptop.export(database, folder.resolve(STICK)));
                assertThat(thrown == null || thrown instanceof Refusal).isTrue();
                Laptop.export(database, folder.resolve(STICK));
            }
            try (Database anne = laptop(folder, ANNE).open();
                    Database database = bob.open()) {
                Laptop.add(anne, "Town " + n);
                Laptop.export(anne, folder.resolve(STICK));
                Laptop.take(database, folder.resolve(STICK));
                Laptop.export(database, folder.resolve(STICK));
            }
            assertThat(Laptop.files(folder.resolve(STICK)).keySet())
                    .as("statement %d", n)
                    .noneMatch(name -> name.contains("-2."));
            Files.copy(older, bob.file(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** An empty file gets all tables. */
    private static final class Migrating implements CrashPoints.Work {
        private static Connection open(Path folder) throws SQLException {
            Connection connection =
                    DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("empty"));
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA cache_size = 60");
            }
            return connection;
        }

        @Override
        public void run(Path folder, Steps steps) throws Exception {
            try (Connection connection = open(folder)) {
                Migrations.apply(StatementTap.before(connection, steps));
            } catch (SQLException e) {
                throw new Refusal(e, "db.refused.full", folder.toString());
            }
        }

        @Override
        public String state(Path folder) throws Exception {
            var tables = new StringBuilder();
            try (Connection connection = open(folder);
                    var statement = connection.createStatement();
                    var rows =
                            statement.executeQuery(
                                    "SELECT name, sql FROM sqlite_schema ORDER BY name")) {
                while (rows.next()) {
                    tables.append(rows.getString(1)).append(rows.getString(2)).append('\n');
                }
                assertThat(Migrations.version(connection)).isEqualTo(Migrations.newest());
            }
            return tables.toString();
        }
    }

    @Test
    void aMigrationKilledAtAnyStatementIsDoneAtTheNextTry() throws Exception {
        Files.createFile(folder.resolve("empty"));
        CrashPoints.Points points = CrashPoints.killAtEach(folder, new Migrating());
        System.out.println("migration: " + points);
        assertThat(points.steps()).isGreaterThan(30);
        assertThat(points.states()).isGreaterThan(3);
    }

    @Test
    void whicheverCallOfAnExportOrImportFailsTheNextTryIsGood() throws Exception {
        prepareExport();
        fail("export", new Exporting());
        clear();
        prepareImport();
        fail("import", new Importing());
    }

    @Test
    void whicheverCallOfJoiningFailsTheNextTryIsGood() throws Exception {
        String network = prepareJoining();
        fail("join", new Joining());
        fail("join, its statements", new Filling(network));
    }

    @Test
    void whicheverCallOfARestoreFailsTheNextTryIsGood() throws Exception {
        prepareRestore();
        fail("restore", new Bringing());
    }

    @Test
    void whicheverStatementOfAMigrationFailsTheNextTryIsGood() throws Exception {
        Files.createFile(folder.resolve("empty"));
        fail("migration", new Migrating());
    }

    @Test
    void whicheverCallOfABackupFailsTheNextTryIsGood() throws Exception {
        twoLaptops(STICK);
        fail("backup", new Backing(network()));
    }

    private void fail(String what, CrashPoints.Work work) throws Exception {
        int steps = CrashPoints.failAtEach(folder, FAILURES, work);
        System.out.println(what + ": " + steps + " steps fail");
        assertThat(steps).isGreaterThan(10);
    }

    private void clear() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }
}
