package org.belfry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.db.generated.Tables.SOURCE;

import org.belfry.db.Database;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

class SheetVerbTest {
    private static final String NAMED = "two-networks.txt";
    private static final String NAMELESS = "without-a-name.txt";

    @RegisterExtension
    private static final Console console = new Console(Locale.UK, SheetVerbTest::sheetsAndAFile);

    private static void sheetsAndAFile(Console console) {
        console.done("new", "@a.belfry");
        try {
            for (String name : List.of(NAMED, NAMELESS, "learning-city.txt", "news-page.txt")) {
                console.sheet(name);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String rows() throws Refusal {
        return console.rows(console.path("a.belfry"));
    }

    @Test
    void readingPrintsOneObjectASheetAndStoresNothing() throws IOException {
        var json =
                console.done(
                                "sheet",
                                "read",
                                "@" + NAMED,
                                "@" + NAMELESS,
                                "@news-page.txt",
                                "--json")
                        .json();

        assertThat(json).hasSize(3);
        assertThat(json.get(0).get("name").asString()).isEqualTo("Tourcoing");
        assertThat(json.get(1).get("name").isNull()).isTrue();
        assertThat(json.get(1).get("questions").get(0).asString())
                .isEqualTo("Which city is this sheet about?");
        assertThat(json.get(2).get("kind").asString()).isEqualTo("unknown");
        assertThat(json.get(0).propertyNames())
                .containsExactly(
                        "source",
                        "kind",
                        "language",
                        "name",
                        "country",
                        "countryCode",
                        "population",
                        "populationAsWritten",
                        "populationYear",
                        "website",
                        "safetyContracts",
                        "memberships",
                        "seats",
                        "twins",
                        "participations",
                        "people",
                        "statements",
                        "practices",
                        "policies",
                        "vision",
                        "description",
                        "labels",
                        "links",
                        "news",
                        "unread",
                        "questions");
        assertThat(console.files()).doesNotContain("a.belfry.lock");
    }

    @Test
    void readingForPeopleListsFactsByLineAndWhatWasNotRead() {
        String text = console.done("sheet", "read", "@" + NAMED).out();

        assertThat(text)
                .contains(NAMED + ": Tourcoing", "Population", "98656", "Twinning", "Rochdale");
    }

    @Test
    void anImportIsOneActionThatUndoTakesBackWhole() throws Refusal {
        String before = rows();
        String said = console.done("sheet", "import", "--file", "@a.belfry", "@" + NAMED).line();
        assertThat(said).startsWith(NAMED + ": Tourcoing, ").contains(" facts stored");
        String listed =
                console.done("members", "--file", "@a.belfry", "--match", "tourcoing").out();
        assertThat(listed).contains("Tourcoing", "France", "1 member");

        assertThat(console.done("undo", "--file", "@a.belfry").line())
                .isEqualTo("Taken back: Import sheet: two-networks.txt");
        assertThat(rows()).isEqualTo(before);
        assertThat(console.refused("undo", "--file", "@a.belfry")).contains("nothing to take back");
    }

    @Test
    void severalSheetsAreOneActionToo() throws Refusal {
        String before = rows();
        console.done("sheet", "import", "--file", "@a.belfry", "@" + NAMED, "@learning-city.txt");
        assertThat(console.done("members", "--file", "@a.belfry").out()).contains("2 members");
        console.done("undo", "--file", "@a.belfry");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theTextOfTheSheetIsKeptWithItsDigest() throws Exception {
        console.done("sheet", "import", "--file", "@a.belfry", "@" + NAMED);
        try (Database database =
                Database.openReading(console.path("a.belfry"), console.wiring().setup())) {
            var source = database.read(sql -> sql.selectFrom(SOURCE).fetchSingle());
            String text = Files.readString(console.path(NAMED));
            assertThat(source.getText()).isEqualTo(text.stripTrailing());
            assertThat(source.getName()).isEqualTo(NAMED);
            assertThat(source.getSha256()).hasSize(64);
        }
    }

    @Test
    void theSameSheetTwiceChangesNothing() throws Refusal {
        console.done("sheet", "import", "--file", "@a.belfry", "@" + NAMED);
        String once = rows();
        String said = console.done("sheet", "import", "--file", "@a.belfry", "@" + NAMED).line();

        assertThat(said).contains("nothing new", "none differs");
        assertThat(rows()).isEqualTo(once);
        console.done("undo", "--file", "@a.belfry");
        assertThat(console.done("members", "--file", "@a.belfry").out()).contains("No member");
    }

    @Test
    void aSheetTakenBackCanBeImportedAgain() throws Refusal {
        console.done("sheet", "import", "--file", "@a.belfry", "@" + NAMED);
        String listed = console.done("members", "--file", "@a.belfry").out();
        console.done("undo", "--file", "@a.belfry");
        console.done("sheet", "import", "--file", "@a.belfry", "@" + NAMED);
        assertThat(console.done("members", "--file", "@a.belfry").out()).isEqualTo(listed);
    }

    @Test
    void aSheetWithoutACityIsRefusedUntilSomebodyNamesIt() throws Refusal {
        String before = rows();
        assertThat(console.refused("sheet", "import", "--file", "@a.belfry", "@" + NAMELESS))
                .contains(NAMELESS, "which city", "--member");
        assertThat(rows()).isEqualTo(before);

        console.done("sheet", "import", "--file", "@a.belfry", "@" + NAMELESS, "--member", "Mons");
        assertThat(
                        console.done("members", "--file", "@a.belfry", "--json")
                                .json()
                                .get(0)
                                .get("name")
                                .asString())
                .isEqualTo("Mons");
    }

    @Test
    void whereOneOfSeveralIsRefusedNoneIsStored() throws Refusal {
        String before = rows();
        console.refused("sheet", "import", "--file", "@a.belfry", "@" + NAMED, "@news-page.txt");
        console.refused("sheet", "import", "--file", "@a.belfry", "@" + NAMED, "@" + NAMELESS);
        console.refused("sheet", "import", "--file", "@a.belfry", "@" + NAMED, "@missing.txt");
        assertThat(rows()).isEqualTo(before);

        for (String country : List.of("BE", "Belgique")) {
            console.done(
                    "add",
                    "member",
                    "--file",
                    "@a.belfry",
                    "--set",
                    "name=Verviers",
                    "--set",
                    "country=" + country);
        }
        String two = rows();
        console.refused(
                "sheet",
                "import",
                "--file",
                "@a.belfry",
                "@learning-city.txt",
                "@" + NAMELESS,
                "--member",
                "Verviers");
        assertThat(rows()).isEqualTo(two);
    }

    @Test
    void aTextThatIsNoSheetIsRefused() throws Refusal {
        String before = rows();
        assertThat(
                        console.refused(
                                "sheet",
                                "import",
                                "--file",
                                "@a.belfry",
                                "@news-page.txt",
                                "--member",
                                "X"))
                .contains("news-page.txt", "not a member sheet");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aMemberThatIsThereKeepsWhatDiffers() {
        console.done(
                "add",
                "member",
                "--file",
                "@a.belfry",
                "--set",
                "name=Tourcoing",
                "--set",
                "country=FR",
                "--set",
                "note=ours");
        console.done(
                "add",
                "seat",
                "--file",
                "@a.belfry",
                "--set",
                "member=Tourcoing",
                "--set",
                "network=FFSU",
                "--set",
                "body=Executive Committee");
        console.done("sheet", "import", "--file", "@a.belfry", "@" + NAMED);
        assertThat(console.done("members", "--file", "@a.belfry").out()).contains("1 member");
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void sheetsOfOldEncodingsAreReadAsTheyWere(String encoding) throws IOException {
        String text =
                Files.readString(console.path(NAMED))
                        .replace('“', '"')
                        .replace('”', '"')
                        .replace('‘', '\'')
                        .replace('’', '\'')
                        .replace('•', '*');
        Files.writeString(console.path("plain.txt"), text);
        Files.write(console.path("old.txt"), text.getBytes(Charset.forName(encoding)));
        boolean latin = encoding.equals("ISO-8859-1") || encoding.equals("windows-1252");
        String old = console.done("sheet", "read", "@old.txt", "--json").out();
        String plain = console.done("sheet", "read", "@plain.txt", "--json").out();

        assertThat(old.replace("old.txt", "plain.txt"))
                .isEqualTo(latin ? plain.replace("Jastrzębie-Zdrój", "Jastrz?bie-Zdrój") : plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7})
    void halfASheetIsReadAsFarAsItGoesOrRefusedInASentence(int parts) throws IOException {
        byte[] whole = Files.readAllBytes(console.path(NAMED));
        Files.write(
                console.path("half.txt"), java.util.Arrays.copyOf(whole, whole.length * parts / 8));
        Console.Ended ended =
                console.run(
                        "sheet",
                        "import",
                        "--file",
                        "@a.belfry",
                        "@half.txt",
                        "--member",
                        "Tourcoing");

        assertThat(ended.code()).isIn(0, 1);
        assertThat(ended.err().lines().count()).isEqualTo(ended.code());
    }

    @Test
    void aHundredMegabytesAreRefusedBeforeTheyAreRead() throws IOException {
        try (var file = new RandomAccessFile(console.path("large.txt").toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        for (String what : List.of("read", "import")) {
            assertThat(console.refused("sheet", what, "--file", "@a.belfry", "@large.txt"))
                    .contains("20 MB");
        }
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Files.write(
                console.path("scan.pdf"),
                "%PDF-1.7\n\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(console.refused("sheet", "read", "@scan.pdf")).contains("not a text file");
        assertThat(console.refused("sheet", "import", "--file", "@a.belfry", "@scan.pdf"))
                .contains("not a text file");
        assertThat(console.refused("sheet", "read", "@nothing.txt")).contains("cannot be read");
    }

    @Test
    void anEmptyFileIsNoSheet() throws IOException {
        Path empty = Files.createFile(console.path("empty.txt"));
        assertThat(
                        console.done("sheet", "read", empty.toString(), "--json")
                                .json()
                                .get(0)
                                .get("kind")
                                .asString())
                .isEqualTo("unknown");
        assertThat(console.refused("sheet", "import", "--file", "@a.belfry", "@empty.txt"))
                .contains("not a member sheet");
    }
}
