package org.belfry.cli;

import org.belfry.db.Database;
import org.belfry.sync.Sync;
import org.belfry.text.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code belfry sync dump}: the canonical dump, for comparing two stations. */
@Command(
        name = "dump",
        description =
                "Prints all that travels, one line a row, in one order: equal on two laptops that"
                        + " hold the same work.",
        footer = {"", "Example: belfry sync dump --file efus.belfry"})
final class SyncDumpVerb extends Verb {
    @Mixin private FileOption file = new FileOption();

    @Override
    void run(Desk desk) throws Refusal {
        try (Database database = file.read(desk)) {
            new Sync(database, Version.name()).dump(desk.out());
        }
    }
}
