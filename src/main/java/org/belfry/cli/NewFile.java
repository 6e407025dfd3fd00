package org.belfry.cli;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.sample.Sample;
import org.belfry.text.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/** {@code belfry new}: a new network file, empty or with the sample network. */
@Command(
        name = "new",
        description = "Makes a new network file.",
        footer = {"", "Example: belfry new efus.belfry --sample --members 300"})
final class NewFile extends Verb {
    @Parameters(paramLabel = "FILE", description = "The file to make; it must not exist yet.")
    private Path file = Path.of("");

    @Option(
            names = "--sample",
            description = "Fills it with a network of real cities and invented people.")
    private boolean sample;

    @Option(
            names = "--members",
            paramLabel = "N",
            description =
                    "With --sample: how many members in all; the rest is invented from a fixed"
                            + " seed.")
    private int members;

    @Override
    void run(Desk desk) throws Refusal {
        if (members != 0 && !sample) {
            throw new Refusal("cli.wrong.members");
        }
        Database.create(
                file,
                desk.wiring().setup(),
                tx -> sample ? Sample.fill(tx, members) : 0,
                Intent.of("file.sample"));
        desk.say("cli.new.done", file.toString());
    }
}
