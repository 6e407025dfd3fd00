package org.belfry.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.belfry.kit.Remembered;

import java.util.Arrays;

/** Where the window stood last time, if there is still a screen there. */
final class WindowPlace {
    private static final String KEY = "window";
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;
    private static final double LEAST_WIDTH = 760;
    private static final double LEAST_HEIGHT = 520;
    private static final double SEEN = 120;

    private final Stage stage;
    private final Remembered remembered;

    WindowPlace(Stage stage, Remembered remembered) {
        this.stage = stage;
        this.remembered = remembered;
    }

    /** Puts the window where it stood and remembers from now on where it is moved. */
    void restore() {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        double[] kept = kept();
        if (kept.length == 5 && onScreen(kept)) {
            stage.setX(kept[0]);
            stage.setY(kept[1]);
            stage.setWidth(kept[2]);
            stage.setHeight(kept[3]);
            stage.setMaximized(kept[4] > 0);
        } else {
            Rectangle2D room = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(WIDTH, room.getWidth()));
            stage.setHeight(Math.min(HEIGHT, room.getHeight()));
        }
        stage.xProperty().subscribe((was, is) -> keep());
        stage.yProperty().subscribe((was, is) -> keep());
        stage.widthProperty().subscribe((was, is) -> keep());
        stage.heightProperty().subscribe((was, is) -> keep());
        stage.maximizedProperty().subscribe((was, is) -> keep());
    }

    private double[] kept() {
        try {
            return Arrays.stream(remembered.get(KEY).orElse("").split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            return new double[0];
        }
    }

    private static boolean onScreen(double[] kept) {
        return kept[2] >= LEAST_WIDTH
                && kept[3] >= LEAST_HEIGHT
                && !Screen.getScreensForRectangle(kept[0] + SEEN, kept[1], SEEN, SEEN).isEmpty();
    }

    private void keep() {
        if (!stage.isShowing() || stage.isIconified()) {
            return;
        }
        if (stage.isMaximized()) {
            double[] before = kept();
            if (before.length == 5) {
                put(before[0], before[1], before[2], before[3], 1);
            }
        } else {
            put(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), 0);
        }
    }

    private void put(double x, double y, double width, double height, int maximized) {
        remembered.put(
                KEY,
                Math.round(x)
                        + ","
                        + Math.round(y)
                        + ","
                        + Math.round(width)
                        + ","
                        + Math.round(height)
                        + ","
                        + maximized);
    }
}
