package org.belfry.sheet.ui;

import java.util.List;

/**
 * A field of a fact, as it is corrected.
 *
 * @param name what it is called in ids and among what was typed
 * @param start what stands in it at first
 * @param codes what can be chosen, for a choice
 */
record FactField(String name, Kind kind, String start, boolean required, List<String> codes) {
    /** What is typed into a field. */
    enum Kind {
        LINE,
        LINES,
        DATE,
        NUMBER,
        DECIMAL,
        MEASURE,
        COUNTRY,
        CHOICE
    }

    static FactField line(String name, String start) {
        return new FactField(name, Kind.LINE, start, false, List.of());
    }

    static FactField of(String name, Kind kind, String start) {
        return new FactField(name, kind, start, false, List.of());
    }

    static FactField choice(String name, String start, List<String> codes) {
        return new FactField(name, Kind.CHOICE, start, true, codes);
    }

    /** The same, which may not be empty. */
    FactField must() {
        return new FactField(name, kind, start, true, codes);
    }

    /** The text key of its label. */
    String labelKey() {
        return "sheet.field." + name;
    }
}
