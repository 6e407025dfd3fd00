package org.belfry.db;

import org.jspecify.annotations.Nullable;

/**
 * One op as it travels between stations.
 *
 * @param set canonical JSON of the fields it sets
 * @param was canonical JSON of what they were before; a list where a choice was made
 * @param salt 32 hex digits; missing of an op whose values were erased
 * @param digest SHA-256 in hex over salt and content; given of an erased op only, whose digest
 *     cannot be computed any more
 */
public record SentOp(
        String table,
        String row,
        What what,
        String set,
        String was,
        @Nullable String salt,
        @Nullable String digest) {}
