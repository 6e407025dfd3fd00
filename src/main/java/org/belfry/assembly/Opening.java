package org.belfry.assembly;

import org.jspecify.annotations.Nullable;

import java.time.ZonedDateTime;

/**
 * What an assembly is opened with.
 *
 * @param network its row
 * @param start in the zone of the assembly
 * @param rules its own; nothing: the network's of that day
 * @param rehearsal a copy to practise on
 */
public record Opening(
        String network,
        String title,
        ZonedDateTime start,
        @Nullable String place,
        Assembly.Kind kind,
        @Nullable Rules rules,
        boolean rehearsal) {
    public static Opening of(String network, String title, ZonedDateTime start) {
        return new Opening(network, title, start, null, Assembly.Kind.ORDINARY, null, false);
    }

    public Opening at(@Nullable String where) {
        return new Opening(network, title, start, where, kind, rules, rehearsal);
    }

    public Opening under(@Nullable Rules own) {
        return new Opening(network, title, start, place, kind, own, rehearsal);
    }

    public Opening as(Assembly.Kind called) {
        return new Opening(network, title, start, place, called, rules, rehearsal);
    }
}
