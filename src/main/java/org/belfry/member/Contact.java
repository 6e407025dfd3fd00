package org.belfry.member;

import org.jspecify.annotations.Nullable;

/**
 * The main contact of a member: a post and, unless it is vacant, who holds it.
 *
 * @param name civility left out; empty when the post is vacant
 * @param confirmedOn EDTF day on which the mandate was last confirmed
 */
public record Contact(
        String name,
        @Nullable String function,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String confirmedOn) {}
