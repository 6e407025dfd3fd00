package org.belfry.cli;

import org.belfry.assembly.Assemblies;
import org.belfry.assembly.Reason;
import org.belfry.assembly.Roll;
import org.belfry.assembly.RollChange;
import org.belfry.assembly.RollLine;
import org.belfry.assembly.Standing;
import org.belfry.db.Database;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code belfry assembly roll}: who may vote at an assembly, and why not. */
@Command(
        name = "roll",
        description =
                "Lists the roll of an assembly: who may vote, with how many votes, and why not.",
        footer = {"", "Example: belfry assembly roll --file efus.belfry --assembly ID --json"})
final class AssemblyRollVerb extends Verb {
    @Mixin private FileOption file = new FileOption();
    @Mixin private AssemblyOption assembly = new AssemblyOption();

    @Option(
            names = "--freeze",
            description = "Freezes roll and rules before; the first arrival in a log does it too.")
    private boolean freeze;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    void run(Desk desk) throws Refusal {
        Texts texts = desk.texts();
        try (Database database = freeze ? file.open(desk) : file.read(desk)) {
            Assemblies assemblies = AssemblyOption.assemblies(desk, database);
            Roll roll =
                    freeze
                            ? assemblies.freeze(assembly.id(), texts.language())
                            : assemblies.roll(assembly.id(), texts.language());
            if (json) {
                desk.json(roll.lines().stream().map(line -> json(line, texts)).toList());
                return;
            }
            print(desk, roll);
            assemblies.changes(assembly.id(), texts.language()).forEach(each -> say(desk, each));
        }
    }

    private static void print(Desk desk, Roll roll) {
        Texts texts = desk.texts();
        var table = new Table();
        for (RollLine line : roll.lines()) {
            table.add(
                    Integer.toString(line.row()),
                    line.name(),
                    line.category() == null ? "" : texts.code("assembly.category", line.category()),
                    Integer.toString(line.votes()),
                    texts.of("assembly.standing." + line.standing().code()),
                    String.join("; ", reasons(line, texts)));
        }
        table.print(desk);
        long voting =
                roll.lines().stream().filter(line -> line.standing() == Standing.GOOD).count();
        desk.say("assembly.roll.count", roll.lines().size(), voting);
        if (!roll.isIntact()) {
            desk.say("assembly.roll.broken");
        } else if (roll.hash() != null) {
            desk.say("assembly.roll.frozen", roll.hash());
        }
    }

    private static void say(Desk desk, RollChange change) {
        RollLine now = change.now();
        RollLine frozen = change.frozen();
        RollLine either = Objects.requireNonNull(now == null ? frozen : now);
        String key = now == null ? "gone" : frozen == null ? "new" : "other";
        desk.say("assembly.roll.since." + key, either.name());
    }

    private static List<String> reasons(RollLine line, Texts texts) {
        return line.reasons().stream().map((Reason reason) -> reason.in(texts)).toList();
    }

    private static Map<String, @Nullable Object> json(RollLine line, Texts texts) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("row", line.row());
        json.put("member", line.name());
        json.put("category", line.category());
        json.put("votes", line.votes());
        json.put("standing", line.standing().code());
        json.put("reasons", reasons(line, texts));
        return json;
    }
}
