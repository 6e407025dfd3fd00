package org.belfry.sheet;

import static org.belfry.db.generated.Tables.MEMBER;

import org.belfry.db.generated.tables.records.EventRecord;
import org.belfry.sheet.Proposal.State;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;

/** Tells for each fact of a sheet whether it is new, known, or known otherwise. */
final class FactStates {
    private FactStates() {}

    static Proposal of(DSLContext sql, FactLookup known, Fact fact, String member) {
        return switch (fact) {
            case Fact.Name name -> Proposal.of(name, State.SAME);
            case Fact.Location location -> location(sql, location, member);
            case Fact.Population population -> either(fact, known.hasFigure(population));
            case Fact.Link link -> either(fact, known.hasLink(link));
            case Fact.SafetyContract contract -> either(fact, known.hasContract(contract));
            case Fact.Membership membership ->
                    known.membership(membership.network())
                            .map(row ->
                                    compare(
                                            fact,
                                            row.getSpan(),
                                            FactSpans.since(membership.since())))
                            .orElse(Proposal.of(fact, State.NEW));
            case Fact.Seat seat ->
                    either(
                            fact,
                            known.seat(seat)
                                    .filter(row -> FactLookup.spanIs(row.getSpan(), seat.span()))
                                    .isPresent());
            case Fact.Twin twin ->
                    known.twinning(twin)
                            .map(row -> compare(fact, row.getSpan(), FactSpans.since(twin.since())))
                            .orElse(Proposal.of(fact, State.NEW));
            case Fact.Participation participation -> participation(known, participation);
            case Fact.Person person ->
                    either(
                            fact,
                            known.person(person.name())
                                    .filter(id -> known.holds(id, person.function()))
                                    .isPresent());
            case Fact.Statement statement ->
                    either(fact, known.hasSection("statement", null, statement.text()));
            case Fact.Section section ->
                    either(
                            fact,
                            known.hasSection(
                                    FactWriter.word(section.kind()),
                                    section.title(),
                                    section.text()));
            case Fact.Indicator indicator -> either(fact, Indicators.has(sql, member, indicator));
            case Fact.Passage passage ->
                    either(
                            fact,
                            passage.kind() == Fact.PassageKind.LABEL
                                    ? known.hasLabel(passage.text())
                                    : known.hasSection(
                                            FactWriter.word(passage.kind()), null, passage.text()));
        };
    }

    private static Proposal either(Fact fact, boolean known) {
        return Proposal.of(fact, known ? State.SAME : State.NEW);
    }

    /** A sheet that gives no date does not contradict one that is known. */
    private static Proposal compare(Fact fact, @Nullable String known, @Nullable String read) {
        if (read == null || read.equals(known)) {
            return Proposal.of(fact, State.SAME);
        }
        return known == null
                ? Proposal.of(fact, State.NEW)
                : new Proposal(fact, State.DIFFERS, known);
    }

    private static Proposal location(DSLContext sql, Fact.Location fact, String member) {
        var known =
                sql.select(MEMBER.COUNTRY, MEMBER.COUNTRY_WRITTEN)
                        .from(MEMBER)
                        .where(MEMBER.ID.eq(member))
                        .fetchOne();
        String code = known == null ? null : known.value1();
        if (known != null && fact.code() == null && fact.written().equals(known.value2())) {
            return Proposal.of(fact, State.SAME);
        }
        if (code == null) {
            return Proposal.of(fact, State.NEW);
        }
        return Objects.equals(code, fact.code())
                ? Proposal.of(fact, State.SAME)
                : new Proposal(fact, State.DIFFERS, code);
    }

    private static Proposal participation(FactLookup known, Fact.Participation fact) {
        Optional<EventRecord> event = known.event(fact);
        if (event.isEmpty()) {
            return Proposal.of(fact, State.NEW);
        }
        if (known.hasParticipation(event.get().getId(), fact)) {
            return Proposal.of(fact, State.SAME);
        }
        return new Proposal(fact, State.KNOWN_EVENT, event.get().getDated());
    }
}
