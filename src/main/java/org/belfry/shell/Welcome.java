package org.belfry.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.belfry.kit.BelfryIcon;
import org.belfry.kit.Page;
import org.belfry.text.Texts;

import java.nio.file.Path;

/** The page of a window without a file: what can be opened or made. */
final class Welcome implements Page {
    private static final double MARK = 72;

    private final Texts texts;
    private final Commands commands;
    private final VBox recent = new VBox();
    private final Button open;
    private final StackPane view;

    Welcome(Texts texts, Commands commands) {
        this.texts = texts;
        this.commands = commands;
        var title = new Label(texts.of("shell.welcome.title"));
        title.getStyleClass().add("welcome-title");
        var sentence = new Label(texts.of("shell.welcome.sentence"));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("welcome-sentence");
        open = button("open", commands::open);
        open.getStyleClass().add("accent");
        var actions =
                new HBox(open, button("new", commands::create), button("sample", commands::sample));
        actions.getStyleClass().add("welcome-actions");
        recent.setId("welcome-recent");
        recent.getStyleClass().add("welcome-recent");
        var drop = new Label(texts.of("shell.welcome.drop"));
        drop.getStyleClass().add("muted");
        var box = new VBox(new BelfryIcon().node(MARK), title, sentence, actions, drop, recent);
        box.getStyleClass().add("welcome");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        view = new StackPane(box);
        view.setId("welcome");
    }

    private Button button(String name, Runnable action) {
        var button = new Button(texts.of("shell.welcome." + name));
        button.setId("welcome-" + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void shown() {
        recent.getChildren().clear();
        if (!commands.recent().isEmpty()) {
            var heading = new Label(texts.of("shell.welcome.recent"));
            heading.getStyleClass().add("section-title");
            recent.getChildren().add(heading);
        }
        commands.recent().forEach(file -> recent.getChildren().add(entry(file)));
        open.requestFocus();
    }

    private HBox entry(Path file) {
        var link = new Hyperlink(String.valueOf(file.getFileName()));
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> commands.open(file));
        var folder = new Label(String.valueOf(file.getParent()));
        folder.getStyleClass().add("muted");
        var row = new HBox(link, folder);
        row.getStyleClass().add("welcome-file");
        return row;
    }
}
