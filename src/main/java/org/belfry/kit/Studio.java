package org.belfry.kit;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;

import org.belfry.text.Refusal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

/**
 * Draws windows into pictures on a computer without a display: JavaFX's headless platform, on which
 * no window need be shown. Used from a thread that is not JavaFX's own.
 */
public final class Studio {
    private static final int ROUNDS = 6;

    private final double width;
    private final double height;

    /** Starts JavaFX without a display; pictures are of this size in pixels. */
    public Studio(double width, double height) {
        this.width = width;
        this.height = height;
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("prism.lcdtext", "false");
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        await(started);
    }

    /** Runs something on the FX thread and waits for its value. */
    public <T> T onFx(Supplier<T> work) {
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                answer.complete(work.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Takes the contents of a window's scene, in a scene of the studio's own size. */
    public Scene stage(Scene window, Theme theme) {
        return onFx(() -> {
            Parent root = window.getRoot();
            window.setRoot(new Pane());
            var scene = new Scene(root, width, height);
            theme.dress(scene);
            return scene;
        });
    }

    /** Lets the pages ask and be answered until they have all they show, and draws the scene. */
    public void draw(Scene scene, Background background, Path png) throws Refusal {
        for (int i = 0; i < ROUNDS; i++) {
            onFx(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return scene;
            });
            for (Background.Lane lane : Background.Lane.values()) {
                idle(background, lane);
            }
        }
        BufferedImage picture = onFx(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        try {
            ImageIO.write(picture, "png", png.toFile());
        } catch (IOException e) {
            throw new Refusal(e, "kit.studio.unwritable", png.toString());
        }
    }

    private void idle(Background background, Background.Lane lane) {
        var done = new CountDownLatch(1);
        onFx(() -> {
            background.run(
                    lane,
                    "studio",
                    () -> lane,
                    value -> done.countDown(),
                    problem -> done.countDown());
            return lane;
        });
        await(done);
    }

    /** Ends JavaFX. */
    public void close() {
        Platform.exit();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
