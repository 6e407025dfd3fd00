package org.belfry.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;

/** Whom to call: the answer to the question asked most, at the top of a page. */
public final class ContactBlock {
    private ContactBlock() {}

    /**
     * A block with a name, a muted line below it, and a phone and an e-mail that a click copies.
     */
    public static Region of(
            String id,
            String name,
            String about,
            Optional<String> phone,
            Optional<String> email,
            Copying copying) {
        var first = new Label(name);
        first.getStyleClass().add("contact-name");
        first.setWrapText(true);
        var second = new Label(about);
        second.getStyleClass().add("muted");
        second.setWrapText(true);
        var words = new VBox(first, second);
        words.getStyleClass().add("contact-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var box = new HBox(words);
        box.setId(id);
        box.getStyleClass().add("contact-block");
        var links = new VBox();
        links.getStyleClass().add("contact-links");
        links.setMinWidth(Region.USE_PREF_SIZE);
        phone.ifPresent(text -> links.getChildren().add(copying.link(id + "-phone", text)));
        email.ifPresent(text -> links.getChildren().add(copying.link(id + "-email", text)));
        box.getChildren().add(links);
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }
}
