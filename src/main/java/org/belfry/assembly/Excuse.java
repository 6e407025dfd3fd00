package org.belfry.assembly;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A member says that it will not come. */
public record Excuse(String id, String line, Instant at, @Nullable String reason) {}
