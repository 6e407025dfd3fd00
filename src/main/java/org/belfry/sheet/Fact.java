package org.belfry.sheet;

import org.belfry.date.Edtf;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** One thing a sheet says, with the line (from 1) it says it on. */
public sealed interface Fact {
    int line();

    /** The name of the member the sheet is about. */
    record Name(int line, String name) implements Fact {}

    /**
     * The country, and what was written around it.
     *
     * @param country its short name in the sheet's language; as written when not recognised
     * @param code ISO 3166-1 alpha-2; nothing when not recognised
     */
    record Location(int line, String written, String country, @Nullable String code)
            implements Fact {}

    /** The population, with its year only when written beside it. */
    record Population(int line, long count, String written, @Nullable Edtf year) implements Fact {}

    /** An address, or the label alone when the text kept no more. */
    record Link(int line, String label, @Nullable String target, boolean official)
            implements Fact {}

    /** A safety contract, by its date or span. */
    record SafetyContract(int line, Edtf date) implements Fact {}

    /** A membership of a network. */
    record Membership(int line, String network, @Nullable Edtf since) implements Fact {}

    /** A seat in a body of a network, or an office of the network itself (no body). */
    record Seat(
            int line,
            String network,
            @Nullable String body,
            @Nullable String role,
            @Nullable Edtf span)
            implements Fact {}

    /** A claim of twinning. */
    record Twin(
            int line,
            String city,
            @Nullable String country,
            @Nullable String code,
            @Nullable Edtf since,
            String written)
            implements Fact {}

    /** A participation in an event or project. */
    record Participation(
            int line,
            String network,
            EventKind kind,
            Role role,
            String title,
            @Nullable String place,
            @Nullable String country,
            @Nullable String countryCode,
            @Nullable Edtf date,
            List<Target> links)
            implements Fact {}

    /** Where a piece of a line's text led to. */
    record Target(String label, String target) {}

    /** A person with a function. */
    record Person(int line, @Nullable String civility, String name, String function)
            implements Fact {}

    /** A quotation and its speaker. */
    record Statement(int line, String text, @Nullable String by) implements Fact {}

    /** A titled text: a practice, a policy, a piece of news. */
    record Section(
            int line, SectionKind kind, String title, @Nullable String text, @Nullable Edtf date)
            implements Fact {
        /** A text without a date. */
        public Section(int line, SectionKind kind, String title, @Nullable String text) {
            this(line, kind, title, text, null);
        }
    }

    /**
     * A figure of anything measured.
     *
     * @param measure what is measured: a code, or a name somebody gave it
     * @param value nothing only while nobody has typed it
     * @param written how the text writes the figure
     */
    record Indicator(
            int line,
            String measure,
            @Nullable Double value,
            @Nullable String unit,
            @Nullable Edtf year,
            String written)
            implements Fact {}

    /** The untitled texts and labels of a member's page. */
    record Passage(int line, PassageKind kind, String text) implements Fact {}

    enum SectionKind {
        PRACTICE,
        POLICY,
        NEWS
    }

    enum PassageKind {
        DESCRIPTION,
        VISION,
        LABEL
    }
}
