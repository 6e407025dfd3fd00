package org.belfry.planted.text;

import org.belfry.planted.member.Everything;

/** Planted: a room at the bottom that knows a feature. */
public class KnowsAbove {
    public Everything above() {
        return new Everything();
    }
}
