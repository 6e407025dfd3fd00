package org.belfry.sheet;

import org.jspecify.annotations.Nullable;

/**
 * Something that is measured of members, such as the population.
 *
 * @param code what it is known by; the words of whoever named it, when no code of ours
 */
public record Measure(String code, @Nullable String unit) {}
