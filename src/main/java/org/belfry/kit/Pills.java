package org.belfry.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Locale;

/** Small rounded words: networks, states, filters. */
public final class Pills {
    /** What a pill's colour means; networks take one of six that are told apart by everybody. */
    public enum Tone {
        PLAIN,
        ACCENT,
        DONE,
        ATTENTION,
        DANGER,
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        FIFTH,
        SIXTH;

        private static final List<Tone> NETWORKS =
                List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH);

        /** The tone of the n-th network, from 0 on, round and round. */
        public static Tone network(int index) {
            return NETWORKS.get(Math.floorMod(index, NETWORKS.size()));
        }
    }

    private Pills() {}

    public static Label pill(String text, Tone tone) {
        var pill = new Label(text);
        pill.getStyleClass().addAll("pill", style(tone));
        pill.setMinWidth(Label.USE_PREF_SIZE);
        return pill;
    }

    /** A filter in force, which a click on its cross takes away. */
    public static HBox token(String id, String text, String removeName, Runnable remove) {
        var label = new Label(text);
        var cross = new Button("×");
        cross.setId(id + "-remove");
        cross.getStyleClass().add("token-remove");
        cross.setAccessibleText(removeName);
        cross.setTooltip(new Tooltip(removeName));
        cross.setOnAction(event -> remove.run());
        var box = new HBox(label, cross);
        box.setId(id);
        box.getStyleClass().add("token");
        return box;
    }

    /** A button in the shape of a token, such as "+ Filter". */
    public static Button add(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("token-add");
        button.setOnAction(event -> action.run());
        return button;
    }

    private static String style(Tone tone) {
        return "pill-" + tone.name().toLowerCase(Locale.ROOT);
    }
}
