package org.belfry.backup.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.belfry.backup.ui.BackupsModel.Preview;
import org.belfry.backup.ui.BackupsModel.Row;
import org.belfry.db.Copies.Verdict;
import org.belfry.kit.Columns;
import org.belfry.kit.Facts;
import org.belfry.kit.Remembered;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Objects;

/** The list of backups, and below it what restoring the chosen one would change. */
final class BackupsView {
    private static final double WIDTH = 620;
    private static final double LIST = 172;
    private static final double PREVIEW = 196;
    private static final double SINCE = 92;

    private final BackupsModel model;
    private final BackupWords words;
    private final TableView<Row> list = new TableView<>();
    private final VBox preview = new VBox();
    private final Button restore = new Button();
    private final VBox view;

    BackupsView(
            BackupsModel model,
            BackupWords words,
            Remembered remembered,
            Runnable make,
            Runnable bringBack) {
        this.model = model;
        this.words = words;
        var about = new Label(words.of("backup.about"));
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        about.getStyleClass().add("muted");
        table(remembered);
        preview.setId("backup-preview");
        preview.getStyleClass().add("section");
        var scroll = new ScrollPane(preview);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(PREVIEW);
        scroll.setMinHeight(PREVIEW);
        view = new VBox(about, list, buttons(make, bringBack), scroll);
        view.setId("backups");
        view.getStyleClass().add("dialog-body");
        view.setPrefWidth(WIDTH);
        model.chosen.subscribe(this::choose);
        model.preview.subscribe(now -> show());
    }

    Region view() {
        return view;
    }

    void focus() {
        list.requestFocus();
    }

    private void table(Remembered remembered) {
        list.setId("backup-list");
        list.setAccessibleText(words.of("backup.list"));
        list.setPlaceholder(new Label(words.of("backup.list.none")));
        list.setPrefHeight(LIST);
        list.setMinHeight(LIST);
        var columns = new Columns<Row>(list, remembered);
        columns.name(
                "when",
                words.of("backup.list.when"),
                190,
                row -> words.when(row.backup().at()),
                row -> "");
        columns.text("why", words.of("backup.list.why"), 190, row -> words.why(row.backup()));
        columns.text("size", words.of("backup.list.size"), 90, row -> words.size(row.backup()))
                .getStyleClass()
                .add("number-column");
        columns.text("state", words.of("backup.list.state"), 110, this::state);
        list.getColumns().forEach(column -> column.setSortable(false));
        columns.remember();
        list.setItems(model.rows);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null) {
                        model.chosen.set(row);
                    }
                });
    }

    private String state(Row row) {
        Verdict verdict = row.verdict();
        return verdict == null
                ? "…"
                : words.of("backup.state." + verdict.name().toLowerCase(Locale.ROOT));
    }

    private Node buttons(Runnable make, Runnable bringBack) {
        var now = new Button(words.of("backup.now"));
        now.setId("backup-now");
        now.setOnAction(event -> make.run());
        restore.setId("backup-restore");
        restore.setOnAction(event -> bringBack.run());
        var row = new HBox(now, restore);
        row.getStyleClass().add("welcome-actions");
        return row;
    }

    private void choose(@Nullable Row row) {
        if (row != null && !Objects.equals(list.getSelectionModel().getSelectedItem(), row)) {
            list.getSelectionModel().select(row);
        }
        show();
    }

    private void show() {
        Row row = model.chosen.get();
        Preview now = model.preview.get();
        boolean ready = now != null && row != null && now.backup().equals(row.backup());
        restore.setText(
                row == null
                        ? words.of("backup.restore.none")
                        : words.of("backup.restore", words.when(row.backup().at())));
        restore.setDisable(!ready || !BackupsInteractor.isUsable(row));
        var title = new Label(words.of("backup.preview"));
        title.getStyleClass().add("section-title");
        preview.getChildren().setAll(title);
        if (row == null) {
            preview.getChildren().add(Facts.muted(words.of("backup.preview.choose")));
        } else if (!BackupsInteractor.isUsable(row)) {
            preview.getChildren().add(sentence("backup.preview.damaged"));
        } else if (now == null || !ready) {
            preview.getChildren().add(Facts.muted("…"));
        } else {
            show(now);
        }
    }

    private void show(Preview now) {
        if (now.kinds().isEmpty()) {
            preview.getChildren().add(sentence("backup.preview.same"));
        } else {
            var facts = new Facts();
            now.kinds().forEach(kind -> facts.row(words.kind(kind.table()), words.changes(kind)));
            preview.getChildren().add(facts.view());
        }
        var since = sentence("backup.since", now.actions());
        preview.getChildren().add(since);
        if (!now.since().isEmpty()) {
            var actions = new ListView<String>();
            actions.setId("backup-since");
            actions.getItems().setAll(now.since());
            actions.setPrefHeight(SINCE);
            actions.setMinHeight(SINCE);
            since.setLabelFor(actions);
            actions.setAccessibleText(since.getText());
            preview.getChildren().add(actions);
        }
    }

    private Label sentence(String key, Object... arguments) {
        var label = new Label(words.of(key, arguments));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
