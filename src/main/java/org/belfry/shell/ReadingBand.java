package org.belfry.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.belfry.kit.Icons;
import org.belfry.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Says above the page that the file can only be read here, and why. */
final class ReadingBand {
    private final HBox view;

    ReadingBand(Texts texts) {
        var words = new Label(texts.of("shell.reading"));
        words.setWrapText(true);
        view = new HBox(Icons.icon(Feather.LOCK), words);
        view.setId("reading-band");
        view.getStyleClass().add("reading-band");
        view.managedProperty().bind(view.visibleProperty());
        view.setVisible(false);
    }

    void show(boolean reading) {
        view.setVisible(reading);
    }

    Region view() {
        return view;
    }
}
