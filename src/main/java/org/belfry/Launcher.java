package org.belfry;

import org.belfry.cli.Cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where Belfry starts: the command line for a verb, else the window. It touches JavaFX through
 * {@link WindowLauncher} only, so that a verb never loads it.
 */
public final class Launcher {
    private static final int NO_DISPLAY = 4;

    private Launcher() {}

    public static void main(String[] arguments) {
        Wiring wiring = Wiring.ofThisUser();
        Logs.toFile(wiring.settingsStore().file().resolveSibling("logs"));
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var cli = new Cli(wiring, out, err);
        if (arguments.length > 0 && Cli.isVerb(arguments[0])) {
            System.exit(cli.run(arguments));
        }
        if (isWithoutDisplay() || WindowLauncher.launch(arguments) == NO_DISPLAY) {
            err.println(wiring.texts().of("cli.nodisplay"));
            System.exit(cli.run("tour", "target/tour"));
        }
    }

    private static boolean isWithoutDisplay() {
        boolean drawn = "Headless".equals(System.getProperty("glass.platform"));
        boolean x11 = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return x11
                && !drawn
                && System.getenv().getOrDefault("DISPLAY", "").isEmpty()
                && System.getenv().getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /** Keeps JavaFX out of the command line. */
    private static final class WindowLauncher {
        static int launch(String[] arguments) {
            try {
                javafx.application.Application.launch(App.class, arguments);
                return 0;
            } catch (UnsupportedOperationException e) {
                return NO_DISPLAY;
            }
        }
    }
}
