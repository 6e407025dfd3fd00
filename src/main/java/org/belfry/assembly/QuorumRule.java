package org.belfry.assembly;

import org.belfry.assembly.Rules.Base;
import org.belfry.assembly.Rules.Counts;
import org.belfry.assembly.Rules.QuorumKind;
import org.belfry.assembly.Rules.Rounding;
import org.belfry.assembly.Rules.SecondQuorum;
import org.belfry.assembly.Rules.Unit;

/** The quorum an assembly is held to, as its call and its rules say. */
final class QuorumRule {
    private final Proceedings of;
    private final Rules.Quorum rules;

    QuorumRule(Proceedings of) {
        this.of = of;
        rules = of.rules().quorum();
    }

    /** Whether any is asked for. */
    boolean isAsked() {
        boolean waived = of.secondCall() && of.rules().secondCall().quorum() == SecondQuorum.NONE;
        return rules.kind() != QuorumKind.NONE && !waived;
    }

    /**
     * @param there how many members, or votes, are present
     * @param represented how many of the same are represented
     */
    QuorumState state(boolean[] eligible, int there, int represented) {
        int base = 0;
        int electorate = 0;
        for (int line = 0; line < eligible.length; line++) {
            RollLine each = of.lines().get(line);
            boolean voting = rules.base() == Base.VOTING && each.votes() > 0;
            int weight = rules.unit() == Unit.VOTES ? each.votes() : 1;
            base += eligible[line] || voting ? weight : 0;
            electorate += eligible[line] ? 1 : 0;
        }
        int have = there + (rules.counts() == Counts.PRESENT ? 0 : represented);
        int needed = needed(base);
        return new QuorumState(base, needed, have, electorate > 0 && have >= needed);
    }

    private int needed(int base) {
        if (!isAsked()) {
            return 0;
        }
        // A number is its own part of one; statutes may ask for more than it.
        int of1 = rules.kind() == QuorumKind.NUMBER ? 1 : base;
        return rules.rounding() == Rounding.CEIL
                ? rules.value().ceilOf(of1)
                : rules.value().moreThanOf(of1);
    }
}
