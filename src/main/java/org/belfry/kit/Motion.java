package org.belfry.kit;

import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.util.Duration;

/** What little moves in the window, and for whom it does not. */
public final class Motion {
    private static final Duration SHORT = Duration.millis(120);
    private static final double RISE = 12;

    private final BooleanProperty reduced = new SimpleBooleanProperty();

    /** Whether the reader asked for less motion here; the system's own wish counts as well. */
    public BooleanProperty reducedProperty() {
        return reduced;
    }

    /** Whether nothing may move. */
    public boolean still() {
        return reduced.get() || Platform.getPreferences().isReducedMotion();
    }

    /** Lets a node rise into its place. */
    public void rise(Node node) {
        if (still()) {
            return;
        }
        var move = new TranslateTransition(SHORT, node);
        move.setFromY(RISE);
        move.setToY(0);
        var fade = new FadeTransition(SHORT, node);
        fade.setFromValue(0);
        fade.setToValue(1);
        move.play();
        fade.play();
    }

    /** Runs an action after a time on the FX thread; stop the transition to call it off. */
    static PauseTransition after(Duration time, Runnable action) {
        var pause = new PauseTransition(time);
        pause.setOnFinished(event -> action.run());
        pause.play();
        return pause;
    }
}
