package org.belfry.kit;

import atlantafx.base.theme.Styles;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of one family, never alone without a tooltip and a name. */
public final class Icons {
    private Icons() {}

    /** An icon beside words that say the same. */
    public static FontIcon icon(Ikon ikon) {
        var icon = new FontIcon(ikon);
        icon.getStyleClass().add("row-icon");
        return icon;
    }

    /** An icon that says something by itself, such as a kind of event in a row. */
    public static FontIcon icon(Ikon ikon, String name) {
        FontIcon icon = icon(ikon);
        icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        icon.setAccessibleText(name);
        Tooltip.install(icon, new Tooltip(name));
        return icon;
    }

    /** A button that shows an icon only. */
    public static Button button(String id, Ikon ikon, String name, Runnable action) {
        var button = new Button(name, icon(ikon));
        button.setId(id);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        button.setOnAction(event -> action.run());
        return button;
    }
}
