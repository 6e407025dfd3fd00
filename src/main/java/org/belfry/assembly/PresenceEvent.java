package org.belfry.assembly;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Somebody came in or went out, or an earlier entry is struck out.
 *
 * @param line the roll line; nothing for a guest
 * @param accreditation the person; nothing: on arriving a delegate without a name, on leaving
 *     everybody of the line
 * @param arrives in or out
 * @param strikes the entry struck out; this one then is nobody's coming or going
 */
public record PresenceEvent(
        String id,
        @Nullable String line,
        @Nullable String accreditation,
        boolean arrives,
        Instant at,
        @Nullable String strikes) {}
