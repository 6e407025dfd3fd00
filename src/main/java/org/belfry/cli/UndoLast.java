package org.belfry.cli;

import org.belfry.db.Action;
import org.belfry.db.Database;
import org.belfry.db.Undo;
import org.belfry.history.History;
import org.belfry.text.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;

/** {@code belfry undo}: takes back the last action of this station. */
@Command(
        name = "undo",
        description = "Takes back the last action of this station and says what it was.",
        footer = {"", "Example: belfry undo --file efus.belfry"})
final class UndoLast extends Verb {
    @Mixin private FileOption file = new FileOption();

    @Override
    void run(Desk desk) throws Refusal {
        try (Database database = file.open(desk)) {
            var undo = new Undo(database);
            Action action = undo.undoable().orElseThrow(() -> new Refusal("cli.undo.nothing"));
            String name = new History(database, desk.texts()).name(action);
            List<Undo.Kept> kept = undo.undo(action);
            desk.say("cli.undo.done", name);
            for (Undo.Kept each : kept) {
                desk.say(
                        "cli.undo.kept",
                        each.table(),
                        each.field(),
                        each.author(),
                        desk.at(each.at()));
            }
        }
    }
}
