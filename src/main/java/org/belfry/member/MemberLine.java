package org.belfry.member;

import org.jspecify.annotations.Nullable;

/**
 * One line of the directory.
 *
 * @param name in the reader's language
 * @param country ISO 3166-1 code
 * @param contact who to call; nothing when no main contact is known
 */
public record MemberLine(
        String id, String name, @Nullable String country, @Nullable Contact contact) {}
