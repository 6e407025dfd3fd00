package org.belfry.cli;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.Setup;
import org.belfry.paper.Progress;
import org.belfry.sample.Sample;
import org.belfry.sync.Imported;
import org.belfry.sync.Sync;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/** {@code belfry new}: a new network file, empty or with the sample network; or a copy to join. */
@Command(
        name = "new",
        description = "Makes a new network file, or a new copy of a network that others have.",
        footer = {
            "",
            "Example: belfry new efus.belfry --sample --members 300",
            "Example: belfry new efus.belfry --join /media/stick --station \"Anne's laptop\""
        })
final class NewFile extends Verb {
    private static final int MOST = 1_000_000;
    private static final int LONGEST_NAME = 100;

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

    @Option(
            names = "--join",
            paramLabel = "FOLDER|BUNDLE",
            description =
                    "Makes a new copy of a network that others have, from what they exported.")
    private @Nullable Path join;

    @Option(
            names = "--station",
            paramLabel = "NAME",
            description = "What others see this laptop as; else the name of the computer.")
    private @Nullable String station;

    @Override
    void run(Desk desk) throws Refusal {
        if (members != null && !sample) {
            throw new Refusal("cli.wrong.members");
        }
        if (join != null && sample) {
            throw new Refusal("cli.wrong.join");
        }
        if (join == null) {
            make(desk);
        } else {
            join(desk, join);
        }
    }

    private void make(Desk desk) throws Refusal {
        int wanted = members == null ? 1 : members;
        if (wanted < 1 || wanted > MOST) {
            throw new Refusal("cli.wrong.count");
        }
        Database.create(
                file,
                setup(desk),
                tx -> sample ? Sample.fill(tx, wanted) : 0,
                Intent.of("file.sample"));
        desk.warn(file);
        desk.say("cli.new.done", file.toString());
    }

    private void join(Desk desk, Path from) throws Refusal {
        Imported imported = Sync.join(file, from, setup(desk), Version.name(), Progress.UNWATCHED);
        desk.say("cli.new.done", file.toString());
        try (Database database = desk.read(file)) {
            Arrived.say(desk, imported, new Sync(database, Version.name()).status());
        }
    }

    private Setup setup(Desk desk) throws Refusal {
        Setup setup = desk.wiring().setup();
        if (station == null) {
            return setup;
        }
        String name = station.strip();
        boolean fits =
                !name.isEmpty()
                        && name.length() <= LONGEST_NAME
                        && name.codePoints().noneMatch(NewFile::isNoCharacter);
        if (!fits) {
            throw new Refusal("cli.wrong.station", LONGEST_NAME);
        }
        return setup.named(name);
    }

    private static boolean isNoCharacter(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }
}
