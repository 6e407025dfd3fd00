package org.belfry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

class NewAndMembersTest {
    @RegisterExtension
    private static final Console console =
            new Console(Locale.UK, console -> console.done("new", "@sample.belfry", "--sample"));

    private JsonNode members(String... more) {
        var words = new java.util.ArrayList<>(List.of("members", "--file", "@sample.belfry"));
        words.addAll(List.of(more));
        words.add("--json");
        return console.done(words.toArray(String[]::new)).json();
    }

    @Test
    void aNewFileIsEmptyAndStandsAloneInItsFolder() throws IOException {
        assertThat(console.done("new", "@empty.belfry").line()).contains("empty.belfry", "ready");
        assertThat(console.done("members", "--file", "@empty.belfry").line())
                .isEqualTo("No member");
        assertThat(console.files()).containsExactly("empty.belfry", "own", "sample.belfry");
    }

    @Test
    void aFileThatIsThereIsNeverReplaced() throws IOException {
        byte[] before = Files.readAllBytes(console.path("sample.belfry"));
        assertThat(console.refused("new", "@sample.belfry")).contains("exists already");
        assertThat(Files.readAllBytes(console.path("sample.belfry"))).isEqualTo(before);
        assertThat(console.refused("new", "@no/such/folder.belfry"))
                .contains("Check that the folder exists");
    }

    @Test
    void theSampleHasSomeFortyMembersAndAsManyMoreAsWanted() {
        assertThat(members()).hasSizeBetween(38, 45);
        console.done("new", "@large.belfry", "--sample", "--members", "120");
        assertThat(console.done("members", "--file", "@large.belfry", "--json").json())
                .hasSize(120);
        console.done("new", "@small.belfry", "--sample", "--members", "5");
        assertThat(console.done("members", "--file", "@small.belfry", "--json").json())
                .hasSameSizeAs(members());
        assertThat(console.misused("new", "@b.belfry", "--members", "5")).contains("--sample");
        assertThat(console.misused("new", "@b.belfry", "--sample", "--members", "-1"))
                .contains("--members");
        assertThat(console.path("b.belfry")).doesNotExist();
    }

    @Test
    void theSampleCannotBeUndoneStepByStep() {
        assertThat(console.refused("undo", "--file", "@sample.belfry"))
                .contains("nothing to take back");
    }

    @Test
    void jsonHasExactlyTheKeysOfTheContract() {
        JsonNode lille = members("--match", "lille").get(0);

        assertThat(lille.propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "country",
                        "categories",
                        "networks",
                        "website",
                        "mainContact");
        assertThat(lille.get("name").asString()).isEqualTo("Lille");
        assertThat(lille.get("country").asString()).isEqualTo("FR");
        assertThat(lille.get("categories").toString())
                .isEqualTo("{\"Efus\":\"full\",\"FFSU\":\"full\"}");
        assertThat(lille.get("networks").toString()).isEqualTo("[\"Efus\",\"FFSU\"]");
        assertThat(lille.get("website").isNull()).isTrue();
        for (JsonNode member : members()) {
            JsonNode contact = member.get("mainContact");
            assertThat(contact.isNull() || contact.size() == 4).isTrue();
            if (!contact.isNull()) {
                assertThat(contact.propertyNames())
                        .containsExactly("name", "function", "phone", "email");
                assertThat(contact.get("email").asString()).endsWith(".example");
            }
        }
    }

    @Test
    void theOfficialSiteIsTheWebsite() {
        console.done(
                "add",
                "link",
                "--file",
                "@sample.belfry",
                "--set",
                "member=Lille",
                "--set",
                "kind=website",
                "--set",
                "target=https://lille.example");
        assertThat(members("--match", "lille").get(0).get("website").asString())
                .isEqualTo("https://lille.example");
    }

    @Test
    void aMembershipWithoutACategoryIsInNetworksAlone() {
        console.done("add", "member", "--file", "@sample.belfry", "--set", "name=Gdynia");
        console.done(
                "add",
                "membership",
                "--file",
                "@sample.belfry",
                "--set",
                "member=Gdynia",
                "--set",
                "network=Efus",
                "--set",
                "span=2020/..");
        console.done(
                "add",
                "membership",
                "--file",
                "@sample.belfry",
                "--set",
                "member=Gdynia",
                "--set",
                "network=Old",
                "--set",
                "span=1990-1999",
                "--set",
                "category=full");
        console.done(
                "add",
                "membership",
                "--file",
                "@sample.belfry",
                "--set",
                "member=Gdynia",
                "--set",
                "network=Term",
                "--set",
                "span=2020-2199",
                "--set",
                "category=observer");
        JsonNode gdynia = members("--match", "gdynia").get(0);
        assertThat(gdynia.get("networks").toString()).isEqualTo("[\"Efus\",\"Term\"]");
        assertThat(gdynia.get("categories").toString()).isEqualTo("{\"Term\":\"observer\"}");
        assertThat(gdynia.get("mainContact").isNull()).isTrue();
        assertThat(gdynia.get("country").isNull()).isTrue();
    }

    @Test
    void whoseTermEndsInTheFutureIsStillInOffice() {
        console.done("add", "member", "--file", "@sample.belfry", "--set", "name=Gdynia");
        console.done(
                "add",
                "post",
                "--file",
                "@sample.belfry",
                "--set",
                "member=Gdynia",
                "--set",
                "function=Mayor of Gdynia",
                "--set",
                "main-contact=yes");
        mandate("Past", "2001-2014");
        assertThat(contact()).isEmpty();
        mandate("Present", "2015-2199");
        assertThat(contact()).isEqualTo("Present");
        mandate("Future", "2198/..");
        assertThat(contact()).isEqualTo("Present");
    }

    private void mandate(String family, String span) {
        console.done("add", "person", "--file", "@sample.belfry", "--set", "family=" + family);
        console.done(
                "add",
                "mandate",
                "--file",
                "@sample.belfry",
                "--set",
                "person=" + family,
                "--set",
                "post=Mayor of Gdynia",
                "--set",
                "span=" + span);
    }

    private String contact() {
        return members("--match", "gdynia").get(0).get("mainContact").get("name").asString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    liege         | Liège
                    LIÈGE         | Liège
                    lodz          | Łódź
                    Łódź          | Łódź
                    koln          | Cologne
                    gdansk pol    | Gdańsk
                    turin italie  | Turin
                    """)
    void namesAreFoundWithoutAccentsCasesAndSpecialLetters(String words, String name) {
        assertThat(members("--match", words).valueStream().map(each -> each.get("name").asString()))
                .contains(name);
    }

    @ParameterizedTest
    @CsvSource({"kobenhavn,København", "strasse,Straße", "aerhus,Ærhus", "Θηβα,Θήβα"})
    void lettersThatUnicodeDoesNotDecomposeAreFoldedToo(String words, String name) {
        console.done("add", "member", "--file", "@sample.belfry", "--set", "name=" + name);
        assertThat(members("--match", words).get(0).get("name").asString()).isEqualTo(name);
    }

    @Test
    void theTableIsForPeople() {
        Console.Ended ended =
                console.done("members", "--file", "@sample.belfry", "--match", "lille");
        assertThat(ended.lines().getFirst()).startsWith("Lille  France  Efus, FFSU  ");
        assertThat(ended.lines().getLast()).isEqualTo("1 member");
        assertThat(console.done("members", "--file", "@sample.belfry", "--match", "qqq").line())
                .isEqualTo("No member");
    }

    @Test
    void lookingDoesNotLockOrChangeTheFile() throws IOException {
        byte[] before = Files.readAllBytes(console.path("sample.belfry"));
        members();
        assertThat(Files.readAllBytes(console.path("sample.belfry"))).isEqualTo(before);
        assertThat(console.files()).containsExactly("own", "sample.belfry");
    }
}
