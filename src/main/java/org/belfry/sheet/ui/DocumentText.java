package org.belfry.sheet.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;

import org.belfry.sheet.MarkedPassage;
import org.jspecify.annotations.Nullable;

/** The text of a document, to be read and marked; the passage one looks at is lit. */
final class DocumentText implements PassageSource {
    private final TextArea view = new TextArea();
    private final BooleanBinding marked;

    DocumentText(FactWords words, Review review) {
        view.setText(String.join("\n", review.sheet().lines()));
        view.setEditable(false);
        view.setWrapText(true);
        view.setId("sheet-document");
        view.setAccessibleText(words.of("sheet.document.text"));
        view.getStyleClass().add("sheet-document");
        marked =
                Bindings.createBooleanBinding(
                        () -> !view.getSelectedText().isBlank(), view.selectedTextProperty());
        review.row.subscribe(this::light);
    }

    private void light(@Nullable FactRow row) {
        Span span = row == null ? null : row.span();
        if (span != null) {
            // The caret goes to the beginning, which is what comes into sight.
            view.selectRange(span.end(), span.start());
        }
    }

    @Override
    public Control view() {
        return view;
    }

    @Override
    public ObservableBooleanValue marked() {
        return marked;
    }

    @Override
    public MarkedPassage passage() {
        var selection = view.getSelection();
        return MarkedPassage.of(view.getText(), selection.getStart(), selection.getEnd());
    }

    @Override
    public Span span() {
        var selection = view.getSelection();
        String text = view.getText().substring(selection.getStart(), selection.getEnd());
        int start = selection.getStart() + text.length() - text.stripLeading().length();
        return new Span(start, start + text.strip().length());
    }
}
