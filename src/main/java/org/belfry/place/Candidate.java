package org.belfry.place;

/**
 * A place a name may mean.
 *
 * @param confidence from 0 to 1; 1 for a place that is sure
 */
public record Candidate(Place place, double confidence) {}
