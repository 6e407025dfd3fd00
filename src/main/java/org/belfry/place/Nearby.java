package org.belfry.place;

import org.belfry.place.Written.Reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Proposes towns for a name that none bears where it was looked for. */
final class Nearby {
    private static final int MOST = 5;
    private static final int SHORT = 4;
    private static final int MIDDLING = 8;
    private static final int LONG = 12;
    private static final double ELSEWHERE = 0.4;
    private static final double REGION = 0.3;
    private static final double MISSPELT = 0.8;
    private static final double LARGE = 1e7;

    private final Gazetteer gazetteer;

    Nearby(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    private record Found(int town, double confidence) {}

    List<Candidate> find(Written written, Scope scope) {
        var found = new ArrayList<Found>();
        for (Reading reading : written.readings()) {
            misspelt(reading.name(), scope).forEach(found::add);
            if (scope.countries() != null) {
                for (int town : gazetteer.called(reading.name())) {
                    found.add(new Found(town, ELSEWHERE * size(town)));
                }
            }
        }
        for (Reading reading : written.ofRegions()) {
            for (int town : gazetteer.called(reading.name())) {
                if (scope.holds(gazetteer.country(town))) {
                    found.add(new Found(town, REGION * size(town)));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Found::confidence).reversed());
        var seen = new HashSet<Integer>();
        return found.stream()
                .filter(each -> seen.add(each.town()))
                .limit(MOST)
                .map(each ->
                        new Candidate(gazetteer.at(each.town()), Confidence.of(each.confidence())))
                .toList();
    }

    private Stream<Found> misspelt(String name, Scope scope) {
        int most = wrongLetters(name);
        if (most == 0) {
            return Stream.of();
        }
        return gazetteer
                .towns(scope.countries())
                .mapToObj(town -> {
                    int least =
                            gazetteer.names(town).stream()
                                    .mapToInt(each -> Likeness.distance(each, name, most))
                                    .min()
                                    .orElse(most + 1);
                    double likeness = 1 - (double) least / name.length();
                    return new Found(town, least > most ? 0 : MISSPELT * likeness * size(town));
                })
                .filter(each -> each.confidence() > 0)
                .sorted(Comparator.comparingDouble(Found::confidence).reversed())
                .limit(MOST);
    }

    private static int wrongLetters(String name) {
        int[] bounds = {SHORT, MIDDLING, LONG};
        return (int) Arrays.stream(bounds).filter(bound -> name.length() >= bound).count();
    }

    /** From a half to 1: of two towns that fit as well, the larger is meant more often. */
    private double size(int town) {
        return 0.5 + 0.5 * Math.log1p(gazetteer.population(town)) / Math.log(LARGE * 10);
    }
}
