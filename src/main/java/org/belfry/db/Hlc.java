package org.belfry.db;

import java.time.Clock;

/**
 * The hybrid logical clock: 13 digits of milliseconds, 4 hex digits of a counter, the station;
 * compared as text. It only breaks ties and never runs backwards; people are shown the wall time.
 */
final class Hlc {
    private static final int PREFIX = 17;

    /** A clock set later than this (the year 2255) is not followed: thirteen digits must do. */
    private static final long LATEST = 9_000_000_000_000L;

    private Hlc() {}

    /** The stamp after {@code last} (empty for none) at this moment of the clock. */
    static String next(String last, Clock clock, String station) {
        long now = Math.clamp(clock.millis(), 0, LATEST);
        long time = last.isEmpty() ? -1 : Long.parseLong(last, 0, 13, 10);
        int counter = last.isEmpty() ? 0 : Integer.parseInt(last, 13, PREFIX, 16);
        if (now > time) {
            time = now;
            counter = 0;
        } else if (++counter > 0xFFFF) {
            time++;
            counter = 0;
        }
        return String.format("%013d%04x%s", time, counter, station);
    }
}
