package org.belfry.sheet;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Reads what a sheet says of the member in one network: membership, seats, the lists of
 * participations with the role they are headed by, and the quotation among them.
 */
final class NetworkReader {
    private static final int LONGEST_HEADING = 80;

    private final Draft draft;
    private final EntryReader entries;
    private final SeatReader seats;
    private final StatementReader statements;

    private String network = Networks.EFUS;
    private boolean inEntries;
    private boolean inSeats;
    private Role role = Role.PARTICIPANT;
    private @Nullable Label openSeat;
    private @Nullable Line openMembership;

    NetworkReader(Draft draft, Labels labels, EntryReader entries, SeatReader seats) {
        this.draft = draft;
        this.entries = entries;
        this.seats = seats;
        this.statements = new StatementReader(draft, labels);
    }

    /** Goes on with another network. */
    void begin(String next) {
        endLists();
        network = next;
    }

    boolean inEntries() {
        return inEntries;
    }

    /** Two blank lines in a list stand for a heading: the role of the one before ends. */
    void afterBlankLines() {
        if (inEntries) {
            role = Role.PARTICIPANT;
        }
    }

    void endLists() {
        closeSeat();
        inEntries = false;
        inSeats = false;
        role = Role.PARTICIPANT;
    }

    /** Whether a label behind a bullet is one, and not an entry that begins with its words. */
    boolean isLabel(Label label) {
        return switch (label.heading()) {
            case PARTICIPATED, ATTENDED, HOSTED -> label.colon() && label.value().text().isEmpty();
            case COMMITTEE, OFFICE -> label.colon() && !inEntries;
            case MEMBERSHIP -> !inEntries;
            default -> false;
        };
    }

    /** Reads a membership or a seat; false when the line says neither. */
    boolean seat(Label label, Line line, @Nullable String country) {
        if (label.heading() == Heading.MEMBERSHIP) {
            if (!seats.isMembership(line.text())) {
                return false;
            }
            closeSeat();
            openMembership = line.text().endsWith(":") ? line : null;
            if (openMembership == null) {
                seats.membership(line, network, country).forEach(draft::add);
            } else {
                draft.structure(line);
            }
            return true;
        }
        boolean committee = label.heading() == Heading.COMMITTEE;
        List<Fact.Seat> found =
                committee
                        ? seats.seats(line.number(), label.value().text(), network)
                        : seats.offices(line, network, country);
        if (found.isEmpty() && !committee) {
            return false;
        }
        if (inEntries && !label.colon() && found.stream().anyMatch(NetworkReader::isDay)) {
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

    /** A seat or membership whose label was followed by no date is still one. */
    private void closeSeat() {
        Line membership = openMembership;
        if (membership != null) {
            openMembership = null;
            seats.membership(membership, network, null).forEach(draft::add);
        }
        Label open = openSeat;
        if (open != null) {
            openSeat = null;
            draft.add(seats.undated(open.value(), network));
        }
    }

    /** Begins a list, or reads the entry on its label's line; false when it is neither. */
    boolean list(Label label, Line line) {
        Line value = label.value();
        Role named = role(label);
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
            entry(!leads && entries.namesRole(line) ? line : value, named);
        }
        return true;
    }

    private static Role role(Label label) {
        Words words = Words.of(label.words());
        boolean partner = words.get(words.size() - 1).folded().startsWith("parten");
        return label.heading() == Heading.HOSTED
                ? Role.HOST
                : partner ? Role.PARTNER : Role.PARTICIPANT;
    }

    void bullet(Line line, @Nullable String country) {
        List<Fact.Seat> found =
                inSeats && !inEntries
                        ? seats.seats(line.number(), line.text(), network)
                        : List.of();
        if (!found.isEmpty() && found.stream().noneMatch(NetworkReader::isDay)) {
            openSeat = null;
            found.forEach(draft::add);
        } else if (!inEntries && seats.isOffice(line.text())) {
            seats.offices(line, network, country).forEach(draft::add);
        } else {
            closeSeat();
            inEntries = true;
            entry(line, role);
        }
    }

    private void entry(Line line, Role fallback) {
        for (Line part : entries.parts(line)) {
            Fact.Participation participation = entries.read(part, network, fallback);
            if (participation != null) {
                draft.add(participation);
            }
        }
    }

    /** Whether the line is the date of a membership or seat whose label stood alone on its own. */
    private boolean takesDate(Line line) {
        Line membership = openMembership;
        if (!seats.isDates(line.text()) || (membership == null && openSeat == null)) {
            return false;
        }
        if (membership != null) {
            openMembership = null;
            draft.add(seats.membershipBelow(membership, line, network));
        } else {
            openSeat = null;
            seats.seats(line.number(), line.text(), network).forEach(draft::add);
        }
        return true;
    }

    /** Reads a line without label and bullet; gives the index of the last line it took. */
    int text(Line line, int i, @Nullable String country) {
        if (takesDate(line)) {
            return i;
        }
        if (seats.isOffice(line.text())) {
            seats.offices(line, network, country).forEach(draft::add);
        } else if (inEntries ? entries.isEntry(line) : entries.isSurely(line)) {
            closeSeat();
            inEntries = true;
            entry(line, role);
        } else if (line.text().endsWith(":") && line.text().length() < LONGEST_HEADING) {
            endLists();
            inEntries = true;
            draft.structure(line);
        } else {
            return statements.read(i);
        }
        return i;
    }
}
