package org.belfry.backup;

import java.util.Locale;
import java.util.Optional;

/** What a backup was made for. */
public enum Why {
    ASKED,
    DAILY,
    IMPORT,
    MERGE,
    MIGRATION;

    /** The word in the name of its file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Why> of(String word) {
        for (Why why : values()) {
            if (why.word().equals(word)) {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }
}
