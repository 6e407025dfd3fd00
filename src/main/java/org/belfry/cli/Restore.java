package org.belfry.cli;

import org.belfry.backup.Restoring;
import org.belfry.db.Salvage;
import org.belfry.text.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code belfry restore}: brings a file back, from a backup or from what can still be read. */
@Command(
        name = "restore",
        description =
                "Puts a backup in the place of a file, which is set aside beside it, never"
                        + " deleted.",
        footer = {
            "",
            "Example: belfry restore /media/stick/efus.belfry --to efus.belfry",
            "Example: belfry restore efus.belfry --readable --to saved.belfry"
        })
final class Restore extends Verb {
    @Parameters(
            paramLabel = "BACKUP",
            description = "The backup; with --readable the damaged file.")
    private Path backup = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "The file it becomes.")
    private Path file = Path.of("");

    @Option(
            names = "--readable",
            description = "Saves the rows still readable of a damaged file into FILE.")
    private boolean readable;

    @Override
    void run(Desk desk) throws Refusal {
        Restoring restoring = desk.wiring().restoring();
        Optional<Path> aside;
        if (readable) {
            Restoring.Saved saved = restoring.salvage(backup, file);
            readable(desk, saved.kinds());
            desk.say("backup.saved", backup.toString(), file.toString());
            aside = saved.setAside();
        } else {
            aside = restoring.restore(backup, file);
            desk.say("backup.restored", file.toString(), backup.toString());
        }
        aside.ifPresent(path -> desk.say("backup.aside", path.toString()));
    }

    /** What was saved, by kind, and what is known to be lost. */
    static void readable(Desk desk, List<Salvage.Kind> kinds) {
        var table = new Table();
        for (Salvage.Kind kind : kinds) {
            table.add(
                    desk.texts().code("backup.kind", kind.table()),
                    desk.texts().of("backup.kind.saved", kind.saved()),
                    kind.lost() == 0 ? "" : desk.texts().of("backup.kind.lost", kind.lost()));
        }
        table.print(desk);
    }
}
