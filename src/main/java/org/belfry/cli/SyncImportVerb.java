package org.belfry.cli;

import org.belfry.backup.Backups;
import org.belfry.db.Database;
import org.belfry.paper.Progress;
import org.belfry.sync.Imported;
import org.belfry.sync.Sync;
import org.belfry.text.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;

/** {@code belfry sync import}: takes in what others did. */
@Command(
        name = "import",
        description =
                "Takes in what lies in a folder or a bundle and is not known here yet, whatever the"
                        + " names of the files.",
        footer = {
            "",
            "Example: belfry sync import --file efus.belfry --from /media/stick",
            "Example: belfry sync import --file efus.belfry --from from-anne.zip"
        })
final class SyncImportVerb extends Verb {
    @Mixin private FileOption file = new FileOption();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FOLDER|BUNDLE",
            description = "The folder or the .zip that others wrote.")
    private Path from = Path.of("");

    @Override
    void run(Desk desk) throws Refusal {
        try (Database database = file.open(desk)) {
            Backups backups = desk.wiring().backups().of(database.file(), database.fileId());
            backups.beforeMerge();
            var sync = new Sync(database, Version.name());
            Imported imported = sync.importFrom(from, Progress.UNWATCHED);
            // It may have brought that somebody was erased.
            desk.wiring().forgetting().forget(backups);
            Arrived.say(desk, imported, sync.status());
        }
    }
}
