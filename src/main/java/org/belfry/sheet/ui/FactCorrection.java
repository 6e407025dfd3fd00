package org.belfry.sheet.ui;

import org.belfry.date.DateReader;
import org.belfry.date.Edtf;
import org.belfry.place.Countries;
import org.belfry.sheet.EventKind;
import org.belfry.sheet.Fact;
import org.belfry.sheet.NumberReader;
import org.belfry.sheet.Role;
import org.belfry.sheet.ui.FactField.Kind;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Corrects facts: the fields each kind of fact has, and the fact that what was typed makes. */
final class FactCorrection {
    /**
     * What typing made.
     *
     * @param fact the corrected fact; nothing when something is wrong
     * @param wrong what is wrong, in words, by the name of the field
     */
    record Result(@Nullable Fact fact, Map<String, String> wrong) {}

    private final FactWords words;
    private final Countries countries;
    private final DateReader dates = new DateReader();

    FactCorrection(FactWords words, Countries countries) {
        this.words = words;
        this.countries = countries;
    }

    /** How a date was understood, in words; empty when it was not. */
    String understood(String typed) {
        return dates.read(typed.strip())
                .map(date -> words.of("sheet.understood", words.date(date)))
                .orElse("");
    }

    /** How a number was understood, in words; empty when it was not, or as it is typed. */
    String understoodNumber(String typed) {
        NumberReader.Found number = NumberReader.read(typed, words.texts().language());
        String said = number == null ? "" : words.decimal(number.value());
        return said.isEmpty() || said.equals(typed.strip())
                ? ""
                : words.of("sheet.understood", said);
    }

    /** The fields of a fact, in the rows they stand in. */
    List<List<FactField>> fields(Fact fact) {
        return switch (fact) {
            case Fact.Name f -> List.of(List.of(FactField.line("name", f.name()).must()));
            case Fact.Location f -> List.of(List.of(country(f.country(), f.code()).must()));
            case Fact.Population f ->
                    List.of(
                            List.of(
                                    FactField.of("count", Kind.NUMBER, words.number(f.count()))
                                            .must(),
                                    date("year", f.year())));
            case Fact.Link f ->
                    List.of(
                            List.of(
                                    FactField.line("label", f.label()).must(),
                                    line("target", f.target())));
            case Fact.SafetyContract f -> List.of(List.of(date("date", f.date()).must()));
            case Fact.Membership f ->
                    List.of(
                            List.of(
                                    FactField.line("network", f.network()).must(),
                                    date("since", f.since())));
            case Fact.Seat f ->
                    List.of(
                            List.of(line("body", f.body()), line("role-in-body", f.role())),
                            List.of(
                                    FactField.line("network", f.network()).must(),
                                    date("span", f.span())));
            case Fact.Twin f ->
                    List.of(
                            List.of(
                                    FactField.line("city", f.city()).must(),
                                    country(f.country(), f.code()),
                                    date("since", f.since())));
            case Fact.Participation f -> participation(f);
            case Fact.Person f ->
                    List.of(
                            List.of(
                                    line("civility", f.civility()),
                                    FactField.line("name", f.name()).must()),
                            List.of(FactField.line("function", f.function()).must()));
            case Fact.Statement f -> List.of(List.of(text(f.text())), List.of(line("by", f.by())));
            case Fact.Section f -> section(f);
            case Fact.Indicator f ->
                    List.of(
                            List.of(
                                    FactField.of(
                                                    "measure",
                                                    Kind.MEASURE,
                                                    words.measure(f.measure()))
                                            .must()),
                            List.of(
                                    FactField.of("value", Kind.DECIMAL, words.decimal(f.value()))
                                            .must(),
                                    line("unit", f.unit()),
                                    date("year", f.year())));
            case Fact.Passage f -> List.of(List.of(text(f.text())));
        };
    }

    /** News have a date; what else is titled has one only when it came with one. */
    private List<List<FactField>> section(Fact.Section fact) {
        List<FactField> title = List.of(FactField.line("title", fact.title()).must());
        List<FactField> text = List.of(lines(fact.text()));
        return fact.kind() == Fact.SectionKind.NEWS || fact.date() != null
                ? List.of(title, List.of(date("date", fact.date())), text)
                : List.of(title, text);
    }

    private List<List<FactField>> participation(Fact.Participation fact) {
        List<String> kinds = Stream.of(EventKind.values()).map(Enum::name).toList();
        List<String> roles = Stream.of(Role.values()).map(Enum::name).toList();
        return List.of(
                List.of(FactField.line("title", fact.title()).must()),
                List.of(
                        FactField.choice("kind", fact.kind().name(), kinds),
                        FactField.choice("role", fact.role().name(), roles),
                        FactField.line("network", fact.network()).must()),
                List.of(
                        line("place", fact.place()),
                        country(fact.country(), fact.countryCode()),
                        date("date", fact.date())));
    }

    /** The words for a choice's code. */
    String choice(FactField field, String code) {
        return field.name().equals("kind")
                ? words.event(EventKind.valueOf(code))
                : words.alone(words.role(Role.valueOf(code)));
    }

    private static FactField line(String name, @Nullable String start) {
        return FactField.line(name, Objects.requireNonNullElse(start, ""));
    }

    private static FactField text(String start) {
        return lines(start).must();
    }

    private static FactField lines(@Nullable String start) {
        return FactField.of("text", Kind.LINES, Objects.requireNonNullElse(start, ""));
    }

    private FactField date(String name, @Nullable Edtf start) {
        return FactField.of(name, Kind.DATE, words.date(start));
    }

    private FactField country(@Nullable String written, @Nullable String code) {
        return FactField.of("country", Kind.COUNTRY, words.country(written, code));
    }

    /** The fact that what was typed makes of another; a field left out counts as empty. */
    Result correct(Fact fact, Map<String, String> typed) {
        List<FactField> all = fields(fact).stream().flatMap(List::stream).toList();
        var read = new TypedFact(all, typed, words.texts(), countries, dates);
        Fact made = made(fact, read);
        return new Result(read.wrong().isEmpty() ? made : null, read.wrong());
    }

    private Fact made(Fact fact, TypedFact typed) {
        return switch (fact) {
            case Fact.Name f -> new Fact.Name(f.line(), typed.text("name"));
            case Fact.Location f -> location(f, typed);
            case Fact.Population f -> population(f, typed);
            case Fact.Link f ->
                    new Fact.Link(
                            f.line(), typed.text("label"), typed.maybe("target"), f.official());
            case Fact.SafetyContract f ->
                    new Fact.SafetyContract(
                            f.line(),
                            Objects.requireNonNullElse(typed.date("date", f.date()), f.date()));
            case Fact.Membership f ->
                    new Fact.Membership(
                            f.line(), typed.text("network"), typed.date("since", f.since()));
            case Fact.Seat f ->
                    new Fact.Seat(
                            f.line(),
                            typed.text("network"),
                            typed.maybe("body"),
                            typed.maybe("role-in-body"),
                            typed.date("span", f.span()));
            case Fact.Twin f -> twin(f, typed);
            case Fact.Participation f -> participation(f, typed);
            case Fact.Person f ->
                    new Fact.Person(
                            f.line(),
                            typed.maybe("civility"),
                            typed.text("name"),
                            typed.text("function"));
            case Fact.Statement f ->
                    new Fact.Statement(f.line(), typed.text("text"), typed.maybe("by"));
            case Fact.Section f ->
                    new Fact.Section(
                            f.line(),
                            f.kind(),
                            typed.text("title"),
                            typed.maybe("text"),
                            typed.date("date", f.date()));
            case Fact.Indicator f -> indicator(f, typed);
            case Fact.Passage f -> new Fact.Passage(f.line(), f.kind(), typed.text("text"));
        };
    }

    private static Fact location(Fact.Location fact, TypedFact typed) {
        TypedFact.Country country = typed.country("country", fact.country(), fact.code());
        String name = Objects.requireNonNullElse(country.name(), "");
        return new Fact.Location(fact.line(), fact.written(), name, country.code());
    }

    private static Fact population(Fact.Population fact, TypedFact typed) {
        long count = typed.number("count", fact.count());
        return new Fact.Population(
                fact.line(), count, fact.written(), typed.date("year", fact.year()));
    }

    private Fact indicator(Fact.Indicator fact, TypedFact typed) {
        String measure = typed.text("measure");
        return new Fact.Indicator(
                fact.line(),
                measure.equals(words.measure(fact.measure())) ? fact.measure() : measure,
                typed.decimal("value", fact.value()),
                typed.maybe("unit"),
                typed.date("year", fact.year()),
                fact.written());
    }

    private static Fact twin(Fact.Twin fact, TypedFact typed) {
        TypedFact.Country country = typed.country("country", fact.country(), fact.code());
        return new Fact.Twin(
                fact.line(),
                typed.text("city"),
                country.name(),
                country.code(),
                typed.date("since", fact.since()),
                fact.written());
    }

    private static Fact participation(Fact.Participation fact, TypedFact typed) {
        TypedFact.Country country = typed.country("country", fact.country(), fact.countryCode());
        return new Fact.Participation(
                fact.line(),
                typed.text("network"),
                EventKind.valueOf(typed.text("kind")),
                Role.valueOf(typed.text("role")),
                typed.text("title"),
                typed.maybe("place"),
                country.name(),
                country.code(),
                typed.date("date", fact.date()),
                fact.links());
    }
}
