package org.belfry.exchange;

import java.util.regex.Pattern;

/** Numbers as they are handed over: plain digits, a point, a sign, nothing a locale adds. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,15})?");

    private Numbers() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
