package org.belfry.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.belfry.backup.BackupPlace;
import org.belfry.backup.Backups;
import org.belfry.backup.Why;
import org.belfry.db.Copies.Verdict;
import org.belfry.db.Database;
import org.belfry.db.Disk;
import org.belfry.db.NetworkFiles;
import org.belfry.paper.Progress;
import org.belfry.sync.Sync;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** Exchanges and backups on disks that are full, locked, pulled out, or blind to case. */
class ExchangeDiskTest {
    private static final int MIB = 1024;
    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Paris"));

    private Path elsewhere = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Database anne;

    @BeforeEach
    void make() throws Exception {
        elsewhere = NetworkFiles.newFolder();
        var laptop = new Laptop(elsewhere.resolve("anne"), CLOCK);
        laptop.make();
        anne = laptop.open();
        for (int i = 0; i < 40; i++) {
            Laptop.add(anne, "Town " + i + " " + "of a long name ".repeat(20));
        }
    }

    @AfterEach
    void gone() throws Exception {
        anne.close();
        Folders.delete(elsewhere);
    }

    private Database joined(Path stick) throws Exception {
        var laptop = new Laptop(elsewhere.resolve("bob"), CLOCK);
        laptop.join(stick);
        return laptop.open();
    }

    /** All that lies on a stick is whole: another laptop joins from it. */
    private void allIsThere(Path stick) throws Exception {
        try (Database bob = joined(stick)) {
            assertThat(Laptop.dump(bob)).isEqualTo(Laptop.dump(anne));
            Laptop.whole(bob);
        }
        Laptop.whole(anne);
    }

    private Backups backups(Path root) throws Refusal {
        return new BackupPlace(root, CLOCK, new Disk()).of(anne.file()).orElseThrow();
    }

    private void fullThenFree(SmallDisk disk) throws Exception {
        Path stick = Files.createDirectory(disk.folder().resolve("stick"));
        Path ballast = disk.fill("ballast", 8 * MIB);
        for (int tries = 0; tries < 2; tries++) {
            assertThatThrownBy(() -> Laptop.export(anne, stick))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("paper.file.full");
            assertThat(Laptop.files(stick)).isEmpty();
        }
        Backups backups = backups(disk.folder().resolve("backups"));
        assertThatThrownBy(() -> backups.make(Why.ASKED)).isInstanceOf(Refusal.class);
        Files.delete(ballast);
        assertThat(backups.list()).isEmpty();
        Laptop.export(anne, stick);
        assertThat(Laptop.files(stick)).hasSize(1);
        assertThat(backups.verify(backups.make(Why.ASKED))).isEqualTo(Verdict.INTACT);
        allIsThere(stick);
    }

    private void lockedThenElsewhere(SmallDisk disk) throws Exception {
        Path stick = Files.createDirectory(disk.folder().resolve("stick"));
        Laptop.export(anne, stick);
        Laptop.add(anne, "Later");
        Map<String, String> before = Laptop.files(stick);
        disk.lock();
        assertThatThrownBy(() -> Laptop.export(anne, stick))
                .isInstanceOf(Refusal.class)
                .hasMessage("paper.file.readonly");
        Backups backups = backups(disk.folder().resolve("backups"));
        assertThatThrownBy(() -> backups.make(Why.ASKED))
                .isInstanceOf(Refusal.class)
                .hasMessage("backup.refused.folder");
        assertThat(Laptop.files(stick)).isEqualTo(before);
        try (Database bob = joined(stick)) {
            assertThat(Laptop.towns(bob)).hasSize(40);
            assertThat(Laptop.take(bob, stick).problems()).isEmpty();
        }
        Folders.delete(elsewhere.resolve("bob"));
        Path other = Files.createDirectory(elsewhere.resolve("other"));
        Laptop.export(anne, other);
        assertThat(Laptop.files(other)).hasSize(2).containsAllEntriesOf(before);
        allIsThere(other);
    }

    @Nested
    class InMemory {
        @RegisterExtension final SmallDisk disk = SmallDisk.inMemory(8 * MIB);

        @Test
        void aFullStickTakesNothingAndWorksAgainWhenThereIsRoom() throws Exception {
            fullThenFree(disk);
        }

        @Test
        void aLockedStickIsReadAndNotWritten() throws Exception {
            lockedThenElsewhere(disk);
        }

        /** The file of the laptop itself lies on the disk without room. */
        @Test
        void anImportThatFindsNoRoomForItsRowsChangesNothing() throws Exception {
            Path stick = Files.createDirectory(elsewhere.resolve("stick"));
            Laptop.export(anne, stick);
            var bob = new Laptop(disk.folder().resolve("bob"), CLOCK);
            bob.join(stick);
            for (int i = 0; i < 300; i++) {
                Laptop.add(anne, "Town " + i + " " + "of a longer name ".repeat(50));
            }
            Laptop.export(anne, stick);
            try (Database database = bob.open()) {
                String before = Laptop.dump(database);
                Path ballast = disk.fill("ballast", 64 * MIB);
                assertThatThrownBy(() -> Laptop.take(database, stick))
                        .isInstanceOf(Refusal.class)
                        .hasMessage("db.refused.full");
                assertThat(Laptop.dump(database)).isEqualTo(before);
                Files.delete(ballast);
                Laptop.take(database, stick);
                assertThat(Laptop.dump(database)).isEqualTo(Laptop.dump(anne));
                Laptop.whole(database);
            }
        }
    }

    @Nested
    class NewStick {
        @RegisterExtension final SmallDisk disk = SmallDisk.exfat(16 * MIB);

        @Test
        void aFullStickTakesNothingAndWorksAgainWhenThereIsRoom() throws Exception {
            fullThenFree(disk);
        }

        @Test
        void aLockedStickIsReadAndNotWritten() throws Exception {
            lockedThenElsewhere(disk);
        }

        @Test
        void batchesThatCameBackInCapitalsAreKnown() throws Exception {
            capitals(Files.createDirectory(disk.folder().resolve("stick")));
        }
    }

    @Test
    void batchesUnderNamesInCapitalsAreRead() throws Exception {
        capitals(Files.createDirectory(elsewhere.resolve("stick")));
    }

    /** As old programs and old disks write names. */
    private void capitals(Path stick) throws Exception {
        Path written = Files.createDirectory(elsewhere.resolve("written"));
        Laptop.export(anne, written);
        for (String name : Laptop.files(written).keySet()) {
            Path target = stick.resolve(name.toUpperCase(Locale.ROOT));
            Files.createDirectories(target.getParent());
            Files.copy(written.resolve(name), target);
        }
        Laptop.export(anne, stick);
        assertThat(Laptop.files(stick)).as("it lies there already").hasSize(1);
        Laptop.add(anne, "Later");
        Laptop.export(anne, stick);
        allIsThere(stick);
    }

    /** Moves the folder away, as when a stick is pulled out; what is open stays open. */
    private static Progress pulling(Path stick, int after) {
        return done -> {
            if (done == after && Files.exists(stick)) {
                try {
                    Files.move(stick, stick.resolveSibling("pulled"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    @Test
    void aStickThatIsPulledOutOfAnExportKeepsWhatIsWholeAndTheNextOneCompletesIt()
            throws Exception {
        Path stick = Files.createDirectory(elsewhere.resolve("stick"));
        Path written = Files.createDirectory(elsewhere.resolve("written"));
        for (int i = 0; i < 4; i++) {
            Laptop.add(anne, "Day " + i);
            Laptop.export(anne, written);
        }
        assertThatThrownBy(() -> new Sync(anne, "1").exportTo(stick, pulling(stick, 2)))
                .isInstanceOf(Refusal.class)
                .hasMessage("sync.folder.missing");
        assertThat(stick).as("nothing is written where the stick was").doesNotExist();
        Path pulled = elsewhere.resolve("pulled");
        assertThat(Laptop.files(pulled)).hasSize(2);
        Files.move(pulled, stick);
        Laptop.export(anne, stick);
        assertThat(Laptop.files(stick)).isEqualTo(Laptop.files(written));
        allIsThere(stick);
    }

    @Test
    void aStickThatIsPulledOutOfAnImportIsTakenInTheNextTime() throws Exception {
        Path stick = Files.createDirectory(elsewhere.resolve("stick"));
        Laptop.export(anne, stick);
        try (Database bob = joined(stick)) {
            for (int i = 0; i < 4; i++) {
                Laptop.add(anne, "Day " + i);
                Laptop.export(anne, stick);
            }
            assertThatThrownBy(
                            () -> {
                                var imported =
                                        new Sync(bob, "1").importFrom(stick, pulling(stick, 2));
                                throw imported.problems().getFirst();
                            })
                    .isInstanceOf(Refusal.class)
                    .extracting(refusal -> ((Refusal) refusal).key())
                    .isIn("sync.file.unreadable", "sync.folder.missing");
            Laptop.whole(bob);
            assertThat(Laptop.towns(bob)).hasSizeBetween(40, 43);
            Files.move(elsewhere.resolve("pulled"), stick);
            assertThat(Laptop.take(bob, stick).problems()).isEmpty();
            assertThat(Laptop.dump(bob)).isEqualTo(Laptop.dump(anne));
        }
    }
}
