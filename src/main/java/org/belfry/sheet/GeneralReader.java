package org.belfry.sheet;

import org.belfry.date.DateReader;
import org.belfry.sheet.CountryReader.Country;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a sheet says of the member itself: name, description, population, country, addresses,
 * safety contracts, twins.
 */
final class GeneralReader {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)^(?:https?://|www\\.)\\S+$|^[\\w-]+(?:\\.[\\w-]+)+(?:/\\S*)?$");
    private static final Pattern OFFICIAL = Pattern.compile("(?i)^(?:site )?offici(?:al|el) ");
    private static final int SHORT = 80;
    private static final String FRIENDSHIPS = "sheet.question.friendship";

    private final Draft draft;
    private final CountryReader countries;
    private final ContractReader contracts;
    private final PopulationReader populations;
    private final TwinReader twins;
    private @Nullable Label open;
    private @Nullable String countryCode;
    private Fact.@Nullable Location inTitle;
    private boolean labelSeen;

    GeneralReader(Draft draft, CountryReader countries, DateReader dates) {
        this.draft = draft;
        this.countries = countries;
        this.contracts = new ContractReader(dates);
        this.populations = new PopulationReader(dates);
        this.twins = new TwinReader(countries, dates);
    }

    /** The code of the country, once it was read. */
    @Nullable String countryCode() {
        return countryCode;
    }

    /** Reads a label with its value; false when the value is none of that kind. */
    boolean label(Label label, Line line) {
        boolean empty = label.value().text().isEmpty();
        boolean site =
                label.heading() == Heading.OFFICIAL_SITE || label.heading() == Heading.OTHER_SITE;
        if (!site && !empty && !value(label, label.value())) {
            return false;
        }
        if (site && !site(label, line)) {
            return false;
        }
        labelSeen = true;
        boolean waits = empty || (site && line.text().endsWith(":"));
        open = waits || isList(label) ? label : null;
        draft.structure(line);
        return true;
    }

    private static boolean isList(Label label) {
        return label.heading() == Heading.TWINS;
    }

    /** Whether the line is the value of a label that stood alone on its line. */
    boolean takesValue(Line line) {
        Label label = open;
        if (label == null) {
            return false;
        }
        if (isSite(label)) {
            String address = address(line);
            open = null;
            if (address != null) {
                draft.redirectLink(label.value().number(), line, address);
                return true;
            }
            return false;
        }
        boolean taken = value(label, line);
        boolean list = isList(label) || label.heading() == Heading.SAFETY;
        open = taken && list ? label : null;
        return taken;
    }

    /** Friendships are no twinnings: their line stays unread, and the list before them ends. */
    void friendships() {
        open = null;
        draft.ask(FRIENDSHIPS);
    }

    /** Ends a list of twins or contracts: another section begins. */
    void endList() {
        open = null;
    }

    private static boolean isSite(Label label) {
        return label.heading() == Heading.OFFICIAL_SITE || label.heading() == Heading.OTHER_SITE;
    }

    private boolean value(Label label, Line value) {
        return switch (label.heading()) {
            case POPULATION -> add(populations.read(value.number(), value.text()));
            case LOCATION -> location(value);
            case SAFETY -> contracts(value);
            case TWINS -> twins(label, value);
            default -> false;
        };
    }

    private boolean add(@Nullable Fact fact) {
        if (fact != null) {
            draft.add(fact);
        }
        return fact != null;
    }

    private boolean location(Line value) {
        String written = Edges.end(value.text(), ".,;");
        if (written.isEmpty() || written.length() > SHORT) {
            return false;
        }
        Country country = countries.within(written);
        countryCode = country.code();
        draft.add(new Fact.Location(value.number(), written, country.name(), country.code()));
        return true;
    }

    private boolean contracts(Line value) {
        List<Fact.SafetyContract> found = contracts.read(value);
        found.forEach(draft::add);
        return !found.isEmpty();
    }

    private boolean twins(Label label, Line value) {
        boolean listed = label.value().number() == value.number() || value.bullet();
        boolean more = value.text().indexOf('(') > 0 || !draft.has(Fact.Twin.class);
        int colon = value.text().indexOf(':');
        boolean byCountry = twins.countryFirst(value.text()) != null;
        boolean other = colon > 0 && colon < value.text().indexOf('(');
        boolean sentence =
                value.text().length() > SHORT
                        && value.text().indexOf('(') < 0
                        && value.text().indexOf(',') < 0;
        if (!listed && !byCountry && (!more || sentence || other)) {
            return false;
        }
        if (Friendships.named(value.text())) {
            draft.ask(FRIENDSHIPS);
        }
        List<Fact.Twin> found = twins.read(value.number(), Friendships.before(value.text()));
        found.forEach(draft::add);
        return !found.isEmpty();
    }

    private boolean site(Label label, Line line) {
        String alone = address(label.value());
        String address = alone == null ? addressIn(label.value().text()) : alone;
        boolean tooLong = line.text().length() > SHORT && address == null;
        boolean official =
                label.heading() == Heading.OFFICIAL_SITE || OFFICIAL.matcher(line.text()).find();
        boolean other = !label.value().text().isEmpty() && address == null;
        if (tooLong || (official && other && !label.value().links().isEmpty())) {
            return !tooLong && add(link(line, label.words(), target(line), official));
        }
        if (official && other) {
            return false;
        }
        int colon = line.text().indexOf(':');
        String whole = bare(colon > 0 ? line.text().substring(0, colon) : line.text());
        String name = official && colon < 0 ? label.words() : whole;
        return add(link(line, name, address == null ? target(line) : address, official));
    }

    private static Fact.Link link(
            Line line, String label, @Nullable String target, boolean official) {
        return new Fact.Link(line.number(), label, target, official);
    }

    /** The address a line is or leads to. */
    private static @Nullable String address(Line line) {
        String target = target(line);
        String text = line.text();
        return target != null ? target : isAddress(text) ? text : null;
    }

    /** The first address among other words. */
    private static @Nullable String addressIn(String text) {
        return text.length() > SHORT
                ? null
                : Stream.of(text.split(" "))
                        .filter(GeneralReader::isAddress)
                        .findFirst()
                        .orElse(null);
    }

    static boolean isAddress(String text) {
        return text.length() < 500 && ADDRESS.matcher(text).matches();
    }

    private static @Nullable String target(Line line) {
        return line.links().stream()
                .map(Line.Wrapped::target)
                .filter(target -> !target.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String bare(String text) {
        return Edges.end(text, ":");
    }

    /** The country in "Stuttgart, Germany" at the head of a sheet; nothing in another title. */
    private Fact.@Nullable Location countryOfTitle(Line line) {
        int comma = line.text().lastIndexOf(',');
        String written = comma < 0 ? "" : line.text().substring(comma + 1).strip();
        Country country = written.isEmpty() ? null : countries.exactly(written);
        return country == null
                ? null
                : new Fact.Location(line.number(), written, country.name(), country.code());
    }

    private static String withoutCountry(String title, Fact.Location country) {
        String bare = title.substring(0, title.length() - country.written().length());
        return Edges.end(bare, ",");
    }

    /** The country of the title counts when no line of its own says it. */
    void close() {
        if (inTitle != null && !draft.has(Fact.Location.class)) {
            draft.add(inTitle);
        }
    }

    /** A line above the first heading: a caption of the arms, or the name itself. */
    void head(Line line) {
        String caption = NameReader.fromCaption(line.text());
        Fact.Location country = caption == null ? countryOfTitle(line) : null;
        String title = country == null ? line.text() : withoutCountry(line.text(), country);
        String name = caption != null ? caption : NameReader.fromTitle(title);
        if (name != null && country != null && !draft.has(Fact.Name.class)) {
            inTitle = country;
            countryCode = country.code();
        }
        if (name != null && !draft.has(Fact.Name.class)) {
            draft.add(new Fact.Name(line.number(), name));
        } else if (line.text().length() > SHORT) {
            text(line);
        }
    }

    /** A line of the general section that is no label: the description, or a link's label. */
    void text(Line line) {
        boolean sentence = line.text().length() > SHORT || line.text().endsWith(".");
        if (sentence) {
            draft.add(new Fact.Passage(line.number(), Fact.PassageKind.DESCRIPTION, line.text()));
            String name = NameReader.fromDescription(line.text());
            if (name != null && !draft.has(Fact.Name.class)) {
                draft.add(new Fact.Name(line.number(), name));
            }
        } else if (labelSeen && isLinkLabel(line)) {
            draft.add(link(line, bare(line.text()), target(line), false));
        }
    }

    private static boolean isLinkLabel(Line line) {
        int colon = line.text().indexOf(':');
        return !line.text().isEmpty()
                && (colon < 0 || colon == line.text().length() - 1)
                && line.text().chars().noneMatch(c -> Character.isDigit(c) || "(,;".indexOf(c) >= 0)
                && Character.isUpperCase(line.text().charAt(0));
    }

    /** A bullet outside a list: only one that leads somewhere says anything. */
    void bullet(Line line) {
        String target = address(line);
        if (target != null) {
            draft.add(link(line, bare(line.text()), target, false));
        }
    }
}
