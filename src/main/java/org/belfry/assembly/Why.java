package org.belfry.assembly;

import org.belfry.assembly.Count.NotCounted;
import org.belfry.assembly.Count.Represented;
import org.belfry.assembly.Rules.Counts;
import org.belfry.assembly.Rules.SecondQuorum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The engine's own reasons under every number of a count, and under every line of the roll. */
public final class Why {
    private final Proceedings of;
    private final Count count;

    public Why(Proceedings of, Count count) {
        this.of = of;
        this.count = count;
    }

    /** Why a number is what it is, the most important first. */
    public List<Reason> of(Figure figure) {
        return switch (figure) {
            case ELIGIBLE -> eligible();
            case PRESENT -> present();
            case REPRESENTED -> represented();
            case NOT_COUNTED -> notCounted();
            case VOTES -> votes();
            case QUORUM -> quorum();
            case MISSING -> missing();
        };
    }

    private List<Reason> eligible() {
        var reasons = new ArrayList<Reason>();
        long roll = of.lines().stream().filter(line -> line.row() > 0).count();
        reasons.add(Reason.of("eligible.roll", roll));
        Map<String, Integer> without = new TreeMap<>();
        for (RollLine line : of.lines()) {
            if (line.row() > 0 && line.standing() == Standing.NO_VOTE) {
                line.reasons().stream()
                        .limit(1)
                        .forEach(reason -> without.merge(family(reason), 1, Integer::sum));
            }
        }
        without.forEach((family, number) -> reasons.add(Reason.of("eligible." + family, number)));
        Map<String, Boolean> decided = new LinkedHashMap<>();
        for (Regularisation each : of.regularisations()) {
            if (!each.at().isAfter(count.at())) {
                decided.put(each.line(), each.admits());
            }
        }
        decided.forEach((line, admits) ->
                reasons.add(Reason.of(admits ? "admitted" : "excluded", name(line))));
        return reasons;
    }

    /** Why a member has no vote, in one word: category, dues, seniority, or votes. */
    private static String family(Reason reason) {
        int dot = reason.key().indexOf('.');
        return dot < 0 ? reason.key() : reason.key().substring(0, dot);
    }

    private String name(String line) {
        return of.lines().stream()
                .filter(each -> each.id().equals(line))
                .map(RollLine::name)
                .findFirst()
                .orElse("?");
    }

    private List<Reason> present() {
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.of("present", count.present().size()));
        int excused = count.excused().size();
        if (excused > 0) {
            reasons.add(Reason.of("present.excused", excused));
        }
        if (!count.absent().isEmpty()) {
            reasons.add(Reason.of("present.absent", count.absent().size()));
        }
        return reasons;
    }

    private List<Reason> represented() {
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.of("represented", count.represented().size()));
        reasons.addAll(notCounted());
        return reasons;
    }

    private List<Reason> notCounted() {
        Map<ProxyReason, List<String>> givers =
                count.notCounted().stream()
                        .collect(
                                Collectors.groupingBy(
                                        NotCounted::reason,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                each -> each.giver().name(), Collectors.toList())));
        return givers.entrySet().stream()
                .map(each ->
                        Reason.of(
                                "not-counted." + each.getKey().code(),
                                each.getValue().size(),
                                String.join(", ", each.getValue())))
                .toList();
    }

    private List<Reason> votes() {
        int present = count.present().stream().mapToInt(RollLine::votes).sum();
        return List.of(
                Reason.of("votes.present", present, count.present().size()),
                Reason.of(
                        "votes.represented", count.votes() - present, count.represented().size()));
    }

    private List<Reason> quorum() {
        var reasons = new ArrayList<Reason>();
        Rules.Quorum rules = of.rules().quorum();
        QuorumState state = count.quorum();
        if (count.eligible().isEmpty()) {
            reasons.add(Reason.of("quorum.nobody"));
        }
        if (!new QuorumRule(of).isAsked()) {
            boolean second =
                    of.secondCall() && of.rules().secondCall().quorum() == SecondQuorum.NONE;
            reasons.add(Reason.of(second ? "quorum.second" : "quorum.none"));
            return reasons;
        }
        String unit = rules.unit().code();
        if (rules.kind() == Rules.QuorumKind.NUMBER) {
            reasons.add(
                    Reason.of(
                            "quorum.number." + unit + "." + rules.rounding().code(),
                            rules.value().numerator()));
        } else {
            reasons.add(
                    Reason.of(
                            "quorum.fraction." + unit + "." + rules.rounding().code(),
                            rules.value().toString(),
                            state.base(),
                            state.needed()));
            reasons.add(Reason.of("quorum.base." + rules.base().code()));
        }
        reasons.add(
                rules.counts() == Counts.PRESENT
                        ? Reason.of("quorum.present", state.have())
                        : Reason.of("quorum.present-and-represented", state.have()));
        reasons.add(Reason.of("quorum.when." + rules.when().code()));
        return reasons;
    }

    private List<Reason> missing() {
        var reasons = new ArrayList<Reason>();
        int missing = count.quorum().missing();
        String unit = of.rules().quorum().unit().code();
        reasons.add(
                missing == 0 ? Reason.of("missing.none") : Reason.of("missing." + unit, missing));
        long returning =
                count.notCounted().stream()
                        .filter(each -> each.reason() == ProxyReason.HOLDER_ABSENT)
                        .count();
        if (missing > 0 && returning > 0) {
            reasons.add(Reason.of("missing.holders", returning));
        }
        return reasons;
    }

    /** Why a line of the roll is counted as it is at this moment. */
    public List<Reason> of(RollLine line) {
        var reasons = new ArrayList<Reason>();
        of.regularisations().stream()
                .filter(each -> each.line().equals(line.id()) && !each.at().isAfter(count.at()))
                .forEach(each ->
                        reasons.add(
                                each.admits()
                                        ? Reason.of("line.admitted", each.reason())
                                        : Reason.of("line.excluded", each.reason())));
        if (!ids(count.eligible()).contains(line.id())) {
            reasons.addAll(line.reasons());
        } else if (ids(count.present()).contains(line.id())) {
            reasons.add(Reason.of("line.present"));
        } else {
            away(line, reasons);
        }
        count.notCounted().stream()
                .filter(each -> each.giver().id().equals(line.id()))
                .forEach(each -> reasons.add(each.why()));
        return reasons;
    }

    private void away(RollLine line, List<Reason> reasons) {
        for (Represented each : count.represented()) {
            if (each.giver().id().equals(line.id())) {
                reasons.add(
                        each.holder().isEmpty()
                                ? Reason.of("line.represented.chair")
                                : Reason.of("line.represented", each.holder()));
                return;
            }
        }
        boolean excused = ids(count.excused()).contains(line.id());
        reasons.add(Reason.of(excused ? "line.excused" : "line.absent"));
    }

    private static Set<String> ids(List<RollLine> lines) {
        Set<String> ids = new HashSet<>();
        lines.forEach(line -> ids.add(line.id()));
        return ids;
    }
}
