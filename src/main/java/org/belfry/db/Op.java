package org.belfry.db;

import org.jspecify.annotations.Nullable;

import java.util.NavigableMap;

/**
 * One change of one row.
 *
 * @param n its number in this file, in the order applied
 * @param action the id of the action it belongs to
 * @param set the fields that changed with their new values; a missing field stays as it was
 * @param was the values before, of the same fields (of a deleted row: of all fields that had one)
 */
public record Op(
        long n,
        String action,
        String table,
        String row,
        What what,
        NavigableMap<String, @Nullable Object> set,
        NavigableMap<String, @Nullable Object> was) {}
