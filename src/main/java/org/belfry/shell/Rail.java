package org.belfry.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.belfry.kit.Icons;
import org.belfry.kit.Keys;
import org.belfry.kit.Navigator;
import org.belfry.text.Texts;

import java.util.ArrayList;
import java.util.List;

/** The rail on the left: where one can go, where one is, and how much is there. */
final class Rail {
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final Texts texts;
    private final Navigator navigator;
    private final VBox top = new VBox();
    private final VBox foot = new VBox();
    private final VBox view;
    private final List<RailItem> items = new ArrayList<>();
    private final BooleanProperty folded = new SimpleBooleanProperty();
    private final BooleanProperty fileOpen = new SimpleBooleanProperty();

    Rail(Texts texts, Navigator navigator, Node head) {
        this.texts = texts;
        this.navigator = navigator;
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        view = new VBox(head, top, space, foot);
        view.setId("rail");
        view.getStyleClass().add("rail");
        top.getStyleClass().add("rail-items");
        foot.getStyleClass().add("rail-items");
        folded.subscribe(now -> view.pseudoClassStateChanged(FOLDED, now));
    }

    /** Whether only the icons are shown. */
    BooleanProperty foldedProperty() {
        return folded;
    }

    /** Whether a file is open, without which most entries are out of reach. */
    BooleanProperty fileOpenProperty() {
        return fileOpen;
    }

    void add(RailItem item) {
        navigator.register(item.place(), item.pages());
        items.add(item);
        (item.below() ? foot : top).getChildren().add(entry(item));
    }

    /** Goes to the n-th entry from the top, from 1 on. */
    void open(int number) {
        if (number <= items.size()) {
            RailItem item = inOrder().get(number - 1);
            if (fileOpen.get() || !item.needsFile()) {
                navigator.open(item.place());
            }
        }
    }

    private List<RailItem> inOrder() {
        var ordered = new ArrayList<RailItem>();
        items.stream().filter(item -> !item.below()).forEach(ordered::add);
        items.stream().filter(RailItem::below).forEach(ordered::add);
        return ordered;
    }

    Region view() {
        return view;
    }

    private Node entry(RailItem item) {
        String title = texts.of(item.titleKey());
        var button = new ToggleButton(title, Icons.icon(item.icon()));
        button.setId("rail-" + item.place());
        button.getStyleClass().setAll("rail-item");
        button.setMaxWidth(Double.MAX_VALUE);
        button.contentDisplayProperty()
                .bind(folded.map(now -> now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        button.setOnAction(event -> open(item, button));
        navigator
                .placeProperty()
                .subscribe(place -> button.setSelected(place.equals(item.place())));
        if (item.needsFile()) {
            button.disableProperty().bind(fileOpen.not());
        }
        var tip = new Tooltip();
        tip.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> hint(item, title), top.getChildren(), foot.getChildren()));
        button.setTooltip(tip);
        return new StackPane(button, count(item, button, title));
    }

    private String hint(RailItem item, String title) {
        int number = inOrder().indexOf(item) + 1;
        return number > 9 || number < 1
                ? title
                : title + "   " + Keys.hint(Integer.toString(number));
    }

    private void open(RailItem item, ToggleButton button) {
        navigator.open(item.place());
        button.setSelected(navigator.placeProperty().get().equals(item.place()));
    }

    private Label count(RailItem item, ToggleButton button, String title) {
        var count = new Label();
        count.getStyleClass().add("rail-count");
        count.setMouseTransparent(true);
        count.visibleProperty().bind(folded.not().and(button.disableProperty().not()));
        StackPane.setAlignment(count, Pos.CENTER_RIGHT);
        item.count()
                .subscribe(number -> {
                    boolean written = number.intValue() >= 0;
                    count.setText(written ? texts.of("shell.count", number) : "");
                    button.setAccessibleText(written ? title + ", " + count.getText() : title);
                });
        return count;
    }
}
