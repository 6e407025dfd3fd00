package org.belfry.cli;

import org.belfry.db.Database;
import org.belfry.entry.Kind;
import org.belfry.text.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/** {@code belfry edit}: changes fields of one thing. */
@Command(
        name = "edit",
        description =
                "Changes fields of one thing, found by id or name; an empty value empties the"
                        + " field.",
        footer = {
            "",
            "Example: belfry edit member Lille --file efus.belfry --set region=Hauts-de-France"
        })
final class Edit extends Verb {
    @Parameters(index = "0", paramLabel = "KIND", description = "As for add.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "ID|NAME", description = "Which one.")
    private String which = "";

    @Mixin private FileOption file = new FileOption();

    @Option(
            names = "--set",
            required = true,
            paramLabel = "FIELD=VALUE",
            description = "A field and its new value; as often as needed.")
    private List<String> set = List.of();

    @Override
    void run(Desk desk) throws Refusal {
        Kind wanted = FieldValues.kind(kind);
        try (Database database = file.open(desk)) {
            boolean changed = desk.entries(database).edit(wanted, which, FieldValues.of(set));
            desk.say(changed ? "cli.edit.done" : "cli.edit.same", which);
        }
    }
}
