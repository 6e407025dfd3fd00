package org.belfry.member;

import org.jspecify.annotations.Nullable;

/**
 * One line of a contact list: a post of a member with its present holder; a member without any post
 * has one line, with nothing but itself.
 *
 * @param networks codes, separated by commas
 * @param country ISO 3166-1 code
 */
public record ContactRow(
        String member,
        @Nullable String country,
        @Nullable String networks,
        @Nullable String civility,
        @Nullable String given,
        @Nullable String family,
        @Nullable String function,
        @Nullable String kind,
        boolean mainContact,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String town,
        @Nullable String languages) {}
