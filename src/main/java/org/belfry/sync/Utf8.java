package org.belfry.sync;

/**
 * Checks bytes one by one: shortest form UTF-8 without surrogates (RFC 3629), and no control
 * character.
 */
final class Utf8 {
    private int missing;
    private int low;
    private int high;

    void start() {
        missing = 0;
    }

    /** Whether a character has just ended. */
    boolean isPlain() {
        return missing == 0;
    }

    void next(byte next) {
        int b = next & 0xFF;
        if (missing > 0) {
            if (b < low || b > high) {
                throw wrong(b);
            }
            missing--;
            low = 0x80;
            high = 0xBF;
        } else if (b < 0x80) {
            control(b);
        } else {
            lead(b);
        }
    }

    void end() {
        if (missing > 0) {
            throw wrong('\n');
        }
    }

    private static void control(int b) {
        if (b == '\r') {
            throw new Malformed("sync.file.changed", "CR");
        }
        if (b < ' ') {
            throw wrong(b);
        }
    }

    private void lead(int b) {
        if (b < 0xC2 || b > 0xF4) {
            throw wrong(b);
        }
        missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    }

    private static Malformed wrong(int b) {
        return new Malformed("sync.line.text", String.format("0x%02X", b));
    }
}
