package org.belfry.cli;

import org.belfry.db.Database;
import org.belfry.entry.Entries;
import org.belfry.entry.Kinds;
import org.belfry.member.Members;
import org.belfry.paper.Progress;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code belfry print}: papers as PDF. */
@Command(
        name = "print",
        description = "Writes the summaries of members as one PDF.",
        footer = {
            "",
            "Example: belfry print summary --file efus.belfry --member Lille --language fr --to"
                    + " lille.pdf"
        })
final class Print extends Verb {
    @Parameters(paramLabel = "WHAT", description = "summary")
    private String what = "";

    @Mixin private FileOption file = new FileOption();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "OUT.pdf",
            description = "The PDF to write.")
    private Path to = Path.of("");

    @Option(
            names = "--member",
            paramLabel = "NAME",
            description = "A member by name or id, as often as needed; none: all.")
    private List<String> members = List.of();

    @Option(
            names = "--language",
            paramLabel = "fr|en",
            description = "The language of the paper; else Belfry's own.")
    private @Nullable String language;

    @Override
    void run(Desk desk) throws Refusal {
        if (!what.equals("summary")) {
            throw new Refusal("cli.wrong.print", what);
        }
        Language wanted = wanted(desk);
        try (Database database = file.read(desk)) {
            List<String> ids = ids(desk, database, wanted);
            desk.wiring().summaryPrint(database, wanted).save(ids, to, Progress.UNWATCHED);
            desk.say("cli.print.done", ids.size(), to.toString());
        }
    }

    private Language wanted(Desk desk) throws Refusal {
        if (language == null) {
            return desk.texts().language();
        }
        for (Language each : Language.values()) {
            if (each.code().equals(language)) {
                return each;
            }
        }
        throw new Refusal("cli.wrong.language", language);
    }

    private List<String> ids(Desk desk, Database database, Language wanted) throws Refusal {
        if (members.isEmpty()) {
            return new Members(database).ids("", wanted);
        }
        Entries entries = desk.entries(database);
        var ids = new ArrayList<String>();
        for (String name : members) {
            ids.add(entries.find(Kinds.MEMBER, name));
        }
        return ids;
    }
}
