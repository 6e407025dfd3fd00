package org.belfry.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

import org.belfry.kit.BelfryIcon;
import org.belfry.kit.Keys;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** The menu behind the mark at the head of the rail. */
final class MainMenu {
    private static final double MARK = 32;

    /** New, open, recent and sample stand before what other rooms add. */
    private static final int AFTER_FILES = 4;

    private final Texts texts;
    private final Commands commands;
    private final MenuButton view;

    MainMenu(Texts texts, Commands commands, UndoDesk undo, ObservableValue<Boolean> folded) {
        this.texts = texts;
        this.commands = commands;
        view = new MenuButton("Belfry", new BelfryIcon().node(MARK));
        view.setId("main-menu");
        view.getStyleClass().add("rail-head");
        view.setMaxWidth(Double.MAX_VALUE);
        view.setAccessibleText(texts.of("shell.menu"));
        view.setTooltip(new Tooltip(texts.of("shell.menu")));
        view.contentDisplayProperty()
                .bind(folded.map(now -> now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        var recent = new Menu(texts.of("shell.menu.recent"));
        recent.setId("menu-recent");
        view.setOnShowing(event -> fill(recent));
        view.getItems()
                .addAll(
                        item("new", Keys.shortcut(KeyCode.N), commands::create),
                        item("open", Keys.shortcut(KeyCode.O), commands::open),
                        recent,
                        item("sample", null, commands::sample),
                        new SeparatorMenuItem(),
                        named("undo", undo.undoNameProperty(), commands::undo),
                        named("redo", undo.redoNameProperty(), commands::redo),
                        new SeparatorMenuItem(),
                        item("settings", Keys.shortcut(KeyCode.COMMA), commands::settings),
                        item("about", KeyCombination.valueOf("F1"), commands::about),
                        new SeparatorMenuItem(),
                        item("quit", Keys.shortcut(KeyCode.Q), commands::quit));
    }

    MenuButton view() {
        return view;
    }

    /** Adds an entry about the open file, below those that open one. */
    void add(String name, String key, Runnable action, ObservableValue<Boolean> fileOpen) {
        var item = new MenuItem(texts.of(key));
        item.setId("menu-" + name);
        item.setOnAction(event -> action.run());
        item.disableProperty().bind(fileOpen.map(open -> !open));
        view.getItems().add(AFTER_FILES, item);
    }

    private MenuItem item(String name, @Nullable KeyCombination keys, Runnable action) {
        var item = new MenuItem(texts.of("shell.menu." + name));
        item.setId("menu-" + name);
        item.setAccelerator(keys);
        item.setOnAction(event -> action.run());
        return item;
    }

    private MenuItem named(String name, ReadOnlyStringProperty what, Runnable action) {
        KeyCombination keys =
                name.equals("undo") ? Keys.shortcut(KeyCode.Z) : Keys.shiftShortcut(KeyCode.Z);
        MenuItem item = item(name, keys, action);
        what.subscribe(words -> {
            item.setDisable(words.isEmpty());
            item.setText(
                    words.isEmpty()
                            ? texts.of("shell.menu." + name)
                            : texts.of("shell.menu." + name + ".what", words));
        });
        return item;
    }

    private void fill(Menu recent) {
        recent.getItems().clear();
        for (Path file : commands.recent()) {
            var item = new MenuItem(file.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> commands.open(file));
            recent.getItems().add(item);
        }
        recent.setDisable(recent.getItems().isEmpty());
    }
}
