package org.belfry.kit;

import javafx.application.Platform;

/** The way onto the FX thread, for the few who hear of something elsewhere. */
public final class Fx {
    private Fx() {}

    /** Runs now when on the FX thread, else soon. */
    public static void run(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /** Runs after what is going on now, when nodes have their places. */
    public static void soon(Runnable action) {
        Platform.runLater(action);
    }

    /** Whether this is the FX thread. */
    public static boolean here() {
        return Platform.isFxApplicationThread();
    }

    /** Ends the application. */
    public static void exit() {
        Platform.exit();
    }
}
