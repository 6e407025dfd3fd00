package org.belfry.sheet;

import static org.belfry.db.generated.Tables.MEASURE;
import static org.belfry.db.generated.Tables.NETWORK;

import org.belfry.date.Edtf;
import org.belfry.db.Tx;
import org.belfry.db.generated.tables.records.EventRecord;
import org.belfry.db.generated.tables.records.FigureRecord;
import org.belfry.db.generated.tables.records.LabelRecord;
import org.belfry.db.generated.tables.records.LinkRecord;
import org.belfry.db.generated.tables.records.MandateRecord;
import org.belfry.db.generated.tables.records.MeasureRecord;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.db.generated.tables.records.MembershipRecord;
import org.belfry.db.generated.tables.records.NetworkRecord;
import org.belfry.db.generated.tables.records.ParticipationRecord;
import org.belfry.db.generated.tables.records.PersonRecord;
import org.belfry.db.generated.tables.records.PostRecord;
import org.belfry.db.generated.tables.records.SafetyContractRecord;
import org.belfry.db.generated.tables.records.SeatRecord;
import org.belfry.db.generated.tables.records.SectionRecord;
import org.belfry.db.generated.tables.records.TwinningRecord;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Writes the accepted facts of one sheet into the file, each with its source and line. */
final class FactWriter {
    static final String POPULATION = "population";

    private final Tx tx;
    private final String source;
    private final String language;
    private final String member;
    private final FactLookup known;
    private long position;

    FactWriter(Tx tx, String source, String language, String member) {
        this.tx = tx;
        this.source = source;
        this.language = language;
        this.member = member;
        known = new FactLookup(tx.sql(), member);
    }

    /** The code an event's kind is kept under. */
    static String code(EventKind kind) {
        return kind.code().replace(' ', '-');
    }

    void write(Fact fact) {
        switch (fact) {
            case Fact.Name name -> {}
            case Fact.Location location -> location(location);
            case Fact.Population population -> population(population);
            case Fact.Link link -> link(link);
            case Fact.SafetyContract contract -> contract(contract);
            case Fact.Membership membership -> membership(membership);
            case Fact.Seat seat -> seat(seat);
            case Fact.Twin twin -> twin(twin);
            case Fact.Participation participation -> participation(participation);
            case Fact.Person person -> person(person);
            case Fact.Statement statement -> statement(statement);
            case Fact.Section section -> section(section);
            case Fact.Indicator indicator -> indicator(indicator);
            case Fact.Passage passage -> passage(passage);
        }
    }

    static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private void insert(TableRecord<?> row, int line) {
        row.set(Objects.requireNonNull(row.field("member", String.class)), member);
        sourced(row, line);
        tx.insert(row);
    }

    private void sourced(TableRecord<?> row, int line) {
        row.set(Objects.requireNonNull(row.field("source", String.class)), source);
        row.set(Objects.requireNonNull(row.field("line", Long.class)), (long) line);
    }

    private static @Nullable String text(@Nullable Edtf date) {
        return date == null ? null : date.text();
    }

    private void location(Fact.Location fact) {
        var row = new MemberRecord();
        row.setId(member);
        if (fact.code() != null) {
            row.setCountry(fact.code());
        }
        row.setCountryWritten(fact.written());
        tx.update(row);
    }

    private void population(Fact.Population fact) {
        if (!known.hasFigure(fact)) {
            String measure = tx.derivedId(MEASURE, POPULATION);
            ensure(MEASURE, measure, () -> measure(measure));
            var row = new FigureRecord();
            row.setMeasure(measure);
            row.setValue((double) fact.count());
            row.setAsOf(text(fact.year()));
            row.setWritten(fact.written());
            insert(row, fact.line());
        }
    }

    private static MeasureRecord measure(String id) {
        var row = new MeasureRecord();
        row.setId(id);
        row.setCode(POPULATION);
        return row;
    }

    private void ensure(
            Table<?> table, String id, java.util.function.Supplier<TableRecord<?>> made) {
        if (!Tx.exists(tx.sql(), table.getName(), id)) {
            tx.insert(made.get());
        }
    }

    private String network(String code) {
        Optional<String> there =
                tx.sql()
                        .select(NETWORK.ID)
                        .from(NETWORK)
                        .where(NETWORK.CODE.eq(code))
                        .limit(1)
                        .fetchOptional(NETWORK.ID);
        if (there.isPresent()) {
            return there.get();
        }
        var row = new NetworkRecord();
        row.setId(tx.derivedId(NETWORK, code));
        row.setCode(code);
        return tx.insert(row);
    }

    private void link(Fact.Link fact) {
        if (!known.hasLink(fact)) {
            var row = new LinkRecord();
            row.setKind(fact.official() ? "website" : "web");
            row.setLabel(fact.label());
            row.setTarget(fact.target());
            insert(row, fact.line());
        }
    }

    private void contract(Fact.SafetyContract fact) {
        if (!known.hasContract(fact)) {
            var row = new SafetyContractRecord();
            row.setSigned(fact.date().text());
            insert(row, fact.line());
        }
    }

    private void membership(Fact.Membership fact) {
        var row = new MembershipRecord();
        row.setSpan(FactSpans.since(fact.since()));
        Optional<MembershipRecord> before = known.membership(fact.network());
        if (before.isPresent()) {
            row.setId(before.get().getId());
            tx.update(row);
        } else {
            row.setNetwork(network(fact.network()));
            insert(row, fact.line());
        }
    }

    private void seat(Fact.Seat fact) {
        Optional<SeatRecord> before = known.seat(fact);
        if (before.isPresent() && FactLookup.spanIs(before.get().getSpan(), fact.span())) {
            return;
        }
        var row = new SeatRecord();
        row.setSpan(text(fact.span()));
        row.setNetwork(network(fact.network()));
        row.setBody(fact.body());
        row.setRole(fact.role());
        insert(row, fact.line());
    }

    private void twin(Fact.Twin fact) {
        Optional<TwinningRecord> before = known.twinning(fact);
        var row = new TwinningRecord();
        if (fact.since() != null) {
            row.setSpan(FactSpans.since(fact.since()));
        }
        if (before.isPresent()) {
            row.setId(before.get().getId());
            tx.update(row);
            return;
        }
        row.setPartner(fact.city());
        row.setCountry(fact.code());
        row.setCountryWritten(fact.country());
        row.setWritten(fact.written());
        insert(row, fact.line());
    }

    private void participation(Fact.Participation fact) {
        Optional<EventRecord> before = known.event(fact);
        String event = before.isPresent() ? before.get().getId() : event(fact);
        for (Fact.Target link : fact.links()) {
            eventLink(event, link, fact.line());
        }
        if (known.hasParticipation(event, fact)) {
            return;
        }
        var row = new ParticipationRecord();
        row.setEvent(event);
        row.setNetwork(network(fact.network()));
        row.setRole(fact.role().code());
        if (before.isPresent()) {
            row.setDated(
                    Objects.equals(before.get().getDated(), text(fact.date()))
                            ? null
                            : text(fact.date()));
            row.setTitleWritten(before.get().getTitle().equals(fact.title()) ? null : fact.title());
        }
        insert(row, fact.line());
    }

    private String event(Fact.Participation fact) {
        var row = new EventRecord();
        row.setTitle(fact.title());
        row.setLanguage(language);
        row.setKind(code(fact.kind()));
        row.setNetwork(network(fact.network()));
        row.setDated(text(fact.date()));
        row.setPlaceWritten(fact.place());
        row.setCountry(fact.countryCode());
        row.setCountryWritten(fact.country());
        sourced(row, fact.line());
        return tx.insert(row);
    }

    private void eventLink(String event, Fact.Target link, int line) {
        if (!known.hasEventLink(event, link.target())) {
            var row = new LinkRecord();
            row.setEvent(event);
            row.setKind("page");
            row.setLabel(link.label());
            row.setTarget(link.target());
            sourced(row, line);
            tx.insert(row);
        }
    }

    private void person(Fact.Person fact) {
        Optional<String> before = known.person(fact.name());
        if (before.isPresent() && known.holds(before.get(), fact.function())) {
            return;
        }
        String person = before.orElseGet(() -> newPerson(fact));
        var post = new PostRecord();
        post.setId(tx.newId());
        post.setFunction(fact.function());
        post.setKind(PostKinds.of(fact.function()));
        insert(post, fact.line());
        var mandate = new MandateRecord();
        mandate.setPerson(person);
        mandate.setPost(post.getId());
        sourced(mandate, fact.line());
        tx.insert(mandate);
    }

    private String newPerson(Fact.Person fact) {
        var row = new PersonRecord();
        int gap = fact.name().lastIndexOf(' ');
        row.setCivility(fact.civility());
        row.setGiven(gap < 0 ? null : fact.name().substring(0, gap));
        row.setFamily(fact.name().substring(gap + 1));
        sourced(row, fact.line());
        return tx.insert(row);
    }

    private void statement(Fact.Statement fact) {
        if (!known.hasSection("statement", null, fact.text())) {
            var row = new SectionRecord();
            row.setKind("statement");
            row.setText(fact.text());
            row.setSpeaker(fact.by());
            row.setPerson(fact.by() == null ? null : known.person(fact.by()).orElse(null));
            row.setLanguage(language);
            row.setPosition(position++);
            insert(row, fact.line());
        }
    }

    private void indicator(Fact.Indicator fact) {
        if (!Indicators.has(tx.sql(), member, fact)) {
            insert(Indicators.row(tx, fact), fact.line());
        }
    }

    private void section(Fact.Section fact) {
        var row = new SectionRecord();
        row.setKind(word(fact.kind()));
        row.setTitle(fact.title());
        row.setText(fact.text());
        row.setDated(text(fact.date()));
        section(row, fact.line());
    }

    private void section(SectionRecord row, int line) {
        if (!known.hasSection(row.getKind(), row.getTitle(), row.getText())) {
            row.setLanguage(language);
            row.setPosition(position++);
            insert(row, line);
        }
    }

    private void passage(Fact.Passage fact) {
        if (fact.kind() != Fact.PassageKind.LABEL) {
            var row = new SectionRecord();
            row.setKind(word(fact.kind()));
            row.setText(fact.text());
            section(row, fact.line());
        } else if (!known.hasLabel(fact.text())) {
            var row = new LabelRecord();
            row.setName(fact.text());
            insert(row, fact.line());
        }
    }
}
