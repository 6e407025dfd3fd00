package org.belfry.cli;

import org.belfry.assembly.Assemblies;
import org.belfry.assembly.Count;
import org.belfry.assembly.Count.Represented;
import org.belfry.assembly.Counting;
import org.belfry.assembly.Figure;
import org.belfry.assembly.Proceedings;
import org.belfry.assembly.RollLine;
import org.belfry.assembly.Why;
import org.belfry.db.Database;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code belfry assembly count}: who is present and represented at a moment, and the quorum. */
@Command(
        name = "count",
        description =
                "Counts who is present and represented, the votes in hand and the quorum; without"
                        + " a time: after all that was entered.",
        footer = {
            "",
            "Example: belfry assembly count --file efus.belfry --assembly ID --at 2026-06-25T15:30"
                    + " --json"
        })
final class AssemblyCountVerb extends Verb {
    private static final String CHAIR = "CHAIR";

    @Mixin private FileOption file = new FileOption();
    @Mixin private AssemblyOption assembly = new AssemblyOption();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The moment, as 2026-06-25T15:30; without a zone: the assembly's.")
    private @Nullable String at;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    void run(Desk desk) throws Refusal {
        Proceedings proceedings;
        @Nullable Instant moment;
        ZoneId zone;
        try (Database database = file.read(desk)) {
            Assemblies assemblies = AssemblyOption.assemblies(desk, database);
            var found = assemblies.find(assembly.id());
            zone = found.start().getZone();
            moment = at == null ? null : found.time().read(at);
            proceedings = assemblies.proceedings(assembly.id(), desk.texts().language());
        }
        var counting = new Counting(proceedings);
        Count count = moment == null ? counting.atEnd() : counting.at(moment);
        if (json) {
            desk.json(json(count));
        } else {
            print(desk, count, new Why(proceedings, count), zone);
        }
    }

    private static void print(Desk desk, Count count, Why why, ZoneId zone) {
        Texts texts = desk.texts();
        var table = new Table();
        count.present()
                .forEach(line -> table.add(line.name(), texts.of("assembly.count.present"), ""));
        count.represented()
                .forEach(each ->
                        table.add(
                                each.giver().name(),
                                texts.of("assembly.count.represented"),
                                each.holder().isEmpty()
                                        ? texts.of("assembly.count.chair")
                                        : each.holder()));
        count.notCounted()
                .forEach(each ->
                        table.add(
                                each.giver().name(),
                                texts.of("assembly.count.not-counted"),
                                each.why().in(texts)));
        table.print(desk);
        desk.say("assembly.count.at", desk.at(count.at().atZone(zone)));
        for (Figure figure : Figure.values()) {
            if (figure != Figure.NOT_COUNTED) {
                String reasons =
                        why.of(figure).stream()
                                .map(reason -> reason.in(texts))
                                .collect(Collectors.joining(" "));
                desk.print(
                        texts.of("assembly.figure." + figure.code(), value(count, figure))
                                + " "
                                + reasons);
            }
        }
        desk.say(count.quorum().reached() ? "assembly.count.reached" : "assembly.count.open");
    }

    private static int value(Count count, Figure figure) {
        return switch (figure) {
            case ELIGIBLE -> count.eligible().size();
            case PRESENT -> count.present().size();
            case REPRESENTED -> count.represented().size();
            case NOT_COUNTED -> count.notCounted().size();
            case VOTES -> count.votes();
            case QUORUM -> count.quorum().needed();
            case MISSING -> count.quorum().missing();
        };
    }

    private static Map<String, Object> json(Count count) {
        var json = new LinkedHashMap<String, Object>();
        json.put("eligible", count.eligible().size());
        json.put("present", count.present().stream().map(RollLine::name).toList());
        json.put("represented", count.represented().stream().map(AssemblyCountVerb::json).toList());
        json.put("votes", count.votes());
        json.put(
                "notCounted",
                count.notCounted().stream()
                        .map(each -> pair(each.giver().name(), "reason", each.reason().code()))
                        .toList());
        var quorum = new LinkedHashMap<String, Object>();
        quorum.put("needed", count.quorum().needed());
        quorum.put("have", count.quorum().have());
        quorum.put("reached", count.quorum().reached());
        json.put("quorum", quorum);
        return json;
    }

    private static Map<String, Object> json(Represented each) {
        return pair(each.giver().name(), "by", each.holder().isEmpty() ? CHAIR : each.holder());
    }

    private static Map<String, Object> pair(String member, String key, String value) {
        var json = new LinkedHashMap<String, Object>();
        json.put("member", member);
        json.put(key, value);
        return json;
    }
}
