package org.belfry.assembly;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the roll would be now, against what was frozen: told, never applied.
 *
 * @param frozen nothing: the member came since
 * @param now nothing: the member is on the roll no more
 */
public record RollChange(@Nullable RollLine frozen, @Nullable RollLine now) {

    /** Line by line; names and row numbers apart, which decide nothing. */
    static List<RollChange> between(List<RollLine> frozen, List<RollLine> now) {
        Map<String, RollLine> later = new LinkedHashMap<>();
        now.forEach(line -> later.put(line.member(), line));
        var changes = new ArrayList<RollChange>();
        for (RollLine line : frozen) {
            RollLine other = later.remove(line.member());
            if (other == null || !isSame(line, other)) {
                changes.add(new RollChange(line, other));
            }
        }
        later.values().forEach(line -> changes.add(new RollChange(null, line)));
        return changes;
    }

    private static boolean isSame(RollLine one, RollLine other) {
        return one.votes() == other.votes()
                && one.standing() == other.standing()
                && Objects.equals(one.category(), other.category())
                && one.reasons().equals(other.reasons());
    }
}
