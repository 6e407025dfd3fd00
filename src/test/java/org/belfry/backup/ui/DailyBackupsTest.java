package org.belfry.backup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.belfry.backup.BackupPlace;
import org.belfry.backup.Backups;
import org.belfry.backup.Forgetting;
import org.belfry.db.Database;
import org.belfry.db.Disk;
import org.belfry.db.NetworkFiles;
import org.belfry.kit.HeldBackground;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneId;

class DailyBackupsTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    private final HeldBackground background = new HeldBackground();
    private final DailyBackups daily = new DailyBackups(background);

    @SuppressWarnings("NullAway.Init")
    private Backups backups;

    @BeforeEach
    void make() throws Exception {
        Database database = files.make("a.belfry");
        backups =
                new BackupPlace(
                                files.folder().resolve("backups"),
                                Clock.system(ZoneId.of("UTC")),
                                new Disk())
                        .of(database.file(), database.fileId());
    }

    /** The hour comes, and what it asks for is done after what was asked before. */
    private void hour() {
        background.next();
        background.next();
    }

    @Test
    void theBackupOfTheDayIsMadeOnceHoweverManyHoursPass() throws Exception {
        daily.watch(backups, new Forgetting(files.setup(), Database::eraseAgain));
        hour();
        hour();
        hour();
        assertThat(backups.list()).hasSize(1);
    }

    @Test
    void afterAnotherFileIsOpenedTheOneBeforeIsLeftAlone() {
        daily.watch(backups, new Forgetting(files.setup(), Database::eraseAgain));
        daily.stop();
        assertThat(background.waiting()).isEqualTo(1);
    }

    @Test
    void whatStandsInItsWayIsSaidOnceAndTheNextGoesWell() throws Exception {
        Files.createDirectories(backups.folder().resolveSibling("."));
        Files.writeString(backups.folder(), "in the way");
        daily.watch(backups, new Forgetting(files.setup(), Database::eraseAgain));
        assertThatThrownBy(this::hour).cause().hasMessage("backup.refused.folder");
        hour();
        Files.delete(backups.folder());
        hour();
        assertThat(backups.list()).hasSize(1);
    }
}
