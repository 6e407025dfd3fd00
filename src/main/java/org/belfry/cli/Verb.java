package org.belfry.cli;

import org.belfry.text.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

import java.util.concurrent.Callable;

/** A verb of the command line. */
@Command(mixinStandardHelpOptions = true, usageHelpAutoWidth = true)
abstract class Verb implements Callable<Integer> {
    @ParentCommand private BelfryCommand parent = new BelfryCommand();

    @Override
    public final Integer call() throws Refusal {
        run(parent.desk());
        return 0;
    }

    abstract void run(Desk desk) throws Refusal;
}
