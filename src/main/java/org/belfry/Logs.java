package org.belfry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what is logged to a small file that is written over, and nothing to the terminal. */
final class Logs {
    private static final int BYTES = 500_000;

    private Logs() {}

    static void toFile(Path folder) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(Level.WARNING);
        try {
            Files.createDirectories(folder);
            var file = new FileHandler(folder + "/belfry%u.log", BYTES, 2, true);
            file.setFormatter(new SimpleFormatter());
            root.addHandler(file);
        } catch (IOException e) {
            // Without a log Belfry works all the same; people are told of bugs in the window.
            root.setLevel(Level.OFF);
        }
    }
}
