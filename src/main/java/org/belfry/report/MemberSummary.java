package org.belfry.report;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * All that the summary of a member says, as values. Dates are EDTF text; codes are those of the
 * schema; names of countries are in the reader's language.
 *
 * @param kind code: city, metropolis, region, province, association
 * @param safetyContracts dates of signature, empty where none is known
 * @param people the posts to print, vacant ones included
 * @param arms a PNG or JPEG picture; without one a monogram stands in its place
 */
public record MemberSummary(
        String name,
        @Nullable String kind,
        @Nullable String country,
        @Nullable String region,
        @Nullable String department,
        List<String> labels,
        List<Membership> memberships,
        List<Seat> seats,
        List<Figure> figures,
        List<String> safetyContracts,
        List<Contact> people,
        List<Statement> statements,
        @Nullable String description,
        @Nullable String vision,
        List<Section> policies,
        List<Section> practices,
        List<Twin> twins,
        List<Participation> participations,
        @Nullable Picture arms) {

    /** Membership of a network by its code; category is a code such as full. */
    public record Membership(String network, @Nullable String category, @Nullable String dated) {}

    /** A seat in a body of a network; the role is as written. */
    public record Seat(
            @Nullable String network,
            @Nullable String body,
            @Nullable String role,
            @Nullable String dated) {}

    /** A measured value, the day it held (unknown: nothing) and where it was read. */
    public record Figure(
            String measure,
            double value,
            @Nullable String unit,
            @Nullable String asOf,
            @Nullable String source) {}

    /**
     * A post and who holds it.
     *
     * @param name civility, given and family name; nothing when the post is vacant
     * @param kind code: elected, delegate, officer, focal-point
     */
    public record Contact(
            @Nullable String name,
            @Nullable String function,
            @Nullable String kind,
            boolean main,
            @Nullable String phone,
            @Nullable String email) {}

    /** A quotation and who said it. */
    public record Statement(String text, @Nullable String speaker) {}

    /** A policy or a practice; either its title or its text may be all there is. */
    public record Section(@Nullable String title, @Nullable String text) {}

    /** A twinned place; {@code member} when it belongs to the network too. */
    public record Twin(String name, @Nullable String country, boolean member) {}

    /** Part taken in an event, with the codes of its network, kind, role and attendance. */
    public record Participation(
            @Nullable String network,
            @Nullable String kind,
            @Nullable String role,
            String title,
            @Nullable String place,
            @Nullable String country,
            @Nullable String dated,
            @Nullable String attendance) {}

    /** The bytes of a picture file. */
    public static final class Picture {
        private final byte[] bytes;

        public Picture(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }

    public MemberSummary {
        labels = List.copyOf(labels);
        memberships = List.copyOf(memberships);
        seats = List.copyOf(seats);
        figures = List.copyOf(figures);
        safetyContracts = List.copyOf(safetyContracts);
        people = List.copyOf(people);
        statements = List.copyOf(statements);
        policies = List.copyOf(policies);
        practices = List.copyOf(practices);
        twins = List.copyOf(twins);
        participations = List.copyOf(participations);
    }
}
