package org.belfry.assembly;

/** Why a proxy does not count; those before {@link #REPLACED} say that it is invalid in itself. */
public enum ProxyReason implements Coded {
    NOT_ALLOWED,
    SELF,
    INVALID_GIVER,
    LATE,
    BLANK,
    INVALID_HOLDER,
    NOT_SAME_COUNTRY,
    REPLACED,
    REVOKED,
    SECRET_BALLOT,
    OUT_OF_SCOPE,
    GIVER_PRESENT,
    SUSPENDED,
    HOLDER_ABSENT,
    OVER_CAP;

    /** An invalid proxy replaces no earlier one. */
    public boolean isInvalid() {
        return compareTo(REPLACED) < 0;
    }
}
