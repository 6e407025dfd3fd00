package org.belfry.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The parts a page is made of, each under its heading. */
public final class Sections {
    private Sections() {}

    /** A heading with what belongs to it on the right, and the content below. */
    public static VBox section(String id, String title, Node content, Node... right) {
        var section = new VBox(heading(title, right), content);
        section.setId(id);
        section.getStyleClass().add("section");
        return section;
    }

    /** The heading alone. */
    public static HBox heading(String title, Node... right) {
        var label = new Label(title);
        label.getStyleClass().add("section-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(label, space);
        row.getChildren().addAll(right);
        row.getStyleClass().add("section-head");
        return row;
    }

    /** A page of one thing: its top stays in place, and what is in the scroll pane scrolls. */
    public static VBox page(ScrollPane scroll, Node... top) {
        var head = new VBox(top);
        head.getStyleClass().add("thing-top");
        head.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(head, scroll);
    }

    /** A page's content: sections with the page's padding between and around them. */
    public static VBox column(Node... parts) {
        var column = new VBox(parts);
        column.getStyleClass().add("page-column");
        return column;
    }
}
