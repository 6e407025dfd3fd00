package org.belfry.text;

import java.util.Locale;

/** A language the window and the papers speak. */
public enum Language {
    ENGLISH("en", Locale.UK),
    FRENCH("fr", Locale.FRANCE);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** The ISO 639-1 code, as in the command line's {@code --language}. */
    public String code() {
        return code;
    }

    /** The locale numbers, dates and plurals are written in. */
    public Locale locale() {
        return locale;
    }

    /** The language of a code or locale tag ("fr", "fr-BE"); English for one we do not speak. */
    public static Language of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("fr") ? FRENCH : ENGLISH;
    }
}
