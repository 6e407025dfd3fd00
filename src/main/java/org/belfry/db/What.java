package org.belfry.db;

import java.util.Locale;

/** What an op does to its row. */
public enum What {
    INSERT,
    UPDATE,
    DELETE,
    ALIAS,
    ERASE;

    /** The word it is written with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static What of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
