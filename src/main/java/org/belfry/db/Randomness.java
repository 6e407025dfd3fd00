package org.belfry.db;

import java.security.SecureRandom;

/** Unguessable bytes for ids and salts, drawn from the system in large pieces. */
final class Randomness {
    private final SecureRandom random = new SecureRandom();
    private final byte[] drawn = new byte[8192];
    private int used = drawn.length;

    synchronized byte[] bytes(int count) {
        if (used + count > drawn.length) {
            random.nextBytes(drawn);
            used = 0;
        }
        byte[] out = new byte[count];
        System.arraycopy(drawn, used, out, 0, count);
        used += count;
        return out;
    }
}
