package org.belfry.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The window's looks: Primer light or dark, our stylesheet, our typeface; changed while it runs.
 */
public final class Theme {
    /** What the reader chose. */
    public enum Scheme {
        SYSTEM,
        LIGHT,
        DARK
    }

    private static final String DARK_CLASS = "dark";
    private static final List<String> FACES =
            List.of(
                    "IBMPlexSans_400Regular.ttf",
                    "IBMPlexSans_500Medium.ttf",
                    "IBMPlexSans_600SemiBold.ttf");

    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());
    private final Platform.Preferences preferences = Platform.getPreferences();
    private Scheme scheme;

    /** Loads the typeface and puts the looks on; one a program. */
    public Theme(Scheme scheme) {
        this.scheme = scheme;
        FACES.forEach(Theme::load);
        preferences.colorSchemeProperty().subscribe(this::apply);
        apply();
    }

    private static void load(String face) {
        try (InputStream in = Theme.class.getResourceAsStream("/org/belfry/paper/fonts/" + face)) {
            Font.loadFont(Objects.requireNonNull(in, face), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Scheme scheme() {
        return scheme;
    }

    /** Changes the looks of every window at once. */
    public void use(Scheme wanted) {
        scheme = wanted;
        apply();
    }

    /** Whether the looks are dark now. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** Puts our looks on a scene and keeps them up to date. */
    public void dress(Scene scene) {
        scenes.add(scene);
        scene.getStylesheets().setAll(sheet("belfry.css"), sheet("parts.css"), sheet("bridge.css"));
        scene.rootProperty().subscribe(this::mark);
    }

    private static String sheet(String name) {
        URL url = Theme.class.getResource(name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }

    private void apply() {
        boolean systemIsDark = preferences.getColorScheme() == ColorScheme.DARK;
        dark.set(scheme == Scheme.SYSTEM ? systemIsDark : scheme == Scheme.DARK);
        Application.setUserAgentStylesheet(
                dark.get()
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scenes.forEach(scene -> mark(scene.getRoot()));
    }

    private void mark(Parent root) {
        root.getStyleClass().remove(DARK_CLASS);
        if (dark.get()) {
            root.getStyleClass().add(DARK_CLASS);
        }
    }
}
