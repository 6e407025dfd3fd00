package org.belfry.backup.ui;

import org.belfry.backup.Backup;
import org.belfry.backup.Backups;
import org.belfry.backup.Forgetting;
import org.belfry.kit.Background;
import org.belfry.kit.Background.Lane;

import java.time.Duration;
import java.util.Optional;

/**
 * Makes the backup of the day while a file is open, and takes erased people out of those kept: when
 * it is opened, and looked after each hour. Nobody waits for it; what stands in its way is said
 * once.
 */
public final class DailyBackups {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Background background;
    private Runnable callOff = () -> {};
    private boolean told;

    public DailyBackups(Background background) {
        this.background = background;
    }

    /** Looks after this file from now on, and after none before. */
    public void watch(Backups backups, Forgetting forgetting) {
        stop();
        told = false;
        look(() -> {
            forgetting.forget(backups);
            return backups.daily();
        });
    }

    /** No file is open for writing any more. */
    public void stop() {
        callOff.run();
        callOff = () -> {};
    }

    private void look(Background.Work<Optional<Backup>> work) {
        callOff = background.later(HOUR, () -> look(work));
        background.run(Lane.FILES, "backup.daily", work, made -> told = false, this::tell);
    }

    private void tell(Throwable problem) {
        if (!told) {
            told = true;
            background.failed("backup.daily", problem);
        }
    }
}
