package org.belfry;

import org.belfry.backup.Backups;
import org.belfry.db.Action;
import org.belfry.db.Database;
import org.belfry.db.Undo;
import org.belfry.entry.Entries;
import org.belfry.event.Participations;
import org.belfry.history.History;
import org.belfry.member.MemberPages;
import org.belfry.member.Members;
import org.belfry.member.People;
import org.belfry.shell.Undoing;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.belfry.twinning.Twinnings;

import java.util.Optional;

/** An open file with its stores, for as long as it is open in the window. */
record Session(
        Database database,
        Members members,
        MemberPages pages,
        People people,
        Participations participations,
        Twinnings twinnings,
        Entries entries) {

    static Session of(Database database, Wiring wiring) {
        var entries = new Entries(database, wiring.values());
        return new Session(
                database,
                new Members(database),
                new MemberPages(database),
                new People(database, entries),
                new Participations(database),
                new Twinnings(database),
                entries);
    }

    /** The backups of the file. */
    Backups backups(Wiring wiring) {
        return wiring.backups().of(database.file(), database.fileId());
    }

    /** Undo and redo as the window asks for them, with the actions named in its language. */
    Undoing undoing(Texts texts) {
        var undo = new Undo(database);
        var history = new History(database, texts);
        return new Undoing() {
            @Override
            public Optional<String> undoName() throws Refusal {
                return name(undo.undoable());
            }

            @Override
            public Optional<String> redoName() throws Refusal {
                return name(undo.redoable());
            }

            @Override
            public String undo() throws Refusal {
                Action action =
                        undo.undoable().orElseThrow(() -> new Refusal("shell.undo.nothing"));
                String name = history.name(action);
                return undo.undo(action).isEmpty() ? name : texts.of("shell.undo.partly", name);
            }

            @Override
            public String redo() throws Refusal {
                Action action =
                        undo.redoable().orElseThrow(() -> new Refusal("shell.redo.nothing"));
                undo.redo();
                return history.name(action);
            }

            private Optional<String> name(Optional<Action> action) throws Refusal {
                return database.isReadOnly() || action.isEmpty()
                        ? Optional.empty()
                        : Optional.of(history.name(action.get()));
            }
        };
    }
}
