package org.belfry.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.belfry.text.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A form: labels above fields, help below them, errors under the field they are about, Ctrl+S
 * saves, and a mark says that something is unsaved. Field ids are {@code form-field}.
 */
public final class Form {
    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private record Check(Field<?> field, Supplier<Optional<String>> problem) {}

    private final Texts texts;
    private final String id;
    private final VBox fields = new VBox();
    private final HBox buttons = new HBox();
    private final VBox view = new VBox(fields, buttons);
    private final List<Field<?>> all = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final BooleanProperty unsaved = new SimpleBooleanProperty();
    private Runnable save = () -> {};

    public Form(String id, Texts texts) {
        this.id = id;
        this.texts = texts;
        view.setId(id);
        view.getStyleClass().add("form");
        fields.getStyleClass().add("form-fields");
        buttons.getStyleClass().add("form-buttons");
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** A line of text. */
    public Field<TextField> text(String name, String label, String start) {
        var input = new TextField(start);
        return field(name, label, input, input.textProperty());
    }

    /** Several lines of text. */
    public Field<TextArea> lines(String name, String label, String start) {
        var input = new TextArea(start);
        input.setWrapText(true);
        input.setPrefRowCount(4);
        return field(name, label, input, input.textProperty());
    }

    /** One of a few; words says how each is called. */
    public <T> Field<ComboBox<T>> choice(
            String name, String label, List<T> values, T start, Function<T, String> words) {
        var input = new ComboBox<T>();
        input.getItems().setAll(values);
        input.setConverter(new Wording<>(words));
        input.setValue(start);
        return field(name, label, input, input.valueProperty());
    }

    /** Any control, with the value whose change makes the form unsaved. */
    public <C extends Control> Field<C> field(
            String name, String label, C input, ObservableValue<?> value) {
        var field = new Field<>(id + "-" + name, label, input);
        all.add(field);
        fields.getChildren().add(field.view());
        value.subscribe((was, is) -> {
            unsaved.set(true);
            field.right();
        });
        return field;
    }

    /** Puts fields that were added before side by side, each as wide as the others. */
    public Form beside(Field<?>... together) {
        var row = new GridPane();
        row.getStyleClass().add("form-row");
        for (Field<?> field : together) {
            fields.getChildren().remove(field.view());
            row.addRow(0, field.view());
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / together.length);
            row.getColumnConstraints().add(column);
            GridPane.setValignment(field.view(), VPos.TOP);
        }
        fields.getChildren().add(row);
        return this;
    }

    /** A check made before saving: the words for what is wrong, or nothing. */
    public Form check(Field<?> field, Supplier<Optional<String>> problem) {
        checks.add(new Check(field, problem));
        return this;
    }

    /** What Save and Ctrl+S do once every check is passed; it calls {@link #saved()} at its end. */
    public Form onSave(String buttonName, Runnable action) {
        save = action;
        var button = new Button(buttonName);
        button.setId(id + "-save");
        button.getStyleClass().add("accent");
        button.setOnAction(event -> trySave());
        var mark = new Label(texts.of("kit.form.unsaved"));
        mark.setId(id + "-unsaved");
        mark.getStyleClass().add("unsaved-mark");
        mark.visibleProperty().bind(unsaved);
        buttons.getChildren().addAll(button, mark);
        return this;
    }

    /** A second way out, such as Cancel. */
    public Form button(String name, String buttonName, Runnable action) {
        var button = new Button(buttonName);
        button.setId(id + "-" + name);
        button.setOnAction(event -> action.run());
        buttons.getChildren().add(buttons.getChildren().isEmpty() ? 0 : 1, button);
        return this;
    }

    /** Shows every error, puts the focus on the first wrong field, and says whether all is well. */
    public boolean valid() {
        all.forEach(Field::right);
        for (Check check : checks) {
            if (!check.field().isWrong()) {
                check.problem().get().ifPresent(check.field()::wrong);
            }
        }
        Optional<Field<?>> first = all.stream().filter(Field::isWrong).findFirst();
        first.ifPresent(field -> field.input().requestFocus());
        return first.isEmpty();
    }

    /** Saves if every check is passed. */
    public void trySave() {
        if (valid()) {
            save.run();
        }
    }

    /** It was saved: nothing is unsaved any more. */
    public void saved() {
        unsaved.set(false);
    }

    public BooleanProperty unsavedProperty() {
        return unsaved;
    }

    public Region view() {
        return view;
    }

    private void pressed(KeyEvent event) {
        if (SAVE.match(event)) {
            event.consume();
            trySave();
        }
    }
}
