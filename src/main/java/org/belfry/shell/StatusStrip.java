package org.belfry.shell;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.belfry.kit.Icons;
import org.belfry.kit.Keys;
import org.belfry.kit.Running;
import org.belfry.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The line at the foot of the window: file, station, the work under way, and what is saved. */
final class StatusStrip {
    private final Texts texts;
    private final UndoDesk undo;
    private final Label file = part("status-file");
    private final Label station = part("status-station");
    private final Label saved = part("status-saved");
    private final HBox work = new HBox();
    private final HBox view;
    private boolean readOnly;

    StatusStrip(Texts texts, ObservableList<Running> running, UndoDesk undo) {
        this.texts = texts;
        this.undo = undo;
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        view = new HBox(file, station, work, space, saved);
        view.setId("status-strip");
        view.getStyleClass().add("status-strip");
        work.setId("status-work");
        work.getStyleClass().add("status-work");
        running.addListener((ListChangeListener<Running>) change -> show(running));
        show(running);
        undo.undoNameProperty().subscribe(this::showSaved);
    }

    private static Label part(String id) {
        var label = new Label();
        label.setId(id);
        label.managedProperty().bind(label.visibleProperty());
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    Region view() {
        return view;
    }

    void show(OpenFile open) {
        file.setText(open.name());
        station.setText(
                open.station().isEmpty() ? "" : texts.of("shell.status.station", open.station()));
        readOnly = open.readOnly();
        showSaved(undo.undoNameProperty().get());
    }

    /** No file is open. */
    void clear() {
        file.setText("");
        station.setText("");
        saved.setText("");
    }

    private void showSaved(String undoName) {
        if (file.getText().isEmpty()) {
            saved.setText("");
        } else if (readOnly) {
            saved.setText(texts.of("shell.status.reading"));
        } else if (undoName.isEmpty()) {
            saved.setText(texts.of("shell.status.saved"));
        } else {
            saved.setText(texts.of("shell.status.undo", Keys.hint("Z"), undoName));
        }
    }

    private void show(ObservableList<Running> running) {
        work.getChildren().clear();
        if (running.isEmpty()) {
            return;
        }
        Running first = running.get(0);
        var words = new Label();
        words.setId("status-work-text");
        String name = name(first);
        words.textProperty().bind(first.text().map(text -> text.isEmpty() ? name : text));
        var bar = new ProgressBar();
        bar.setId("status-work-bar");
        bar.accessibleTextProperty().bind(words.textProperty());
        bar.progressProperty().bind(first.fraction());
        var count = new Label();
        count.textProperty().bind(first.fraction().map(_ -> count(first)));
        work.getChildren().addAll(words, bar, count);
        if (first.cancellable()) {
            work.getChildren().add(cancel(first));
        }
        if (running.size() > 1) {
            var more = new Label(texts.of("shell.status.more", running.size() - 1));
            work.getChildren().add(more);
        }
    }

    private String count(Running running) {
        return running.total() <= 0
                ? ""
                : texts.of("shell.status.count", running.count(), running.total());
    }

    private Button cancel(Running running) {
        Button button =
                Icons.button(
                        "status-work-cancel",
                        Feather.X,
                        texts.of("shell.status.cancel"),
                        running::cancel);
        button.disableProperty().bind(running.stopping());
        return button;
    }

    private String name(Running running) {
        return texts.has(running.name()) ? texts.of(running.name()) : texts.of("shell.status.work");
    }
}
