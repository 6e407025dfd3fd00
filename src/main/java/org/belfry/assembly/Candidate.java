package org.belfry.assembly;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A member with all that the roll is taken from.
 *
 * @param line the id of its line, or a passing one where no line is stored yet
 * @param name in the reader's language
 * @param filed the name it is filed under, the same for every reader
 * @param spans its memberships in the network
 */
record Candidate(
        String line,
        String member,
        String name,
        String filed,
        @Nullable String country,
        List<Span> spans,
        List<Due> dues,
        List<Population> populations) {

    /** A membership; nothing where the day is not known or open. */
    record Span(@Nullable String category, @Nullable LocalDate first, @Nullable LocalDate last) {}

    /**
     * Dues of a year.
     *
     * @param paid the day they were paid; nothing: not yet, or not known
     * @param settled whether they are paid or waived, the day apart
     */
    record Due(
            @Nullable Long year,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate paid,
            boolean settled) {}

    /** A figure of the population; nothing where the day is not known. */
    record Population(double people, @Nullable LocalDate asOf) {}
}
