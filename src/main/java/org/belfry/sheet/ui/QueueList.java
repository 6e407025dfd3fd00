package org.belfry.sheet.ui;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The files handed over, in a narrow list, each with how far it has come. */
final class QueueList {
    private static final double ROW = 48;

    private final FactWords words;
    private final SheetsModel model;
    private final ListView<QueueEntry> list;
    private final VBox view;

    QueueList(FactWords words, SheetsModel model, SheetsView.Actions actions) {
        this.words = words;
        this.model = model;
        list = new ListView<>(model.queue);
        list.setId("sheet-queue");
        list.setAccessibleText(words.of("sheet.queue"));
        list.getStyleClass().add("sheet-queue");
        list.setFixedCellSize(ROW);
        list.setCellFactory(all -> new EntryCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe((was, is) -> {
                    if (is != null) {
                        actions.show(is);
                    }
                });
        model.current.subscribe(this::select);
        model.queue.addListener((ListChangeListener<QueueEntry>) change -> watch(change));
        model.queue.forEach(this::watch);
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DELETE) {
                        event.consume();
                        remove(actions);
                    }
                });
        var removing = new MenuItem(words.of("sheet.queue.remove"));
        removing.setOnAction(event -> remove(actions));
        list.setContextMenu(new ContextMenu(removing));
        VBox.setVgrow(list, Priority.ALWAYS);
        var more = new Button(words.of("sheet.choose"));
        more.setId("sheet-queue-choose");
        more.setOnAction(event -> actions.choose());
        more.setMaxWidth(Double.MAX_VALUE);
        view = new VBox(list, more);
        view.getStyleClass().add("sheet-queue-side");
    }

    Region view() {
        return view;
    }

    private void select(@Nullable QueueEntry entry) {
        if (entry == null) {
            list.getSelectionModel().clearSelection();
        } else if (!entry.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(entry);
            list.scrollTo(entry);
        }
    }

    private void watch(ListChangeListener.Change<? extends QueueEntry> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::watch);
        }
    }

    private void watch(QueueEntry entry) {
        entry.state.subscribe((was, is) -> list.refresh());
    }

    private void remove(SheetsView.Actions actions) {
        QueueEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            actions.remove(entry);
        }
    }

    /** How far a file has come, in words. */
    private String state(QueueEntry entry) {
        String key = "sheet.queue." + entry.state.get().name().toLowerCase(Locale.ROOT);
        Review review = entry.review;
        return words.of(key, review == null ? 0 : review.rows().size());
    }

    private final class EntryCell extends ListCell<QueueEntry> {
        private static final Map<QueueEntry.State, PseudoClass> STATES = classes();

        private final Label name = new Label();
        private final Label state = new Label();
        private final VBox box = new VBox(name, state);

        EntryCell() {
            name.getStyleClass().add("row-name");
            state.getStyleClass().add("queue-state");
            box.getStyleClass().add("queue-entry");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        private static Map<QueueEntry.State, PseudoClass> classes() {
            var classes = new EnumMap<QueueEntry.State, PseudoClass>(QueueEntry.State.class);
            for (QueueEntry.State state : QueueEntry.State.values()) {
                String name = state.name().toLowerCase(Locale.ROOT);
                classes.put(state, PseudoClass.getPseudoClass(name));
            }
            return classes;
        }

        @Override
        protected void updateItem(@Nullable QueueEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            QueueEntry.State now = entry == null || empty ? null : entry.state.get();
            STATES.forEach((each, style) -> pseudoClassStateChanged(style, each == now));
            if (entry == null || empty) {
                setGraphic(null);
                setText("");
                return;
            }
            name.setText(entry.name());
            state.setText(state(entry));
            setText(entry.name() + ", " + state.getText());
            setGraphic(box);
        }

        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }
    }

    /** Whether there is more to see than one file that is being decided on. */
    boolean isNeeded() {
        return model.queue.size() > 1;
    }
}
