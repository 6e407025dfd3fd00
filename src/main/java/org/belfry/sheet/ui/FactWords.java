package org.belfry.sheet.ui;

import org.belfry.date.DateWriter;
import org.belfry.date.Edtf;
import org.belfry.place.Countries;
import org.belfry.sheet.EventKind;
import org.belfry.sheet.Fact;
import org.belfry.sheet.FactText;
import org.belfry.sheet.Proposal;
import org.belfry.sheet.Proposal.State;
import org.belfry.sheet.Role;
import org.belfry.text.Folding;
import org.belfry.text.Language;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts of sheets in the reader's words: what kind, what it says, how it stands to the known. */
final class FactWords {
    /** The thin space French puts between thousands is too thin to see at this size. */
    private static final char NARROW = '\u202f';

    private static final char WIDE = '\u00a0';
    private static final int FRACTION = 6;

    private final Texts texts;
    private final Countries countries;
    private final DateWriter dates;

    FactWords(Texts texts, Countries countries) {
        this.texts = texts;
        this.countries = countries;
        dates = new DateWriter(texts.language());
    }

    String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    Texts texts() {
        return texts;
    }

    /** "General Assembly", "Twinning". */
    String kind(Fact fact) {
        return fact instanceof Fact.Participation participation
                ? event(participation.kind())
                : texts.code("sheet.fact", FactText.kind(fact));
    }

    /** The word for a kind of event, as it stands alone. */
    String event(EventKind kind) {
        return alone(texts.code("event.kind", kind.code().replace(' ', '-')));
    }

    /** A word with the capital it has where it stands alone. */
    String alone(String word) {
        Locale locale = texts.language().locale();
        return word.substring(0, 1).toUpperCase(locale) + word.substring(1);
    }

    String role(Role role) {
        return texts.code("event.role", role.code());
    }

    /** What the fact says, in one line. */
    String value(Fact fact) {
        return switch (fact) {
            case Fact.Name f -> f.name();
            case Fact.Location f -> country(f.country(), f.code());
            case Fact.Population f -> join(number(f.count()), date(f.year()));
            case Fact.Link f -> join(f.label(), f.target());
            case Fact.SafetyContract f -> date(f.date());
            case Fact.Membership f -> join(f.network(), since(f.since()));
            case Fact.Seat f -> join(commas(body(f), f.network()), date(f.span()));
            case Fact.Twin f ->
                    join(commas(f.city(), country(f.country(), f.code())), since(f.since()));
            case Fact.Participation f ->
                    join(
                            title(f),
                            commas(f.place(), country(f.country(), f.countryCode())),
                            f.role() == Role.PARTICIPANT ? "" : role(f.role()),
                            date(f.date()));
            case Fact.Person f -> commas(words(f.civility(), f.name()), f.function());
            case Fact.Statement f -> join(texts.of("sheet.quoted", f.text()), f.by());
            case Fact.Section f -> join(f.title(), date(f.date()), f.text());
            case Fact.Indicator f -> join(measure(f.measure()), amount(f), date(f.year()));
            case Fact.Passage f -> f.text();
        };
    }

    /** An assembly is called by its place and day alone; its kind stands before. */
    private String title(Fact.Participation fact) {
        String title = Folding.fold(fact.title());
        boolean said =
                Stream.of(kind(fact), fact.kind().code())
                        .map(Folding::fold)
                        .anyMatch(title::equals);
        boolean elsewhere = fact.place() != null || fact.date() != null;
        return said && elsewhere ? "" : fact.title();
    }

    private String body(Fact.Seat seat) {
        String body = seat.body();
        String code = body == null ? "" : Folding.fold(body).replace(' ', '-');
        String words = texts.code("member.body", code);
        return commas(words.equals(code) ? body : words, seat.role());
    }

    /** What is known in the place of a fact, or what a reader should know of it. */
    String note(FactRow row) {
        return join(row.corrected() ? texts.of("sheet.note.corrected") : "", known(row.proposal()));
    }

    private String known(Proposal proposal) {
        String known = proposal.known();
        if (known == null || !otherwise(proposal)) {
            return about(proposal.fact());
        }
        String words =
                proposal.fact() instanceof Fact.Location
                        ? countries.name(known, texts.language())
                        : dates.words(known);
        return join(network(proposal.fact()), texts.of("sheet.note.known", words));
    }

    /** An event that is known under the same date needs no second mention of it. */
    private static boolean otherwise(Proposal proposal) {
        return !(proposal.fact() instanceof Fact.Participation fact)
                || proposal.state() != State.KNOWN_EVENT
                || fact.date() == null
                || !fact.date().text().equals(proposal.known());
    }

    private static String network(Fact fact) {
        return fact instanceof Fact.Participation participation ? participation.network() : "";
    }

    private String about(Fact fact) {
        return switch (fact) {
            case Fact.Population f -> f.year() == null ? texts.of("sheet.note.undated") : "";
            case Fact.Indicator f -> f.year() == null ? texts.of("sheet.note.undated") : "";
            case Fact.Link f -> f.target() == null ? texts.of("sheet.note.noaddress") : "";
            case Fact.Location f -> f.code() == null ? texts.of("sheet.note.nocountry") : "";
            case Fact.Twin f -> written(f);
            case Fact.Participation f -> f.network();
            default -> "";
        };
    }

    /** What the sheet writes where the fact says something else, without the city they share. */
    private String written(Fact.Twin twin) {
        String code = twin.code();
        String written = twin.written();
        boolean same =
                Stream.of(Language.values())
                        .map(language -> code == null ? "" : countries.name(code, language))
                        .anyMatch(name ->
                                Folding.fold(written)
                                        .equals(Folding.fold(twin.city() + " " + name)));
        if (same) {
            return "";
        }
        String rest =
                written.startsWith(twin.city()) ? written.substring(twin.city().length()) : "";
        String bare = rest.replaceAll("^[\\s(,]+|[\\s),]+$", "");
        return texts.of("sheet.note.written", bare.isEmpty() ? written : bare);
    }

    /** "new", "known event". */
    String state(State state) {
        return texts.code("sheet.state", code(state));
    }

    /** The word of a state in keys and style classes. */
    static String code(State state) {
        return state == State.KNOWN_EVENT ? "event" : state.name().toLowerCase(Locale.ROOT);
    }

    String number(long number) {
        return NumberFormat.getInstance(texts.language().locale())
                .format(number)
                .replace(NARROW, WIDE);
    }

    /** A number with its fraction; empty for none. */
    String decimal(@Nullable Double number) {
        if (number == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getInstance(texts.language().locale());
        format.setMaximumFractionDigits(FRACTION);
        return format.format(number).replace(NARROW, WIDE);
    }

    /** What is measured, in the reader's language where it is known to Belfry. */
    String measure(String code) {
        return texts.code("member.measure", code);
    }

    private String amount(Fact.Indicator fact) {
        String unit = fact.unit();
        String number = decimal(fact.value());
        return unit == null ? number : number + WIDE + unit;
    }

    String date(@Nullable Edtf date) {
        return date == null ? "" : dates.words(date.text());
    }

    private String since(@Nullable Edtf since) {
        if (since == null) {
            return "";
        }
        return dates.words(since.text().contains("/") ? since.text() : since.text() + "/..");
    }

    /** A country in the reader's language; as written when it was not recognised. */
    String country(@Nullable String written, @Nullable String code) {
        return code == null
                ? Objects.requireNonNullElse(written, "")
                : countries.name(code, texts.language());
    }

    private static String join(@Nullable String... parts) {
        return joined(" · ", parts);
    }

    private static String commas(@Nullable String... parts) {
        return joined(", ", parts);
    }

    private static String words(@Nullable String... parts) {
        return joined(" ", parts);
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(between));
    }
}
