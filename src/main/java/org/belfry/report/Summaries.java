package org.belfry.report;

import org.belfry.db.Database;
import org.belfry.event.Attended;
import org.belfry.event.Participations;
import org.belfry.member.MemberPage;
import org.belfry.member.MemberPages;
import org.belfry.place.Countries;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.belfry.twinning.Twin;
import org.belfry.twinning.Twinnings;
import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Gathers from the directory, the ledger of participation and the twinnings what a summary says.
 */
public final class Summaries {
    private final MemberPages pages;
    private final Participations participations;
    private final Twinnings twinnings;
    private final Countries countries;

    public Summaries(Database database, Countries countries) {
        pages = new MemberPages(database);
        participations = new Participations(database);
        twinnings = new Twinnings(database);
        this.countries = countries;
    }

    /** The summary of the member of this id, in this language; nothing when it is gone. */
    public Optional<MemberSummary> of(String id, Language language) throws Refusal {
        Optional<MemberPage> page = pages.page(id, language);
        return page.isEmpty() ? Optional.empty() : Optional.of(summary(page.get(), language));
    }

    /** The summaries of these members as they are asked for, one in memory at a time. */
    public Iterator<MemberSummary> each(List<String> ids, Language language) {
        return ids.stream().map(id -> unchecked(id, language)).flatMap(Optional::stream).iterator();
    }

    private Optional<MemberSummary> unchecked(String id, Language language) {
        try {
            return of(id, language);
        } catch (Refusal e) {
            throw new Unreadable(e);
        }
    }

    /** Carries a refusal through an iterator. */
    static final class Unreadable extends RuntimeException {
        private final Refusal refusal;

        Unreadable(Refusal refusal) {
            super(refusal);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    private MemberSummary summary(MemberPage page, Language language) throws Refusal {
        MemberPage.Facts facts = page.facts();
        return new MemberSummary(
                facts.shown(),
                facts.kind(),
                country(facts.country(), language),
                facts.region(),
                facts.department(),
                page.labels(),
                page.memberships().stream()
                        .map(m -> new MemberSummary.Membership(m.network(), m.category(), m.span()))
                        .toList(),
                page.seats().stream()
                        .map(s -> new MemberSummary.Seat(s.network(), s.body(), s.role(), s.span()))
                        .toList(),
                figures(page, language),
                page.contracts().stream()
                        .map(MemberPage.Contract::signed)
                        .filter(Objects::nonNull)
                        .toList(),
                page.people().stream().map(Summaries::contact).toList(),
                page.sections().stream()
                        .filter(s -> "statement".equals(s.kind()) && s.text() != null)
                        .map(s ->
                                new MemberSummary.Statement(String.valueOf(s.text()), s.speaker()))
                        .toList(),
                text(page, "description"),
                text(page, "vision"),
                sections(page, "policy"),
                sections(page, "practice"),
                twins(facts.id(), language),
                ledger(facts.id(), language),
                null);
    }

    private @Nullable String country(@Nullable String code, Language language) {
        return code == null ? null : countries.name(code, language);
    }

    private static List<MemberSummary.Figure> figures(MemberPage page, Language language) {
        var texts = new Texts(language);
        return page.figures().stream()
                .filter(figure -> figure.value() != null)
                .map(figure ->
                        new MemberSummary.Figure(
                                texts.code("member.measure", figure.measure()),
                                Objects.requireNonNull(figure.value()),
                                figure.unit(),
                                figure.asOf(),
                                sheet(figure.origin().source())))
                .toList();
    }

    /** On paper a sheet is named without the ending of its file. */
    private static @Nullable String sheet(@Nullable String source) {
        return source == null ? null : source.replaceFirst("\\.[A-Za-z]{2,4}$", "");
    }

    private static MemberSummary.Contact contact(MemberPage.Holder holder) {
        String name =
                ((holder.civility() == null ? "" : holder.civility() + " ") + holder.name())
                        .strip();
        return new MemberSummary.Contact(
                holder.name().isEmpty() ? null : name,
                holder.function(),
                holder.kind(),
                holder.mainContact(),
                holder.phone(),
                holder.email());
    }

    private static @Nullable String text(MemberPage page, String kind) {
        return page.sections().stream()
                .filter(section -> kind.equals(section.kind()))
                .map(MemberPage.Section::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<MemberSummary.Section> sections(MemberPage page, String kind) {
        return page.sections().stream()
                .filter(section -> kind.equals(section.kind()))
                .map(section -> new MemberSummary.Section(section.title(), section.text()))
                .toList();
    }

    private List<MemberSummary.Twin> twins(String member, Language language) throws Refusal {
        return twinnings.of(member).stream()
                .map((Twin t) ->
                        new MemberSummary.Twin(
                                t.partner(),
                                country(t.country(), language),
                                t.partnerMember() != null))
                .toList();
    }

    private List<MemberSummary.Participation> ledger(String member, Language language)
            throws Refusal {
        return participations.of(member, language).stream()
                .map((Attended a) ->
                        new MemberSummary.Participation(
                                a.network(),
                                a.kind(),
                                a.role(),
                                a.title(),
                                a.place(),
                                country(a.country(), language),
                                a.dated(),
                                a.attendance()))
                .toList();
    }
}
