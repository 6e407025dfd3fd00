package org.belfry.sync;

import java.time.DateTimeException;
import java.time.ZonedDateTime;

/**
 * How ids, digests, clocks and names are written in a batch; what is written otherwise is refused.
 */
final class Forms {
    private static final int UUID = 36;
    private static final int DIGEST = 64;
    private static final int SALT = 32;
    private static final int NAME = 64;
    private static final int MILLIS = 13;
    private static final int STAMP = 17;
    private static final int BRIEF = 1000;

    /** The last moment that 13 digits of milliseconds can say, in the year 2286. */
    private static final long LAST_MILLI = 9_999_999_999_999L;

    private Forms() {}

    static String uuid(String text) {
        if (!isUuid(text, 0, text.length())) {
            throw new Malformed("sync.line.id", text);
        }
        return text;
    }

    private static boolean isUuid(String text, int from, int to) {
        if (to - from != UUID) {
            return false;
        }
        for (int i = 0; i < UUID; i++) {
            char c = text.charAt(from + i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !isHex(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f');
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A SHA-256 in lower case hex. */
    static String digest(String text) {
        if (!isDigest(text)) {
            throw new Malformed("sync.line.digest", text);
        }
        return text;
    }

    static boolean isDigest(String text) {
        return text.length() == DIGEST && isHex(text, 0, DIGEST);
    }

    static String salt(String text) {
        if (text.length() != SALT || !isHex(text, 0, SALT)) {
            throw new Malformed("sync.line.digest", text);
        }
        return text;
    }

    static String table(String text) {
        return name(text, false);
    }

    static String field(String text) {
        return name(text, true);
    }

    private static String name(String text, boolean digits) {
        boolean fits = !text.isEmpty() && text.length() <= NAME;
        for (int i = 0; fits && i < text.length(); i++) {
            char c = text.charAt(i);
            fits = (c >= 'a' && c <= 'z') || c == '_' || (digits && isDigit(c));
        }
        if (!fits) {
            throw new Malformed("sync.line.name", text);
        }
        return text;
    }

    /** A hybrid logical clock of this station. */
    static String hlc(String text, String station) {
        boolean fits =
                text.length() == STAMP + UUID
                        && text.chars().limit(MILLIS).allMatch(Forms::isDigit)
                        && isHex(text, MILLIS, STAMP)
                        && text.endsWith(station);
        if (!fits) {
            throw new Malformed("sync.line.clock", text);
        }
        return text;
    }

    /** Wall time with its zone, in the years that a clock can say. */
    static String at(String text) {
        try {
            long millis = ZonedDateTime.parse(text).toInstant().toEpochMilli();
            if (millis >= 0 && millis <= LAST_MILLI) {
                return text;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // It is refused with the same words as a year that no clock can say.
        }
        throw new Malformed("sync.line.time", text);
    }

    /** The key of an entry of {@code seen}: STATION/EPOCH. */
    static String place(String text) {
        if (text.length() != 2 * UUID + 1
                || text.charAt(UUID) != '/'
                || !isUuid(text, 0, UUID)
                || !isUuid(text, UUID + 1, text.length())) {
            throw new Malformed("sync.line.id", text);
        }
        return text;
    }

    /** What an entry of {@code seen} says: SEQ:DIGEST, several after a fork. */
    static String heads(String text) {
        for (String head : text.split(" ", -1)) {
            int colon = head.indexOf(':');
            if (colon < 1
                    || colon > 18
                    || !head.chars().limit(colon).allMatch(Forms::isDigit)
                    || head.charAt(0) == '0'
                    || head.length() != colon + 1 + DIGEST
                    || !isHex(head, colon + 1, head.length())) {
                throw new Malformed("sync.line.seen", text);
            }
        }
        return text;
    }

    /** A name of somebody or something. */
    static String brief(String text) {
        if (text.length() > BRIEF) {
            throw new Malformed("sync.line.large", "");
        }
        return text;
    }

    /** Text without NUL and without half a character. */
    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new Malformed("sync.line.text", "U+0000");
            }
            if (Character.isSurrogate(c)) {
                boolean pair =
                        Character.isHighSurrogate(c)
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw new Malformed("sync.line.text", String.format("U+%04X", (int) c));
                }
                i++;
            }
        }
        return text;
    }
}
