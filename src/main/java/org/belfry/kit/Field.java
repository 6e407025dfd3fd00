package org.belfry.kit;

import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One field of a form: its label above it, its help and its error below it. */
public final class Field<C extends Control> {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final C input;
    private final Label label;
    private final Label help = new Label();
    private final Label error = new Label();
    private final VBox view;

    /** A field whose input gets the id, and whose help and error get ids after it. */
    public Field(String id, String words, C input) {
        this.input = input;
        input.setId(id);
        input.setAccessibleText(words);
        label = new Label(words);
        label.setLabelFor(input);
        label.getStyleClass().add("field-label");
        line(help, id + "-help", "field-help");
        line(error, id + "-error", "field-error");
        view = new VBox(label, input, help, error);
        view.getStyleClass().add("field");
        input.setMaxWidth(Double.MAX_VALUE);
    }

    private static void line(Label label, String id, String style) {
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        label.managedProperty().bind(label.visibleProperty());
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
    }

    /** Goes without its label, where one stands beside it already. */
    Field<C> bare() {
        view.getChildren().remove(label);
        return this;
    }

    /** A muted line that says how it is meant, or how what was typed was understood. */
    public Field<C> help(String words) {
        help.setText(words);
        input.setAccessibleHelp(words);
        return this;
    }

    /** Says what is wrong with it. */
    public void wrong(String words) {
        error.setText(words);
        input.setAccessibleHelp(words);
        input.pseudoClassStateChanged(DANGER, true);
    }

    /** Nothing is wrong with it any more. */
    public void right() {
        error.setText("");
        input.setAccessibleHelp(help.getText());
        input.pseudoClassStateChanged(DANGER, false);
    }

    public boolean isWrong() {
        return !error.getText().isEmpty();
    }

    public C input() {
        return input;
    }

    public Region view() {
        return view;
    }
}
