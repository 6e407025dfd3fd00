package org.belfry.kit;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.belfry.text.Texts;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** One of a few words, read where it stands and chosen there from a menu, saved at once. */
public final class ChooseInPlace {
    private ChooseInPlace() {}

    /**
     * A value that is one of some codes.
     *
     * @param code the one it has now; empty for none
     * @param words how a code is called
     * @param refused hears why it could not be saved
     */
    public static MenuButton of(
            String id,
            String label,
            String code,
            List<String> codes,
            Function<String, String> words,
            Texts texts,
            EditInPlace.Saving saving,
            Consumer<String> refused) {
        var button = new MenuButton();
        button.setId(id);
        button.getStyleClass().add("edit-reading");
        show(button, label, code, words, texts);
        for (String each : codes) {
            var item = new MenuItem(words.apply(each));
            item.setId(id + "-" + each);
            item.setOnAction(event ->
                    saving.save(each, () -> show(button, label, each, words, texts), refused));
            button.getItems().add(item);
        }
        return button;
    }

    private static void show(
            MenuButton button,
            String label,
            String code,
            Function<String, String> words,
            Texts texts) {
        String said = code.isEmpty() ? texts.of("kit.edit.empty") : words.apply(code);
        button.setText(said);
        button.setAccessibleText(texts.of("kit.edit.name", label, said));
        button.getStyleClass().remove("edit-empty");
        if (code.isEmpty()) {
            button.getStyleClass().add("edit-empty");
        }
    }
}
