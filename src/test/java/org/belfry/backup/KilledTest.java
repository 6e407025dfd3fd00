package org.belfry.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belfry.db.generated.Tables.MEMBER;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.belfry.db.Copies.Verdict;
import org.belfry.db.Database;
import org.belfry.db.Disk;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A process that dies in the middle of a backup or a restore, and disks that take no more. */
class KilledTest {
    private static final int DIED = 9;

    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    private BackupPlace place(Path root) {
        return new BackupPlace(root, Clock.system(ZoneId.of("UTC")), new Disk());
    }

    private void make(String name, int members) throws Refusal {
        try (Database database = files.make(name)) {
            database.write(
                    Intent.of("add.member"),
                    tx ->
                            tx.insertAll(
                                    IntStream.range(0, members)
                                            .mapToObj(n -> {
                                                var row = new MemberRecord();
                                                row.setName("Town " + n);
                                                row.setNote("Some words. ".repeat(20));
                                                return row;
                                            })
                                            .toList()));
        }
    }

    private int members(Path file) throws Refusal {
        try (Database database = Database.open(file, files.setup())) {
            assertThat(database.differences()).isEmpty();
            return database.read(sql -> sql.fetchCount(MEMBER));
        }
    }

    private int run(int dyingAt) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DyingRun.class.getName(),
                                files.folder().toString(),
                                Integer.toString(dyingAt))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private List<Path> named(String part) throws IOException {
        try (var left = Files.list(files.folder())) {
            return left.filter(each -> String.valueOf(each.getFileName()).contains(part)).toList();
        }
    }

    @Test
    void whereverABackupOrARestoreDiesTheFileIsThereAndNoBackupIsHalf() throws Exception {
        make("a.belfry", 20);
        Path file = files.folder().resolve("a.belfry");
        Backups backups = place(files.folder().resolve("backups")).of(file).orElseThrow();
        int call = 1;
        int ended = run(call);
        while (ended == DIED) {
            for (Backup each : backups.list()) {
                assertThat(backups.verify(each)).as("call %d", call).isEqualTo(Verdict.INTACT);
            }
            if (!Files.exists(file)) {
                // Died between the two names it gave: what was set aside is all there.
                Files.move(named("set-aside").getLast(), file);
            }
            assertThat(members(file)).as("call %d", call).isEqualTo(20);
            call++;
            ended = run(call);
        }
        assertThat(ended).isZero();
        assertThat(call).isGreaterThan(12);
        assertThat(members(file)).isEqualTo(20);
    }

    @Test
    void aDiskThatIsFullTakesNoBackupAndKeepsTheFile() throws Exception {
        Path small = Files.createDirectory(files.folder().resolve("small"));
        assumeTrue(mounted(small), "no small disk can be made here");
        try {
            make("a.belfry", 4000);
            Path file = files.folder().resolve("a.belfry");
            Backups backups = place(small.resolve("backups")).of(file).orElseThrow();
            assertThatThrownBy(() -> backups.make(Why.ASKED)).hasMessage("db.refused.full");
            assertThat(backups.list()).isEmpty();
            Path copy = small.resolve("a.belfry");
            try (Database database = Database.open(file, files.setup())) {
                assertThatThrownBy(() -> database.copyTo(copy)).hasMessage("db.refused.full");
                database.copyTo(files.folder().resolve("good.belfry"));
            }
            var restoring =
                    new Restoring(
                            files.setup(),
                            place(files.folder().resolve("backups")),
                            new Disk(),
                            (database, people) -> {});
            assertThatThrownBy(() -> restoring.restore(files.folder().resolve("good.belfry"), copy))
                    .hasMessage("db.refused.full");
            try (var left = Files.list(small)) {
                assertThat(left.map(each -> String.valueOf(each.getFileName())))
                        .containsExactly("backups");
            }
            assertThat(members(file)).isEqualTo(4000);
        } finally {
            new ProcessBuilder("umount", small.toString()).start().waitFor();
        }
    }

    private static boolean mounted(Path folder) throws Exception {
        try {
            return new ProcessBuilder(
                                    "mount",
                                    "-t",
                                    "tmpfs",
                                    "-o",
                                    "size=1m",
                                    "tmpfs",
                                    folder.toString())
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aFolderThatTakesNothingIsNamed() throws Exception {
        make("a.belfry", 1);
        Path file = files.folder().resolve("a.belfry");
        Backups backups = place(Path.of("/proc/belfry")).of(file).orElseThrow();
        assertThatThrownBy(() -> backups.make(Why.ASKED)).hasMessage("backup.refused.folder");
        Path good = files.folder().resolve("good.belfry");
        try (Database database = Database.open(file, files.setup())) {
            database.copyTo(good);
            assertThatThrownBy(() -> database.copyTo(Path.of("/proc/a.belfry")))
                    .hasMessage("db.refused.folder");
        }
        assertThat(members(file)).isEqualTo(1);
    }
}
