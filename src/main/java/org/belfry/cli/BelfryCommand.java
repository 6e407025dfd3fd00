package org.belfry.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.Objects;

/** The command {@code belfry} and its verbs. */
@Command(
        name = "belfry",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        description =
                "The desk of a city network's secretariat. Without a verb: the window, on FILE or"
                        + " the last one.",
        synopsisSubcommandLabel = "[FILE | VERB]",
        footer = {"", "Example: belfry members --file efus.belfry --match lille"})
public final class BelfryCommand implements Runnable {
    private final Desk desk;
    @Spec private @Nullable CommandSpec spec;

    BelfryCommand(Desk desk) {
        this.desk = desk;
    }

    Desk desk() {
        return desk;
    }

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
    }
}
