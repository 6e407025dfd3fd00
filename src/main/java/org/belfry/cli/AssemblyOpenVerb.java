package org.belfry.cli;

import org.belfry.assembly.AssemblyTime;
import org.belfry.assembly.Opening;
import org.belfry.assembly.Rules;
import org.belfry.assembly.RulesJson;
import org.belfry.db.Database;
import org.belfry.entry.Kind;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;

/** {@code belfry assembly open}: calls an assembly. */
@Command(
        name = "open",
        description = "Opens a General Assembly of a network and prints its id.",
        footer = {
            "",
            "Example: belfry assembly open --file efus.belfry --network Efus --title \"General"
                    + " Assembly 2026\" --start 2026-06-25T14:00 --rules statutes.json"
        })
final class AssemblyOpenVerb extends Verb {
    private static final Kind NETWORK = Kind.of("network", "network");

    @Mixin private FileOption file = new FileOption();

    @Option(names = "--network", required = true, paramLabel = "N", description = "Its network.")
    private String network = "";

    @Option(names = "--title", required = true, paramLabel = "T", description = "Its title.")
    private String title = "";

    @Option(
            names = "--start",
            required = true,
            paramLabel = "TIME",
            description = "When it begins, as 2026-06-25T14:00; without a zone: this machine's.")
    private String start = "";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The zone of its times, as Europe/Paris; else this machine's.")
    private @Nullable String zone;

    @Option(names = "--place", paramLabel = "P", description = "Where it is held.")
    private @Nullable String place;

    @Option(
            names = "--rules",
            paramLabel = "RULES.json",
            description = "Its rules; else the network's of that day, else the defaults.")
    private @Nullable Path rules;

    @Override
    void run(Desk desk) throws Refusal {
        var begins = AssemblyTime.zoned(start, zone());
        Rules own = rules == null ? null : RulesJson.read(text(rules));
        try (Database database = file.open(desk)) {
            String of = desk.entries(database).find(NETWORK, network);
            Opening opening = Opening.of(of, title, begins).at(place).under(own);
            desk.print(AssemblyOption.assemblies(desk, database).open(opening));
        }
    }

    private ZoneId zone() throws Refusal {
        try {
            return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Refusal(e, "assembly.time.zone", zone == null ? "" : zone);
        }
    }

    private static String text(Path path) throws Refusal {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(SheetVerb.bytes(path)))
                            .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refusal(e, "assembly.rules.encoding", path.toString());
        }
    }
}
