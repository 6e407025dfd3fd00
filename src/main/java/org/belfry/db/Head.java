package org.belfry.db;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A value that an op gave to a field (or to the being alive of a row) and no later op has seen. */
record Head(RowOp op, @Nullable Object value) {
    private static final Comparator<Head> NEWEST_FIRST =
            Comparator.comparing((Head head) -> head.op().by(), Stamp.BY_CLOCK)
                    .thenComparing(head -> head.op().table())
                    .thenComparing(head -> head.op().row())
                    .reversed();

    /** Adds a value to the heads so far: it takes the place of those it has seen. */
    static void add(List<Head> heads, Head next) {
        if (heads.stream().noneMatch(head -> head.op().sees(next.op()))) {
            heads.removeIf(head -> next.op().sees(head.op()));
            heads.add(next);
        }
    }

    /** The heads with the one that stands first. */
    static List<Head> ordered(List<Head> heads) {
        var ordered = new ArrayList<>(heads);
        ordered.sort(NEWEST_FIRST);
        return ordered;
    }
}
