package org.belfry.twinning;

import org.jspecify.annotations.Nullable;

/**
 * One twinning that a member names.
 *
 * @param partner the partner as written
 * @param country ISO 3166-1 code
 * @param partnerMember id of the member the partner is; nothing outside the network
 * @param confirmed whether the partner, a member, names the member too
 * @param span EDTF
 */
public record Twin(
        String id,
        String member,
        String memberName,
        String partner,
        @Nullable String country,
        @Nullable String partnerMember,
        boolean confirmed,
        @Nullable String span,
        @Nullable String status,
        @Nullable String source,
        @Nullable Long line) {}
