package org.belfry.cli;

import org.belfry.db.Action;
import org.belfry.db.Database;
import org.belfry.db.Undo;
import org.belfry.history.History;
import org.belfry.text.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** {@code belfry undo}: takes back the last action of this station. */
@Command(
        name = "undo",
        description = "Takes back the last action of this station and says what it was.",
        footer = {"", "Example: belfry undo --file efus.belfry"})
final class UndoLast extends Verb {
    @Option(
            names = "--file",
            required = true,
            paramLabel = "FILE",
            description = "The network file.")
    private Path file = Path.of("");

    @Override
    void run(Desk desk) throws Refusal {
        try (Database database = desk.open(file)) {
            var undo = new Undo(database);
            Action action = undo.undoable().orElseThrow(() -> new Refusal("cli.undo.nothing"));
            String name = new History(database, desk.texts()).name(action);
            List<Undo.Kept> kept = undo.undo(action);
            desk.say("cli.undo.done", name);
            for (Undo.Kept each : kept) {
                desk.say(
                        "cli.undo.kept", each.table(), each.field(), each.author(), at(desk, each));
            }
        }
    }

    /** The wall time of the change, as it is written in the reader's language. */
    private static String at(Desk desk, Undo.Kept kept) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(desk.texts().language().locale())
                .format(kept.at());
    }
}
