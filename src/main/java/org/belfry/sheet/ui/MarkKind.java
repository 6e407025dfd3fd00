package org.belfry.sheet.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;

/** What a passage can be marked as. */
enum MarkKind {
    NEWS(Feather.RSS),
    POLICY(Feather.SHIELD),
    INDICATOR(Feather.BAR_CHART_2),
    STATEMENT(Feather.MESSAGE_SQUARE);

    private final Feather icon;

    MarkKind(Feather icon) {
        this.icon = icon;
    }

    Feather icon() {
        return icon;
    }

    /** Its word in keys and ids. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The letter that marks a passage as it, together with Alt. */
    String letter(FactWords words) {
        return words.of("sheet.mark.key." + code());
    }

    KeyCombination keys(FactWords words) {
        return new KeyCodeCombination(KeyCode.valueOf(letter(words)), KeyCombination.ALT_DOWN);
    }
}
