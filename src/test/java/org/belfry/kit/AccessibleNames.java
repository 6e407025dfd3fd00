package org.belfry.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;

import java.util.ArrayList;
import java.util.List;

/** Finds the controls of a scene a screen reader could not name. */
public final class AccessibleNames {
    private AccessibleNames() {}

    /** The controls one can reach that have neither a name, nor words, nor a label. */
    public static List<Node> missing(Parent root) {
        var labelled = new ArrayList<Node>();
        var nameless = new ArrayList<Node>();
        look(root, labelled, nameless);
        nameless.removeAll(labelled);
        return nameless;
    }

    private static void look(Node node, List<Node> labelled, List<Node> nameless) {
        if (node instanceof Label label && label.getLabelFor() != null) {
            labelled.add(label.getLabelFor());
        }
        boolean frame =
                node instanceof ScrollPane
                        || node instanceof SplitPane
                        || node instanceof ScrollBar;
        if (node instanceof Control && node.isFocusTraversable() && !frame && !named(node)) {
            nameless.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, labelled, nameless));
        }
    }

    private static boolean named(Node node) {
        String name = node.getAccessibleText();
        boolean said = name != null && !name.isBlank();
        return said || (node instanceof Labeled words && !words.getText().isBlank());
    }
}
