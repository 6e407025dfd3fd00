package org.belfry.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.belfry.kit.Background;
import org.belfry.kit.Notice;
import org.belfry.kit.Notices;
import org.belfry.text.Texts;

import java.util.Optional;
import java.util.function.Function;

/** Undo and redo as the window offers them: their names now, and carrying them out. */
public final class UndoDesk {
    private record Names(Optional<String> undo, Optional<String> redo) {}

    private final Texts texts;
    private final Background background;
    private final Notices notices;
    private final Runnable changed;
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private Undoing undoing = Undoing.nothing();
    private boolean underWay;

    /** A desk that calls {@code changed} after it changed the file. */
    UndoDesk(Texts texts, Background background, Notices notices, Runnable changed) {
        this.texts = texts;
        this.background = background;
        this.notices = notices;
        this.changed = changed;
    }

    /** Works on another file from now on. */
    void use(Undoing other) {
        undoing = other;
        refresh();
    }

    /** Asks for the names again, after anything was written. */
    void refresh() {
        Undoing asked = undoing;
        background.read(
                "shell.undo.names",
                () -> new Names(asked.undoName(), asked.redoName()),
                names -> show(asked, names));
    }

    private void show(Undoing asked, Names names) {
        if (asked.equals(undoing)) {
            undoName.set(names.undo().orElse(""));
            redoName.set(names.redo().orElse(""));
        }
    }

    /** Takes back the last action, and says which it was. */
    public void undo() {
        if (undoName.get().isEmpty()) {
            notices.info(texts.of("shell.undo.nothing"));
            return;
        }
        Undoing asked = undoing;
        carryOut(
                asked::undo,
                name ->
                        Notice.done(texts.of("shell.undone", name))
                                .with(texts.of("shell.redo"), this::redo));
    }

    /** Brings back what was taken back last, and says which it was. */
    public void redo() {
        if (redoName.get().isEmpty()) {
            notices.info(texts.of("shell.redo.nothing"));
            return;
        }
        Undoing asked = undoing;
        carryOut(
                asked::redo,
                name ->
                        Notice.done(texts.of("shell.redone", name))
                                .with(texts.of("shell.undo"), this::undo));
    }

    private void carryOut(Background.Work<String> work, Function<String, Notice> words) {
        if (underWay) {
            return;
        }
        underWay = true;
        background.write(
                "shell.undoing",
                work,
                name -> {
                    underWay = false;
                    notices.show(words.apply(name));
                    changed.run();
                },
                problem -> {
                    underWay = false;
                    background.failed("shell.undoing", problem);
                    refresh();
                });
    }

    /** What Undo would take back; empty when there is nothing. */
    public ReadOnlyStringProperty undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /** What Redo would bring back; empty when there is nothing. */
    public ReadOnlyStringProperty redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }
}
