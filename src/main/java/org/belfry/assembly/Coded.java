package org.belfry.assembly;

import java.util.Locale;

/** A choice that is written as a word: in lower case, with hyphens. */
public interface Coded {
    String name();

    /** The word in rules and JSON, such as {@code good-standing}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
