package org.belfry.kit;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import org.belfry.text.Texts;

import java.util.Map;

/** Copies to the clipboard and says so. */
public final class Copying {
    private final Texts texts;
    private final Notices notices;

    public Copying(Texts texts, Notices notices) {
        this.texts = texts;
        this.notices = notices;
    }

    /** Copies one text. */
    public void copy(String text) {
        put(text);
        notices.done(texts.of("kit.copied", text));
    }

    /** Copies many, and says how many instead of which. */
    public void copy(String text, int count) {
        put(text);
        notices.done(texts.of("kit.copied.many", count));
    }

    /** A phone number or address that is copied by a click. */
    public Hyperlink link(String id, String text) {
        var link = new Hyperlink(text);
        link.setId(id);
        link.getStyleClass().add("copy-link");
        link.setTooltip(new Tooltip(texts.of("kit.copy")));
        link.setAccessibleText(texts.of("kit.copy.name", text));
        link.setOnAction(event -> {
            copy(text);
            link.setVisited(false);
        });
        return link;
    }

    private static void put(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
