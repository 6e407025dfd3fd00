package org.belfry.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/**
 * The head of a page, which never scrolls: title, switch, live count, search and one primary
 * action; below it, when there are any, tokens on the left and links on the right.
 */
public final class PageHead {
    private final String id;
    private final Label title = new Label();
    private final Label count = new Label();
    private final HBox left = new HBox(title);
    private final HBox right = new HBox();
    private final HBox tokens = new HBox();
    private final HBox links = new HBox();
    private final HBox second;
    private final VBox view;
    private @Nullable TextField search;

    /** A head whose parts have ids that begin with the page's. */
    public PageHead(String id, String words) {
        this.id = id;
        title.setText(words);
        title.getStyleClass().add("page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        count.setId(id + "-count");
        count.getStyleClass().add("page-count");
        left.getStyleClass().add("page-head-left");
        right.getStyleClass().add("page-head-right");
        tokens.getStyleClass().add("page-head-tokens");
        links.getStyleClass().add("page-head-links");
        second = line(tokens, links, "page-head-second");
        second.setVisible(false);
        second.managedProperty().bind(second.visibleProperty());
        view = new VBox(line(left, right, "page-head-first"), second);
        view.getStyleClass().add("page-head");
        left.getChildren().add(count);
    }

    private static HBox line(Node first, Node last, String style) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(first, space, last);
        line.getStyleClass().add(style);
        return line;
    }

    /** The title, for a page whose title is what it shows. */
    public StringProperty titleProperty() {
        return title.textProperty();
    }

    /** The words after the title: a live count, or what is being read. */
    public StringProperty countProperty() {
        return count.textProperty();
    }

    /** A switch between a few ways to see the page; the first is on at the start. */
    public ObjectProperty<String> choice(String accessibleName, String... idsAndWords) {
        var chosen = new SimpleObjectProperty<>(idsAndWords[0]);
        var group = new ToggleGroup();
        var box = new HBox();
        box.getStyleClass().add("switch");
        box.setAccessibleText(accessibleName);
        for (int i = 0; i + 1 < idsAndWords.length; i += 2) {
            String name = idsAndWords[i];
            var button = new ToggleButton(idsAndWords[i + 1]);
            button.setId(id + "-" + name);
            button.getStyleClass().add("switch-part");
            button.setToggleGroup(group);
            button.setSelected(i == 0);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> chosen.set(name));
            box.getChildren().add(button);
            chosen.subscribe(value ->
                    group.selectToggle(value.equals(name) ? button : group.getSelectedToggle()));
        }
        left.getChildren().add(1, box);
        return chosen;
    }

    /**
     * The search field, which Esc empties; Ctrl+F reaches it when the page's {@link Page#search()}
     * calls focus.
     */
    public TextField search(String prompt, String hint) {
        var field = new TextField();
        field.setId(id + "-search");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.getStyleClass().add("search-field");
        var key = new Label(hint);
        key.getStyleClass().add("key-hint");
        key.setMouseTransparent(true);
        key.visibleProperty().bind(field.textProperty().isEmpty());
        var box = new StackPane(field, key);
        box.getStyleClass().add("search-box");
        right.getChildren().add(0, box);
        field.addEventHandler(KeyEvent.KEY_PRESSED, PageHead::pressedInSearch);
        search = field;
        return field;
    }

    private static void pressedInSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE
                && event.getSource() instanceof TextField field
                && !field.getText().isEmpty()) {
            event.consume();
            field.clear();
        }
    }

    /** Puts the focus into the search field and selects what is in it. */
    public void focusSearch() {
        if (search != null) {
            search.requestFocus();
            search.selectAll();
        }
    }

    /** The one action people come here for. */
    public Button primary(String name, String words, Runnable action) {
        Button button = button(name, words, action);
        button.getStyleClass().add("accent");
        return button;
    }

    /** A further action; the primary one stands last. */
    public Button button(String name, String words, Runnable action) {
        var button = new Button(words);
        button.setId(id + "-" + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        right.getChildren().add(button);
        return button;
    }

    /** Puts tokens, or what else belongs there, on the left of the second line. */
    public void tokens(Node... nodes) {
        tokens.getChildren().setAll(nodes);
        secondLine();
    }

    /** Puts links on the right of the second line. */
    public void links(Node... nodes) {
        links.getChildren().setAll(nodes);
        secondLine();
    }

    private void secondLine() {
        second.setVisible(!tokens.getChildren().isEmpty() || !links.getChildren().isEmpty());
    }

    public Region view() {
        return view;
    }
}
