package org.belfry.cli;

import org.belfry.Wiring;
import org.belfry.text.Bug;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the command line. Exit codes: 0 done, 1 refused for a reason printed in one line, 2 wrong
 * usage, 3 a bug.
 */
public final class Cli {
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int BUG = 3;

    /** What the command line itself cannot make sense of, before any file is asked. */
    private static final String WRONG = "cli.wrong.";

    private static final Logger LOG = Logger.getLogger("belfry");

    private final Wiring wiring;
    private final PrintWriter out;
    private final PrintWriter err;

    public Cli(Wiring wiring, PrintWriter out, PrintWriter err) {
        this.wiring = wiring;
        this.out = out;
        this.err = err;
    }

    /** Whether a first argument asks for the command line and not for the window on a file. */
    public static boolean isVerb(String argument) {
        return argument.startsWith("-") || verbs().contains(argument);
    }

    private static Set<String> verbs() {
        return Stream.of(Verbs.ALL)
                .map(type -> type.getAnnotation(CommandLine.Command.class).name())
                .collect(Collectors.toSet());
    }

    /** Runs one command; returns its exit code. */
    public int run(String... arguments) {
        Texts texts = wiring.texts();
        CommandLine line = new CommandLine(new BelfryCommand(new Desk(wiring, out, err)));
        for (Class<?> verb : Verbs.ALL) {
            line.addSubcommand(verb);
        }
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler((wrong, given) -> {
            err.println(wrong.getMessage());
            err.println(
                    texts.of("cli.usage", wrong.getCommandLine().getCommandSpec().qualifiedName()));
            return WRONG_USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, result) -> failed(failure, texts));
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private int failed(Exception failure, Texts texts) {
        if (failure instanceof Refusal refusal) {
            err.println(texts.of(refusal));
            return refusal.key().startsWith(WRONG) ? WRONG_USAGE : REFUSED;
        }
        String code = Bug.code(failure);
        LOG.log(Level.SEVERE, code + Bug.trace(failure));
        err.println(texts.of("cli.bug", code));
        return BUG;
    }
}
