package org.belfry.cli;

import org.belfry.backup.Backup;
import org.belfry.backup.Backups;
import org.belfry.backup.Why;
import org.belfry.db.Copies;
import org.belfry.db.Disk;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;

/** {@code belfry backup}: a verified copy of a network file, also while it is open. */
@Command(
        name = "backup",
        description =
                "Makes a verified copy, also while the file is open; its digest is written beside"
                        + " it.",
        footer = {"", "Example: belfry backup --file efus.belfry --to /media/stick/efus.belfry"})
final class MakeBackup extends Verb {
    @Option(
            names = "--file",
            required = true,
            paramLabel = "FILE",
            description = "The network file.")
    private Path file = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "PATH",
            description = "The copy to write; else among the backups Belfry keeps.")
    private @Nullable Path to;

    @Override
    void run(Desk desk) throws Refusal {
        try {
            if (to == null) {
                Backups backups = desk.wiring().backups().of(file, Copies.fileId(file));
                Backup made = backups.make(Why.ASKED);
                desk.wiring().forgetting().forget(backups);
                desk.say("backup.done", file.toString(), made.path().toString());
            } else {
                Copies.make(file, to, new Disk());
                desk.say("backup.done", file.toString(), to.toString());
            }
        } catch (Refusal refusal) {
            throw desk.offering(file, refusal);
        }
    }
}
