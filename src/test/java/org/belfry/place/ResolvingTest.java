package org.belfry.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.place.Choices.Choice;
import org.belfry.place.Resolution.Ambiguous;
import org.belfry.place.Resolution.Sure;
import org.belfry.place.Resolution.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

class ResolvingTest {
    private static final Places PLACES = new Places(new Countries());
    private static final Resolving RESOLVING = PLACES.resolving(Choices.NONE);

    private static Stream<String> lines(String resource) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ResolvingTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        }
    }

    static Stream<Arguments> names() throws IOException {
        return lines("resolving.txt")
                .map(line -> line.split(" \\| ", -1))
                .map(cells -> Arguments.of(cells[0], cells[1].strip(), cells[2], cells[3].strip()));
    }

    /** The table: a city and a country as written, the state, the ids of those to be among them. */
    @ParameterizedTest
    @MethodSource("names")
    void aNameLeadsToItsPlaceOrToAQuestion(
            String city, String country, String state, String expected) {
        Resolution found = RESOLVING.resolve(city, country);
        assertThat(found).isInstanceOf(type(state));
        List<String> ids =
                found.candidates().stream()
                        .map(candidate -> Long.toString(candidate.place().geonames()))
                        .toList();
        if (!expected.isEmpty()) {
            assertThat(ids).containsAll(List.of(expected.split(" ")));
        }
    }

    private static Class<? extends Resolution> type(String state) {
        return switch (state) {
            case "sure" -> Sure.class;
            case "ambiguous" -> Ambiguous.class;
            default -> Unknown.class;
        };
    }

    @Test
    void everyExonymLeadsToTheTownItIsAnExonymOf() throws IOException {
        var wrong = new ArrayList<String>();
        int names = 0;
        for (String line : lines("exonyms.txt").toList()) {
            String[] row = line.split(" \\| ");
            Resolution usual = RESOLVING.resolve(row[1], row[0]);
            var all = new ArrayList<>(List.of(row[1], row[2]));
            if (row.length > 3) {
                all.addAll(List.of(row[3].split(", ")));
            }
            for (String name : all) {
                names++;
                Resolution found = RESOLVING.resolve(name, row[0]);
                if (!(found instanceof Sure) || !found.equals(usual)) {
                    wrong.add(name + " (" + row[0] + ")");
                }
            }
        }
        // Another town of Belgium, near Liège, is called so at home.
        assertThat(wrong).containsExactly("Saint-Nicolas (BE)");
        assertThat(names).isGreaterThan(1000);
    }

    @Test
    void candidatesComeTheLikeliestFirst() {
        Resolution found = RESOLVING.resolve("Springfield", "US");
        assertThat(found.candidates())
                .hasSizeBetween(2, 8)
                .isSortedAccordingTo(
                        (one, other) -> Double.compare(other.confidence(), one.confidence()))
                .allSatisfy(candidate -> assertThat(candidate.confidence()).isBetween(0.01, 0.95));
        assertThat(found.candidates().stream().map(Candidate::place)).doesNotHaveDuplicates();
    }

    @Test
    void whatIsSureHasAConfidenceOfOne() {
        assertThat(RESOLVING.resolve("Lille", "France").candidates())
                .singleElement()
                .extracting(Candidate::confidence)
                .isEqualTo(1.0);
    }

    @Test
    void aCountryThatMayBeNoneIsNoCountry() {
        assertThat(RESOLVING.resolve("Liège", null)).isInstanceOf(Sure.class);
        assertThat(RESOLVING.resolve("Liège", "  ")).isInstanceOf(Sure.class);
    }

    @Test
    void aTypoIsProposedAndNeverSure() throws IOException {
        int tried = 0;
        for (String line : lines("exonyms.txt").toList()) {
            String[] row = line.split(" \\| ");
            String name = row[1];
            if (name.length() > 6) {
                String typo = name.substring(0, 2) + "xq" + name.substring(3);
                assertThat(RESOLVING.resolve(typo, row[0])).as(typo).isNotInstanceOf(Sure.class);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "()",
                ",",
                "?",
                "%",
                "\t",
                "-",
                "...",
                "☃",
                "\uD83D\uDE00",
                "St",
                "a"
            })
    void whatIsNoNameIsUnknownOrAsked(String written) {
        for (String country : new String[] {"", "France", "?", "()", ","}) {
            assertThat(RESOLVING.resolve(written, country)).isNotInstanceOf(Sure.class);
        }
    }

    @Test
    void aVeryLongNameIsUnknown() {
        assertThat(RESOLVING.resolve("Lille ".repeat(10_000), "France"))
                .isInstanceOf(Unknown.class);
        assertThat(RESOLVING.resolve("Lille", "France ".repeat(10_000)))
                .isNotInstanceOf(Sure.class);
    }

    @Test
    void aChoiceIsAskedForFirst() {
        Choices choices =
                (written, country) ->
                        written.equals("Paris")
                                ? Optional.of(new Choice(4717560L, null, null))
                                : Optional.empty();
        Resolving resolving = PLACES.resolving(choices);
        assertThat(((Sure) resolving.resolve("Paris", "France")).place().countryCode())
                .isEqualTo("US");
        assertThat(((Sure) resolving.resolve("Lille", "France")).place().countryCode())
                .isEqualTo("FR");
    }
}
