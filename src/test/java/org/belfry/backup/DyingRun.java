package org.belfry.backup;

import org.belfry.db.Database;
import org.belfry.db.Disk;
import org.belfry.db.Setup;
import org.belfry.db.StationMemory;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/** Makes a backup and restores it, in a process that dies at the n-th call on files. */
final class DyingRun {
    private static final int KILLED = 9;

    private DyingRun() {}

    /** Dies without a word, as when the power fails: nothing is cleaned up. */
    private static final class DyingDisk extends Disk {
        private int left;

        private DyingDisk(int n) {
            left = n;
        }

        @Override
        protected void before(String call, Path path) {
            if (--left == 0) {
                Runtime.getRuntime().halt(KILLED);
            }
        }
    }

    /** Takes the folder, and at which call to die. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path file = folder.resolve("a.belfry");
        var clock = Clock.system(ZoneId.of("UTC"));
        var setup =
                new Setup(
                        new StationMemory(folder.resolve("memory")),
                        clock,
                        () -> "Anne",
                        () -> "Desk 1");
        var disk = new DyingDisk(Integer.parseInt(arguments[1]));
        var place = new BackupPlace(folder.resolve("backups"), clock, disk);
        String id;
        try (Database database = Database.openReading(file, setup)) {
            id = database.fileId();
        }
        Backup made = place.of(file, id).make(Why.ASKED);
        new Restoring(setup, place, disk, (database, people) -> {}).restore(made.path(), file);
    }
}
