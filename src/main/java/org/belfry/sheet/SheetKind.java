package org.belfry.sheet;

import java.util.Locale;

/** What a file turned out to be. */
public enum SheetKind {
    EFUS,
    UNESCO,
    UNKNOWN;

    /** The word in the command line's JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
