package org.belfry.sheet;

import org.belfry.date.DateReader;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Reads a member sheet of the European network: numbered sections, labels with values, and lists of
 * participations grouped by network. Goes down the lines once and keeps where it is.
 */
final class EfusReader {
    /** The section a line stands in. */
    private enum Section {
        HEAD,
        GENERAL,
        NETWORK,
        PRACTICES,
        FURTHER,
        NEWS
    }

    private final Draft draft;
    private final Labels labels;
    private final EntryReader entries;
    private final SeatReader seats;
    private final GeneralReader general;
    private final StatementReader statements;

    private Section section = Section.HEAD;
    private String network = Networks.EFUS;
    private boolean inEntries;
    private boolean inSeats;
    private Role role = Role.PARTICIPANT;
    private @Nullable Label openSeat;
    private int blanks;

    EfusReader(Draft draft, Vocabulary vocabulary, CountryReader countries, DateReader dates) {
        this.draft = draft;
        this.labels = vocabulary.labels();
        this.entries = new EntryReader(vocabulary, countries, dates);
        this.seats = new SeatReader(dates);
        this.general = new GeneralReader(draft, countries, dates);
        this.statements = new StatementReader(draft, labels);
    }

    void read() {
        List<Line> lines = draft.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                blanks++;
                continue;
            }
            if (blanks > 1 && inEntries) {
                role = Role.PARTICIPANT;
            }
            blanks = 0;
            i = Math.max(i, read(line, i));
        }
        closeSeat();
        general.close();
    }

    /** Reads one line; gives the index of the last line it took. */
    private int read(Line line, int i) {
        Label label = line.bullet() ? null : labels.of(line);
        if (label != null && label(label, line)) {
            return i;
        }
        if (general.takesValue(line)) {
            return i;
        }
        if (line.bullet()) {
            bullet(line);
            return i;
        }
        return text(line, i);
    }

    private boolean label(Label label, Line line) {
        switch (label.heading()) {
            case GENERAL -> enter(Section.GENERAL, line);
            case OUR_NETWORK -> {
                enter(Section.NETWORK, line);
                network = Networks.EFUS;
            }
            case PRACTICES -> enter(Section.PRACTICES, line);
            case FURTHER -> enter(Section.FURTHER, line);
            case NEWS -> enter(Section.NEWS, line);
            case NETWORK -> {
                String named = Networks.named(label.value().text(), general.countryCode());
                if (named == null) {
                    return false;
                }
                enter(Section.NETWORK, line);
                network = named;
            }
            case POPULATION, LOCATION, OFFICIAL_SITE, OTHER_SITE, SAFETY, TWINS -> {
                boolean elsewhere = section == Section.NEWS || section == Section.PRACTICES;
                boolean entry = section == Section.NETWORK && inEntries && !label.colon();
                if (elsewhere || entry || !general.label(label, line)) {
                    return false;
                }
                endLists();
            }
            case FRIENDS -> {
                if (section == Section.NETWORK && !label.colon()) {
                    return false;
                }
                general.friendships();
                endLists();
            }
            case COMMITTEE, OFFICE, MEMBERSHIP -> {
                return section == Section.NETWORK && seat(label, line);
            }
            case PARTICIPATED, ATTENDED, HOSTED -> {
                return section == Section.NETWORK && list(label, line);
            }
        }
        return true;
    }

    private void enter(Section next, Line line) {
        section = next;
        endLists();
        general.endList();
        draft.structure(line);
    }

    private void endLists() {
        closeSeat();
        inEntries = false;
        inSeats = false;
        role = Role.PARTICIPANT;
    }

    private boolean seat(Label label, Line line) {
        if (label.heading() == Heading.MEMBERSHIP) {
            if (!seats.isMembership(line.text())) {
                return false;
            }
            closeSeat();
            seats.membership(line, network, general.countryCode()).forEach(draft::add);
            return true;
        }
        boolean committee = label.heading() == Heading.COMMITTEE;
        List<Fact.Seat> found =
                committee
                        ? seats.seats(line.number(), label.value().text(), network)
                        : seats.offices(line, network, general.countryCode());
        if (found.isEmpty() && !committee) {
            return false;
        }
        if (inEntries && !label.colon() && found.stream().anyMatch(seat -> isDay(seat))) {
            return false;
        }
        closeSeat();
        found.forEach(draft::add);
        openSeat = found.isEmpty() ? label : null;
        inSeats = committee;
        draft.structure(line);
        return true;
    }

    private static boolean isDay(Fact.Seat seat) {
        return seat.span() != null && seat.span().text().length() == 10;
    }

    /** A seat whose label was followed by no date is still a seat. */
    private void closeSeat() {
        Label open = openSeat;
        if (open != null) {
            openSeat = null;
            draft.add(
                    new Fact.Seat(
                            open.value().number(), network, SeatReader.COMMITTEE, null, null));
        }
    }

    private boolean list(Label label, Line line) {
        Line value = label.value();
        Role named =
                switch (label.heading()) {
                    case HOSTED -> Role.HOST;
                    default ->
                            Words.of(label.words())
                                            .get(Words.of(label.words()).size() - 1)
                                            .folded()
                                            .startsWith("parten")
                                    ? Role.PARTNER
                                    : Role.PARTICIPANT;
                };
        boolean leads = label.colon() || value.text().isEmpty() || value.text().startsWith("…");
        if (!leads && !entries.isEntry(value)) {
            return false;
        }
        closeSeat();
        inEntries = leads || inEntries;
        inSeats = false;
        role = leads ? named : role;
        if (value.text().isEmpty()) {
            draft.structure(line);
        } else if (entries.isEntry(value)) {
            entry(value, named);
        }
        return true;
    }

    private void bullet(Line line) {
        switch (section) {
            case NETWORK -> networkBullet(line);
            case PRACTICES -> titled(line, Fact.SectionKind.PRACTICE);
            case NEWS -> titled(line, Fact.SectionKind.NEWS);
            case HEAD, GENERAL -> general.bullet(line);
            case FURTHER -> {}
        }
    }

    private void networkBullet(Line line) {
        Label label = inEntries ? null : labels.of(line);
        if (label != null && label.heading() == Heading.MEMBERSHIP && seat(label, line)) {
            return;
        }
        List<Fact.Seat> found =
                inSeats && !inEntries
                        ? seats.seats(line.number(), line.text(), network)
                        : List.of();
        if (!found.isEmpty() && found.stream().noneMatch(EfusReader::isDay)) {
            openSeat = null;
            found.forEach(draft::add);
            return;
        }
        closeSeat();
        inEntries = true;
        entry(line, role);
    }

    private void entry(Line line, Role fallback) {
        Fact.Participation participation = entries.read(line, network, fallback);
        if (participation != null) {
            draft.add(participation);
        }
    }

    private void titled(Line line, Fact.SectionKind kind) {
        draft.add(new Fact.Section(line.number(), kind, line.text(), null));
        line.links().stream()
                .filter(link -> !link.target().isEmpty())
                .map(link -> new Fact.Link(line.number(), line.text(), link.target(), false))
                .forEach(draft::add);
    }

    private int text(Line line, int i) {
        switch (section) {
            case HEAD -> general.head(line);
            case GENERAL -> general.text(line);
            case NETWORK -> {
                if (seats.isOffice(line.text())) {
                    seats.offices(line, network, general.countryCode()).forEach(draft::add);
                } else if (inEntries && entries.isEntry(line)) {
                    entry(line, role);
                } else if (line.text().endsWith(":") && line.text().length() < 80) {
                    endLists();
                    inEntries = true;
                    draft.structure(line);
                } else {
                    return statements.read(i);
                }
            }
            case PRACTICES -> titled(line, Fact.SectionKind.PRACTICE);
            case NEWS -> titled(line, Fact.SectionKind.NEWS);
            case FURTHER -> {}
        }
        return i;
    }
}
