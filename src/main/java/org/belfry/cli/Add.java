package org.belfry.cli;

import org.belfry.db.Database;
import org.belfry.entry.Kind;
import org.belfry.text.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/** {@code belfry add}: adds one thing, field by field. */
@Command(
        name = "add",
        description =
                "Adds a member, a person, a post ... and prints its id; 'belfry fields KIND' lists"
                        + " the fields.",
        footer = {
            "",
            "Example: belfry add member --file efus.belfry --set name=Gdynia --set country=Poland"
        })
final class Add extends Verb {
    @Parameters(
            paramLabel = "KIND",
            description = "member, person, post, mandate, membership, dues, seat ...")
    private String kind = "";

    @Mixin private FileOption file = new FileOption();

    @Option(
            names = "--set",
            required = true,
            paramLabel = "FIELD=VALUE",
            description = "A field and its value; as often as needed.")
    private List<String> set = List.of();

    @Override
    void run(Desk desk) throws Refusal {
        Kind wanted = FieldValues.kind(kind);
        try (Database database = file.open(desk)) {
            desk.print(desk.entries(database).add(wanted, FieldValues.of(set)));
        }
    }
}
