package org.belfry.assembly;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * By what rules an assembly is held, as its statutes say; no law fixes them. {@link #DEFAULT} is
 * only a beginning: check your statutes.
 *
 * @param categories which categories vote; empty: every one, and members without one
 * @param recordDaysBefore how many days before the assembly the roll is taken
 * @param seniorityDays for how many days one must have been a member on the record date
 */
public record Rules(
        Votes votes,
        List<String> categories,
        int recordDaysBefore,
        int seniorityDays,
        Dues dues,
        Quorum quorum,
        SecondCall secondCall,
        Proxies proxies,
        Majorities majorities,
        Notice notice) {

    public static final Rules DEFAULT =
            new Rules(
                    new Votes(VotesBy.ONE, List.of()),
                    List.of(),
                    0,
                    0,
                    new Dues(DuesRule.NONE, 0),
                    new Quorum(
                            QuorumKind.NONE,
                            Fraction.HALF,
                            Base.GOOD_STANDING,
                            Unit.MEMBERS,
                            Counts.PRESENT_AND_REPRESENTED,
                            Rounding.CEIL,
                            When.OPENING),
                    new SecondCall(true, 15, SecondQuorum.NONE),
                    new Proxies(
                            true,
                            MayHold.MEMBER,
                            new Cap(null, null, null),
                            0,
                            Late.REFUSE,
                            Blank.REFUSE,
                            true,
                            true),
                    new Majorities(
                            Majority.SIMPLE,
                            new Fraction(2, 3),
                            new Fraction(2, 3),
                            false,
                            Tie.FAILS),
                    new Notice(15, 15, 15));

    public Rules {
        categories = List.copyOf(categories);
    }

    /** What the votes of a member are counted by. */
    public enum VotesBy implements Coded {
        ONE,
        CATEGORY,
        POPULATION
    }

    /**
     * How many votes a member has.
     *
     * @param table a row for each category, or for each band of population
     */
    public record Votes(VotesBy by, List<Band> table) {
        public Votes {
            table = List.copyOf(table);
        }
    }

    /**
     * The votes of one category, or of one band of population.
     *
     * @param upTo the largest population of the band; nothing: all above the band before
     */
    public record Band(@Nullable String category, @Nullable Long upTo, int votes) {}

    /** Which dues must be paid for a vote. */
    public enum DuesRule implements Coded {
        NONE,
        YEAR,
        PREVIOUS_YEAR,
        RECORD_DATE
    }

    /**
     * @param graceDays by how many days a payment may be late
     */
    public record Dues(DuesRule rule, int graceDays) {}

    public enum QuorumKind implements Coded {
        NONE,
        FRACTION,
        NUMBER
    }

    /**
     * Whom a fraction is taken of: members in good standing, or all that vote by their category.
     */
    public enum Base implements Coded {
        GOOD_STANDING,
        VOTING
    }

    public enum Unit implements Coded {
        MEMBERS,
        VOTES
    }

    public enum Counts implements Coded {
        PRESENT_AND_REPRESENTED,
        PRESENT
    }

    public enum Rounding implements Coded {
        CEIL,
        MORE_THAN
    }

    /** When the quorum is asked for. */
    public enum When implements Coded {
        OPENING,
        EACH_VOTE
    }

    /**
     * How many must be there.
     *
     * @param value the fraction, or the number as a fraction over 1
     */
    public record Quorum(
            QuorumKind kind,
            Fraction value,
            Base base,
            Unit unit,
            Counts counts,
            Rounding rounding,
            When when) {}

    public enum SecondQuorum implements Coded {
        NONE,
        SAME
    }

    /** Whether and when the assembly may be called again where its quorum was missed. */
    public record SecondCall(boolean allowed, int minDays, SecondQuorum quorum) {}

    /** Who may hold a proxy, the chair apart. */
    public enum MayHold implements Coded {
        MEMBER,
        SAME_COUNTRY,
        ANYONE
    }

    public enum Late implements Coded {
        REFUSE,
        ACCEPT
    }

    public enum Blank implements Coded {
        REFUSE,
        CHAIR
    }

    /**
     * How much one holder may hold; nothing: as much as comes.
     *
     * @param perHolder proxies
     * @param percent votes of the proxies, in per cent of all eligible votes
     * @param forChair proxies of the chair
     */
    public record Cap(
            @Nullable Integer perHolder,
            @Nullable BigDecimal percent,
            @Nullable Integer forChair) {}

    /**
     * What holds for proxies.
     *
     * @param deadlineHours how long before the start they must have been received
     * @param resumes whether a proxy counts again when a giver who came has left
     */
    public record Proxies(
            boolean allowed,
            MayHold holder,
            Cap cap,
            int deadlineHours,
            Late late,
            Blank blank,
            boolean resumes,
            boolean inSecretBallots) {}

    /**
     * More for than against; more than half of the eligible votes; more than half of those there.
     */
    public enum Majority implements Coded {
        SIMPLE,
        ABSOLUTE,
        OF_PRESENT
    }

    public enum Tie implements Coded {
        FAILS,
        CHAIR
    }

    /**
     * How votes are won.
     *
     * @param statutes what a change of the statutes needs
     * @param dissolution what a dissolution needs
     */
    public record Majorities(
            Majority usual,
            Fraction statutes,
            Fraction dissolution,
            boolean abstentionsCount,
            Tie tie) {}

    /** How many days before the assembly papers must be out, and candidacies in. */
    public record Notice(int convocationDays, int agendaDays, int candidacyDays) {}
}
