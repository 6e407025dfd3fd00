package org.belfry.db;

import org.jspecify.annotations.Nullable;

/**
 * The head of an action as it travels between stations; its ops follow it.
 *
 * @param at wall time with its zone, ISO 8601 with the zone in brackets
 * @param intent canonical JSON of the intent: {@code key} and {@code rows}
 * @param undoes the id of the action it takes back, or nothing
 * @param seen canonical JSON: STATION/EPOCH to SEQ:DIGEST (several, with a space between, after a
 *     fork) of all that was applied since the station's action before
 * @param digest SHA-256 in hex over the head and the digests of all ops
 */
public record SentAction(
        String id,
        String station,
        String epoch,
        long seq,
        String hlc,
        String at,
        String author,
        String intent,
        @Nullable String undoes,
        String seen,
        String digest) {}
