package org.belfry.place;

import org.belfry.text.Folding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote for a town, read in the ways it can be meant: whole; the part before a
 * bracket, comma or stroke with the rest as hints; without "City of".
 */
final class Written {
    private static final int LONGEST = 120;
    private static final Pattern SPLIT = Pattern.compile("[(\\[,;/|)\\]]|\\s[-–—]\\s");
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?:the"
                        + " )?(?:city|town|municipality|commune|borough|ville|mairie|municipalite|stadt|gemeinde"
                        + "|hansestadt|landeshauptstadt|citta|comune|ciudad|ayuntamiento|municipio|cidade|stad|gemeente|camara"
                        + " municipal) (?:of |de la |de |du |d |di |della |do |da |van |von"
                        + " )?(.+)");
    private static final Pattern SUFFIX =
            Pattern.compile(
                    "(.+) (?:city|town|municipality|kommune|kommun|municipio|ville|stadt|district|borough|shi)");
    private static final Pattern REGION =
            Pattern.compile(
                    "(?:the"
                        + " )?(?:region|province|provincia|department|departement|county|comte|landkreis|kreis|district"
                        + "|canton|kanton|land|state|etat|metropole|metropolis|greater|grand|communaute"
                        + "|agglomeration|syndicat|pays|rayon|oblast|prefecture|generalitat|diputacion|diputacio)"
                        + " (?:urbaine |of |de la |de |du |d |di |della |do |da |van |von |l"
                        + " )*(.+)");

    /**
     * One reading.
     *
     * @param name folded
     * @param hints what else was written, as it was
     */
    record Reading(String name, List<String> hints) {}

    private final List<Reading> readings = new ArrayList<>();
    private final List<Reading> ofRegions = new ArrayList<>();

    Written(String text) {
        String bare = text.strip();
        if (bare.length() > LONGEST) {
            return;
        }
        add(readings, new Reading(Folding.fold(bare), List.of()));
        List<String> parts =
                SPLIT.splitAsStream(bare).map(String::strip).filter(p -> !p.isEmpty()).toList();
        if (parts.size() > 1) {
            add(
                    readings,
                    new Reading(Folding.fold(parts.getFirst()), parts.subList(1, parts.size())));
        }
        for (Reading reading : List.copyOf(readings)) {
            with(TITLE, reading, readings);
            with(SUFFIX, reading, readings);
            with(REGION, reading, ofRegions);
        }
    }

    private static void with(Pattern pattern, Reading reading, List<Reading> to) {
        Matcher matcher = pattern.matcher(reading.name());
        if (matcher.matches()) {
            add(to, new Reading(matcher.group(1), reading.hints()));
        }
    }

    private static void add(List<Reading> readings, Reading reading) {
        if (!reading.name().isEmpty() && !readings.contains(reading)) {
            readings.add(reading);
        }
    }

    /** The ways to read it, the plainest first. */
    List<Reading> readings() {
        return readings;
    }

    /** The towns that give their names to what was written: "Province of Liège". */
    List<Reading> ofRegions() {
        return ofRegions;
    }
}
