package org.belfry.place;

import org.belfry.text.Folding;

import java.util.Arrays;
import java.util.List;

/** Whether a town is where a hint beside its name says, or bears the other name the hint gives. */
final class Hints {
    private final Gazetteer gazetteer;
    private final Regions regions;

    Hints(Gazetteer gazetteer, Regions regions) {
        this.gazetteer = gazetteer;
        this.regions = regions;
    }

    boolean fit(int town, List<String> hints) {
        return hints.stream().allMatch(hint -> fits(town, hint));
    }

    private boolean fits(int town, String hint) {
        String folded = Folding.fold(hint);
        return folded.isEmpty()
                || isCode(town, hint)
                || regions.called(folded).stream().anyMatch(region -> lies(town, region))
                || gazetteer.names(town).contains(folded)
                || Arrays.asList(gazetteer.names(town).getFirst().split(" ", -1)).contains(folded)
                || Arrays.stream(gazetteer.called(folded)).anyMatch(seat -> rules(seat, town));
    }

    private boolean isCode(int town, String hint) {
        return hint.length() <= 3
                && (hint.equals(gazetteer.country(town))
                        || hint.equals(gazetteer.district(town, 1))
                        || hint.equals(gazetteer.district(town, 2)));
    }

    private boolean lies(int town, Regions.Region region) {
        return region.country().equals(gazetteer.country(town))
                && region.codes().contains(gazetteer.district(town, region.level()));
    }

    /** Whether a town is the seat of the district, often of the same name, where another lies. */
    private boolean rules(int seat, int town) {
        boolean first = gazetteer.feature(seat).equals("PPLA");
        boolean second = gazetteer.feature(seat).equals("PPLA2");
        return (first || second)
                && seat != town
                && gazetteer.country(seat).equals(gazetteer.country(town))
                && gazetteer.district(seat, 1).equals(gazetteer.district(town, 1))
                && (first || gazetteer.district(seat, 2).equals(gazetteer.district(town, 2)));
    }
}
