package org.belfry.kit;

import javafx.stage.Window;

import org.belfry.text.Texts;

import java.util.function.Supplier;

/** The parts of the kit one window shares; whoever builds screens hands each the few it needs. */
public record Kit(
        Texts texts,
        Theme theme,
        Motion motion,
        Background background,
        Notices notices,
        Failures failures,
        Navigator navigator,
        Dialogs dialogs,
        FileChoices files,
        Copying copying,
        Remembered remembered) {

    /** The parts of a real window; a change of language makes new ones on the same background. */
    public static Kit of(
            Texts texts,
            Theme theme,
            Motion motion,
            Background background,
            Notices notices,
            Failures failures,
            FileChoices files,
            Remembered remembered,
            Supplier<Window> owner) {
        return new Kit(
                texts,
                theme,
                motion,
                background,
                notices,
                failures,
                new Navigator(),
                new Dialogs(texts, theme, owner),
                files,
                new Copying(texts, notices),
                remembered);
    }
}
