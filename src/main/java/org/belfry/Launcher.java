package org.belfry;

import org.belfry.cli.Cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where Belfry starts: the command line for a verb, else the window. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        Wiring wiring = Wiring.ofThisUser();
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Logs.toFile(wiring.settingsStore().file().resolveSibling("logs"));
        System.exit(new Cli(wiring, out, err).run(arguments));
    }
}
