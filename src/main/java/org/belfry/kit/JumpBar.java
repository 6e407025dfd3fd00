package org.belfry.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/** The names of a page's sections above them: a click jumps, and the one in view is marked. */
public final class JumpBar {
    private record Entry(ToggleButton button, Node section) {}

    private final ScrollPane scroll;
    private final HBox view = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final List<Entry> entries = new ArrayList<>();
    private boolean jumping;

    /** A bar over the sections inside a scroll pane. */
    public JumpBar(ScrollPane scroll) {
        this.scroll = scroll;
        view.getStyleClass().add("jump-bar");
        scroll.vvalueProperty().subscribe(this::markInView);
    }

    /** Adds a section; a count of 0 or less is not written. */
    public JumpBar add(String id, String name, int count, Node section) {
        var button = new ToggleButton(count > 0 ? name + " " + count : name);
        button.setId(id);
        button.getStyleClass().setAll("jump");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setOnAction(event -> jump(button, section));
        entries.add(new Entry(button, section));
        view.getChildren().add(button);
        if (entries.size() == 1) {
            button.setSelected(true);
        }
        return this;
    }

    public Region view() {
        return view;
    }

    private void jump(ToggleButton button, Node section) {
        double room = height() - scroll.getViewportBounds().getHeight();
        jumping = true;
        scroll.setVvalue(room <= 0 ? 0 : Math.min(1, top(section) / room));
        jumping = false;
        group.selectToggle(button);
    }

    private void markInView() {
        if (jumping || entries.isEmpty()) {
            return;
        }
        double room = Math.max(0, height() - scroll.getViewportBounds().getHeight());
        double at = scroll.getVvalue() * room + 1;
        Entry in = entries.get(0);
        for (Entry entry : entries) {
            if (top(entry.section()) <= at) {
                in = entry;
            }
        }
        group.selectToggle(in.button());
    }

    private double height() {
        return scroll.getContent().getLayoutBounds().getHeight();
    }

    private double top(Node section) {
        Bounds there = section.localToScene(section.getLayoutBounds());
        return scroll.getContent().sceneToLocal(there).getMinY();
    }
}
