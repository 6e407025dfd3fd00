package org.belfry.assembly;

import org.jspecify.annotations.Nullable;

/**
 * A person who may enter the room, for a line of the roll or as a guest of none.
 *
 * @param person the row of the person, where it is known
 */
public record Accreditation(
        String id,
        @Nullable String line,
        Role role,
        String name,
        @Nullable String person,
        @Nullable String function) {}
