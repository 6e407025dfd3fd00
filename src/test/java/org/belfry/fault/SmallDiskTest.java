package org.belfry.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.db.Setup;
import org.belfry.db.StationMemory;
import org.belfry.db.Undo;
import org.belfry.db.generated.Tables;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** Network files on disks that are full, locked, or of the kinds that sticks have. */
class SmallDiskTest {
    private static final int MIB = 1024;
    private Path elsewhere = Path.of("");

    @BeforeEach
    void elsewhere() throws Exception {
        elsewhere = NetworkFiles.newFolder();
    }

    @AfterEach
    void gone() throws Exception {
        Folders.delete(elsewhere);
    }

    private static Setup setup(Path memory) {
        return new Setup(
                new StationMemory(memory),
                Clock.system(ZoneId.of("Europe/Paris")),
                () -> "Anne",
                () -> "Desk 1");
    }

    private Setup setup() {
        return setup(elsewhere.resolve("memory"));
    }

    private void make(Path file) throws Refusal {
        Database.create(file, setup(), tx -> 0, Intent.of("file.new"));
    }

    private static int add(Database database, int many) throws Refusal {
        var rows =
                java.util.stream.IntStream.range(0, many)
                        .mapToObj(n -> {
                            var row = new MemberRecord();
                            row.setName("Town " + n);
                            row.setNote("Some words about a town. ".repeat(8));
                            return row;
                        })
                        .toList();
        return database.write(Intent.of("add.member"), tx -> tx.insertAll(rows)).size();
    }

    private static int members(Database database) throws Refusal {
        return database.read(sql -> sql.fetchCount(Tables.MEMBER));
    }

    @Nested
    class Full {
        @RegisterExtension final SmallDisk disk = SmallDisk.inMemory(6 * MIB);

        private Path file() {
            return disk.folder().resolve("network.belfry");
        }

        @ParameterizedTest
        @ValueSource(longs = {0, 4 * MIB, 64 * MIB, 300 * MIB})
        void aNewFileFindsNoRoomAndLeavesNothing(long room) throws Exception {
            Path ballast = disk.fill("ballast", room);
            assertThatThrownBy(() -> make(file()))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("db.refused.full")
                    .extracting(refusal -> ((Refusal) refusal).arguments())
                    .isEqualTo(new Object[] {file().toString()});
            assertThat(Folders.names(disk.folder())).containsExactly("ballast");
            Files.delete(ballast);
            make(file());
            Database.open(file(), setup()).close();
        }

        @ParameterizedTest
        @ValueSource(longs = {0, 4 * MIB, 20 * MIB, 100 * MIB, 200 * MIB})
        void aWriteFindsNoRoomAndChangesNothing(long room) throws Exception {
            make(file());
            try (Database database = Database.open(file(), setup())) {
                add(database, 3);
                Path ballast = disk.fill("ballast", room);
                for (int i = 0; i < 3; i++) {
                    assertThatThrownBy(() -> add(database, 1_000))
                            .isInstanceOf(Refusal.class)
                            .hasMessage("db.refused.full");
                    assertThat(members(database)).isEqualTo(3);
                }
                assertThat(database.differences()).isEmpty();
                Files.delete(ballast);
                add(database, 10);
                WritingJob.whole(database);
            }
            try (Database again = Database.open(file(), setup())) {
                assertThat(members(again)).isEqualTo(13);
            }
        }

        @Test
        void aFileIsRefusedOnADiskThatIsFullToTheLastByteAndOpensWhenThereIsRoom()
                throws Exception {
            make(file());
            Path ballast = disk.fill("ballast", 0);
            assertThatThrownBy(() -> Database.open(file(), setup()))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("db.refused.full");
            Files.delete(ballast);
            try (Database database = Database.open(file(), setup())) {
                add(database, 3);
                WritingJob.whole(database);
            }
        }

        @Test
        void nothingIsSavedWhileBelfrysOwnFolderHasNoRoom() throws Exception {
            Path file = elsewhere.resolve("network.belfry");
            Setup setup = setup(disk.folder().resolve("memory"));
            Database.create(file, setup, tx -> 0, Intent.of("file.new"));
            try (Database database = Database.open(file, setup)) {
                add(database, 1);
                Path ballast = disk.fill("ballast", 0);
                assertThatThrownBy(() -> add(database, 1))
                        .isInstanceOf(Refusal.class)
                        .hasMessage("db.refused.memory");
                assertThat(members(database)).isEqualTo(1);
                Files.delete(ballast);
                add(database, 1);
                WritingJob.whole(database);
                assertThat(Folders.names(disk.folder().resolve("memory"))).hasSize(2);
            }
        }
    }

    @Nested
    class Locked {
        @RegisterExtension final SmallDisk disk = SmallDisk.inMemory(4 * MIB);

        @Test
        void aFileOnALockedDiskIsRefusedWithWhatToDo() throws Exception {
            Path file = disk.folder().resolve("network.belfry");
            make(file);
            disk.lock();
            assertThatThrownBy(() -> Database.open(file, setup()))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("db.refused.readonly");
            assertThatThrownBy(() -> Database.openReading(file, setup()))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("db.refused.readonly");
            assertThatThrownBy(() -> make(disk.folder().resolve("other.belfry")))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("db.refused.folder");
            assertThat(Folders.names(disk.folder())).containsExactly("network.belfry");
        }
    }

    /** The same on every kind of stick. */
    abstract class Stick {
        abstract SmallDisk disk();

        @Test
        void aFileOnAStickIsWrittenUndoneLockedAndOpenedAgain() throws Exception {
            Path file = disk().folder().resolve("network.belfry");
            make(file);
            try (Database database = Database.open(file, setup())) {
                add(database, 50);
                add(database, 1);
                var undo = new Undo(database);
                undo.undo(undo.undoable().orElseThrow());
                assertThatThrownBy(() -> Database.open(file, setup()))
                        .hasMessage("db.refused.inuse");
                try (Database reading = Database.openReading(file, setup())) {
                    assertThat(members(reading)).isEqualTo(50);
                }
                WritingJob.whole(database);
            }
            assertThat(Folders.names(disk().folder())).containsExactly("network.belfry");
            Files.createFile(disk().folder().resolve("network.belfry.lock"));
            try (Database again = Database.open(file, setup())) {
                assertThat(members(again)).isEqualTo(50);
                add(again, 1);
                WritingJob.whole(again);
            }
        }

        @Test
        void aNameThatDiffersInCaseAloneIsTheSameFile() throws Exception {
            Path file = disk().folder().resolve("Network.belfry");
            Path other = disk().folder().resolve("NETWORK.belfry");
            make(file);
            assertThat(other).exists();
            assertThatThrownBy(() -> make(other)).hasMessage("db.refused.exists");
            try (Database database = Database.open(file, setup())) {
                if (isKnownAsOne(file, other)) {
                    assertThatThrownBy(() -> Database.open(other, setup()))
                            .hasMessage("db.refused.inuse");
                }
                add(database, 1);
            }
            try (Database same = Database.open(other, setup())) {
                assertThat(members(same)).isEqualTo(1);
                add(same, 1);
                WritingJob.whole(same);
            }
        }

        /** Some drivers take both names and show them as two files, with a lock for each. */
        private static boolean isKnownAsOne(Path file, Path other) throws IOException {
            return Files.isSameFile(file, other);
        }

        @Test
        void aWholeStickRefusesAndGoesOnWhenThereIsRoom() throws Exception {
            Path file = disk().folder().resolve("network.belfry");
            make(file);
            try (Database database = Database.open(file, setup())) {
                add(database, 3);
                Path ballast = disk().fill("ballast", 64 * MIB);
                assertThatThrownBy(() -> add(database, 2_000))
                        .isInstanceOf(Refusal.class)
                        .extracting(Throwable::getMessage)
                        .isIn(List.of("db.refused.full", "db.refused.unreachable"));
                Files.delete(ballast);
                add(database, 3);
                WritingJob.whole(database);
                assertThat(members(database)).isEqualTo(6);
            }
        }
    }

    @Nested
    class OldStick extends Stick {
        @RegisterExtension final SmallDisk disk = SmallDisk.fat(16 * MIB);

        @Override
        SmallDisk disk() {
            return disk;
        }
    }

    @Nested
    class NewStick extends Stick {
        @RegisterExtension final SmallDisk disk = SmallDisk.exfat(16 * MIB);

        @Override
        SmallDisk disk() {
            return disk;
        }
    }
}
