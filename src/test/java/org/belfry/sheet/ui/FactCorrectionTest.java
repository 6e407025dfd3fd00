package org.belfry.sheet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.date.Edtf;
import org.belfry.sheet.EventKind;
import org.belfry.sheet.Fact;
import org.belfry.sheet.Role;
import org.belfry.text.Language;
import org.belfry.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class FactCorrectionTest {
    private static final Fact.Participation PARTICIPATION =
            new Fact.Participation(
                    19,
                    "Efus",
                    EventKind.GENERAL_ASSEMBLY,
                    Role.PARTICIPANT,
                    "General Assembly",
                    "Brussels",
                    "Belgium",
                    "BE",
                    edtf("2012-06-07"),
                    List.of(new Fact.Target("Brussels", "30417")));

    private final FactCorrection correction =
            new FactCorrection(
                    new FactWords(new Texts(Language.ENGLISH), Fixtures.COUNTRIES),
                    Fixtures.COUNTRIES);

    private static Edtf edtf(String text) {
        return Edtf.parse(text).orElseThrow();
    }

    private static List<Fact> everyKind() {
        return List.of(
                new Fact.Name(1, "Mons"),
                new Fact.Location(2, "Marocco", "Morocco", "MA"),
                new Fact.Location(2, "Nowhere", "Nowhere", null),
                new Fact.Population(3, 95_000, "95 000 inhabitants", null),
                new Fact.Link(4, "Official website", null, true),
                new Fact.SafetyContract(5, edtf("1992")),
                new Fact.Membership(6, "Efus", edtf("1995/..")),
                new Fact.Seat(7, "Efus", "Executive Committee", "treasurer", edtf("2004/2008")),
                new Fact.Twin(8, "Lubumbashi", "R.D.Congo", "CD", null, "Lubumbashi (R.D.Congo)"),
                PARTICIPATION,
                new Fact.Person(10, "Ms", "Anne Martin", "Mayor"),
                new Fact.Statement(11, "A bench is a beginning.", "Anne Martin"),
                new Fact.Section(12, Fact.SectionKind.PRACTICE, "Late trams", null),
                new Fact.Passage(13, Fact.PassageKind.DESCRIPTION, "A town on two rivers."));
    }

    private Map<String, String> untouched(Fact fact) {
        var typed = new HashMap<String, String>();
        correction.fields(fact).stream()
                .flatMap(List::stream)
                .forEach(field -> typed.put(field.name(), field.start()));
        return typed;
    }

    private FactCorrection.Result correct(Fact fact, String field, String typed) {
        Map<String, String> all = untouched(fact);
        all.put(field, typed);
        return correction.correct(fact, all);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aFactNobodyTouchedStaysExactlyAsItWasRead(Fact fact) {
        assertThat(correction.correct(fact, untouched(fact)).fact()).isEqualTo(fact);
    }

    @Test
    void everyFieldOfAParticipationCanBeCorrectedAndItsLinksStay() {
        Map<String, String> typed =
                Map.of(
                        "title", "General Assembly and Day of Bells",
                        "kind", "CONFERENCE",
                        "role", "HOST",
                        "network", "FFSU",
                        "place", "Mons",
                        "country", "Luxembourg",
                        "date", "7th-9th December 2000");
        assertThat(correction.correct(PARTICIPATION, typed).fact())
                .isEqualTo(
                        new Fact.Participation(
                                19,
                                "FFSU",
                                EventKind.CONFERENCE,
                                Role.HOST,
                                "General Assembly and Day of Bells",
                                "Mons",
                                "Luxembourg",
                                "LU",
                                edtf("2000-12-07/2000-12-09"),
                                PARTICIPATION.links()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    title   |              | “Title” may not be empty. Type a value for it.
                    date    | 31 June 2012 | “31 June 2012” in “Date” is no date
                    country | Atlantis     | “Atlantis” in “Country” is no country
                    """)
    void whatIsWrongIsSaidUnderItsField(String field, String typed, String words) {
        FactCorrection.Result result = correct(PARTICIPATION, field, typed == null ? "" : typed);
        assertThat(result.fact()).isNull();
        assertThat(result.wrong().get(field)).startsWith(words);
    }

    @ParameterizedTest
    @CsvSource({"95.250, 95250", "1 095 250, 1095250", "'95,250', 95250"})
    void aNumberIsReadHoweverItsThousandsAreParted(String typed, long count) {
        var population = new Fact.Population(3, 1, "95 000 inhabitants", null);
        assertThat(correct(population, "count", typed).fact())
                .isEqualTo(new Fact.Population(3, count, "95 000 inhabitants", null));
    }

    @Test
    void aNumberInWordsIsRefused() {
        var population = new Fact.Population(3, 1, "95 000 inhabitants", null);
        assertThat(correct(population, "count", "many").wrong())
                .containsEntry(
                        "count", "“many” in “Number” is not a number. Write digits, as 224900.");
    }

    @ParameterizedTest
    @CsvSource({
        "sept. 2005, Understood as September 2005",
        "2009-2012, Understood as 2009–2012",
        "soon, ''"
    })
    void aDateSaysHowItIsUnderstood(String typed, String words) {
        assertThat(correction.understood(typed)).isEqualTo(words);
    }
}
