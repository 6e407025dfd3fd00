package org.belfry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;

/** Cities and countries as written, looked up from the command line. */
class PlacesVerbTest {
    @RegisterExtension private static final Console console = new Console(Locale.UK, console -> {});

    private static void write(String text) throws IOException {
        Files.writeString(console.path("twins.tsv"), text);
    }

    @Test
    void jsonHoldsEachLineInItsOrder() throws IOException {
        write("Aix-la-Chapelle\tGermany\nSaint-Louis\t\nColonge\tAllemagne\n");
        JsonNode json = console.done("places", "--from", "@twins.tsv", "--json").json();

        assertThat(json).hasSize(3);
        assertThat(json.get(0).propertyNames())
                .containsExactly("city", "country", "state", "candidates");
        assertThat(json.get(0).get("city").asString()).isEqualTo("Aix-la-Chapelle");
        assertThat(json.get(0).get("state").asString()).isEqualTo("sure");
        JsonNode aachen = json.get(0).get("candidates").get(0);
        assertThat(aachen.propertyNames())
                .containsExactly("geonames", "name", "countryCode", "lat", "lon", "confidence");
        assertThat(aachen.get("geonames").asLong()).isEqualTo(3247449);
        assertThat(aachen.get("countryCode").asString()).isEqualTo("DE");
        assertThat(json.get(1).get("state").asString()).isEqualTo("ambiguous");
        assertThat(json.get(1).get("candidates").size()).isGreaterThan(2);
        assertThat(json.get(2).get("state").asString()).isEqualTo("unknown");
        assertThat(json.get(2).get("candidates").get(0).get("geonames").asLong())
                .isEqualTo(2886242);
    }

    @Test
    void peopleReadATable() throws IOException {
        write("Aix-la-Chapelle\tAllemagne\nSaint-Louis\tFrance\nXyzabc\tFrance\n");
        String out = console.done("places", "--from", "@twins.tsv").out();
        assertThat(out)
                .contains("Aix-la-Chapelle", "sure", "Aachen (Germany), 100 %")
                .contains("to be decided", "unknown")
                .contains("3 cities: 1 sure, 1 to be decided, 1 unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "city;country",
                "City;COUNTRY;since",
                "ville;pays",
            })
    void aFirstLineMayNameTheColumns(String head) throws IOException {
        write(head.replace(';', '\t') + "\nLille\tFrance\n");
        assertThat(console.done("places", "--from", "@twins.tsv", "--json").json()).hasSize(1);
    }

    @Test
    void columnsMayStandInAnyOrderWhenTheyAreNamed() throws IOException {
        write("since\tcountry\tcity\r\n1958\tBelgium\tLiège\r\n");
        JsonNode json = console.done("places", "--from", "@twins.tsv", "--json").json();
        assertThat(json.get(0).get("city").asString()).isEqualTo("Liège");
        assertThat(json.get(0).get("country").asString()).isEqualTo("Belgium");
        assertThat(json.get(0).get("state").asString()).isEqualTo("sure");
    }

    @Test
    void emptyLinesAndAByteOrderMarkDoNotMatter() throws IOException {
        write("\uFEFFcity\tcountry\n\nLille\tFrance\n\n");
        assertThat(console.done("places", "--from", "@twins.tsv", "--json").json()).hasSize(1);
        write("");
        assertThat(console.done("places", "--from", "@twins.tsv", "--json").json()).isEmpty();
        assertThat(console.done("places", "--from", "@twins.tsv").line()).startsWith("No city");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lille;France#Liège Belgium | Line 2 has no tab",
                "city;country#Lille;France#;Spain | Line 3 names no city",
                "Lille#Lyon;France | Line 1 has no tab",
            })
    void aBadLineIsRefusedByItsNumber(String text, String sentence) throws IOException {
        write(text.replace(';', '\t').replace('#', '\n'));
        assertThat(console.refused("places", "--from", "@twins.tsv", "--json")).contains(sentence);
    }

    @Test
    void filesThatCannotBeReadAreRefused() throws IOException {
        assertThat(console.refused("places", "--from", "@none.tsv")).contains("cannot be read");
        Files.createDirectory(console.path("folder"));
        assertThat(console.refused("places", "--from", "@folder")).contains("cannot be read");
        Files.write(
                console.path("latin.tsv"), "Liège\tBelgium".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(console.refused("places", "--from", "@latin.tsv")).contains("UTF-8");
        assertThat(console.run("places").code()).isEqualTo(2);
    }

    @Test
    void nothingIsWritten() throws IOException {
        write("Lille\tFrance\n");
        console.done("places", "--from", "@twins.tsv");
        assertThat(console.files()).containsExactly("twins.tsv");
    }
}
