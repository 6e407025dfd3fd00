package org.belfry.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands where there is nothing: one sentence and at most one action. */
public final class EmptyState {
    private EmptyState() {}

    public static Region of(String id, String sentence) {
        var label = new Label(sentence);
        label.setWrapText(true);
        var box = new VBox(label);
        box.setId(id);
        box.getStyleClass().add("empty-state");
        return box;
    }

    public static Region of(String id, String sentence, String actionName, Runnable action) {
        var box = (VBox) of(id, sentence);
        var button = new Button(actionName);
        button.setId(id + "-action");
        button.setOnAction(event -> action.run());
        box.getChildren().add(button);
        return box;
    }
}
