package org.belfry.backup;

import org.belfry.db.Salvage;
import org.belfry.text.Refusal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file that does not open since it is damaged, and what can be done about it.
 *
 * @param newest the newest backup that still is what was written
 * @param readable the rows that can still be read; none when nothing can
 */
public record Damage(Path file, Optional<Backup> newest, List<Salvage.Kind> readable) {
    /**
     * Whether a refusal to open a file says that it is damaged: it may be so badly that it no
     * longer looks like one of ours, though one of ours lay there.
     */
    public static boolean is(Path file, Refusal refusal, BackupPlace place) throws Refusal {
        return refusal.key().equals("db.refused.damaged")
                || (refusal.key().equals("db.refused.foreign")
                        && place.remembered(file).isPresent());
    }

    /** Looks at what there is to bring it back from. */
    public static Damage of(Path file, BackupPlace place) throws Refusal {
        Optional<Backups> backups = place.of(file);
        Optional<Backup> newest =
                backups.isPresent() ? backups.get().newestVerified() : Optional.empty();
        return new Damage(file, newest, readable(file));
    }

    private static List<Salvage.Kind> readable(Path file) throws Refusal {
        try {
            return Salvage.look(file);
        } catch (Refusal refusal) {
            if (refusal.key().equals("db.refused.nothing")) {
                return List.of();
            }
            throw refusal;
        }
    }
}
