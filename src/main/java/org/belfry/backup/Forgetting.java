package org.belfry.backup;

import org.belfry.backup.Restoring.Erasing;
import org.belfry.db.Copies;
import org.belfry.db.Copies.Verdict;
import org.belfry.db.Database;
import org.belfry.db.Setup;
import org.belfry.text.Refusal;

import java.nio.file.Path;
import java.util.Set;

/**
 * Takes people who were erased out of the backups that are still kept. A damaged backup stays as it
 * is: nothing can be written into it that would be sure to hold.
 */
public final class Forgetting {
    private final Setup setup;
    private final Erasing erasing;

    public Forgetting(Setup setup, Erasing erasing) {
        // An old backup is migrated on its way, which needs no backup of its own.
        this.setup = new Setup(setup.memory(), setup.clock(), setup.author(), setup.stationName());
        this.erasing = erasing;
    }

    /**
     * Looks through the backups of a file.
     *
     * @return how many were written anew
     */
    public int forget(Backups backups) throws Refusal {
        Set<String> people = setup.memory().erased(backups.network());
        if (people.isEmpty()) {
            return 0;
        }
        int written = 0;
        for (Backup each : backups.list()) {
            if (backups.verify(each) != Verdict.DAMAGED && Copies.remembers(each.path(), people)) {
                backups.rewrite(each, part -> erase(part, people));
                written++;
            }
        }
        return written;
    }

    private void erase(Path part, Set<String> people) throws Refusal {
        try (Database database = Database.open(part, setup)) {
            erasing.again(database, people);
        }
    }
}
