package org.belfry.sheet.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.belfry.sheet.MarkedPassage;
import org.belfry.sheet.Sheet;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The text of a sheet, line by line with its numbers; the line one looks at is selected. */
final class SourceList implements PassageSource {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private static final PseudoClass STRUCTURE = PseudoClass.getPseudoClass("structure");
    private static final double NUMBER = 40;
    private static final double TAG = 56;
    private static final double SIDES = 16;
    private static final double SPACE = 6;

    private final FactWords words;
    private final Review review;
    private final ListView<Integer> view = new ListView<>();
    private final FilteredList<Integer> lines;
    private final BooleanBinding marked;

    SourceList(FactWords words, Review review) {
        this.words = words;
        this.review = review;
        Sheet sheet = review.sheet();
        lines =
                new FilteredList<>(
                        FXCollections.observableList(
                                IntStream.rangeClosed(1, sheet.lines().size())
                                        .filter(line -> markOf(line) != Sheet.Mark.BLANK)
                                        .boxed()
                                        .toList()));
        view.setId("sheet-source");
        view.setAccessibleText(words.of("sheet.source"));
        view.getStyleClass().add("sheet-source");
        view.setCellFactory(list -> new LineCell());
        view.setItems(lines);
        // A line's height hangs on the width it is wrapped at.
        view.widthProperty().subscribe((was, is) -> view.refresh());
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        marked =
                Bindings.createBooleanBinding(
                        () -> chosen().anyMatch(line -> markOf(line) == Sheet.Mark.UNREAD),
                        view.getSelectionModel().getSelectedItems());
        view.getSelectionModel()
                .selectedItemProperty()
                .subscribe((was, is) -> {
                    if (is != null) {
                        review.line.set(is);
                    }
                });
        review.line.subscribe(line -> look(line.intValue()));
        review.onlyUnread.subscribe(
                only -> lines.setPredicate(line -> !only || markOf(line) == Sheet.Mark.UNREAD));
    }

    @Override
    public ListView<Integer> view() {
        return view;
    }

    private Stream<Integer> chosen() {
        return view.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .sorted();
    }

    /** Whether a line is chosen that nothing was made of. */
    @Override
    public ObservableBooleanValue marked() {
        return marked;
    }

    @Override
    public MarkedPassage passage() {
        List<Integer> numbers = chosen().toList();
        String text = numbers.stream().map(line -> said(line)).collect(Collectors.joining("\n"));
        return new MarkedPassage(numbers.getFirst(), text, "", "");
    }

    @Override
    public @Nullable Span span() {
        return null;
    }

    private String said(int line) {
        return review.sheet().lines().get(line - 1).strip().replaceFirst("^[•·*–-]\\s+", "");
    }

    private Sheet.Mark markOf(int line) {
        return review.sheet().marks().get(line - 1);
    }

    private void look(int line) {
        int at = lines.indexOf(line);
        if (at < 0) {
            view.getSelectionModel().clearSelection();
        } else if (view.getSelectionModel().getSelectedIndex() != at) {
            view.getSelectionModel().clearAndSelect(at);
            view.scrollTo(Math.max(0, at - 4));
        }
    }

    /** The width of a line beside a scroll bar, also before it has been laid out. */
    private double cellWidth() {
        Node bar = view.lookup(".scroll-bar:vertical");
        double sides = view.snappedLeftInset() + view.snappedRightInset();
        return view.getWidth() - sides - (bar == null ? 0 : bar.prefWidth(-1));
    }

    private final class LineCell extends ListCell<Integer> {
        private final Label number = new Label();
        private final Label text = new Label();
        private final Label tag = new Label(words.of("sheet.source.unread"));
        private final HBox box = new HBox(number, text, tag);

        LineCell() {
            number.getStyleClass().add("source-number");
            text.getStyleClass().add("source-text");
            text.setWrapText(true);
            text.setMinWidth(0);
            HBox.setHgrow(text, Priority.ALWAYS);
            tag.getStyleClass().add("source-unread");
            tag.managedProperty().bind(tag.visibleProperty());
            box.getStyleClass().add("source-line");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable Integer line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                mark(Sheet.Mark.BLANK);
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            Sheet.Mark mark = review.sheet().marks().get(line - 1);
            boolean unread = mark == Sheet.Mark.UNREAD;
            mark(mark);
            String said = review.sheet().lines().get(line - 1).strip();
            number.setText(Integer.toString(line));
            text.setText(said);
            tag.setVisible(unread);
            setAccessibleText(
                    words.of(
                            unread ? "sheet.source.line.unread" : "sheet.source.line", line, said));
            setGraphic(box);
        }

        private void mark(Sheet.Mark mark) {
            pseudoClassStateChanged(UNREAD, mark == Sheet.Mark.UNREAD);
            pseudoClassStateChanged(STRUCTURE, mark == Sheet.Mark.STRUCTURE);
        }

        /** A label would give its graphic no more height than one line needs. */
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (getGraphic() != null) {
                double side = snappedLeftInset() + snappedRightInset();
                box.resizeRelocate(snappedLeftInset(), 0, getWidth() - side, getHeight());
            }
        }

        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }

        @Override
        protected double computePrefHeight(double width) {
            double tags = tag.isVisible() ? TAG : 0;
            double room = cellWidth() - SIDES - NUMBER - tags;
            return getGraphic() == null
                    ? super.computePrefHeight(width)
                    : Math.ceil(text.prefHeight(Math.max(80, room))) + SPACE;
        }
    }
}
