package org.belfry.cli;

import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.Objects;
import java.util.concurrent.Callable;

/** A verb of the command line. */
@Command(mixinStandardHelpOptions = true, usageHelpAutoWidth = true)
abstract class Verb implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public final Integer call() throws Refusal {
        Object belfry = Objects.requireNonNull(spec).root().userObject();
        run(((BelfryCommand) belfry).desk());
        return 0;
    }

    abstract void run(Desk desk) throws Refusal;
}
