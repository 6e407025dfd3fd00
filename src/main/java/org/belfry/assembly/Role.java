package org.belfry.assembly;

import org.jspecify.annotations.Nullable;

/** As what a person is accredited; who has no role is a delegate. */
public enum Role implements Coded {
    DELEGATE,
    SUBSTITUTE,
    OBSERVER,
    GUEST;

    public boolean votes() {
        return this == DELEGATE || this == SUBSTITUTE;
    }

    /** The role of a code; one of a newer program does not vote. */
    static Role of(@Nullable String code) {
        if (code == null) {
            return DELEGATE;
        }
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return role;
            }
        }
        return GUEST;
    }
}
