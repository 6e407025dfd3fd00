package org.belfry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.db.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Laptops and a folder, as somebody types it. */
class SyncVerbTest {
    private static final String ANNE = "@anne.belfry";
    private static final String BOB = "@bob.belfry";
    private static final String CARL = "@carl.belfry";
    private static final String STICK = "@stick";

    @RegisterExtension
    private static final Console console =
            new Console(
                    Locale.UK,
                    console -> {
                        console.done("new", ANNE, "--station", "Anne’s laptop");
                        add(console, ANNE, "Lille");
                        folder(console, STICK);
                        send(console, ANNE, STICK);
                        console.done("new", BOB, "--join", STICK, "--station", "Bob’s");
                    });

    @BeforeEach
    void sameStick() throws IOException {
        Files.createDirectories(console.path("stick"));
    }

    private static void folder(Console console, String name) {
        try {
            Files.createDirectories(console.path(name.substring(1)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void add(Console console, String file, String name) {
        console.done("add", "member", "--file", file, "--set", "name=" + name);
    }

    private static void add(String file, String name) {
        add(console, file, name);
    }

    private static String send(Console console, String file, String to) {
        return console.done("sync", "export", "--file", file, "--to", to).line();
    }

    private static String send(String file) {
        return send(console, file, STICK);
    }

    private static List<String> take(String file) {
        return take(file, STICK);
    }

    private static List<String> take(String file, String from) {
        return console.done("sync", "import", "--file", file, "--from", from).lines();
    }

    private static String dump(String file) {
        return console.done("sync", "dump", "--file", file).out();
    }

    private static JsonNode status(String file) {
        return console.done("sync", "status", "--file", file, "--json").json();
    }

    /** The batches of a station below a folder, in their order. */
    private static List<Path> batches(String folder, String file) throws Exception {
        String station;
        try (Database database =
                Database.openReading(console.path(file.substring(1)), console.wiring().setup())) {
            station = database.stationId();
        }
        try (var files = Files.walk(console.path(folder.substring(1)))) {
            return files.filter(each -> each.toString().endsWith(".jsonl"))
                    .filter(each -> each.toString().contains(station))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void bothBringTheirWorkTogether() {
        assertThat(dump(BOB)).isEqualTo(dump(ANNE)).contains("Lille");
        add(ANNE, "Torino");
        add(BOB, "Gdynia");
        add(BOB, "Brno");
        assertThat(send(ANNE)).contains("1 action is new; 1 file of this station");
        assertThat(send(BOB)).contains("2 actions are new; 1 file of this station");
        assertThat(take(ANNE)).containsExactly("1 file, 2 actions, no attachment from Bob’s.");
        assertThat(take(BOB)).first().asString().contains("Anne’s laptop");
        assertThat(dump(ANNE)).isEqualTo(dump(BOB)).contains("Gdynia", "Torino");
        assertThat(take(BOB)).containsExactly("Nothing new lies there.");
    }

    @Test
    void aBackupIsMadeBeforeTheFirstImport() throws Exception {
        take(ANNE);
        take(ANNE);
        try (var files = Files.walk(console.path("own"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.endsWith("-merge.belfry"))
                    .hasSize(1);
        }
    }

    @Test
    void everySyncVerbHasHelpWithAnExample() {
        for (String verb : List.of("export", "import", "status", "dump")) {
            assertThat(console.done("sync", verb, "--help").out())
                    .contains("Usage: belfry sync " + verb, "Example: belfry sync " + verb);
        }
        assertThat(console.run("sync").code()).isEqualTo(2);
        assertThat(console.run("sync", "burn").code()).isEqualTo(2);
        assertThat(console.run("sync", "export", "--file", ANNE).code()).isEqualTo(2);
        assertThat(console.run("sync", "import", "--from", STICK).code()).isEqualTo(2);
    }

    @Test
    void theStatusNamesStationsAndConflicts() {
        console.done("edit", "member", "Lille", "--file", ANNE, "--set", "region=Nord");
        console.done("edit", "member", "Lille", "--file", BOB, "--set", "region=Hauts-de-France");
        send(BOB);
        assertThat(take(ANNE)).contains("1 conflict is open; “belfry sync status” lists them.");

        JsonNode status = status(ANNE);
        assertThat(status.propertyNames())
                .containsExactly("station", "stations", "conflicts", "pending", "held");
        assertThat(status.get("station").asString()).isEqualTo("Anne’s laptop");
        JsonNode bob = status.get("stations").get(0);
        assertThat(bob.propertyNames()).containsExactly("name", "lastHeard", "waitsFor");
        assertThat(bob.get("name").asString()).isEqualTo("Bob’s");
        assertThat(bob.get("lastHeard").asString()).startsWith("20").contains("T");
        assertThat(bob.get("waitsFor").isNull()).isTrue();
        JsonNode conflict = status.get("conflicts").get(0);
        assertThat(conflict.propertyNames()).containsExactly("table", "row", "field", "values");
        assertThat(conflict.get("field").asString()).isEqualTo("region");
        assertThat(conflict.get("values").findValuesAsString("value"))
                .containsExactlyInAnyOrder("Nord", "Hauts-de-France");
        assertThat(conflict.get("values").findValuesAsString("station"))
                .containsExactlyInAnyOrder("Anne’s laptop", "Bob’s");
        assertThat(status.get("pending").asLong()).isZero();
        assertThat(status.get("held").isEmpty()).isTrue();

        String shown = console.done("sync", "status", "--file", ANNE).out();
        assertThat(shown)
                .contains("This is Anne’s laptop", "last file", "Bob’s")
                .contains("conflict in member", "region: ", "Nord (Anne’s laptop, ");
    }

    @Test
    void whatComesOutOfOrderWaitsAndSaysForWhat() throws Exception {
        add(BOB, "Gdynia");
        send(BOB);
        Path first = batches(STICK, BOB).getFirst();
        Path away = console.path("away");
        Files.move(first, away);
        add(BOB, "Brno");
        folder(console, "@other");
        send(console, BOB, "@other");
        Path second = batches("@other", BOB).getLast();
        Files.copy(second, console.path("stick/000002.jsonl"));

        assertThat(take(ANNE)).contains("1 action of Bob’s waiting for file 1 from Bob’s");
        assertThat(status(ANNE).get("pending").asLong()).isEqualTo(1);
        assertThat(status(ANNE).get("stations").get(0).get("waitsFor").asString())
                .isEqualTo("file 1 from Bob’s");
        assertThat(status(ANNE).get("held").get(0).get("actions").asLong()).isEqualTo(1);
        assertThat(console.done("sync", "status", "--file", ANNE).out())
                .contains("file 1 from Bob’s");
        assertThat(console.done("members", "--file", ANNE).out()).doesNotContain("Brno");

        Files.move(away, console.path("stick/late.jsonl"));
        take(ANNE);
        send(ANNE);
        take(BOB);
        assertThat(dump(ANNE)).isEqualTo(dump(BOB)).contains("Brno", "Gdynia");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000001.sync-conflict-20260301-101500-ABCDEFG.jsonl",
                "000001 (conflicted copy 2026-03-01 101500).jsonl",
                "000001 (Anne's conflicted copy 2026-03-01).jsonl",
                "000001 - Copy (2).jsonl",
                "000001 (Conflit de synchronisation).JSONL",
                "tout autre chose.jsonl"
            })
    void aCopyUnderAnotherNameIsTakenInOnce(String name) throws Exception {
        add(BOB, "Gdynia");
        send(BOB);
        Path batch = batches(STICK, BOB).getFirst();
        Files.copy(batch, batch.resolveSibling(name));
        Files.copy(batch, console.path("stick").resolve(name));
        assertThat(take(ANNE)).containsExactly("1 file, 1 action, no attachment from Bob’s.");
        assertThat(take(ANNE)).containsExactly("Nothing new lies there.");
        send(ANNE);
        take(BOB);
        assertThat(dump(ANNE)).isEqualTo(dump(BOB));
    }

    @Test
    void aTornFileIsIncompleteUntilItIsWholeAndTheOthersAreTakenIn() throws Exception {
        add(BOB, "Gdynia");
        send(BOB);
        add(ANNE, "Torino");
        send(ANNE);
        console.done("new", CARL, "--join", STICK, "--station", "Carl’s");
        add(CARL, "Brno");
        send(CARL);
        Path batch = batches(STICK, CARL).getFirst();
        byte[] whole = Files.readAllBytes(batch);
        Files.write(batch, java.util.Arrays.copyOf(whole, whole.length - 30));

        Console.Ended ended = console.run("sync", "import", "--file", ANNE, "--from", STICK);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("from Bob’s").doesNotContain("Carl’s");
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).contains("is incomplete", "try again");
        assertThat(console.done("members", "--file", ANNE).out())
                .contains("Gdynia")
                .doesNotContain("Brno");

        Files.write(batch, whole);
        assertThat(take(ANNE)).first().asString().contains("Carl’s");
        send(ANNE);
        take(CARL);
        assertThat(dump(ANNE)).isEqualTo(dump(CARL)).contains("Brno");
    }

    @Test
    void aDamagedCopyIsNotMissedWhenAWholeOneCame() throws Exception {
        add(BOB, "Gdynia");
        send(BOB);
        Path batch = batches(STICK, BOB).getFirst();
        byte[] bytes = Files.readAllBytes(batch);
        Files.write(
                console.path("stick/a-torn.jsonl"),
                java.util.Arrays.copyOf(bytes, bytes.length - 30));
        bytes[bytes.length / 2] ^= 1;
        Files.write(console.path("stick/b-flipped.jsonl"), bytes);
        assertThat(take(ANNE)).containsExactly("1 file, 1 action, no attachment from Bob’s.");
        assertThat(take(ANNE)).containsExactly("Nothing new lies there.");
    }

    @Test
    void severalThatAreNotTakenInAreNamedEach() throws Exception {
        add(BOB, "Gdynia");
        send(BOB);
        Path batch = batches(STICK, BOB).getFirst();
        byte[] bytes = Files.readAllBytes(batch);
        bytes[bytes.length / 2] ^= 1;
        Files.write(batch, bytes);
        Files.writeString(console.path("stick/letter.jsonl"), "Dear mayor,\n");
        add(ANNE, "Torino");
        send(ANNE);
        Console.Ended ended = console.run("sync", "import", "--file", ANNE, "--from", STICK);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("letter.jsonl", "000001.jsonl");
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).contains("2 files were not taken in. The first: ");
    }

    @Test
    void filesOfAnotherNetworkAreRefused() {
        console.done("new", "@other.belfry", "--station", "Other");
        add("@other.belfry", "Gent");
        folder(console, "@foreign");
        send(console, "@other.belfry", "@foreign");
        String before = dump(ANNE);
        Console.Ended ended = console.run("sync", "import", "--file", ANNE, "--from", "@foreign");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("belongs to another network");
        assertThat(dump(ANNE)).isEqualTo(before);
        send(console, ANNE, "@foreign");
        assertThat(console.refused("new", "@x.belfry", "--join", "@foreign"))
                .contains("several networks");
        assertThat(console.path("x.belfry")).doesNotExist();
    }

    @Test
    void aBundleGoesByMail() throws Exception {
        add(BOB, "Gdynia");
        send(console, BOB, "@mail.zip");
        assertThat(take(ANNE, "@mail.zip"))
                .containsExactly("1 file, 1 action, no attachment from Bob’s.");
        console.done("new", CARL, "--join", "@mail.zip", "--station", "Carl’s");
        send(console, ANNE, "@answer.ZIP");
        take(BOB, "@answer.ZIP");
        take(CARL, "@answer.ZIP");
        assertThat(dump(ANNE)).isEqualTo(dump(BOB)).isEqualTo(dump(CARL));

        Files.write(console.path("torn.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(console.refused("sync", "import", "--file", ANNE, "--from", "@torn.zip"))
                .contains("damaged or has not arrived whole");
    }

    @Test
    void aLaptopThatComesLateHasItAllByRelay() throws Exception {
        add(BOB, "Gdynia");
        send(BOB);
        take(ANNE);
        add(ANNE, "Torino");
        folder(console, "@relay");
        send(console, ANNE, "@relay");
        assertThat(batches("@relay", BOB)).hasSize(1);
        assertThat(console.done("new", CARL, "--join", "@relay", "--station", "Carl’s").out())
                .contains("carl.belfry” is ready", "from Anne’s laptop, Bob’s.");
        assertThat(dump(CARL)).isEqualTo(dump(ANNE));
        add(CARL, "Brno");
        send(console, CARL, "@relay");
        take(BOB, "@relay");
        assertThat(dump(BOB)).isEqualTo(dump(CARL)).contains("Brno");
        assertThat(status(BOB).get("stations").findValuesAsString("name"))
                .containsExactly("Anne’s laptop", "Carl’s");
    }

    @Test
    void aStickThatIsNotThereIsRefused() throws Exception {
        assertThat(console.refused("sync", "export", "--file", ANNE, "--to", "@gone"))
                .contains("There is no folder", "gone");
        assertThat(console.refused("sync", "import", "--file", ANNE, "--from", "@gone"))
                .contains("There is no folder", "gone");
        assertThat(console.path("gone")).doesNotExist();
        assertThat(console.refused("new", CARL, "--join", "@gone")).contains("gone");
        folder(console, "@empty");
        assertThat(console.refused("new", CARL, "--join", "@empty")).contains("holds no files");
        console.done("new", "@fresh.belfry");
        send(console, "@fresh.belfry", "@empty");
        console.done("new", "@copy.belfry", "--join", "@empty");
        assertThat(dump("@copy.belfry")).isEqualTo(dump("@fresh.belfry")).isEmpty();
        assertThat(console.files()).doesNotContain("carl.belfry");
    }

    @Test
    void joiningWhatCannotBeReadLeavesNothing() throws Exception {
        Path batch = batches(STICK, ANNE).getFirst();
        byte[] bytes = Files.readAllBytes(batch);
        bytes[bytes.length / 2] ^= 1;
        Files.write(batch, bytes);
        assertThat(console.refused("new", CARL, "--join", STICK)).contains("Nothing of it");
        assertThat(console.files()).doesNotContain("carl.belfry");
    }

    @Test
    void whileAnotherBelfryHasTheFileItMayBeLookedAtAlone() throws Exception {
        try (Database open = Database.open(console.path("anne.belfry"), console.wiring().setup())) {
            assertThat(console.refused("sync", "export", "--file", ANNE, "--to", STICK))
                    .contains("open in another Belfry");
            assertThat(console.refused("sync", "import", "--file", ANNE, "--from", STICK))
                    .contains("open in another Belfry");
            assertThat(dump(ANNE)).contains("Lille");
            assertThat(status(ANNE).get("station").asString()).isEqualTo(open.stationName());
        }
    }

    @Test
    void namesOfStationsAndWhatGoesWithJoiningAreChecked() throws Exception {
        assertThat(console.misused("new", CARL, "--station", "  ")).contains("--station");
        assertThat(console.misused("new", CARL, "--station", "x".repeat(101))).contains("100");
        assertThat(console.misused("new", CARL, "--join", STICK, "--station", "a\u0000b"))
                .contains("--station");
        assertThat(console.misused("new", CARL, "--join", STICK, "--sample")).contains("--join");
        assertThat(console.refused("new", ANNE, "--join", STICK)).contains("exists already");
        assertThat(console.files()).doesNotContain("carl.belfry");
    }

    @Test
    void aClockAheadIsTakenInAndNamed() throws Exception {
        var setup = console.wiring().setup();
        var ahead =
                new org.belfry.db.Setup(
                        setup.memory(),
                        java.time.Clock.offset(setup.clock(), java.time.Duration.ofDays(400)),
                        setup.author(),
                        setup.stationName());
        try (Database bob = Database.open(console.path("bob.belfry"), ahead)) {
            var row = new org.belfry.db.generated.tables.records.MemberRecord();
            row.setName("Gdynia");
            bob.write(org.belfry.db.Intent.of("add.member"), tx -> tx.insert(row));
        }
        send(BOB);
        assertThat(take(ANNE)).anyMatch(line -> line.startsWith("The clock of Bob’s is more"));
        assertThat(console.done("members", "--file", ANNE).out()).contains("Gdynia");
    }
}
