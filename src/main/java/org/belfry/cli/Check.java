package org.belfry.cli;

import org.belfry.db.Audit;
import org.belfry.db.Audit.Line;
import org.belfry.db.Audit.Part;
import org.belfry.db.Salvage;
import org.belfry.text.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code belfry check}: looks through the whole of a file and changes nothing. */
@Command(
        name = "check",
        description =
                "Looks through the whole of a file, or of a backup, and says what it found;"
                        + " changes nothing.",
        footer = {"", "Example: belfry check efus.belfry"})
final class Check extends Verb {
    @Parameters(paramLabel = "FILE", description = "The network file, or a backup of it.")
    private Path file = Path.of("");

    @Override
    void run(Desk desk) throws Refusal {
        List<Line> lines;
        try {
            lines = Audit.of(file);
        } catch (Refusal refusal) {
            Refusal offering = desk.offering(file, refusal);
            if (offering != refusal) {
                readable(desk);
            }
            throw offering;
        }
        var table = new Table();
        lines.forEach(
                line -> table.add(name(desk, line.part()), count(desk, line), found(desk, line)));
        table.print(desk);
        if (Audit.wrong(lines) == null) {
            desk.say("backup.check.good", file.toString());
            return;
        }
        readable(desk);
        throw new Refusal(
                "backup.check.wrong",
                file.toString(),
                lines.stream()
                        .filter(line -> !line.isSound())
                        .map(line -> name(desk, line.part()))
                        .collect(Collectors.joining(", ")));
    }

    private static String name(Desk desk, Part part) {
        return desk.texts().of("backup.check." + part.name().toLowerCase(Locale.ROOT));
    }

    private static String count(Desk desk, Line line) {
        return line.count().isPresent()
                ? desk.texts().of("backup.check.count", line.count().getAsLong())
                : "";
    }

    private static String found(Desk desk, Line line) {
        if (line.count().isEmpty()) {
            return desk.texts().of("backup.check.unreadable");
        }
        return desk.texts().of("backup.check.found", line.wrong());
    }

    /** What could still be saved of a file that is not as it should be. */
    private void readable(Desk desk) {
        try {
            List<Salvage.Kind> kinds = Salvage.look(file);
            desk.say("backup.check.readable");
            Restore.readable(desk, kinds);
        } catch (Refusal refusal) {
            desk.print(desk.texts().of(refusal));
        }
    }
}
