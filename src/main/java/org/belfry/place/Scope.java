package org.belfry.place;

import org.belfry.text.Folding;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a town is to be looked for, from the country as written and from hints beside the name.
 *
 * @param countries ISO codes; nothing when no country was written
 * @param hints what is to be told of the town besides: a region, a department, another name
 * @param clear whether all that was written of the country was understood and agrees
 */
record Scope(@Nullable Set<String> countries, List<String> hints, boolean clear) {
    private static final Pattern PARTS = Pattern.compile("[(\\[,;/:|)\\]]|\\s[-–—]\\s");
    private static final Set<String> NAMES = Set.of("UK", "US");
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}|\\d");

    /** The scope of a country as written, which may be the name of a state or region. */
    static Scope of(String written, Countries countries, Regions regions) {
        if (written.isBlank()) {
            return new Scope(null, List.of(), true);
        }
        Scope whole = new Scope(null, List.of(), true).and(written, countries, regions);
        if (whole.countries() == null) {
            List<String> code = countries.meant(written);
            whole = code.isEmpty() ? whole : new Scope(Set.copyOf(code), List.of(), true);
        }
        if (whole.countries() != null) {
            return whole;
        }
        Scope scope = new Scope(null, List.of(), true);
        for (String part : PARTS.split(written)) {
            scope = part.isBlank() ? scope : scope.and(part.strip(), countries, regions);
        }
        return scope.countries() == null ? new Scope(null, List.of(), false) : scope;
    }

    /** This scope with one more thing that was written. */
    Scope and(String hint, Countries table, Regions regions) {
        List<String> meant = isBareCode(hint) ? List.of() : table.meant(hint);
        if (!meant.isEmpty()) {
            var codes = new LinkedHashSet<String>();
            meant.forEach(code -> codes.addAll(table.withTerritories(code)));
            return within(codes, inOneCountry(hint, regions) ? hint : "");
        }
        List<Regions.Region> found = regions.called(Folding.fold(hint));
        if (!found.isEmpty() && countries == null) {
            var codes = new LinkedHashSet<String>();
            found.forEach(region -> codes.add(region.country()));
            return within(codes, hint);
        }
        return hinted(hint);
    }

    /** IL beside a town is Illinois or Israel: {@link Hints} tells. */
    private static boolean isBareCode(String hint) {
        return hint.length() == 2 && !NAMES.contains(hint);
    }

    /** The parts of the United Kingdom stand for it, and say more. */
    private static boolean inOneCountry(String hint, Regions regions) {
        return regions.called(Folding.fold(hint)).stream()
                .anyMatch(region -> region.country().equals("GB"));
    }

    private Scope within(Set<String> codes, String hint) {
        if (countries == null) {
            return new Scope(codes, with(hint), clear);
        }
        var both = new LinkedHashSet<>(countries);
        both.retainAll(codes);
        // A land and what belongs to it, or a former country and one of its successors, agree.
        return both.isEmpty() ? hinted(hint).unclear() : new Scope(both, with(hint), clear);
    }

    private Scope hinted(String hint) {
        return CAPITAL.matcher(hint).find() ? new Scope(countries, with(hint), clear) : this;
    }

    private List<String> with(String hint) {
        var all = new ArrayList<>(hints);
        if (!hint.isEmpty()) {
            all.add(hint);
        }
        return all;
    }

    /** The same places, but nothing found in them is sure. */
    Scope unclear() {
        return new Scope(countries, hints, false);
    }

    boolean holds(String country) {
        return countries == null || countries.contains(country);
    }
}
