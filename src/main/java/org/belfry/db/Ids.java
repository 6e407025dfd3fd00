package org.belfry.db;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.UUID;

/** Makes row ids: UUIDv7 for what is entered, UUIDv5 where two laptops must make the same row. */
final class Ids {
    /** Between the parts of a key that a derived id is made of. */
    static final String KEY_SEPARATOR = "/";

    private static final char SEPARATOR = '\u001F';

    private final Clock clock;
    private final Randomness randomness;
    private long lastTime;
    private int counter;

    Ids(Clock clock, Randomness randomness) {
        this.clock = clock;
        this.randomness = randomness;
    }

    /** A new UUIDv7 (RFC 9562), ascending within this process so that rows are appended. */
    synchronized String fresh() {
        long time = clock.millis();
        if (time > lastTime) {
            lastTime = time;
            counter = 0;
        } else if (++counter > 0xFFF) {
            lastTime++;
            counter = 0;
        }
        long high = (lastTime << 16) | 0x7000L | counter;
        long low = ByteBuffer.wrap(randomness.bytes(8)).getLong();
        return new UUID(high, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L).toString();
    }

    /** A UUIDv5 (RFC 9562) of the file, the table and a key of immutable ids or codes. */
    static String derived(String fileId, String table, String key) {
        UUID space = UUID.fromString(fileId);
        byte[] name = (table + SEPARATOR + key).getBytes(StandardCharsets.UTF_8);
        ByteBuffer input = ByteBuffer.allocate(16 + name.length);
        input.putLong(space.getMostSignificantBits()).putLong(space.getLeastSignificantBits());
        input.put(name);
        ByteBuffer hash = ByteBuffer.wrap(digest("SHA-1").digest(input.array()));
        long high = (hash.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x5000L;
        long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
