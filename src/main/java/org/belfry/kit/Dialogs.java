package org.belfry.kit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.belfry.text.Texts;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Questions that cannot wait, in a small window of their own; their buttons name the action. */
public final class Dialogs {
    private static final double TEXT_WIDTH = 400;

    private final Texts texts;
    private final Theme theme;
    private final Supplier<Window> owner;

    public Dialogs(Texts texts, Theme theme, Supplier<Window> owner) {
        this.texts = texts;
        this.theme = theme;
        this.owner = owner;
    }

    /** Asks before something that cannot be undone; the words of the button name what is done. */
    public void confirm(String title, String text, String action, Runnable yes) {
        var dialog = dialog("confirm", title, message(text));
        var go = new ButtonType(action, ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().addAll(go, cancel());
        name(dialog, go, "dialog-action");
        show(dialog, go, yes);
    }

    /** Asks for one line of text; an empty line is no answer. */
    public void ask(
            String title, String label, String start, String action, Consumer<String> answer) {
        var field = new TextField(start);
        field.setId("dialog-input");
        var words = new Label(label);
        words.setLabelFor(field);
        words.getStyleClass().add("field-label");
        var dialog = dialog("ask", title, new VBox(words, field));
        var go = new ButtonType(action, ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().addAll(go, cancel());
        Button button = name(dialog, go, "dialog-action");
        button.disableProperty().bind(field.textProperty().map(String::isBlank));
        Fx.soon(field::requestFocus);
        show(dialog, go, () -> answer.accept(field.getText().strip()));
    }

    /** Shows something to read, such as what this program is. */
    public void tell(String id, String title, Node content) {
        var dialog = dialog(id, title, content);
        var close = new ButtonType(texts.of("kit.close"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().add(close);
        Button button = name(dialog, close, "dialog-close");
        button.setDefaultButton(true);
        dialog.show();
    }

    /**
     * Shows something to work in, with buttons of its own; Esc and Close close it.
     *
     * @param closed called once it is closed
     * @return closes it
     */
    public Runnable open(String id, String title, Node content, Runnable closed) {
        var dialog = dialog(id, title, content);
        var close = new ButtonType(texts.of("kit.close"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().add(close);
        name(dialog, close, "dialog-close").setDefaultButton(false);
        dialog.setOnHidden(event -> closed.run());
        dialog.show();
        return dialog::close;
    }

    private ButtonType cancel() {
        return new ButtonType(texts.of("kit.cancel"), ButtonData.CANCEL_CLOSE);
    }

    private static Label message(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setPrefWidth(TEXT_WIDTH);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Dialog<ButtonType> dialog(String id, String title, Node content) {
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner.get());
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(title);
        dialog.setResizable(false);
        var heading = new Label(title);
        heading.getStyleClass().add("section-title");
        var box = new VBox(heading, content);
        box.getStyleClass().add("dialog-body");
        DialogPane pane = dialog.getDialogPane();
        pane.setId("dialog-" + id);
        pane.setContent(box);
        pane.setGraphic(null);
        pane.setHeaderText(null);
        Scene scene = pane.getScene();
        theme.dress(scene);
        if (owner.get() instanceof Stage stage && scene.getWindow() instanceof Stage own) {
            own.getIcons().setAll(stage.getIcons());
        }
        return dialog;
    }

    private static Button name(Dialog<?> dialog, ButtonType type, String id) {
        var button = (Button) dialog.getDialogPane().lookupButton(type);
        button.setId(id);
        return button;
    }

    private static void show(Dialog<ButtonType> dialog, ButtonType go, Runnable action) {
        dialog.setOnHidden(event -> {
            if (dialog.getResult() == go) {
                action.run();
            }
        });
        dialog.show();
    }
}
