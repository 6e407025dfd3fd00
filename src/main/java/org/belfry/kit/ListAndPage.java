package org.belfry.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A list and the page of what is selected in it, side by side: the divider is remembered, Enter in
 * the list opens the page alone, Esc goes back.
 */
public final class ListAndPage {
    private static final double USUAL = 0.475;

    private final SplitPane view = new SplitPane();
    private final Region list;
    private final StackPane place = new StackPane();
    private final BooleanProperty alone = new SimpleBooleanProperty();
    private final Remembered remembered;
    private final String key;
    private double divider;

    /** Two panes, the second empty; the divider is remembered under the name. */
    public ListAndPage(String name, Region list, Remembered remembered) {
        this.list = list;
        this.remembered = remembered;
        key = "divider." + name;
        divider = remembered.number(key, USUAL);
        view.setId(name);
        view.getStyleClass().add("list-and-page");
        place.getStyleClass().add("page-pane");
        place.setMinWidth(0);
        SplitPane.setResizableWithParent(list, true);
        arrange();
        alone.subscribe((was, is) -> arrange());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInList);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Shows a page beside the list. */
    public void show(Region page) {
        place.getChildren().setAll(page);
    }

    /** Shows no page. */
    public void clear() {
        place.getChildren().clear();
        alone.set(false);
    }

    /** Whether the page stands alone. */
    public BooleanProperty aloneProperty() {
        return alone;
    }

    public Region view() {
        return view;
    }

    private void arrange() {
        if (alone.get()) {
            view.getItems().setAll(place);
            place.requestFocus();
            return;
        }
        view.getItems().setAll(list, place);
        view.setDividerPositions(divider);
        view.getDividers()
                .get(0)
                .positionProperty()
                .subscribe((was, is) -> moved(is.doubleValue()));
    }

    private void moved(double position) {
        divider = position;
        remembered.put(key, Double.toString(Math.round(position * 1000) / 1000.0));
    }

    private void pressedInList(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && !place.getChildren().isEmpty()) {
            event.consume();
            alone.set(true);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && alone.get()) {
            event.consume();
            alone.set(false);
            list.requestFocus();
        }
    }
}
