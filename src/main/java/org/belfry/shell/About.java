package org.belfry.shell;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.belfry.kit.BelfryIcon;
import org.belfry.kit.Dialogs;
import org.belfry.text.Texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What this program is: its version, its licence, its keys, and what it owes to others. */
final class About {
    private static final double MARK = 56;

    private final Texts texts;
    private final Dialogs dialogs;

    About(Texts texts, Dialogs dialogs) {
        this.texts = texts;
        this.dialogs = dialogs;
    }

    void show() {
        dialogs.tell("about", texts.of("shell.about.title"), content());
    }

    private VBox content() {
        var what = new Label(texts.of("shell.about.what"));
        what.setWrapText(true);
        what.getStyleClass().add("about-line");
        what.setMinHeight(Region.USE_PREF_SIZE);
        var version = new Label(texts.of("shell.about.version", version()));
        version.setId("about-version");
        version.getStyleClass().addAll("muted", "about-line");
        var licence = new Label(texts.of("shell.about.licence"));
        licence.getStyleClass().addAll("muted", "about-line");
        var places = new Label(texts.of("shell.about.places"));
        places.getStyleClass().addAll("muted", "about-line");
        var words = new VBox(what, version, licence, places);
        words.getStyleClass().add("about-words");
        var head = new HBox(new BelfryIcon().node(MARK), words);
        head.getStyleClass().add("about-head");
        var keys = new Label(texts.of("shell.about.keys"));
        keys.setWrapText(true);
        keys.setMinHeight(Region.USE_PREF_SIZE);
        keys.getStyleClass().add("about-line");
        var box = new VBox(head, keys);
        box.getStyleClass().add("about");
        notice().ifPresent(text -> box.getChildren().add(thanks(text)));
        return box;
    }

    private TextArea thanks(String text) {
        var area = new TextArea(text);
        area.setId("about-notice");
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(9);
        area.setAccessibleText(texts.of("shell.about.notice"));
        return area;
    }

    private static String version() {
        String version = About.class.getPackage().getImplementationVersion();
        return version == null ? "—" : version;
    }

    private static Optional<String> notice() {
        try (InputStream in = About.class.getResourceAsStream("/NOTICE")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
