package org.belfry.kit;

import javafx.animation.PauseTransition;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;

/** A quiet line at the top of what is loading, when that takes longer than 200 ms. */
public final class LoadingBar {
    private final ProgressBar bar = new ProgressBar();
    private @Nullable PauseTransition waiting;

    public LoadingBar(Texts texts) {
        bar.getStyleClass().add("loading-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.of("kit.loading"));
        bar.setVisible(false);
    }

    /** Loading began. */
    public void begin() {
        if (waiting == null) {
            waiting =
                    Motion.after(
                            Duration.millis((double) FxBackground.QUIET.toMillis()),
                            () -> bar.setVisible(true));
        }
    }

    /** Loading ended, well or not. */
    public void end() {
        if (waiting != null) {
            waiting.stop();
            waiting = null;
        }
        bar.setVisible(false);
    }

    public Region view() {
        return bar;
    }
}
