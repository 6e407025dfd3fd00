package org.belfry.cli;

import org.belfry.sync.Imported;
import org.belfry.sync.SyncStatus;
import org.belfry.sync.SyncStatus.Held;
import org.belfry.sync.SyncStatus.Missing;
import org.belfry.text.Refusal;

import java.util.List;

/** Says what an import brought, what still waits, and what was not taken in. */
final class Arrived {
    private Arrived() {}

    /**
     * Says it.
     *
     * @throws Refusal when files were not taken in, after all that is good was told
     */
    static void say(Desk desk, Imported imported, SyncStatus status) throws Refusal {
        desk.say(
                imported.from().isEmpty() ? "cli.sync.nothing" : "cli.sync.imported",
                imported.files(),
                imported.arrived(),
                imported.attachments(),
                String.join(", ", imported.from()));
        imported.ahead().forEach(station -> desk.say("cli.sync.ahead", station));
        imported.cloned().forEach(station -> desk.say("cli.sync.cloned", station));
        for (Held held : status.held()) {
            desk.say(
                    "cli.sync.held",
                    held.actions(),
                    held.station(),
                    waitsFor(desk, held.waitsFor()));
        }
        if (!status.conflicts().isEmpty()) {
            desk.say("cli.sync.conflicts", status.conflicts().size());
        }
        refuse(desk, imported.problems());
    }

    /** What is missing, in words. */
    static String waitsFor(Desk desk, Missing missing) {
        return desk.texts().of("cli.sync.file", missing.file(), missing.station());
    }

    private static void refuse(Desk desk, List<Refusal> problems) throws Refusal {
        if (problems.isEmpty()) {
            return;
        }
        Refusal first = problems.getFirst();
        if (problems.size() == 1) {
            throw first;
        }
        problems.forEach(problem -> desk.print(desk.texts().of(problem)));
        throw new Refusal(first, "cli.sync.several", problems.size(), desk.texts().of(first));
    }
}
