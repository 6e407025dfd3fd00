package org.belfry.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.belfry.text.Texts;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A value that is read where it stands and edited there: a click, Enter or F2 makes it a field,
 * Enter or leaving it saves, Esc restores. What could not be saved stays open with the reason under
 * it.
 */
public final class EditInPlace {
    /** Saves a text; calls exactly one of the two, on the FX thread, now or later. */
    @FunctionalInterface
    public interface Saving {
        void save(String text, Runnable saved, Consumer<String> refused);
    }

    private final StringProperty value = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
    private UnaryOperator<String> written = UnaryOperator.identity();
    private String empty;
    private final Button reading = new Button();
    private final TextInputControl input;
    private final Field<TextInputControl> field;
    private final VBox view = new VBox(reading);
    private final boolean lines;
    private final Saving saving;
    private boolean underWay;

    private EditInPlace(String id, String label, boolean lines, Texts texts, Saving saving) {
        this.lines = lines;
        this.saving = saving;
        input = lines ? new TextArea() : new TextField();
        field = new Field<>(id + "-input", label, input).bare();
        view.setId(id);
        view.getStyleClass().add("edit-in-place");
        reading.setId(id + "-read");
        reading.getStyleClass().add("edit-reading");
        reading.setWrapText(lines);
        reading.setMaxWidth(Double.MAX_VALUE);
        empty = texts.of("kit.edit.empty");
        reading.accessibleTextProperty()
                .bind(reading.textProperty().map(words -> texts.of("kit.edit.name", label, words)));
        value.subscribe(this::show);
        reading.setOnAction(event -> edit());
        reading.setOnKeyPressed(this::pressedReading);
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedEditing);
        input.focusedProperty().subscribe((was, is) -> left(is));
        if (input instanceof TextArea area) {
            area.setWrapText(true);
            area.setPrefRowCount(4);
        }
    }

    /** One line. */
    public static EditInPlace line(String id, String label, Texts texts, Saving saving) {
        return new EditInPlace(id, label, false, texts, saving);
    }

    /** Several lines; Ctrl+Enter saves, since Enter makes a new one. */
    public static EditInPlace lines(String id, String label, Texts texts, Saving saving) {
        return new EditInPlace(id, label, true, texts, saving);
    }

    /** The value as it stands in the file. */
    public StringProperty valueProperty() {
        return value;
    }

    /** The same with a value to start with. */
    public EditInPlace with(String text) {
        value.set(text);
        return this;
    }

    /** The same read otherwise than it is edited, such as a number with its thousands apart. */
    public EditInPlace written(UnaryOperator<String> how) {
        written = how;
        show(value.get());
        return this;
    }

    /** The same with other words where there is no value. */
    public EditInPlace empty(String words) {
        empty = words;
        show(value.get());
        return this;
    }

    /** Saves as if one had left it, where the page is about to be another. */
    public void finish() {
        if (isEditing()) {
            save(false);
        }
    }

    public Region view() {
        return view;
    }

    public boolean isEditing() {
        return editing.get();
    }

    /** Whether it is a field now. */
    public ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /** Makes it a field. */
    public void edit() {
        if (isEditing()) {
            return;
        }
        input.setText(value.get());
        field.right();
        Region open = field.view();
        open.getStyleClass().add("edit-field");
        view.getChildren().setAll(open);
        editing.set(true);
        input.requestFocus();
        input.selectAll();
    }

    private void show(String text) {
        reading.setText(text.isEmpty() ? empty : written.apply(text));
        reading.getStyleClass().remove("edit-empty");
        if (text.isEmpty()) {
            reading.getStyleClass().add("edit-empty");
        }
    }

    private void pressedReading(KeyEvent event) {
        if (event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER) {
            event.consume();
            edit();
        }
    }

    private void pressedEditing(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close(true);
        } else if (event.getCode() == KeyCode.ENTER && (!lines || event.isShortcutDown())) {
            event.consume();
            save(true);
        }
    }

    private void left(boolean focused) {
        if (!focused && isEditing() && input.getScene() != null) {
            save(false);
        }
    }

    private void save(boolean keepFocus) {
        String text = input.getText().strip();
        if (underWay) {
            return;
        }
        if (text.equals(value.get())) {
            close(keepFocus);
            return;
        }
        underWay = true;
        saving.save(
                text,
                () -> {
                    underWay = false;
                    value.set(text);
                    close(keepFocus);
                },
                words -> {
                    underWay = false;
                    field.wrong(words);
                });
    }

    private void close(boolean keepFocus) {
        view.getChildren().setAll(reading);
        if (keepFocus) {
            reading.requestFocus();
        }
        editing.set(false);
    }
}
