package org.belfry.sheet.ui;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Control;

import org.belfry.sheet.MarkedPassage;
import org.jspecify.annotations.Nullable;

/** A text in which passages can be marked. */
interface PassageSource {
    Control view();

    /** Whether a passage is marked that can be made something. */
    ObservableBooleanValue marked();

    /** The passage that is marked. */
    MarkedPassage passage();

    /** Where it stands; nothing where its line says enough. */
    @Nullable Span span();
}
