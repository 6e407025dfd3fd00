package org.belfry.assembly;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One member on the roll of an assembly, as it was when the roll was taken.
 *
 * @param row its number on the signature sheet; 0 for a member that is not on the roll but has a
 *     proxy or an accreditation
 * @param name the member's name in the reader's language
 * @param country ISO 3166-1 code
 * @param votes what the rules give it, be it in good standing or not
 * @param reasons why it may not vote
 */
public record RollLine(
        String id,
        int row,
        String member,
        String name,
        @Nullable String country,
        @Nullable String category,
        int votes,
        Standing standing,
        List<Reason> reasons) {
    public RollLine {
        reasons = List.copyOf(reasons);
    }
}
