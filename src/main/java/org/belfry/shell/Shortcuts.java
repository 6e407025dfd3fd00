package org.belfry.shell;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.belfry.kit.Keys;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The keys of the whole window. Undo and redo belong to a text field while it has something of its
 * own to take back.
 */
final class Shortcuts {
    /** The digits, and what an unshifted French keyboard has in their places. */
    private static final Map<KeyCode, Integer> DIGITS =
            Map.ofEntries(
                    Map.entry(KeyCode.DIGIT1, 1),
                    Map.entry(KeyCode.DIGIT2, 2),
                    Map.entry(KeyCode.DIGIT3, 3),
                    Map.entry(KeyCode.DIGIT4, 4),
                    Map.entry(KeyCode.DIGIT5, 5),
                    Map.entry(KeyCode.DIGIT6, 6),
                    Map.entry(KeyCode.DIGIT7, 7),
                    Map.entry(KeyCode.DIGIT8, 8),
                    Map.entry(KeyCode.DIGIT9, 9),
                    Map.entry(KeyCode.AMPERSAND, 1),
                    Map.entry(KeyCode.QUOTEDBL, 3),
                    Map.entry(KeyCode.QUOTE, 4),
                    Map.entry(KeyCode.LEFT_PARENTHESIS, 5),
                    Map.entry(KeyCode.NUMPAD1, 1),
                    Map.entry(KeyCode.NUMPAD2, 2),
                    Map.entry(KeyCode.NUMPAD3, 3),
                    Map.entry(KeyCode.NUMPAD4, 4),
                    Map.entry(KeyCode.NUMPAD5, 5));

    private static final KeyCombination UNDO = Keys.shortcut(KeyCode.Z);
    private static final KeyCombination REDO = Keys.shiftShortcut(KeyCode.Z);
    private static final KeyCombination REDO_TOO = Keys.shortcut(KeyCode.Y);

    private final Scene scene;
    private final Commands commands;
    private final IntConsumer railItem;
    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

    Shortcuts(Scene scene, Commands commands, IntConsumer railItem) {
        this.scene = scene;
        this.commands = commands;
        this.railItem = railItem;
        actions.put(Keys.shortcut(KeyCode.F), commands::search);
        actions.put(Keys.shortcut(KeyCode.P), commands::print);
        actions.put(Keys.shortcut(KeyCode.O), commands::open);
        actions.put(Keys.shortcut(KeyCode.N), commands::create);
        actions.put(Keys.shortcut(KeyCode.Q), commands::quit);
        actions.put(Keys.shortcut(KeyCode.COMMA), commands::settings);
        actions.put(KeyCombination.valueOf("F1"), commands::about);
        actions.put(KeyCombination.valueOf("Alt+Left"), commands::back);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (UNDO.match(event)) {
            take(event, ownUndo(true) ? null : commands::undo);
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            take(event, ownUndo(false) ? null : commands::redo);
        } else if (event.isShortcutDown() && !event.isAltDown() && digit(event) > 0) {
            take(event, () -> railItem.accept(digit(event)));
        } else {
            actions.entrySet().stream()
                    .filter(entry -> entry.getKey().match(event))
                    .findFirst()
                    .ifPresent(entry -> take(event, entry.getValue()));
        }
    }

    private static void take(KeyEvent event, @Nullable Runnable action) {
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    private static int digit(KeyEvent event) {
        return event.getText().equals("é") ? 2 : DIGITS.getOrDefault(event.getCode(), 0);
    }

    private boolean ownUndo(boolean undo) {
        return scene.getFocusOwner() instanceof TextInputControl input
                && input.isEditable()
                && (undo ? input.isUndoable() : input.isRedoable());
    }
}
