package org.belfry.cli;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.sample.Sample;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

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
    private static final int MOST = 1_000_000;

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
    private @Nullable Integer members;

    @Override
    void run(Desk desk) throws Refusal {
        if (members != null && !sample) {
            throw new Refusal("cli.wrong.members");
        }
        int wanted = members == null ? 1 : members;
        if (wanted < 1 || wanted > MOST) {
            throw new Refusal("cli.wrong.count");
        }
        Database.create(
                file,
                desk.wiring().setup(),
                tx -> sample ? Sample.fill(tx, wanted) : 0,
                Intent.of("file.sample"));
        desk.warn(file);
        desk.say("cli.new.done", file.toString());
    }
}
