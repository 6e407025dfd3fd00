package org.belfry.member;

import org.belfry.member.MemberPage.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A post at a member with who holds it now, each with its own phone and e-mail, to be edited.
 *
 * @param mandate id of the mandate; nothing when the post is vacant
 * @param person id of the holder; nothing when the post is vacant
 * @param span EDTF
 * @param confirmedOn EDTF
 */
public record PostLine(
        String post,
        @Nullable String function,
        @Nullable String kind,
        boolean mainContact,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String mandate,
        @Nullable String span,
        @Nullable String confirmedOn,
        @Nullable String person,
        @Nullable String civility,
        @Nullable String given,
        @Nullable String family,
        @Nullable String ownPhone,
        @Nullable String ownEmail,
        Origin origin) {

    /** The person's name, given name first; empty for a vacant post. */
    public String name() {
        return ((given == null ? "" : given + " ") + (family == null ? "" : family)).strip();
    }
}
