package org.belfry.cli;

import org.belfry.entry.KindField;
import org.belfry.text.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code belfry fields}: what can be set on a kind. */
@Command(
        name = "fields",
        description = "Lists the fields of a kind, with what they take.",
        footer = {"", "Example: belfry fields post"})
final class Fields extends Verb {
    @Parameters(paramLabel = "KIND", description = "As for add.")
    private String kind = "";

    @Override
    void run(Desk desk) throws Refusal {
        var table = new Table();
        for (KindField field : FieldValues.kind(kind).fields()) {
            String takes =
                    switch (field.type()) {
                        case CODE -> String.join(" | ", field.codes());
                        case REFERENCE ->
                                desk.texts()
                                        .of(
                                                "cli.fields.reference",
                                                String.valueOf(field.refersTo()));
                        default ->
                                desk.texts()
                                        .of(
                                                "cli.fields."
                                                        + field.type()
                                                                .name()
                                                                .toLowerCase(
                                                                        java.util.Locale.ROOT));
                    };
            table.add(
                    field.name(),
                    takes,
                    field.required() ? desk.texts().of("cli.fields.required") : "");
        }
        table.print(desk);
    }
}
