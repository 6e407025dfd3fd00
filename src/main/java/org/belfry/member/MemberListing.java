package org.belfry.member;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.SortedMap;

/**
 * A member as lists for other programs have it.
 *
 * @param categories code of the category by code of the network; without those that have none
 * @param networks codes of the networks it belongs to now
 * @param website the address of its own site, where one is known
 */
public record MemberListing(
        String id,
        String name,
        @Nullable String country,
        SortedMap<String, String> categories,
        List<String> networks,
        @Nullable String website,
        @Nullable Contact contact) {}
