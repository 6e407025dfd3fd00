package org.belfry.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A shield with the first letters of a name, where there are no arms to show. */
public final class Monogram {
    private Monogram() {}

    public static Region of(String name) {
        int end =
                name.isEmpty()
                        ? 0
                        : name.offsetByCodePoints(
                                0, Math.min(2, name.codePointCount(0, name.length())));
        var letters = new Label(name.substring(0, end));
        var shield = new StackPane(letters);
        shield.getStyleClass().add("monogram");
        return shield;
    }
}
