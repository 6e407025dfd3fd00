package org.belfry.sheet;

import java.util.Locale;

/** The kinds of event a participation may be in. */
public enum EventKind {
    GENERAL_ASSEMBLY,
    CONFERENCE,
    PROJECT,
    WORKING_GROUP,
    LUNCH_DEBATE,
    TRAINING,
    SEMINAR,
    AWARD,
    STUDY,
    VISIT,
    DEBATE,
    MEETING,
    OTHER;

    /** The word in the command line's JSON: "general assembly", "lunch-debate". */
    public String code() {
        String name = name().toLowerCase(Locale.ROOT);
        return this == LUNCH_DEBATE ? name.replace('_', '-') : name.replace('_', ' ');
    }
}
