package org.belfry.cli;

import org.belfry.db.Database;
import org.belfry.exchange.ContactList;
import org.belfry.member.Contacts;
import org.belfry.paper.Progress;
import org.belfry.text.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

/** {@code belfry export}: a list as a file for other programs. */
@Command(
        name = "export",
        description =
                "Writes the contact list; the ending of the file chooses the format: .csv or"
                        + " .xlsx.",
        footer = {
            "",
            "Example: belfry export contacts --file efus.belfry --to contacts.xlsx --match france"
        })
final class Export extends Verb {
    @Parameters(paramLabel = "WHAT", description = "contacts")
    private String what = "";

    @Mixin private FileOption file = new FileOption();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "PATH",
            description = "The file to write.")
    private Path to = Path.of("");

    @Option(
            names = "--match",
            paramLabel = "TEXT",
            description = "Only members that match, as in the window.")
    private String match = "";

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "a,b,c",
            description = "Which columns, in which order.")
    private List<String> columns = List.of();

    @Override
    void run(Desk desk) throws Refusal {
        if (!what.equals("contacts")) {
            throw new Refusal("cli.wrong.export", what);
        }
        try (Database database = file.read(desk)) {
            var list =
                    new ContactList(
                            new Contacts(database), desk.wiring().countries(), desk.texts());
            long lines = list.write(match, to, columns, Progress.UNWATCHED);
            desk.say("cli.export.done", lines, to.toString());
        }
    }
}
