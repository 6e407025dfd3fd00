package org.belfry.sheet.ui;

import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.belfry.kit.Columns;
import org.belfry.kit.EmptyState;
import org.belfry.kit.Kit;
import org.belfry.sheet.Proposal.State;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The facts of a sheet, each to be accepted, corrected or left. */
final class FactTable {
    private static final PseudoClass SAME = PseudoClass.getPseudoClass("same");

    private final FactWords words;
    private final Consumer<FactRow> correct;
    private final Consumer<FactRow> remove;
    private final TableView<FactRow> view = new TableView<>();
    private final FilteredList<FactRow> rows;

    /**
     * A table that calls {@code correct} with the fact a reader wants to correct, and {@code
     * remove} with one made of a passage that is to be made nothing again.
     */
    FactTable(
            Kit kit,
            FactWords words,
            Review review,
            Consumer<FactRow> correct,
            Consumer<FactRow> remove) {
        this.words = words;
        this.correct = correct;
        this.remove = remove;
        rows = new FilteredList<>(review.rows());
        view.setId("sheet-facts");
        view.setAccessibleText(
                words.of(
                        review.isDocument() ? "sheet.passages" : "sheet.facts",
                        review.rows().size()));
        view.setPlaceholder(
                review.isDocument()
                        ? EmptyState.of("sheet-passages-none", words.of("sheet.passages.none"))
                        : new Region());
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        columns(new Columns<>(view, kit.remembered()), review);
        view.setRowFactory(table -> new FactLine());
        view.setItems(rows);
        view.setMinHeight(110);
        view.setContextMenu(menu());
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        view.getSelectionModel()
                .selectedItemProperty()
                .subscribe((was, is) -> {
                    review.row.set(is);
                    if (is != null) {
                        review.line.set(is.fact().line());
                    }
                });
        review.line.subscribe(line -> look(line.intValue()));
        review.comparedProperty().subscribe(count -> view.refresh());
        review.onlyDiffering.subscribe(
                only -> rows.setPredicate(row -> !only || row.state() == State.DIFFERS));
    }

    TableView<FactRow> view() {
        return view;
    }

    /** Scrolls to a fact, with the one before it. */
    void show(FactRow row) {
        view.scrollTo(Math.max(0, rows.indexOf(row) - 1));
    }

    private void columns(Columns<FactRow> columns, Review review) {
        columns.drawn("take", "", 48, this::box);
        columns.text("fact", words.of("sheet.column.fact"), 156, row -> words.kind(row.fact()));
        columns.name(
                "value",
                words.of(review.isDocument() ? "sheet.column.passage" : "sheet.column.value"),
                306,
                row -> words.value(row.fact()),
                row -> null);
        columns.drawn("state", words.of("sheet.column.state"), 128, this::state);
        columns.text("note", words.of("sheet.column.note"), 152, words::note);
        view.getColumns().forEach(column -> column.setSortable(false));
        columns.remember();
    }

    private Node box(FactRow row) {
        var box = new CheckBox();
        box.setId("sheet-take-" + row.index());
        box.setFocusTraversable(false);
        box.setAccessibleText(
                words.of("sheet.take.name", words.kind(row.fact()), words.value(row.fact())));
        box.selectedProperty().bindBidirectional(row.takenProperty());
        box.setOnAction(event -> row.decide(box.isSelected()));
        return box;
    }

    private Node state(FactRow row) {
        var label = new Label(row.isCompared() ? words.state(row.state()) : "");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("sheet-state-" + FactWords.code(row.state()));
        return label;
    }

    private ContextMenu menu() {
        var correcting = new MenuItem(words.of("sheet.menu.correct"));
        correcting.setId("sheet-menu-correct");
        correcting.setOnAction(event -> correctSelected());
        var taking = new MenuItem(words.of("sheet.menu.take"));
        taking.setId("sheet-menu-take");
        taking.setOnAction(event -> toggle());
        var removing = new MenuItem(words.of("sheet.menu.remove"));
        removing.setId("sheet-menu-remove");
        removing.setOnAction(event -> removeSelected());
        var menu = new ContextMenu(correcting, taking, removing);
        menu.setOnShowing(event -> removing.setVisible(marked().isPresent()));
        return menu;
    }

    private Optional<FactRow> marked() {
        return Optional.ofNullable(view.getSelectionModel().getSelectedItem())
                .filter(FactRow::isMarked);
    }

    private void removeSelected() {
        marked().ifPresent(remove);
    }

    private void look(int line) {
        FactRow selected = view.getSelectionModel().getSelectedItem();
        if (selected != null && selected.fact().line() == line) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).fact().line() == line) {
                view.getSelectionModel().clearAndSelect(i);
                view.getFocusModel().focus(i);
                view.scrollTo(Math.max(0, i - 4));
                return;
            }
        }
        view.getSelectionModel().clearSelection();
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> {
                event.consume();
                toggle();
            }
            case F2, ENTER -> {
                event.consume();
                correctSelected();
            }
            case DELETE -> {
                event.consume();
                removeSelected();
            }
            default -> {}
        }
    }

    private void toggle() {
        List<FactRow> selected = List.copyOf(view.getSelectionModel().getSelectedItems());
        if (!selected.isEmpty()) {
            boolean take = !selected.getFirst().takenProperty().get();
            selected.forEach(row -> row.decide(take));
        }
    }

    private void correctSelected() {
        FactRow row = view.getSelectionModel().getSelectedItem();
        if (row != null) {
            correct.accept(row);
        }
    }

    /** A line of the table; a double click corrects it, resting on it shows all it says. */
    private final class FactLine extends TableRow<FactRow> {
        FactLine() {
            setOnMouseClicked(event -> {
                FactRow row = getItem();
                if (event.getClickCount() == 2 && row != null) {
                    correct.accept(row);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable FactRow row, boolean empty) {
            super.updateItem(row, empty);
            FactRow shown = empty ? null : row;
            pseudoClassStateChanged(SAME, shown != null && shown.state() == State.SAME);
            setTooltip(shown == null ? null : tip(words.value(shown.fact())));
        }
    }

    private static Tooltip tip(String text) {
        var tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(460);
        return tip;
    }
}
