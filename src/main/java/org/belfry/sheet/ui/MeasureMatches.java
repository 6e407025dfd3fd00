package org.belfry.sheet.ui;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.belfry.kit.Field;
import org.belfry.text.Folding;

import java.util.ArrayList;
import java.util.List;

/** What is measured already, offered below the field it is typed into: by mouse, or by Down. */
final class MeasureMatches {
    private static final int MOST = 4;

    private final TextField input;
    private final List<String> known;
    private final FlowPane view = new FlowPane();

    private MeasureMatches(Field<TextField> field, FactWords words, List<String> known) {
        input = field.input();
        this.known = known;
        view.setId("sheet-measures");
        view.setAccessibleText(words.of("sheet.measures"));
        view.getStyleClass().add("sheet-measures");
        view.managedProperty().bind(view.visibleProperty());
        input.textProperty().subscribe(this::show);
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Puts the matches below a field. */
    static void below(Field<TextField> field, FactWords words, List<String> known) {
        var matches = new MeasureMatches(field, words, known);
        if (field.view() instanceof VBox box) {
            box.getChildren().add(2, matches.view);
        }
    }

    private void show(String typed) {
        var buttons = new ArrayList<Button>();
        for (String name : matching(typed)) {
            var button = new Button(name);
            button.setId("sheet-measure-" + buttons.size());
            button.setMnemonicParsing(false);
            button.setFocusTraversable(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add("chip");
            button.setOnAction(event -> take(name));
            buttons.add(button);
        }
        view.getChildren().setAll(buttons);
        view.setVisible(!buttons.isEmpty());
    }

    private List<String> matching(String typed) {
        String start = Folding.fold(typed);
        return known.stream()
                .filter(name -> !name.equals(typed.strip()))
                .filter(name -> (" " + Folding.fold(name)).contains(" " + start))
                .limit(MOST)
                .toList();
    }

    private void take(String name) {
        input.setText(name);
        input.requestFocus();
        input.end();
    }

    private void pressed(KeyEvent event) {
        List<String> matches = matching(input.getText());
        if (event.getCode() == KeyCode.DOWN && !matches.isEmpty()) {
            event.consume();
            take(matches.getFirst());
        }
    }
}
