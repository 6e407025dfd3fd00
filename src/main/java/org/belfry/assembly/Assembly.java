package org.belfry.assembly;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * An assembly as it is called.
 *
 * @param id of the assembly itself; people use the event's
 * @param start when it is called for, in its own zone
 * @param firstCall the assembly that missed its quorum, where this is its second call
 * @param rules frozen with the roll; until then its own, its network's of that day, or the default
 * @param frozenAt when roll and rules were frozen
 * @param hash of the frozen roll and rules
 */
public record Assembly(
        String id,
        String event,
        String title,
        @Nullable String network,
        @Nullable String networkCode,
        ZonedDateTime start,
        Kind kind,
        @Nullable String firstCall,
        Rules rules,
        @Nullable Instant frozenAt,
        @Nullable String hash,
        boolean rehearsal,
        @Nullable String chair) {

    /** Ordinary, or called for one purpose. */
    public enum Kind implements Coded {
        ORDINARY,
        EXTRAORDINARY;

        static Kind of(@Nullable String code) {
            return EXTRAORDINARY.code().equals(code) ? EXTRAORDINARY : ORDINARY;
        }
    }

    public boolean isFrozen() {
        return frozenAt != null;
    }

    public boolean isSecondCall() {
        return firstCall != null;
    }

    public LocalDate day() {
        return start.toLocalDate();
    }

    public AssemblyTime time() {
        return new AssemblyTime(start.getZone());
    }
}
