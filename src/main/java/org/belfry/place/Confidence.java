package org.belfry.place;

/** Confidences in hundredths: more would pretend to know more. */
final class Confidence {
    private static final double HUNDRED = 100;

    private Confidence() {}

    static double of(double exact) {
        return Math.max(1, Math.round(exact * HUNDRED)) / HUNDRED;
    }
}
