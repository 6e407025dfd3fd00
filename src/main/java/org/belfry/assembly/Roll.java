package org.belfry.assembly;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The roll of an assembly.
 *
 * @param hash of the frozen roll and rules; nothing: it is not frozen, and follows the directory
 * @param isIntact whether the frozen lines and rules still have that hash
 */
public record Roll(List<RollLine> lines, @Nullable String hash, boolean isIntact) {
    public Roll {
        lines = List.copyOf(lines);
    }

    public boolean isFrozen() {
        return hash != null;
    }
}
