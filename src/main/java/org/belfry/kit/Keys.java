package org.belfry.kit;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import java.util.Locale;

/** Keys with the system's own shortcut key, and how they are written for people. */
public final class Keys {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

    private Keys() {}

    /** Ctrl and a key, or Cmd on a Mac. */
    public static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /** Ctrl, Shift and a key, or Cmd on a Mac. */
    public static KeyCombination shiftShortcut(KeyCode code) {
        return new KeyCodeCombination(
                code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    /** "Ctrl F", as it stands in hints. */
    public static String hint(String key) {
        return MAC ? "⌘" + key : "Ctrl " + key;
    }
}
