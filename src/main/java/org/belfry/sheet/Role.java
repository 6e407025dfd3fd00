package org.belfry.sheet;

import java.util.Locale;

/** What a member did at an event. */
public enum Role {
    PARTICIPANT,
    PARTNER,
    PILOT,
    PRESENTATION,
    CANDIDATE,
    HOST;

    /** The word in the command line's JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
