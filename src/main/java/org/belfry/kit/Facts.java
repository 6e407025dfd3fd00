package org.belfry.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Rows of a label and what it says, parted by hairlines. */
public final class Facts {
    private final VBox view = new VBox();

    public Facts() {
        view.getStyleClass().add("facts");
    }

    /** A row of words. */
    public Facts row(String label, String words) {
        var value = new Label(words);
        value.setWrapText(true);
        return row(label, value);
    }

    /** A row of anything: a pill, a link, several figures, a value edited in place. */
    public Facts row(String label, Node... values) {
        var words = new Label(label);
        words.getStyleClass().add("fact-label");
        words.setWrapText(true);
        var box = new HBox(values);
        box.getStyleClass().add("fact-value");
        HBox.setHgrow(box, Priority.ALWAYS);
        if (values.length == 1) {
            HBox.setHgrow(values[0], Priority.ALWAYS);
            words.setLabelFor(values[0]);
        }
        var row = new HBox(words, box);
        row.getStyleClass().add("fact");
        view.getChildren().add(row);
        return this;
    }

    public Region view() {
        return view;
    }

    /** A muted word after a value, such as its source. */
    public static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }
}
