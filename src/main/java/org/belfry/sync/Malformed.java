package org.belfry.sync;

/** Something in a line that does not belong there; the reader adds file and line to it. */
final class Malformed extends RuntimeException {
    private static final int SHOWN = 60;

    private final String key;
    private final String what;

    /**
     * @param what what stands there or is missing, shown to people shortened and without what
     *     cannot be printed
     */
    Malformed(String key, String what) {
        super(key);
        this.key = key;
        this.what = shown(what);
    }

    /** A text that nobody can trust, fit to be shown in a sentence. */
    static String shown(String text) {
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return start.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cf}]", "�");
    }

    String key() {
        return key;
    }

    String what() {
        return what;
    }
}
