package org.belfry.db;

import org.jspecify.annotations.Nullable;

import java.time.ZonedDateTime;

/**
 * One thing somebody did, with all its changes: an entry of the history.
 *
 * @param n its number in this file, in the order applied
 * @param at wall time, with the zone it was written in
 * @param undoes the id of the action it takes back, or nothing
 */
public record Action(
        long n,
        String id,
        String station,
        String epoch,
        long seq,
        String hlc,
        ZonedDateTime at,
        String author,
        Intent intent,
        @Nullable String undoes,
        String digest) {}
