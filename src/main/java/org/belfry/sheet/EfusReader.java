package org.belfry.sheet;

import org.belfry.date.DateReader;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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

    private static final Set<Heading> OF_THE_MEMBER =
            EnumSet.of(
                    Heading.POPULATION,
                    Heading.LOCATION,
                    Heading.OFFICIAL_SITE,
                    Heading.OTHER_SITE,
                    Heading.SAFETY,
                    Heading.TWINS,
                    Heading.FRIENDS);

    private final Draft draft;
    private final Labels labels;
    private final GeneralReader general;
    private final NetworkReader networks;

    private Section section = Section.HEAD;
    private int blanks;

    EfusReader(Draft draft, Vocabulary vocabulary, CountryReader countries, DateReader dates) {
        this.draft = draft;
        this.labels = vocabulary.labels();
        this.general = new GeneralReader(draft, countries, dates);
        this.networks =
                new NetworkReader(
                        draft,
                        labels,
                        new EntryReader(vocabulary, countries, dates),
                        new SeatReader(dates));
    }

    void read() {
        List<Line> lines = draft.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                blanks++;
                continue;
            }
            if (blanks > 1) {
                networks.afterBlankLines();
            }
            blanks = 0;
            i = Math.max(i, read(line, i));
        }
        networks.endLists();
        general.close();
    }

    /** Reads one line; gives the index of the last line it took. */
    private int read(Line line, int i) {
        Label label = labels.of(line);
        if (label != null && (!line.bullet() || isLabel(label)) && label(label, line, i)) {
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

    /** Whether what stands behind a bullet is a label and not an item of a list. */
    private boolean isLabel(Label label) {
        return switch (section) {
            case HEAD, GENERAL -> label.colon() && OF_THE_MEMBER.contains(label.heading());
            case NETWORK -> networks.isLabel(label);
            default -> false;
        };
    }

    private boolean label(Label label, Line line, int i) {
        switch (label.heading()) {
            case GENERAL -> enter(Section.GENERAL, line, label.value(), i);
            case OUR_NETWORK -> {
                networks.begin(Networks.EFUS);
                enter(Section.NETWORK, line, label.value(), i);
            }
            case PRACTICES -> enter(Section.PRACTICES, line, label.value(), i);
            case FURTHER -> enter(Section.FURTHER, line, label.value(), i);
            case NEWS -> enter(Section.NEWS, line, label.value(), i);
            case NETWORK -> {
                return network(label.value(), line, i);
            }
            case POPULATION, LOCATION, OFFICIAL_SITE, OTHER_SITE, SAFETY, TWINS, FRIENDS -> {
                return ofTheMember(label, line);
            }
            case COMMITTEE, OFFICE, MEMBERSHIP -> {
                return section == Section.NETWORK
                        && networks.seat(label, line, general.countryCode());
            }
            case PARTICIPATED, ATTENDED, HOSTED -> {
                return section == Section.NETWORK && networks.list(label, line);
            }
        }
        return true;
    }

    private boolean network(Line value, Line line, int i) {
        int colon = value.text().indexOf(':');
        String name = colon < 0 ? value.text() : value.text().substring(0, colon);
        String named = Networks.named(name, general.countryCode());
        if (named == null) {
            return false;
        }
        networks.begin(named);
        int rest = colon < 0 ? value.text().length() : colon + 1;
        enter(Section.NETWORK, line, value.from(rest), i);
        return true;
    }

    private boolean ofTheMember(Label label, Line line) {
        boolean elsewhere = section == Section.NEWS || section == Section.PRACTICES;
        boolean entry = section == Section.NETWORK && networks.inEntries() && !label.colon();
        if (elsewhere || entry) {
            return false;
        }
        if (label.heading() == Heading.FRIENDS) {
            general.friendships();
        } else if (!general.label(label, line)) {
            return false;
        }
        networks.endLists();
        return true;
    }

    /** Begins a section; what stands behind its heading on the same line is read as a line. */
    private void enter(Section next, Line line, Line rest, int i) {
        section = next;
        networks.endLists();
        general.endList();
        if (rest.text().isEmpty() || "(.".indexOf(rest.text().charAt(0)) >= 0) {
            draft.structure(line);
        } else {
            read(rest, i);
        }
    }

    private void bullet(Line line) {
        switch (section) {
            case NETWORK -> networks.bullet(line, general.countryCode());
            case PRACTICES -> titled(line, Fact.SectionKind.PRACTICE);
            case NEWS -> titled(line, Fact.SectionKind.NEWS);
            case HEAD, GENERAL -> general.bullet(line);
            case FURTHER -> {}
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
                return networks.text(line, i, general.countryCode());
            }
            case PRACTICES -> titled(line, Fact.SectionKind.PRACTICE);
            case NEWS -> titled(line, Fact.SectionKind.NEWS);
            case FURTHER -> {}
        }
        return i;
    }
}
