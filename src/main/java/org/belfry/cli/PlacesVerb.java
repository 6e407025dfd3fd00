package org.belfry.cli;

import org.belfry.place.Candidate;
import org.belfry.place.Choices;
import org.belfry.place.Places;
import org.belfry.place.Resolution;
import org.belfry.place.Resolving;
import org.belfry.text.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code belfry places}: which places cities and countries as written mean. */
@Command(
        name = "places",
        description = "Says which places cities and countries as written mean; stores nothing.",
        footer = {"", "Example: belfry places --from twins.tsv --json"})
final class PlacesVerb extends Verb {
    private static final int SHOWN = 3;
    private static final double HUNDRED = 100;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TSV",
            description =
                    "A text file in UTF-8: on each line a city, a tab and its country, which may"
                            + " be empty; a first line may name the columns.")
    private Path from = Path.of("");

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    private record Resolved(WrittenPlaces.Line line, Resolution resolution) {
        String state() {
            return switch (resolution) {
                case Resolution.Sure sure -> "sure";
                case Resolution.Ambiguous ambiguous -> "ambiguous";
                case Resolution.Unknown unknown -> "unknown";
            };
        }
    }

    @Override
    void run(Desk desk) throws Refusal {
        List<WrittenPlaces.Line> lines = WrittenPlaces.read(from);
        Places places = desk.wiring().places();
        Resolving resolving = places.resolving(Choices.NONE);
        var all = new ArrayList<Resolved>();
        for (WrittenPlaces.Line line : lines) {
            all.add(new Resolved(line, resolving.resolve(line.city(), line.country())));
        }
        if (json) {
            desk.json(all.stream().map(PlacesVerb::json).toList());
        } else {
            print(desk, places, all);
        }
    }

    private static void print(Desk desk, Places places, List<Resolved> all) {
        var table = new Table();
        for (Resolved each : all) {
            table.add(
                    each.line().city(),
                    each.line().country(),
                    desk.texts().code("place.state", each.state()),
                    String.join(
                            " · ",
                            each.resolution().candidates().stream()
                                    .limit(SHOWN)
                                    .map(candidate -> shown(desk, places, candidate))
                                    .toList()));
        }
        table.print(desk);
        desk.say(
                "place.count",
                all.size(),
                count(all, "sure"),
                count(all, "ambiguous"),
                count(all, "unknown"));
    }

    private static long count(List<Resolved> all, String state) {
        return all.stream().filter(each -> each.state().equals(state)).count();
    }

    private static String shown(Desk desk, Places places, Candidate candidate) {
        var language = desk.texts().language();
        return desk.texts()
                .of(
                        "place.candidate",
                        places.shown(candidate.place(), language),
                        desk.wiring().countries().name(candidate.place().countryCode(), language),
                        Math.round(candidate.confidence() * HUNDRED));
    }

    private static Map<String, Object> json(Resolved each) {
        var json = new LinkedHashMap<String, Object>();
        json.put("city", each.line().city());
        json.put("country", each.line().country());
        json.put("state", each.state());
        json.put(
                "candidates",
                each.resolution().candidates().stream().map(PlacesVerb::json).toList());
        return json;
    }

    private static Map<String, Object> json(Candidate candidate) {
        var json = new LinkedHashMap<String, Object>();
        json.put("geonames", candidate.place().geonames());
        json.put("name", candidate.place().name());
        json.put("countryCode", candidate.place().countryCode());
        json.put("lat", candidate.place().latitude());
        json.put("lon", candidate.place().longitude());
        json.put("confidence", candidate.confidence());
        return json;
    }
}
