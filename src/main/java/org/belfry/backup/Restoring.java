package org.belfry.backup;

import org.belfry.db.Copies;
import org.belfry.db.Copies.Verdict;
import org.belfry.db.Database;
import org.belfry.db.Disk;
import org.belfry.db.Placement;
import org.belfry.db.Salvage;
import org.belfry.db.Setup;
import org.belfry.text.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a network file back: from a backup, or from what can still be read of a damaged one. What
 * stood in its place is set aside, never deleted; people erased since are erased again before the
 * file takes its place.
 */
public final class Restoring {
    /** Erases these people from a file once more; their ids may be unknown to it. */
    @FunctionalInterface
    public interface Erasing {
        void again(Database file, Set<String> people) throws Refusal;
    }

    /** What was saved of a damaged file, and where that is now. */
    public record Saved(List<Salvage.Kind> kinds, Optional<Path> setAside) {}

    private final Setup setup;
    private final BackupPlace place;
    private final Disk disk;
    private final Erasing erasing;

    public Restoring(Setup setup, BackupPlace place, Disk disk, Erasing erasing) {
        // A copy on its way in is migrated when it is opened in its place, with a backup before.
        this.setup = new Setup(setup.memory(), setup.clock(), setup.author(), setup.stationName());
        this.place = place;
        this.disk = disk;
        this.erasing = erasing;
    }

    /**
     * Puts a backup in the place of a file, which nobody may have open.
     *
     * @return where the file that stood there is now
     * @throws Refusal when the backup is damaged, of another network or program, or anything fails:
     *     all is as it was then
     */
    public Optional<Path> restore(Path backup, Path file) throws Refusal {
        if (!Files.exists(backup)) {
            throw new Refusal("db.refused.missing", backup.toString());
        }
        if (Copies.verify(backup, disk) == Verdict.DAMAGED) {
            throw new Refusal("backup.refused.damaged", backup.toString());
        }
        String id = Copies.fileId(backup);
        requireSame(id, backup, file);
        return placement(file).put(part -> copy(backup, part, id));
    }

    private Placement placement(Path file) {
        return new Placement(file, disk, setup.clock().instant());
    }

    private void requireSame(String id, Path backup, Path file) throws Refusal {
        if (!Files.exists(file)) {
            return;
        }
        if (file.toAbsolutePath().normalize().equals(backup.toAbsolutePath().normalize())) {
            throw new Refusal("backup.refused.itself", file.toString());
        }
        Optional<String> there = place.id(file);
        if (there.isEmpty()) {
            throw new Refusal("backup.refused.unknown", file.toString());
        }
        if (!there.get().equals(id)) {
            throw new Refusal("backup.refused.other", file.toString(), backup.toString());
        }
    }

    private void copy(Path backup, Path part, String id) throws Refusal, IOException {
        String digest = disk.copy(backup, part);
        boolean changed = !disk.digest(part).equals(digest);
        if (changed || Copies.sealed(backup).filter(seal -> !seal.equals(digest)).isPresent()) {
            throw new Refusal("backup.refused.damaged", backup.toString());
        }
        if (!Copies.isSound(part)) {
            throw new Refusal("backup.refused.damaged", backup.toString());
        }
        erase(part, id);
    }

    private void erase(Path part, String id) throws Refusal {
        Set<String> people = setup.memory().erased(id);
        if (!people.isEmpty()) {
            try (Database database = Database.open(part, setup)) {
                erasing.again(database, people);
            }
        }
    }

    /** Saves what can be read of a damaged file into its place, and sets the damaged one aside. */
    public Saved salvage(Path file) throws Refusal {
        return salvage(file, file);
    }

    /** Saves what can be read of a damaged file into another place. */
    public Saved salvage(Path damaged, Path to) throws Refusal {
        boolean elsewhere = !to.toAbsolutePath().equals(damaged.toAbsolutePath());
        if (elsewhere && Files.exists(to)) {
            throw new Refusal("db.refused.exists", to.toString());
        }
        String id = place.id(damaged).orElse("");
        var kinds = new java.util.ArrayList<Salvage.Kind>();
        Optional<Path> aside =
                placement(to)
                        .put(part -> {
                            kinds.addAll(Salvage.into(damaged, part, setup, id));
                            erase(part, Copies.fileId(part));
                        });
        return new Saved(kinds, aside);
    }
}
