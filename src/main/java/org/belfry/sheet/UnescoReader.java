package org.belfry.sheet;

import org.belfry.date.DateReader;
import org.belfry.date.Edtf;
import org.belfry.sheet.CountryReader.Country;
import org.belfry.sheet.QuotationReader.Speaker;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a city's profile in UNESCO's network of learning cities: labels with their values on the
 * next line, icon words on lines of their own, then titled texts under headings.
 */
final class UnescoReader {
    private static final Pattern ICON = Pattern.compile("[a-z]+(?:_[a-z]+)*");
    private static final String QUOTE = "format_quote";
    private static final int SHORT = 100;

    private final Draft draft;
    private final CountryReader countries;
    private final DateReader dates;
    private final PopulationReader populations;
    private final List<Line> lines;
    private @Nullable UnescoLabel open;
    private String openWords = "";
    private UnescoLabel section = UnescoLabel.NONE;
    private @Nullable Line title;

    UnescoReader(Draft draft, CountryReader countries, DateReader dates) {
        this.draft = draft;
        this.countries = countries;
        this.dates = dates;
        this.populations = new PopulationReader(dates);
        this.lines = draft.lines();
    }

    void read() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            UnescoLabel label = UnescoLabel.of(line.text());
            if (label != UnescoLabel.NONE) {
                label(label, line);
            } else if (line.text().equals(QUOTE)) {
                draft.structure(line);
                i = speaker(i);
            } else if (isIcon(line)) {
                draft.structure(line);
            } else if (open != null) {
                value(open, line);
                open = null;
            } else {
                text(line, i);
            }
        }
        closeTitle();
    }

    private static boolean isIcon(Line line) {
        return line.text().length() <= 24 && ICON.matcher(line.text()).matches();
    }

    private void label(UnescoLabel label, Line line) {
        open = null;
        draft.structure(line);
        if (label.isSection()) {
            closeTitle();
            section = label;
        }
        openWords = label.written(line.text());
        String rest = label.after(line.text());
        if (label.isSection() && !rest.isEmpty()) {
            text(line.from(line.text().length() - rest.length()), line.number() - 1);
        } else if (!label.isSection() && !rest.isEmpty()) {
            value(label, line.from(line.text().length() - rest.length()));
        } else if (!label.isSection()) {
            open = label;
        }
    }

    private void value(UnescoLabel label, Line line) {
        switch (label) {
            case POPULATION -> {
                boolean figure = line.text().length() < SHORT;
                Fact.Population population =
                        figure ? populations.read(line.number(), line.text()) : null;
                if (population != null) {
                    draft.add(population);
                }
            }
            case MEMBER_SINCE -> {
                Edtf since = dates.read(line.text()).orElse(null);
                if (since != null) {
                    draft.add(new Fact.Membership(line.number(), Networks.UNESCO, since));
                }
            }
            case WEBSITE -> {
                if (GeneralReader.isAddress(line.text())) {
                    draft.add(new Fact.Link(line.number(), openWords, line.text(), true));
                } else {
                    text(line, line.number() - 1);
                }
            }
            case MAYOR, FOCAL_POINT -> person(line);
            default -> text(line, line.number() - 1);
        }
    }

    private void person(Line line) {
        if (!isName(line.text()) || line.text().endsWith(".")) {
            text(line, line.number() - 1);
            return;
        }
        Speaker person = QuotationReader.person(line.text(), openWords);
        draft.add(new Fact.Person(line.number(), person.civility(), person.name(), openWords));
    }

    private void text(Line line, int i) {
        switch (section) {
            case VISION -> {
                if (quoteFollows(i)) {
                    return;
                }
                draft.add(new Fact.Passage(line.number(), Fact.PassageKind.VISION, line.text()));
            }
            case POLICIES, PRACTICES -> titled(line);
            default -> head(line);
        }
    }

    /** The quotation stands before its icon, the speaker and the function behind. */
    private boolean quoteFollows(int i) {
        for (int next = i + 1; next < lines.size(); next++) {
            if (!lines.get(next).isBlank()) {
                return lines.get(next).text().equals(QUOTE);
            }
        }
        return false;
    }

    private int speaker(int icon) {
        int said = icon - 1;
        while (said >= 0 && lines.get(said).isBlank()) {
            said--;
        }
        int name = next(icon);
        int function = name < 0 ? -1 : next(name);
        String words = said < 0 ? "" : lines.get(said).text();
        if (words.length() < 20) {
            return icon;
        }
        boolean named = name > 0 && isName(lines.get(name).text());
        Speaker person = named ? QuotationReader.person(lines.get(name).text(), "") : null;
        draft.add(
                new Fact.Statement(
                        lines.get(said).number(),
                        QuotationReader.words(words),
                        person == null ? null : person.name()));
        if (person == null) {
            return icon;
        }
        draft.used(lines.get(name));
        boolean told =
                function > 0
                        && lines.get(function).text().length() < SHORT
                        && UnescoLabel.of(lines.get(function).text()) == UnescoLabel.NONE;
        if (told) {
            draft.used(lines.get(function));
        }
        if (told && !knows(person.name())) {
            draft.add(
                    new Fact.Person(
                            lines.get(name).number(),
                            person.civility(),
                            person.name(),
                            lines.get(function).text()));
        }
        return told ? function : name;
    }

    private boolean knows(String name) {
        return draft.facts().stream()
                .anyMatch(fact -> fact instanceof Fact.Person person && person.name().equals(name));
    }

    private static boolean isName(String text) {
        return text.length() < SHORT
                && UnescoLabel.of(text) == UnescoLabel.NONE
                && text.chars().noneMatch(c -> Character.isDigit(c) || c == ':');
    }

    private int next(int i) {
        for (int next = i + 1; next < lines.size(); next++) {
            if (!lines.get(next).isBlank()) {
                return next;
            }
        }
        return -1;
    }

    /** A short line is a title, a long one the text under it. */
    private void titled(Line line) {
        boolean isTitle = line.text().length() <= SHORT && !line.text().endsWith(".");
        if (isTitle) {
            closeTitle();
            title = line;
            return;
        }
        Line above = title;
        title = null;
        if (above != null) {
            draft.add(section(above, line.text()));
            draft.used(line);
        } else if (!draft.extend(kind(), line)) {
            draft.add(section(line, null));
        }
    }

    private void closeTitle() {
        if (title != null) {
            draft.add(section(title, null));
            title = null;
        }
    }

    private Fact.Section section(Line line, @Nullable String text) {
        return new Fact.Section(line.number(), kind(), line.text(), text);
    }

    private Fact.SectionKind kind() {
        return section == UnescoLabel.POLICIES
                ? Fact.SectionKind.POLICY
                : Fact.SectionKind.PRACTICE;
    }

    /** "Lille, France" at the top, then the description. */
    private void head(Line line) {
        String text = line.text();
        int comma = text.lastIndexOf(',');
        Country country = comma < 0 ? null : countries.exactly(text.substring(comma + 1).strip());
        if (country != null && text.length() < SHORT && !draft.has(Fact.Name.class)) {
            draft.add(new Fact.Name(line.number(), text.substring(0, comma).strip()));
            draft.add(
                    new Fact.Location(
                            line.number(),
                            text.substring(comma + 1).strip(),
                            country.name(),
                            country.code()));
        } else if (text.length() > SHORT || text.endsWith(".")) {
            draft.add(new Fact.Passage(line.number(), Fact.PassageKind.DESCRIPTION, text));
        } else if (!draft.has(Fact.Name.class) && NameReader.fromTitle(text) != null) {
            draft.add(new Fact.Name(line.number(), text));
        }
    }

    /** The words that, on lines of their own, tell a profile from other texts. */
    static Set<String> icons() {
        return Set.of("groups", "person", QUOTE);
    }
}
