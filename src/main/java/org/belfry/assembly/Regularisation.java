package org.belfry.assembly;

import java.time.Instant;

/** The chair admits or excludes a line after the roll is frozen, from a moment on. */
public record Regularisation(String id, String line, boolean admits, String reason, Instant at) {}
