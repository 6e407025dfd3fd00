package org.belfry.cli;

import org.belfry.db.Database;
import org.belfry.entry.Kind;
import org.belfry.text.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code belfry remove}: removes one thing with all that refers to it; undo brings it back. */
@Command(
        name = "remove",
        description =
                "Removes one thing, found by id or name, with all that belongs to it; 'belfry undo'"
                        + " brings it back.",
        footer = {"", "Example: belfry remove member Lille --file efus.belfry"})
final class Remove extends Verb {
    @Parameters(index = "0", paramLabel = "KIND", description = "As for add.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "ID|NAME", description = "Which one.")
    private String which = "";

    @Mixin private FileOption file = new FileOption();

    @Override
    void run(Desk desk) throws Refusal {
        Kind wanted = FieldValues.kind(kind);
        try (Database database = file.open(desk)) {
            desk.entries(database).remove(wanted, which);
            desk.say("cli.remove.done", which);
        }
    }
}
