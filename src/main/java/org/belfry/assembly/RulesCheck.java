package org.belfry.assembly;

import org.belfry.assembly.Rules.Band;
import org.belfry.assembly.Rules.QuorumKind;
import org.belfry.assembly.Rules.Rounding;
import org.belfry.assembly.Rules.VotesBy;
import org.belfry.text.Refusal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses rules that contradict each other, naming the key to mend. */
final class RulesCheck {
    private RulesCheck() {}

    static void check(Rules rules) throws Refusal {
        List<Band> table = rules.votes().table();
        VotesBy by = rules.votes().by();
        if (by == VotesBy.ONE && !table.isEmpty()) {
            throw new Refusal("assembly.rules.table.unused");
        }
        if (by != VotesBy.ONE && table.isEmpty()) {
            throw new Refusal("assembly.rules.table.missing", by.code());
        }
        if (by == VotesBy.CATEGORY) {
            byCategory(rules);
        }
        if (by == VotesBy.POPULATION) {
            byPopulation(table);
        }
        if (!table.isEmpty() && table.stream().allMatch(band -> band.votes() == 0)) {
            throw new Refusal("assembly.rules.table.novotes");
        }
        if (new HashSet<>(rules.categories()).size() < rules.categories().size()) {
            throw new Refusal("assembly.rules.categories.twice");
        }
        Rules.Quorum quorum = rules.quorum();
        if (quorum.kind() == QuorumKind.FRACTION
                && quorum.value().isWhole()
                && quorum.rounding() == Rounding.MORE_THAN) {
            throw new Refusal("assembly.rules.quorum.never");
        }
    }

    private static void byCategory(Rules rules) throws Refusal {
        Set<String> named = new HashSet<>();
        for (Band band : rules.votes().table()) {
            if (band.category() == null) {
                throw new Refusal("assembly.rules.table.category");
            }
            if (!named.add(band.category())) {
                throw new Refusal("assembly.rules.table.twice", band.category());
            }
        }
        for (String category : rules.categories()) {
            if (!named.contains(category)) {
                throw new Refusal("assembly.rules.table.without", category);
            }
        }
    }

    private static void byPopulation(List<Band> table) throws Refusal {
        long before = -1;
        for (int i = 0; i < table.size(); i++) {
            Band band = table.get(i);
            if (band.category() != null) {
                throw new Refusal("assembly.rules.table.population");
            }
            boolean last = i == table.size() - 1;
            if (band.upTo() == null && !last) {
                throw new Refusal("assembly.rules.table.open");
            }
            if (band.upTo() != null && band.upTo() <= before) {
                throw new Refusal("assembly.rules.table.order", Long.toString(band.upTo()));
            }
            before = band.upTo() == null ? before : band.upTo();
        }
    }
}
