package org.belfry.cli;

import org.belfry.assembly.AttendanceLog;
import org.belfry.assembly.Entered;
import org.belfry.assembly.LogFile;
import org.belfry.assembly.LogRow;
import org.belfry.db.Database;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** {@code belfry assembly log}: enters who came and went, excuses and proxies, from a file. */
@Command(
        name = "log",
        description = {
            "Enters a log, all of it or nothing; what was entered before is known again.",
            "Columns: time,action,member,person,to. Actions: arrive, leave, excuse, proxy (the"
                    + " member gives to 'to': a member, CHAIR, or nothing for a blank one), revoke."
        },
        footer = {
            "",
            "Example: belfry assembly log --file efus.belfry --assembly ID --from door.csv"
        })
final class AssemblyLogVerb extends Verb {
    private static final int MOST = 50;

    @Mixin private FileOption file = new FileOption();
    @Mixin private AssemblyOption assembly = new AssemblyOption();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "LOG.csv",
            description = "The log, in UTF-8.")
    private Path from = Path.of("");

    @Override
    void run(Desk desk) throws Refusal {
        String name = String.valueOf(from.getFileName());
        List<LogRow> rows = LogFile.read(name, SheetVerb.bytes(from));
        Entered entered;
        try (Database database = file.open(desk)) {
            var log =
                    new AttendanceLog(
                            database, desk.entries(database), desk.wiring().setup().clock());
            entered = log.enter(assembly.id(), rows, desk.texts().language());
        }
        if (!entered.problems().isEmpty()) {
            throw refused(name, entered.problems(), desk.texts());
        }
        for (Entered.Note note : entered.notes()) {
            desk.say(
                    "assembly.log.line",
                    Integer.toString(note.line()),
                    note.what().in(desk.texts()));
        }
        if (entered.frozen()) {
            desk.say("assembly.log.frozen");
        }
        desk.say("assembly.log.done", entered.entered(), entered.known());
    }

    private static Refusal refused(String name, List<Entered.Problem> problems, Texts texts) {
        String lines =
                problems.stream()
                        .limit(MOST)
                        .map(problem ->
                                texts.of(
                                        "assembly.log.line",
                                        Integer.toString(problem.line()),
                                        texts.of(problem.why())))
                        .collect(Collectors.joining(" "));
        return new Refusal("assembly.log.refused", name, problems.size(), lines);
    }
}
