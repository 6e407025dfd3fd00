package org.belfry.event;

import org.jspecify.annotations.Nullable;

/**
 * One line of a member's ledger of participation.
 *
 * @param network code of the network it was listed under
 * @param kind code of the event's kind
 * @param role code of the role; participant is the rule
 * @param country ISO 3166-1 code
 * @param dated EDTF; the line's own date where it differs from the event's
 * @param source the sheet or file it came from
 */
public record Attended(
        String id,
        String event,
        @Nullable String network,
        @Nullable String kind,
        @Nullable String role,
        String title,
        @Nullable String place,
        @Nullable String country,
        @Nullable String dated,
        @Nullable String attendance,
        @Nullable String source,
        @Nullable Long line) {}
