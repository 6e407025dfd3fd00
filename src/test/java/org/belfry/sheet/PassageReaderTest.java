package org.belfry.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.place.Countries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

class PassageReaderTest {
    private static final Countries COUNTRIES = new Countries();

    private static Sheet document(String text) throws Exception {
        return new SheetReader(COUNTRIES).read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Sheet fixture(String name) throws Exception {
        try (InputStream in =
                Objects.requireNonNull(PassageReaderTest.class.getResourceAsStream("ui/" + name))) {
            return new SheetReader(COUNTRIES).read(name, in.readAllBytes());
        }
    }

    private static MarkedPassage whole(Sheet sheet) {
        String text = String.join("\n", sheet.lines());
        return MarkedPassage.of(text, 0, text.length());
    }

    private static MarkedPassage passage(Sheet sheet, String from, String to) {
        String text = String.join("\n", sheet.lines());
        int start = text.indexOf(from);
        return MarkedPassage.of(text, start, text.indexOf(to, start) + to.length());
    }

    @Test
    void newsHaveTheirHeadingAsTitleAndTheDatelineAsDate() throws Exception {
        Sheet sheet = fixture("tram-news.txt");
        Fact.Section news =
                new PassageReader(sheet).news(passage(sheet, "Night trams", "Saturday."));
        assertThat(news.line()).isEqualTo(1);
        assertThat(news.title()).isEqualTo("Night trams keep Ghent awake, and safe");
        assertThat(news.text()).startsWith("The city council").endsWith("Saturday.");
        assertThat(Objects.requireNonNull(news.date()).text()).isEqualTo("2024-03-12");
    }

    @Test
    void newsWithoutADateTakeTheDatelineAboveThem() throws Exception {
        Sheet sheet = fixture("tram-news.txt");
        Fact.Section news =
                new PassageReader(sheet).news(passage(sheet, "Fewer incidents", "at night."));
        assertThat(news.line()).isEqualTo(7);
        assertThat(news.title()).isEqualTo("Fewer incidents");
        assertThat(Objects.requireNonNull(news.date()).text()).isEqualTo("2024-03-12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Stewards ride on every tram. Guards follow. | Stewards ride on every tram"
                        + " | Stewards ride on every tram. Guards follow.",
                "Stewards ride on every tram.                | Stewards ride on every tram | -",
                "Stewards first                              | Stewards first | -",
                "Stewards first\\nThey speak.                | Stewards first | They speak.",
                "Who pays? The city.                         | Who pays? | Who pays? The city.",
            })
    void aPolicyHasItsHeadingOrItsFirstSentenceAsTitle(String text, String title, String rest)
            throws Exception {
        Sheet sheet = document(text.replace("\\n", "\n"));
        Fact.Section policy = new PassageReader(sheet).policy(whole(sheet));
        assertThat(policy.title()).isEqualTo(title);
        assertThat(policy.text()).isEqualTo(rest);
        assertThat(policy.date()).isNull();
    }

    @Test
    void aLongFirstSentenceIsShortenedAtAWord() throws Exception {
        Sheet sheet = document("The council " + "has met and talked ".repeat(12) + "at last.");
        String title = new PassageReader(sheet).policy(whole(sheet)).title();
        assertThat(title).endsWith("has met and…").hasSizeLessThanOrEqualTo(121);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "“Trams first,” said Lena Maes.                          | Trams first | Lena Maes",
                "“Trams first”, says Mayor Lena Maes of Ghent.           | Trams first | Lena Maes",
                "\"Trams first,\" explained deputy mayor Lena Maes.      | Trams first | Lena Maes",
                "“Trams first.” Lena Maes, deputy mayor, is sure of it.  | Trams first. | Lena"
                        + " Maes",
                "Lena Maes, the mayor of Ghent, said: “Trams first.”     | Trams first. | Lena"
                        + " Maes",
                "“Trams first.” — Mrs Lena Maes                          | Trams first. | Lena"
                        + " Maes",
                "“Trams,” said Lena Maes. “And buses.”           | Trams, And buses. | Lena Maes",
                "“Trams first,” she said.                                | Trams first | -",
                "“Trams first,” said the mayor.                          | Trams first | -",
                "“Trams,” said Lena Maes and “Buses,” said Jan van Damme. | Trams, Buses | -",
                "According to Jan van der Meer, “trams come first”."
                        + " | trams come first | Jan van der Meer",
                "« Les trams d’abord », a déclaré la maire, Jeanne Petit. | Les trams d’abord"
                        + " | Jeanne Petit",
                "« Les trams d’abord », explique Mme Jeanne Petit.       | Les trams d’abord"
                        + " | Jeanne Petit",
                "Selon Jean-Marc Le Goff, « les trams d’abord ».         | les trams d’abord"
                        + " | Jean-Marc Le Goff",
                "« Les trams d’abord », a-t-elle dit.                    | Les trams d’abord | -",
                "Trams come first.                                       | Trams come first. | -",
            })
    void aQuotationLosesItsMarksAndHasItsSpeakerWhereItIsCertain(
            String text, String said, String speaker) throws Exception {
        Sheet sheet = document(text);
        Fact.Statement statement = new PassageReader(sheet).statement(whole(sheet));
        assertThat(statement.text()).isEqualTo(said);
        assertThat(statement.by()).isEqualTo(speaker);
    }

    @Test
    void theWordsAroundAMarkedQuotationTellItsSpeaker() throws Exception {
        Sheet sheet = fixture("tram-news.txt");
        Fact.Statement statement =
                new PassageReader(sheet).statement(passage(sheet, "People who", "break things."));
        assertThat(statement.text()).isEqualTo("People who feel at home do not break things.");
        assertThat(statement.by()).isEqualTo("Lena Maes");
        assertThat(statement.line()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Incidents fell from 170 in 2021 to 120 in 2023.   | 170/2021 120/2023",
                "In 2023, the city had 170 cameras and 40 guards.  | 170/2023 40/2023",
                "2000 cameras were put up, 15% of them in May 2022. | 2000/2022-05 15%/2022-05",
                "The rate was 3.5% on 12 March 2024.               | 3.5%/2024-03-12",
                "Population: 224,900 inhabitants (2006)            | population=224900/2006",
                "Of 30 schools, 12 have a garden.                  | 30 12",
                "La ville a remplacé les 7 139 lampes en 2023.     | 7139/2023",
                "Le taux est passé de 7,1 % en 2019 à 3,5 % en 2023. | 7.1%/2019 3.5%/2023",
                "Nothing is counted here in 2020.                  | none/2020",
            })
    void everyNumberIsOfferedWithTheDateThatBelongsToIt(String text, String expected)
            throws Exception {
        Sheet sheet = document(text);
        String found =
                new PassageReader(sheet)
                        .indicators(whole(sheet)).stream()
                                .map(PassageReaderTest::words)
                                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected);
    }

    private static String words(Fact.Indicator fact) {
        Double value = fact.value();
        String number = "none";
        if (value != null) {
            number = value == Math.rint(value) ? "" + value.longValue() : value.toString();
        }
        return (fact.measure().isEmpty() ? "" : fact.measure() + "=")
                + number
                + Objects.requireNonNullElse(fact.unit(), "")
                + (fact.year() == null ? "" : "/" + fact.year().text());
    }

    @Test
    void aSavedWebPageIsReadAsItsTextWithoutMenusAndScripts() throws Exception {
        Sheet sheet = fixture("eclairage.html");
        assertThat(sheet.kind()).isEqualTo(SheetKind.UNKNOWN);
        assertThat(sheet.lines())
                .containsExactly(
                        "Éclairage\u00a0: Tourcoing éteint moins",
                        "",
                        "Le 3\u00a0octobre 2023",
                        "",
                        "La ville de Tourcoing a remplacé 7\u00a0139\u00a0lampadaires en 2023. Les"
                                + " rues restent éclairées toute la nuit.",
                        "",
                        "«\u00a0Une rue éclairée est une rue où l’on marche\u00a0», a déclaré la"
                                + " première adjointe, Jeanne Petit.",
                        "",
                        "Le nombre de plaintes a baissé de 3,5\u00a0% entre 2022 et 2023.");
        var reader = new PassageReader(sheet);
        assertThat(reader.statement(passage(sheet, "«", "Petit.")))
                .isEqualTo(
                        new Fact.Statement(
                                7, "Une rue éclairée est une rue où l’on marche", "Jeanne Petit"));
        assertThat(reader.news(passage(sheet, "Éclairage", "nuit.")).title())
                .isEqualTo("Éclairage\u00a0: Tourcoing éteint moins");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body><nav>Menu<p>The text</body></html>      | Menu;;The text",
                "<!doctype html><ul><li>One<li>Two</ul>              | • One;• Two",
                "<html><table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table>"
                        + " | A 1;B 2",
                "<html><p>a &lt; b &amp; c<br>&eacute;&#8217;</p>    | a < b & c;é’",
            })
    void tagsBecomeLinesAndSignsTheirCharacters(String html, String lines) throws Exception {
        assertThat(String.join(";", document(html).lines())).isEqualTo(lines);
    }
}
