package org.belfry.assembly;

import org.jspecify.annotations.Nullable;

/**
 * What is counted for: some proxies are for certain items only, or not for secret ballots.
 *
 * @param item the number of the agenda item; nothing: the assembly as such
 */
public record Occasion(@Nullable String item, boolean secret) {
    public static final Occasion ASSEMBLY = new Occasion(null, false);
}
