package org.belfry.member.ui;

import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

import org.belfry.kit.Columns;
import org.belfry.kit.Kit;
import org.belfry.kit.PagedList;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The lines of the directory; what is selected in them is opened beside. */
final class MemberTable {
    private final TableView<MemberRow> view = new TableView<>();
    private final MemberListModel model;
    private final MemberWords words;
    private final Consumer<String> open;
    private final ListChangeListener<MemberRow> arrivals = change -> opened();
    private boolean settling;
    private int last;

    /** A table that calls {@code open} with the id of the member selected. */
    MemberTable(Kit kit, MemberListModel model, MemberWords words, Consumer<String> open) {
        this.model = model;
        this.words = words;
        this.open = open;
        view.setId("member-list");
        view.setAccessibleText(words.of("member.list.title"));
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.setPlaceholder(new Region());
        columns(new Columns<>(view, kit.remembered()));
        view.getSelectionModel()
                .getSelectedIndices()
                .addListener((ListChangeListener<Integer>) change -> opened());
        model.rows.subscribe((was, is) -> show(was, is));
    }

    TableView<MemberRow> view() {
        return view;
    }

    private void columns(Columns<MemberRow> columns) {
        TableColumn<MemberRow, MemberRow> name =
                columns.name(
                        "name",
                        words.of("member.list.name"),
                        168,
                        MemberRow::name,
                        MemberRow::country);
        cells(
                columns.text("contact", words.of("member.list.contact"), 176, MemberRow::contact),
                row -> row.contact().isEmpty() ? null : row.contact(),
                words.of("member.list.contact.none"),
                "attention");
        TableColumn<MemberRow, MemberRow> phone =
                columns.text("phone", words.of("member.list.phone"), 140, MemberRow::phone);
        phone.getStyleClass().add("phone-column");
        phone.setMinWidth(126);
        cells(
                columns.text("assembly", words.of("member.list.assembly"), 84, MemberRow::assembly),
                row ->
                        row.assembly() == null
                                ? null
                                : words.of("member.list.assembly.year", row.assembly()),
                words.of("member.list.assembly.never"),
                "never");
        view.getColumns().forEach(column -> column.setSortable(column.equals(name)));
        columns.sortElsewhere((id, up) -> {
            if (!settling) {
                model.down.set(!id.isEmpty() && !up);
            }
        });
        columns.remember();
        view.getSortOrder().add(name);
    }

    /** Cells that say in their own way that there is nothing. */
    private static void cells(
            TableColumn<MemberRow, MemberRow> column,
            Function<MemberRow, @Nullable String> value,
            String none,
            String style) {
        column.setSortable(false);
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(@Nullable MemberRow row, boolean empty) {
                        super.updateItem(row, empty);
                        getStyleClass().remove(style);
                        String text = row == null || empty ? "" : value.apply(row);
                        if (text == null) {
                            getStyleClass().add(style);
                        }
                        setText(text == null ? none : text);
                    }
                });
    }

    /** The indices selected, from the top down. */
    List<Integer> selected() {
        return view.getSelectionModel().getSelectedIndices().stream()
                .filter(index -> index >= 0)
                .sorted()
                .toList();
    }

    /** Goes up or down from the row selected, or to the first one. */
    void move(int by) {
        if (view.getItems().isEmpty()) {
            return;
        }
        int from = view.getSelectionModel().getSelectedIndex();
        int to = from < 0 ? 0 : Math.clamp(from + by, 0, view.getItems().size() - 1);
        select(to);
        view.scrollTo(Math.max(0, to - 3));
        view.requestFocus();
    }

    /** Selects the member that is open where its row has arrived, and no row otherwise. */
    void selectOpen() {
        int at = indexOf(model.open.get());
        settling = true;
        if (at >= 0) {
            select(at);
        } else {
            view.getSelectionModel().clearSelection();
        }
        settling = false;
    }

    /** Selects the row that stands where a member stood that is gone, once its own row is. */
    void selectAfter(String gone) {
        int at = Math.min(last, view.getItems().size() - 1);
        MemberRow row = at < 0 ? null : view.getItems().get(at);
        if (row != null && !row.id().equals(gone)) {
            select(at);
        }
    }

    private void select(int index) {
        view.getSelectionModel().clearAndSelect(index);
        view.getFocusModel().focus(index);
    }

    private void show(@Nullable PagedList<MemberRow> was, @Nullable PagedList<MemberRow> is) {
        if (was != null) {
            was.removeListener(arrivals);
        }
        if (is == null) {
            return;
        }
        settling = true;
        view.getSelectionModel().clearSelection();
        // New rows make the table forget how it is sorted.
        var order = List.copyOf(view.getSortOrder());
        view.setItems(is);
        view.getSortOrder().setAll(order);
        is.addListener(arrivals);
        settling = false;
        boolean searched = !model.words.get().isBlank();
        if (indexOf(model.open.get()) >= 0 || is.isEmpty()) {
            selectOpen();
        } else if (searched || model.open.get().isEmpty()) {
            select(searched ? 0 : Math.min(last, is.size() - 1));
        }
    }

    /** Where a member stands among the rows that have arrived. */
    private int indexOf(String id) {
        PagedList<MemberRow> rows = model.rows.get();
        for (int page = 0; rows != null && page < rows.size(); page += PagedList.PAGE) {
            int end = rows.has(page) ? Math.min(rows.size(), page + PagedList.PAGE) : page;
            for (int i = page; i < end; i++) {
                MemberRow row = rows.get(i);
                if (row != null && row.id().equals(id)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private void opened() {
        int at = view.getSelectionModel().getSelectedIndex();
        if (settling || at < 0 || at >= view.getItems().size()) {
            return;
        }
        last = at;
        MemberRow row = view.getItems().get(at);
        if (row != null) {
            open.accept(row.id());
        }
    }
}
