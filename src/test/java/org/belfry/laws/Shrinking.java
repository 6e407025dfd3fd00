package org.belfry.laws;

import java.util.ArrayList;
import java.util.List;

/** Makes a failing history short by leaving steps out: large pieces first, then single ones. */
final class Shrinking {
    private static final long LONGEST = 120_000_000_000L;

    private Shrinking() {}

    static List<Step> of(long seed, List<Step> steps) throws Exception {
        long end = System.nanoTime() + LONGEST;
        List<Step> least = steps;
        int piece = Math.max(1, steps.size() / 2);
        while (piece >= 1) {
            boolean shorter = false;
            for (int at = 0; at < least.size() && System.nanoTime() < end; ) {
                List<Step> less = new ArrayList<>(least.subList(0, at));
                less.addAll(least.subList(Math.min(least.size(), at + piece), least.size()));
                if (fails(seed, less)) {
                    least = less;
                    shorter = true;
                } else {
                    at += piece;
                }
            }
            if (System.nanoTime() >= end) {
                break;
            }
            piece = piece == 1 && shorter ? 1 : piece / 2;
        }
        return least;
    }

    /** Random ids make some failures rare: each is tried twice. */
    private static boolean fails(long seed, List<Step> steps) throws Exception {
        for (int tries = 0; tries < 2; tries++) {
            if (Histories.failure(seed, steps) != null) {
                return true;
            }
        }
        return false;
    }
}
