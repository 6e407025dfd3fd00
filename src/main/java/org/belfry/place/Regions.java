package org.belfry.place;

import org.belfry.text.Folding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** States, regions and departments whose names stand beside towns: "Springfield (Illinois)". */
final class Regions {
    private final Map<String, List<Region>> byName = new HashMap<>();

    /**
     * One region.
     *
     * @param level of administration, 1 or 2
     * @param codes of GeoNames; several where a region of old has been divided
     */
    record Region(String country, int level, Set<String> codes) {}

    Regions() {
        for (List<String> row : Rows.of("regions.tsv")) {
            var region =
                    new Region(
                            row.get(0),
                            Integer.parseInt(row.get(1)),
                            Set.of(row.get(2).split(" ")));
            for (String name : row.subList(3, row.size())) {
                byName.computeIfAbsent(Folding.fold(name), key -> new ArrayList<>()).add(region);
            }
        }
    }

    /** The regions of this folded name. */
    List<Region> called(String folded) {
        return byName.getOrDefault(folded, List.of());
    }
}
