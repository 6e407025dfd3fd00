package org.belfry.place;

import org.belfry.place.Choices.Choice;
import org.belfry.place.Resolution.Ambiguous;
import org.belfry.place.Resolution.Sure;
import org.belfry.place.Resolution.Unknown;
import org.belfry.place.Written.Reading;
import org.belfry.text.Folding;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the place that a name and a country as written mean. Never sure when it may be wrong: a
 * misspelt name is a proposal. What a person chose wins over everything.
 */
public final class Resolving {
    private static final int SHORTEST_SKELETON = 4;

    private final Gazetteer gazetteer;
    private final Countries countries;
    private final Regions regions;
    private final Choices choices;
    private final Hints hints;
    private final Judgement judgement;
    private final Nearby nearby;

    Resolving(Gazetteer gazetteer, Countries countries, Regions regions, Choices choices) {
        this.gazetteer = gazetteer;
        this.countries = countries;
        this.regions = regions;
        this.choices = choices;
        hints = new Hints(gazetteer, regions);
        judgement = new Judgement(gazetteer, regions);
        nearby = new Nearby(gazetteer);
    }

    /**
     * @param name of a town as written
     * @param country as written: a name, a code, a state; nothing when none was
     */
    public Resolution resolve(String name, @Nullable String country) {
        Optional<Choice> choice = choices.find(name, country);
        if (choice.isPresent()) {
            return chosen(choice.get(), name, country);
        }
        String where = country == null ? "" : country;
        Written written = new Written(name);
        Scope scope = Scope.of(where, countries, regions);
        Resolution found = within(written, scope);
        if (found instanceof Unknown && !where.isBlank()) {
            Scope region = regionScope(where);
            Resolution there = region == null ? found : within(written, region);
            return there instanceof Unknown ? found : there;
        }
        return found;
    }

    private Resolution chosen(Choice choice, String name, @Nullable String country) {
        Optional<Place> known = Optional.ofNullable(choice.geonames()).flatMap(gazetteer::place);
        if (known.isPresent()) {
            return new Sure(known.get());
        }
        if (choice.latitude() == null || choice.longitude() == null) {
            return new Unknown(List.of());
        }
        return new Sure(
                new Place(
                        choice.geonames() == null ? 0 : choice.geonames(),
                        name,
                        Optional.ofNullable(country).flatMap(countries::code).orElse(""),
                        choice.latitude(),
                        choice.longitude(),
                        0));
    }

    /** Georgia is a country, and a state where the town is not in that country. */
    private @Nullable Scope regionScope(String country) {
        List<Regions.Region> found = regions.called(Folding.fold(country));
        return found.size() == 1
                ? new Scope(Set.of(found.getFirst().country()), List.of(country), true)
                : null;
    }

    private Resolution within(Written written, Scope scope) {
        for (Reading reading : written.readings()) {
            Scope narrowed = scope;
            for (String hint : reading.hints()) {
                narrowed = narrowed.and(hint, countries, regions);
            }
            int[] towns = called(reading.name(), narrowed);
            if (towns.length > 0) {
                return judged(reading.name(), towns, narrowed);
            }
            towns = alike(reading.name(), narrowed);
            if (towns.length > 0) {
                return judged(reading.name(), towns, narrowed);
            }
        }
        return shortened(written, scope);
    }

    private int[] called(String name, Scope scope) {
        return IntStream.of(gazetteer.called(name))
                .filter(town -> scope.holds(gazetteer.country(town)))
                .toArray();
    }

    private Resolution judged(String name, int[] towns, Scope scope) {
        int[] fitting =
                IntStream.of(towns).filter(town -> hints.fit(town, scope.hints())).toArray();
        boolean fit = fitting.length > 0;
        return judgement.decide(name, fit ? fitting : towns, scope, fit && scope.clear());
    }

    /** Towns whose names differ in nothing but links, saints, doubled letters and spaces. */
    private int[] alike(String name, Scope scope) {
        String skeleton = Likeness.skeleton(name);
        if (scope.countries() == null || skeleton.length() < SHORTEST_SKELETON) {
            return new int[0];
        }
        return gazetteer
                .towns(scope.countries())
                .filter(town ->
                        gazetteer.names(town).stream()
                                .anyMatch(each -> Likeness.isSkeleton(skeleton, each)))
                .toArray();
    }

    /** A name that only begins those of towns: "Reggio". */
    private Resolution shortened(Written written, Scope scope) {
        for (Reading reading : written.readings()) {
            if (reading.name().length() >= SHORTEST_SKELETON) {
                int[] longer =
                        gazetteer
                                .towns(scope.countries())
                                .filter(gazetteer.goesOn(reading.name()))
                                .toArray();
                if (longer.length > 0) {
                    Resolution decided = judgement.decide(reading.name(), longer, scope, false);
                    return new Ambiguous(decided.candidates());
                }
            }
        }
        return new Unknown(nearby.find(written, scope));
    }
}
