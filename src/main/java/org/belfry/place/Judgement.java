package org.belfry.place;

import org.belfry.place.Resolution.Ambiguous;
import org.belfry.place.Resolution.Sure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides between towns that bear a name. One is sure only when it is alone, or so much larger than
 * all others that nobody would mean another without saying so.
 */
final class Judgement {
    private static final double ALTERNATE_NAME = 0.3;
    private static final double OTHER_NAME_ANYWHERE = 0.05;
    private static final double PART_OF_A_TOWN = 0.1;
    private static final double CAPITAL = 2;
    private static final double LONGER_NAME = 0.3;
    private static final int UNKNOWN_POPULATION = 500;

    /**
     * How many times as large as the next one: within one country, for a town that is not large,
     * for one known abroad, and where no country is said.
     */
    private static final double IN_A_COUNTRY = 8;

    private static final double BELOW_THAT = 20;
    private static final double WELL_KNOWN = 3;
    private static final int ANYWHERE = 50;
    private static final int MIDDLING = 20_000;
    private static final int LARGE = 50_000;
    private static final int VERY_LARGE = 100_000;

    /** Below this, a name without a country, or that of a region too, says too little. */
    private static final int SMALL = 10_000;

    /** Below this, an alternate name says too little. */
    private static final int VERY_SMALL = 1_000;

    /** A name that so many towns bear in all is borne by others too small for the gazetteer. */
    private static final int COMMON = 5;

    /** Kilometres within which towns of one name are one: GeoNames lists some twice. */
    private static final double SAME = 10;

    private static final int MOST = 8;

    /** Names of two cities of a million, where GeoNames has counted the people of one only. */
    private static final Set<String> MISCOUNTED = Set.of("CN yulin");

    private final Gazetteer gazetteer;
    private final Regions regions;

    /** A town that may be meant, and how much speaks for it. */
    private record Claim(int town, boolean own, double weight) {}

    Judgement(Gazetteer gazetteer, Regions regions) {
        this.gazetteer = gazetteer;
        this.regions = regions;
    }

    /**
     * @param name folded
     * @param towns that bear it, at least one
     * @param clear whether one of them may be sure at all
     */
    Resolution decide(String name, int[] towns, Scope scope, boolean clear) {
        List<Claim> claims = claims(name, towns);
        List<Claim> longer = longer(name, scope, claims);
        if (clear && isSure(name, claims, longer, scope)) {
            return new Sure(gazetteer.at(claims.getFirst().town()));
        }
        claims.addAll(longer);
        claims.sort(Comparator.comparingDouble(Claim::weight).reversed());
        return new Ambiguous(candidates(claims));
    }

    private List<Claim> claims(String name, int[] towns) {
        List<Claim> all =
                IntStream.of(towns)
                        .mapToObj(town -> claim(town, gazetteer.isOwn(town, name), 1))
                        .sorted(Comparator.comparingDouble(Claim::weight).reversed())
                        .toList();
        var claims = new ArrayList<Claim>();
        for (Claim claim : all) {
            if (claims.stream()
                    .noneMatch(kept -> gazetteer.distance(kept.town(), claim.town()) < SAME)) {
                claims.add(claim);
            }
        }
        return claims;
    }

    private Claim claim(int town, boolean own, double factor) {
        double weight =
                Math.max(gazetteer.population(town), UNKNOWN_POPULATION)
                        * factor
                        * (own ? 1 : ALTERNATE_NAME);
        return switch (gazetteer.feature(town)) {
            case "PPLC" -> new Claim(town, own, weight * CAPITAL);
            case "PPLX" -> new Claim(town, own, weight * PART_OF_A_TOWN);
            default -> new Claim(town, own, weight);
        };
    }

    /** Towns whose names begin with this one: "Frankfurt" may be short for one of them. */
    private List<Claim> longer(String name, Scope scope, List<Claim> claims) {
        return gazetteer
                .towns(scope.countries())
                .filter(gazetteer.goesOn(name))
                .mapToObj(town -> claim(town, true, LONGER_NAME))
                .filter(longer ->
                        claims.stream()
                                .noneMatch(kept ->
                                        gazetteer.distance(kept.town(), longer.town()) < SAME))
                .sorted(Comparator.comparingDouble(Claim::weight).reversed())
                .limit(MOST)
                .toList();
    }

    private boolean isSure(String name, List<Claim> claims, List<Claim> longer, Scope scope) {
        Claim best = claims.getFirst();
        int population = gazetteer.population(best.town());
        boolean somewhere = scope.countries() != null;
        if (!longer.isEmpty() && longer.getFirst().weight() > best.weight()) {
            return false;
        }
        if (isNameOfAnother(name, claims, somewhere) || isMiscounted(name, best)) {
            return false;
        }
        if (claims.size() > 1) {
            return somewhere ? dominates(best, claims.get(1)) : isWorldCity(name, claims);
        }
        if (population < SMALL && (!somewhere || isRegion(name, best.town()))) {
            return false;
        }
        if (!best.own() && (population < VERY_SMALL || isFamousElsewhere(name, best))) {
            return false;
        }
        return PackedPlaces.FROM_500.contains(gazetteer.country(best.town()))
                || population >= LARGE
                || gazetteer.isWellKnown(best.town())
                || !scope.hints().isEmpty()
                || gazetteer.called(name).length < COMMON;
    }

    /** Whether nobody in the country would mean the second without saying so. */
    private boolean dominates(Claim best, Claim second) {
        int population = gazetteer.population(best.town());
        double ratio = best.weight() / second.weight();
        if (!best.own() || population < SMALL) {
            return false;
        }
        if (!second.own()) {
            return ratio >= IN_A_COUNTRY;
        }
        if (population >= LARGE) {
            return ratio >= (gazetteer.isWellKnown(best.town()) ? WELL_KNOWN : IN_A_COUNTRY);
        }
        return population >= MIDDLING && ratio >= BELOW_THAT;
    }

    /** How many people a town that bears a name weighs, alternate names less. */
    private double people(int town, String name) {
        return gazetteer.population(town) * (gazetteer.isOwn(town, name) ? 1 : OTHER_NAME_ANYWHERE);
    }

    /** Whether a town is meant wherever its name is said, as Paris is, and Valencia is not. */
    private boolean isWorldCity(String name, List<Claim> claims) {
        Claim best = claims.getFirst();
        int population = gazetteer.population(best.town());
        return best.own()
                && population >= VERY_LARGE
                && claims.stream()
                        .skip(1)
                        .allMatch(other ->
                                population >= ANYWHERE * people(other.town(), name)
                                        && !isNearer(other, best));
    }

    /** Lagos in Portugal is nearer to a network of European towns than the one in Nigeria. */
    private boolean isNearer(Claim other, Claim best) {
        return other.own()
                && gazetteer.population(other.town()) >= SMALL
                && PackedPlaces.FROM_500.contains(gazetteer.country(other.town()))
                && !PackedPlaces.FROM_500.contains(gazetteer.country(best.town()));
    }

    private boolean isMiscounted(String name, Claim best) {
        return MISCOUNTED.contains(gazetteer.country(best.town()) + " " + name);
    }

    /** Whether the first is called so in another language only, and one of the others at home. */
    private boolean isNameOfAnother(String name, List<Claim> claims, boolean somewhere) {
        String usual = gazetteer.names(claims.getFirst().town()).getFirst();
        boolean its =
                (usual + " ").startsWith(name + " ")
                        || (somewhere && Likeness.distance(usual, name, 1) <= 1);
        return !its
                && claims.stream()
                        .skip(1)
                        .anyMatch(other ->
                                gazetteer.population(other.town()) >= SMALL / 2
                                        && gazetteer.names(other.town()).getFirst().equals(name));
    }

    /** An alternate name that is the name of a much larger town in another country. */
    private boolean isFamousElsewhere(String name, Claim best) {
        return IntStream.of(gazetteer.called(name))
                .anyMatch(other ->
                        gazetteer.isOwn(other, name)
                                && !gazetteer.country(other).equals(gazetteer.country(best.town()))
                                && gazetteer.population(other)
                                        >= IN_A_COUNTRY * gazetteer.population(best.town()));
    }

    private boolean isRegion(String name, int town) {
        return regions.called(name).stream()
                .anyMatch(region -> region.country().equals(gazetteer.country(town)));
    }

    private List<Candidate> candidates(List<Claim> claims) {
        double sum = claims.stream().mapToDouble(Claim::weight).sum();
        return claims.stream()
                .limit(MOST)
                .map(claim ->
                        new Candidate(
                                gazetteer.at(claim.town()),
                                Confidence.of(0.95 * claim.weight() / sum)))
                .toList();
    }
}
