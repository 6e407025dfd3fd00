package org.belfry.db;

import org.jspecify.annotations.Nullable;

import java.util.NavigableMap;

/**
 * An applied op with its place among all others.
 *
 * @param erased whether its values were erased
 */
record RowOp(
        long n,
        String table,
        String row,
        What what,
        NavigableMap<String, @Nullable Object> set,
        boolean erased,
        Stamp by) {

    /** Whether it still says something: of an erased insert or update nothing is left. */
    boolean speaks() {
        return !erased || what == What.DELETE || !set.isEmpty();
    }

    /** Whether it has seen the other one. */
    boolean sees(RowOp other) {
        return by.action() == other.by().action() ? n > other.n() : by.sees(other.by());
    }
}
