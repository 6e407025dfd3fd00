package org.belfry.sheet;

import org.belfry.date.Edtf;
import org.jspecify.annotations.Nullable;

/** The span that a "since" of a sheet stands for. */
final class FactSpans {
    private FactSpans() {}

    /** Open to the end, from a single date; a span of its own stays as it is. */
    static @Nullable String since(@Nullable Edtf since) {
        if (since == null) {
            return null;
        }
        return since.text().contains("/") ? since.text() : since.text() + "/..";
    }
}
