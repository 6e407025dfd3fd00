package org.belfry.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.db.generated.Tables.MEMBER;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.db.Tx;
import org.belfry.db.generated.tables.records.MemberNameRecord;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.exchange.ContactList;
import org.belfry.member.Contacts;
import org.belfry.paper.Progress;
import org.belfry.place.Countries;
import org.belfry.sample.Sample;
import org.belfry.settings.Settings;
import org.belfry.settings.SettingsStore;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Stopped or failing at any step, work that is done again ends as if nothing had happened. */
class CrashTest {
    private static final String FILE = "network.belfry";
    private Path folder = Path.of("");

    @BeforeEach
    void folder() throws Exception {
        folder = NetworkFiles.newFolder();
    }

    @AfterEach
    void gone() throws Exception {
        Folders.delete(folder);
    }

    private static Database open(Path folder) throws Refusal {
        return Database.open(folder.resolve(FILE), WritingJob.setup(folder));
    }

    private void prepare(Database.Writing<?> filling) throws Refusal {
        Database.create(
                folder.resolve(FILE), WritingJob.setup(folder), filling, Intent.of("file.new"));
    }

    private static int towns(Tx tx) {
        for (String town : List.of("Lille", "Lyon")) {
            var row = new MemberRecord();
            row.setName(town);
            tx.insert(row);
        }
        return 0;
    }

    private static String id(Tx tx, String name) {
        return tx.sql()
                .select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.NAME.eq(name))
                .fetchSingle(MEMBER.ID);
    }

    /** Rows that are new, changed and deleted; done once, however often it is asked for. */
    private static void change(Database database) throws Refusal {
        database.write(
                Intent.of("edit.member"),
                tx -> {
                    if (tx.sql().fetchExists(MEMBER, MEMBER.NAME.eq("Metz"))) {
                        return 0;
                    }
                    var metz = new MemberRecord();
                    metz.setName("Metz");
                    var name = new MemberNameRecord();
                    name.setMember(tx.insert(metz));
                    name.setName("Divodurum");
                    tx.insert(name);
                    var lille = new MemberRecord();
                    lille.setId(id(tx, "Lille"));
                    lille.setRegion("Hauts-de-France");
                    tx.update(lille);
                    tx.deleteWithReferring(MEMBER, id(tx, "Lyon"));
                    return 0;
                });
    }

    /** What a file holds, without ids and times. */
    private static String state(Path folder) throws Exception {
        try (Database database = open(folder)) {
            WritingJob.whole(database);
            return rows(database);
        }
    }

    private static String rows(Database database) throws Refusal {
        return database.read(sql ->
                sql.fetch("SELECT name, region FROM member ORDER BY name").formatCSV()
                        + sql.fetch("SELECT name FROM member_name ORDER BY name").formatCSV()
                        + sql.fetch("SELECT count(*) FROM action").formatCSV()
                        + sql.fetch("SELECT count(*) FROM op").formatCSV());
    }

    /** One action of several tables. */
    private static final class Writing implements CrashPoints.Work {
        @Override
        public void run(Path folder, Steps steps) throws Exception {
            try (Database database = open(folder)) {
                StatementTap.on(database, steps);
                change(database);
            }
        }

        @Override
        public String state(Path folder) throws Exception {
            return CrashTest.state(folder);
        }
    }

    /** A new file, filled. */
    private static final class Making implements CrashPoints.Work {
        @Override
        public void run(Path folder, Steps steps) throws Exception {
            Path file = folder.resolve(FILE);
            if (!Files.exists(file)) {
                Database.create(
                        file, WritingJob.setup(folder), CrashTest::towns, Intent.of("file.new"));
            }
        }

        @Override
        public String state(Path folder) throws Exception {
            assertThat(Folders.names(folder))
                    .filteredOn(name -> !name.endsWith(".lock"))
                    .containsExactly("memory", FILE);
            return CrashTest.state(folder);
        }
    }

    /** A list for other programs, in the place of an older one. */
    private static final class Exporting implements CrashPoints.Work {
        @Override
        public void run(Path folder, Steps steps) throws Exception {
            Path file = Path.of(folder.resolve(FILE).toString());
            try (Database database =
                    Database.openReading(file, WritingJob.setup(Path.of(folder.toString())))) {
                new ContactList(
                                new Contacts(database),
                                new Countries(),
                                new Texts(Language.ENGLISH))
                        .write("", folder.resolve("c.csv"), List.of(), Progress.UNWATCHED);
            }
        }

        @Override
        public String state(Path folder) throws Exception {
            return Files.readString(folder.resolve("c.csv"));
        }
    }

    /** The settings, in the place of older ones. */
    private static final class Setting implements CrashPoints.Work {
        @Override
        public void run(Path folder, Steps steps) throws Exception {
            var store = new SettingsStore(folder.resolve("settings.json"), Locale.UK);
            store.save(Settings.defaults(Locale.UK).withAuthor("Odile Vasseur"));
        }

        @Override
        public String state(Path folder) throws Exception {
            return Files.readString(folder.resolve("settings.json"));
        }
    }

    @Test
    void anActionKilledAtAnyStepIsWholeOrNotThere() throws Exception {
        prepare(CrashTest::towns);
        CrashPoints.Points points = CrashPoints.killAtEach(folder, new Writing());
        assertThat(points.steps()).isGreaterThan(30);
        assertThat(points.states()).isGreaterThan(5);
    }

    @Test
    void aNewFileKilledAtAnyStepIsMadeAtTheNextTry() throws Exception {
        CrashPoints.Points points = CrashPoints.killAtEach(folder, new Making());
        assertThat(points.states()).isGreaterThan(8);
    }

    @Test
    void anExportKilledAtAnyStepLeavesTheOlderListUntilItIsWhole() throws Exception {
        prepare(tx -> Sample.fill(tx, 1));
        Files.writeString(folder.resolve("c.csv"), "older");
        CrashPoints.Points points =
                CrashPoints.killAtEach(
                        folder,
                        new CrashPoints.Work() {
                            private final Exporting exporting = new Exporting();

                            @Override
                            public void run(Path in, Steps steps) throws Exception {
                                String before = Files.readString(in.resolve("c.csv"));
                                exporting.run(in, steps);
                                assertThat(before)
                                        .isIn("older", Files.readString(in.resolve("c.csv")));
                            }

                            @Override
                            public String state(Path in) throws Exception {
                                return exporting.state(in);
                            }
                        });
        assertThat(points.states()).isGreaterThan(3);
    }

    @Test
    void settingsKilledAtAnyStepAreTheOldOrTheNew() throws Exception {
        assertThat(CrashPoints.killAtEach(folder, new Setting()).states()).isGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Input/output error"})
    void whicheverCallFailsItIsToldInPlainWordsAndTheNextTryIsGood(String message)
            throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(CrashPoints.failAtEach(empty, message, new Setting())).isGreaterThan(5);
        assertThat(CrashPoints.failAtEach(empty, message, new Making())).isGreaterThan(20);
        prepare(CrashTest::towns);
        assertThat(CrashPoints.failAtEach(folder, message, new Writing())).isGreaterThan(40);
        assertThat(CrashPoints.failAtEach(folder, message, new Exporting())).isGreaterThan(8);
    }

    /**
     * Inside a commit the log grows: a power cut keeps any beginning of what was added, and may
     * lose any block of it that was not yet synced.
     */
    @Test
    void aPowerCutAnywhereInsideACommitLeavesAllOfTheActionOrNothing() throws Exception {
        prepare(CrashTest::towns);
        Path after = folder.resolve("after");
        byte[] log;
        int before;
        String old;
        String fresh;
        try (Database database = open(folder)) {
            var row = new MemberRecord();
            row.setName("Nancy");
            database.write(Intent.of("add.member"), tx -> tx.insert(row));
            old = rows(database);
            Path wal = folder.resolve(FILE + "-wal");
            before = (int) Files.size(wal);
            change(database);
            fresh = rows(database);
            Folders.copy(folder, after);
            log = Files.readAllBytes(wal);
        }
        var random = new Random(20_261_123);
        int whole = 0;
        int cuts = 0;
        for (int end = before; end <= log.length; end += 509) {
            whole += opensWith(after, Arrays.copyOf(log, end), old, fresh);
            byte[] holed = log.clone();
            int block = before + random.nextInt(log.length - before) / 512 * 512;
            Arrays.fill(holed, block, Math.min(block + 512, log.length), (byte) 0);
            whole += opensWith(after, holed, old, fresh);
            cuts += 2;
        }
        assertThat(whole).isBetween(1, cuts - 1);
        assertThat(opensWith(after, log, fresh, fresh)).isOne();
        assertThat(cuts).isGreaterThan(50);
    }

    private int opensWith(Path crashed, byte[] log, String old, String fresh) throws Exception {
        Path at = folder.resolve("cut");
        Folders.copy(crashed, at);
        Files.write(
                at.resolve(FILE + "-wal"),
                log,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        try (Database database = open(at)) {
            String rows = rows(database);
            assertThat(rows).isIn(old, fresh);
            var row = new MemberRecord();
            row.setName("Toul");
            database.write(Intent.of("add.member"), tx -> tx.insert(row));
            WritingJob.whole(database);
            return rows.equals(fresh) ? 1 : 0;
        } finally {
            Folders.delete(at);
        }
    }

    @Test
    void theHarnessSeesAWriteThatIsNotAtomic() throws Exception {
        var careless =
                new CrashPoints.Work() {
                    @Override
                    public void run(Path in, Steps steps) throws IOException {
                        Path file = in.resolve("list");
                        if (!Files.exists(file)) {
                            var text = new ByteArrayOutputStream();
                            text.write("a list".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                            try (var out = Files.newOutputStream(file)) {
                                text.writeTo(out);
                            }
                        }
                    }

                    @Override
                    public String state(Path in) throws IOException {
                        return Files.readString(in.resolve("list"));
                    }
                };
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> CrashPoints.killAtEach(folder, careless))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("write");
    }
}
