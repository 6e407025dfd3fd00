package org.belfry.member;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** All that the directory itself knows of one member, for its page and its papers. */
public record MemberPage(
        Facts facts,
        @Nullable Contact contact,
        List<Membership> memberships,
        List<Seat> seats,
        List<Figure> figures,
        List<Contract> contracts,
        List<Holder> people,
        List<Section> sections,
        List<Link> links,
        List<String> labels,
        List<OtherName> names,
        List<String> documents) {

    /**
     * What a member is.
     *
     * @param name as entered
     * @param shown the name in the reader's language
     */
    public record Facts(
            String id,
            String name,
            String shown,
            @Nullable String kind,
            @Nullable String country,
            @Nullable String region,
            @Nullable String department,
            @Nullable String note) {}

    /** Where a fact came from: the name of the sheet or file, and its line. */
    public record Origin(@Nullable String source, @Nullable Long line) {}

    /** Membership of a network, with its category code and EDTF span. */
    public record Membership(
            String id,
            String network,
            @Nullable String category,
            @Nullable String span,
            Origin origin) {}

    /** A seat in a body of a network; it belongs to the member. */
    public record Seat(
            String id,
            @Nullable String network,
            @Nullable String body,
            @Nullable String role,
            @Nullable String span,
            Origin origin) {}

    /**
     * A figure: its measure's code, the value, EDTF day or year it holds for (nothing: not dated).
     */
    public record Figure(
            String id,
            String measure,
            @Nullable Double value,
            @Nullable String unit,
            @Nullable String asOf,
            Origin origin) {}

    /** A safety contract: when it was signed (EDTF) and how that was written. */
    public record Contract(
            String id, @Nullable String signed, @Nullable String written, Origin origin) {}

    /** A post and who holds it now; a vacant post has no person. */
    public record Holder(
            String post,
            @Nullable String function,
            @Nullable String kind,
            boolean mainContact,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String mandate,
            @Nullable String span,
            @Nullable String confirmedOn,
            @Nullable String person,
            @Nullable String civility,
            @Nullable String given,
            @Nullable String family,
            Origin origin) {
        /** The person's name, given name first; empty for a vacant post. */
        public String name() {
            return ((given == null ? "" : given + " ") + (family == null ? "" : family)).strip();
        }
    }

    /** A text of the member's page. */
    public record Section(
            String id,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String text,
            @Nullable String language,
            @Nullable String dated,
            @Nullable String speaker,
            Origin origin) {}

    /** An address on the web; the target is missing where only a label was kept. */
    public record Link(
            String id, @Nullable String kind, @Nullable String label, @Nullable String target) {}

    /** Another name: an exonym, a former name, a variant. */
    public record OtherName(
            String id, @Nullable String language, @Nullable String kind, String name) {}
}
