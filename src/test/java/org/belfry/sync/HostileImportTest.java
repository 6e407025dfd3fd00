package org.belfry.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.sync.BatchText.id;
import static org.belfry.sync.BatchText.insert;
import static org.belfry.sync.BatchText.op;

import org.belfry.db.Database;
import org.belfry.db.NetworkFiles;
import org.belfry.db.SentOp;
import org.belfry.db.What;
import org.belfry.paper.Progress;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A folder with one file that is damaged, hostile or of somewhere else: it is named with line and
 * reason and changes nothing, and the good file beside it is taken.
 */
class HostileImportTest {
    private static final String BAD = "bad.jsonl";
    private static final String KNOWN = "known";

    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    @SuppressWarnings("NullAway.Init")
    private Database database;

    private Path folder = Path.of("");

    /** A file that holds Lille, of which the bad ones may know. */
    @BeforeEach
    void make() throws Exception {
        Path file = files.folder().resolve("a.belfry");
        Database.create(file, files.setup(), BatchText.FILE, made -> {});
        database = files.open("a.belfry", files.setup());
        folder = Files.createDirectories(files.folder().resolve("stick"));
        Files.write(folder.resolve("first.jsonl"), known().bytes());
        assertThat(take().problems()).isEmpty();
        Files.delete(folder.resolve("first.jsonl"));
    }

    private static BatchText known() {
        return new BatchText()
                .station(id("dora"), id("dora-1"), "Dora")
                .action(
                        insert("member", KNOWN, Map.of("name", "Lille")),
                        insert("person", "bo", Map.of("given", "Bo")));
    }

    private static BatchText good() {
        return new BatchText()
                .station(id("carl"), id("carl-1"), "Carl")
                .action(insert("member", "good", Map.of("name", "Good")));
    }

    private Imported take() throws Refusal {
        return new Sync(database, "1").importFrom(folder, Progress.UNWATCHED);
    }

    private String dump() throws Refusal {
        var text = new StringBuilder();
        new Sync(database, "1").dump(text);
        return text.toString();
    }

    /** Takes in the bad file, then the good one beside it. */
    private Refusal refused(byte[] bytes) throws Exception {
        String before = dump();
        Files.write(folder.resolve(BAD), bytes);
        Imported alone = take();
        assertThat(alone.problems()).hasSize(1);
        assertThat(alone.files()).isZero();
        assertThat(alone.arrived()).isZero();
        assertThat(dump()).isEqualTo(before);
        assertThat(database.differences()).isEmpty();
        Files.write(folder.resolve("good.jsonl"), good().bytes());
        Imported both = take();
        assertThat(both.problems()).hasSize(1);
        assertThat(both.files()).isOne();
        assertThat(towns()).containsExactly("Good", "Lille");
        Refusal refusal = both.problems().getFirst();
        for (Language language : Language.values()) {
            assertThat(new Texts(language).of(refusal)).contains(BAD).hasSizeLessThan(400);
        }
        return refusal;
    }

    private List<String> towns() throws Refusal {
        return database.read(sql ->
                sql.select(MEMBER.NAME).from(MEMBER).orderBy(MEMBER.NAME).fetch(MEMBER.NAME));
    }

    @ParameterizedTest
    @MethodSource("org.belfry.sync.HostileBatchTest#changes")
    void aBatchThatNoBelfryWritesIsNamed(String what, String to, long line, String key)
            throws Exception {
        String body = HostileBatchTest.BODY;
        int from = body.indexOf(what);
        String changed = body.substring(0, from) + to + body.substring(from + what.length());
        Refusal refusal = refused(BatchText.sealed(changed.getBytes(StandardCharsets.UTF_8), 3));
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.arguments()).startsWith(BAD, line);
    }

    private static Arguments bad(String what, BatchText batch, String key, long line) {
        return Arguments.of(what, batch.bytes(), "sync." + key, line);
    }

    private static SentOp changed(String table, String row, String set) {
        return op(table, row, What.UPDATE, set, "{}");
    }

    static List<Arguments> contradictions() {
        return List.of(
                bad(
                        "an action without the one before it",
                        new BatchText().from(2).action(insert("member", "x", Map.of("name", "X"))),
                        "refused.chain",
                        2),
                bad(
                        "an id of another table",
                        new BatchText().action(insert("person", KNOWN, Map.of("given", "X"))),
                        "refused.othertable",
                        2),
                bad(
                        "one row in two tables",
                        new BatchText()
                                .action(insert("member", "x", Map.of("name", "X")))
                                .action(insert("person", "x", Map.of("given", "X"))),
                        "refused.othertable",
                        3),
                bad(
                        "a reference to a row of another table",
                        new BatchText()
                                .action(insert("member", "y", Map.of("name", "Y")))
                                .action(
                                        insert(
                                                "member_name",
                                                "x",
                                                Map.of("member", id("bo"), "name", "X"))),
                        "refused.othertable",
                        3),
                bad(
                        "a reference to nothing",
                        new BatchText()
                                .action(
                                        insert(
                                                "member_name",
                                                "x",
                                                Map.of("member", id("nobody"), "name", "X"))),
                        "refused.othertable",
                        2),
                bad(
                        "a number where a name belongs",
                        new BatchText().action(insert("member", "x", Map.of("name", 7L))),
                        "refused.value",
                        2),
                bad(
                        "a town erased",
                        new BatchText().action(op("member", KNOWN, What.ERASE, "{}", "{}")),
                        "refused.erase",
                        2),
                bad(
                        "the id of an action that is here",
                        new BatchText()
                                .station(id("dora"), id("dora-1"), "Dora")
                                .action(changed("member", KNOWN, "{\"name\":\"Other\"}")),
                        "refused.sameid",
                        2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void whatContradictsItselfOrTheLedgerIsNamed(String what, byte[] bytes, String key, long line)
            throws Exception {
        Refusal refusal = refused(bytes);
        assertThat(refusal.key()).as(what).isEqualTo(key);
        assertThat(refusal.arguments()).startsWith(BAD, line);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<Arguments> carried() {
        String text = BatchText.small().text();
        String network = text.replace(BatchText.FILE, id("another network"));
        return List.of(
                Arguments.of("joined", bytes(text + text), "sync.file.joined"),
                Arguments.of("CRLF", bytes(text.replace("\n", "\r\n")), "sync.file.changed"),
                Arguments.of("BOM", bytes("\uFEFF" + text), "sync.file.changed"),
                Arguments.of("another network", bytes(network), "sync.file.othernetwork"),
                Arguments.of("empty", new byte[0], "sync.file.incomplete"),
                Arguments.of("a table", bytes("name;city\n"), "sync.file.foreign"),
                Arguments.of("zeros, as after a power cut", new byte[4096], "sync.file.foreign"),
                Arguments.of(
                        "a tail of zeros",
                        bytes(text.substring(0, 900) + "\0".repeat(600)),
                        "sync.file.incomplete"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("carried")
    void whatACarrierDidToAFileIsNamed(String what, byte[] bytes, String key) throws Exception {
        assertThat(refused(bytes).key()).as(what).isEqualTo(key);
    }

    @Test
    void copiesUnderWhateverNameAreTakenOnce() throws Exception {
        byte[] bytes = good().bytes();
        for (String name :
                List.of(
                        "000001.jsonl",
                        "000001.sync-conflict-20260625-120000-ABCDEFG.jsonl",
                        "000001 (conflicted copy 2026-06-25 120000).jsonl",
                        "000001 (Anne's conflicted copy 2026-06-25).jsonl",
                        "000001 (1).jsonl",
                        "000001 - Copy.jsonl",
                        "000001-LAPTOP-ANNE.jsonl",
                        "000001 (Kopie).jsonl",
                        "SYNC/STATION/000001.JSONL")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
        Imported imported = take();
        assertThat(imported.problems()).isEmpty();
        assertThat(imported.files()).isOne();
        assertThat(imported.applied()).isOne();
        assertThat(take().files()).isZero();
        assertThat(towns()).containsExactly("Good", "Lille");
    }

    @Test
    void aTornCopyBesideTheWholeOneIsNoLoss() throws Exception {
        byte[] bytes = good().bytes();
        Files.write(
                folder.resolve("000000.jsonl"), java.util.Arrays.copyOf(bytes, bytes.length - 10));
        Files.write(folder.resolve("000001 (1).jsonl"), bytes);
        Imported imported = take();
        assertThat(imported.files()).isOne();
        assertThat(imported.problems()).isEmpty();
        assertThat(towns()).containsExactly("Good", "Lille");
    }

    @Test
    void aDamagedCopyDoesNotBarTheWholeOne() throws Exception {
        byte[] bytes = good().bytes();
        byte[] flipped = bytes.clone();
        flipped[new String(bytes, StandardCharsets.UTF_8).indexOf("Good")] ^= 1;
        Files.write(folder.resolve("000000.jsonl"), flipped);
        Files.write(folder.resolve("000001.jsonl"), bytes);
        Imported imported = take();
        assertThat(imported.files()).isOne();
        assertThat(imported.problems()).isEmpty();
        assertThat(towns()).containsExactly("Good", "Lille");
    }
}
