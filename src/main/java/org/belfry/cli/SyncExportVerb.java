package org.belfry.cli;

import org.belfry.db.Database;
import org.belfry.paper.Progress;
import org.belfry.sync.Exported;
import org.belfry.sync.Sync;
import org.belfry.text.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Locale;

/** {@code belfry sync export}: this station's work, and copies of others', as files. */
@Command(
        name = "export",
        description =
                "Writes what was done here, and copies of others' work that are not there yet, to a"
                        + " folder; to a path ending in .zip as one file.",
        footer = {
            "",
            "Example: belfry sync export --file efus.belfry --to /media/stick",
            "Example: belfry sync export --file efus.belfry --to for-anne.zip"
        })
final class SyncExportVerb extends Verb {
    @Mixin private FileOption file = new FileOption();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FOLDER|BUNDLE",
            description = "The folder, which must exist, or the .zip to write.")
    private Path to = Path.of("");

    @Override
    void run(Desk desk) throws Refusal {
        try (Database database = file.open(desk)) {
            var sync = new Sync(database, Version.name());
            boolean bundle = to.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
            Exported exported =
                    bundle
                            ? sync.bundleTo(to, Progress.UNWATCHED)
                            : sync.exportTo(to, Progress.UNWATCHED);
            desk.say(
                    "cli.sync.exported",
                    exported.actions(),
                    exported.own(),
                    exported.others(),
                    exported.attachments(),
                    to.toString());
        }
    }
}
