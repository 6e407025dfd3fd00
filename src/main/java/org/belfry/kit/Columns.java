package org.belfry.kit;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The columns of a table: one line a row, numbers right, empty cells empty; their widths, order and
 * visibility, changed by right-clicking a heading, are remembered under the table's id.
 */
public final class Columns<R> {
    /** Row height of every table, in pixels. */
    public static final double ROW = 34;

    /** The thin space French puts between thousands is too thin to see at this size. */
    private static final char NARROW = '\u202f';

    private static final char WIDE = '\u00a0';

    private static final String NAME_STYLE = "name-column";

    private final TableView<R> table;
    private final String key;
    private final Remembered remembered;

    /** Columns for a table that has an id. */
    public Columns(TableView<R> table, Remembered remembered) {
        this.table = table;
        this.remembered = remembered;
        this.key = "columns." + table.getId();
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    }

    /** A column of plain text. */
    public TableColumn<R, R> text(
            String id, String title, double width, Function<R, @Nullable String> value) {
        TableColumn<R, R> column = column(id, title, width);
        column.setCellFactory(_ -> new RowCells.Words<>(value));
        column.setComparator(byText(value));
        return column;
    }

    /** The column of what a row is called, in medium weight, with a muted word after it. */
    public TableColumn<R, R> name(
            String id,
            String title,
            double width,
            Function<R, @Nullable String> value,
            Function<R, @Nullable String> muted) {
        TableColumn<R, R> column = column(id, title, width);
        column.getStyleClass().add(NAME_STYLE);
        column.setCellFactory(_ -> new RowCells.Name<>(value, muted));
        column.setComparator(byText(value));
        return column;
    }

    /** A column of numbers, right-aligned, written as the reader's language does. */
    public TableColumn<R, R> number(
            String id,
            String title,
            double width,
            Locale locale,
            Function<R, @Nullable Number> value) {
        NumberFormat format = NumberFormat.getInstance(locale);
        TableColumn<R, R> column = column(id, title, width);
        column.getStyleClass().add("number-column");
        column.setCellFactory(_ ->
                new RowCells.Words<>(row -> {
                    Number number = value.apply(row);
                    return number == null ? null : format.format(number).replace(NARROW, WIDE);
                }));
        column.setComparator(
                Comparator.comparing(
                        value,
                        Comparator.nullsFirst(Comparator.comparingDouble(Number::doubleValue))));
        return column;
    }

    /** A column of anything else; draw is called for a cell again and again with its row. */
    public TableColumn<R, R> drawn(String id, String title, double width, Function<R, Node> draw) {
        TableColumn<R, R> column = column(id, title, width);
        column.setSortable(false);
        column.setCellFactory(_ -> new RowCells.Drawn<>(draw));
        return column;
    }

    private TableColumn<R, R> column(String id, String title, double width) {
        var column = new TableColumn<R, R>(title);
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(48);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        table.getColumns().add(column);
        return column;
    }

    private static <R> Comparator<R> byText(Function<R, @Nullable String> value) {
        return Comparator.comparing(value, Comparator.nullsLast(Collator.getInstance()));
    }

    /**
     * Leaves sorting to whoever finds the rows: called with the id of the column and whether it
     * goes up, or with an empty id when the rows go back to their own order.
     */
    public Columns<R> sortElsewhere(BiConsumer<String, Boolean> sort) {
        table.setSortPolicy(_ -> {
            if (table.getSortOrder().isEmpty()) {
                sort.accept("", true);
            } else {
                TableColumn<R, ?> first = table.getSortOrder().get(0);
                sort.accept(first.getId(), first.getSortType() == TableColumn.SortType.ASCENDING);
            }
            return true;
        });
        return this;
    }

    /** Restores how the columns stood and keeps it from now on; called after the last column. */
    public Columns<R> remember() {
        remembered.get(key).ifPresent(this::restore);
        offerHiding();
        for (TableColumn<R, ?> column : table.getColumns()) {
            column.widthProperty().subscribe((was, is) -> keep());
            column.visibleProperty().subscribe((was, is) -> keep());
        }
        table.getColumns().addListener((ListChangeListener<TableColumn<R, ?>>) change -> keep());
        return this;
    }

    /** Right-clicking a heading shows and hides every column but the one of names. */
    private void offerHiding() {
        var menu = new ContextMenu();
        for (TableColumn<R, ?> column : table.getColumns()) {
            var item = new CheckMenuItem(column.getText());
            item.setId("column-" + column.getId());
            item.selectedProperty().bindBidirectional(column.visibleProperty());
            item.setDisable(column.getStyleClass().contains(NAME_STYLE));
            menu.getItems().add(item);
            column.setContextMenu(menu);
        }
    }

    private void keep() {
        var words = new ArrayList<String>();
        for (TableColumn<R, ?> column : table.getColumns()) {
            words.add(
                    column.getId()
                            + ":"
                            + Math.round(column.getWidth())
                            + (column.isVisible() ? "" : ":hidden"));
        }
        remembered.put(key, String.join(",", words));
    }

    private void restore(String kept) {
        var order = new ArrayList<TableColumn<R, ?>>();
        for (String word : kept.split(",")) {
            List<String> parts = List.of(word.split(":"));
            table.getColumns().stream()
                    .filter(column -> column.getId().equals(parts.get(0)))
                    .findFirst()
                    .ifPresent(column -> {
                        width(column, parts);
                        order.add(column);
                    });
        }
        for (TableColumn<R, ?> column : table.getColumns()) {
            if (!order.contains(column)) {
                order.add(column);
            }
        }
        table.getColumns().setAll(order);
    }

    private static void width(TableColumn<?, ?> column, List<String> parts) {
        if (parts.size() > 1 && parts.get(1).matches("\\d{1,5}")) {
            column.setPrefWidth(Double.parseDouble(parts.get(1)));
        }
        column.setVisible(parts.size() < 3);
    }
}
