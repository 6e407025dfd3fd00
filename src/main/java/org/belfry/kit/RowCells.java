package org.belfry.kit;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Function;

/** The kinds of cells a table of ours has; a row that has not arrived yet leaves them empty. */
final class RowCells {
    private RowCells() {}

    /** A line of text. */
    static final class Words<R> extends TableCell<R, R> {
        private final Function<R, @Nullable String> value;

        Words(Function<R, @Nullable String> value) {
            this.value = value;
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            setText(row == null || empty ? "" : Objects.requireNonNullElse(value.apply(row), ""));
        }
    }

    /** A name in medium weight and a muted word after it. */
    static final class Name<R> extends TableCell<R, R> {
        private final Function<R, @Nullable String> value;
        private final Function<R, @Nullable String> muted;
        private final Label after = new Label();

        Name(Function<R, @Nullable String> value, Function<R, @Nullable String> muted) {
            this.value = value;
            this.muted = muted;
            after.getStyleClass().add("row-muted");
            after.setMinWidth(USE_PREF_SIZE);
            getStyleClass().add("row-name");
            setContentDisplay(ContentDisplay.RIGHT);
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                setText("");
                return;
            }
            setText(Objects.requireNonNullElse(value.apply(row), ""));
            after.setText(Objects.requireNonNullElse(muted.apply(row), ""));
            setGraphic(after);
        }
    }

    /** Nodes of the caller's. */
    static final class Drawn<R> extends TableCell<R, R> {
        private final Function<R, Node> draw;

        Drawn(Function<R, Node> draw) {
            this.draw = draw;
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : draw.apply(row));
        }
    }
}
