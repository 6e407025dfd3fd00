package org.belfry.sheet.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.belfry.kit.Icons;

import java.util.function.Consumer;

/** What a marked passage can be made: a bar below the text, and the same as a menu. */
final class MarkBar {
    private final FactWords words;
    private final Consumer<MarkKind> mark;
    private final VBox view;

    MarkBar(FactWords words, ObservableBooleanValue marked, Consumer<MarkKind> mark) {
        this.words = words;
        this.mark = mark;
        var kinds = new FlowPane();
        kinds.getStyleClass().add("sheet-mark-kinds");
        var label = new Label(words.of("sheet.mark"));
        label.getStyleClass().add("muted");
        for (MarkKind kind : MarkKind.values()) {
            var button = new Button(words.of("sheet.fact." + kind.code()), icon(kind));
            button.setId("sheet-mark-" + kind.code());
            button.setTooltip(new Tooltip(words.of("sheet.mark.tip", name(kind), hint(kind))));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.disableProperty().bind(Bindings.not(marked));
            button.setOnAction(event -> mark.accept(kind));
            kinds.getChildren().add(button);
        }
        view = new VBox(label, kinds);
        view.setId("sheet-mark-bar");
        view.getStyleClass().add("sheet-mark-bar");
        view.setMinHeight(Region.USE_PREF_SIZE);
    }

    Region view() {
        return view;
    }

    /** The same for the right mouse button; it does not open while nothing is marked. */
    ContextMenu menu(ObservableBooleanValue marked) {
        var menu = new ContextMenu();
        for (MarkKind kind : MarkKind.values()) {
            var item = new MenuItem(words.of("sheet.mark.menu", name(kind)), icon(kind));
            item.setId("sheet-mark-menu-" + kind.code());
            item.setAccelerator(kind.keys(words));
            item.disableProperty().bind(Bindings.not(marked));
            item.setOnAction(event -> mark.accept(kind));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Node icon(MarkKind kind) {
        return Icons.icon(kind.icon());
    }

    private String name(MarkKind kind) {
        return words.of("sheet.fact." + kind.code());
    }

    private String hint(MarkKind kind) {
        return words.of("sheet.mark.alt", kind.letter(words));
    }
}
