package org.belfry.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.belfry.sync.BatchText.EPOCH;
import static org.belfry.sync.BatchText.STATION;
import static org.belfry.sync.BatchText.id;

import org.belfry.db.What;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A file that somebody made with ill will, or another program with errors: its last line fits, what
 * stands before does not. It is refused with its line and the reason.
 */
class HostileBatchTest {
    static final String BODY = BatchText.body(BatchText.small().text());
    private static final String SNAPSHOT =
            BatchText.body(
                    new BatchText()
                            .snapshot()
                            .view(0, "{}")
                            .action(BatchText.op("a", "a", What.INSERT, "{}", "{}"))
                            .text());

    private static Refusal refused(byte[] body) {
        return catchThrowableOfType(Refusal.class, () -> BatchText.read(BatchText.sealed(body, 3)));
    }

    private static Arguments change(String what, String to, long line, String key) {
        return Arguments.of(what, to, line, "sync." + key);
    }

    static List<Arguments> changes() {
        return List.of(
                // the header
                change("\"version\":1,", "\"version\":0,", 1, "line.number"),
                change("\"version\":1,", "\"version\":2,\"extra\":1,", 1, "line.key"),
                change("\"min_reader\":1", "\"min_reader\":2", 1, "file.newer"),
                change("\"app\":\"0.1\"}", "\"app\":\"0.1\",\"more\":1}", 1, "line.key"),
                change("\"app\":\"0.1\"}", "\"app\":\"0.1\",\"app\":\"0.1\"}", 1, "line.twice"),
                change("\"file\":\"", "\"file\":\"..", 1, "line.id"),
                change("\"number\":42", "\"number\":0", 1, "line.number"),
                change("\"number\":42", "\"number\":\"42\"", 1, "line.json"),
                change("\"number\":42", "\"number\":9223372036854775808", 1, "line.number"),
                change("\"first\":1,\"last\":3", "\"first\":3,\"last\":1", 1, "line.number"),
                change("\"first\":1,\"last\":3", "\"first\":1,\"last\":2", 3, "line.order"),
                change("\"first\":1,\"last\":3", "\"first\":1,\"last\":4", 5, "line.order"),
                change("\"previous\":null", "\"previous\":\"AB\"", 1, "line.digest"),
                change("\"seen\":{},\"at\"", "\"seen\":[],\"at\"", 1, "line.json"),
                change("\"seen\":{},\"at\"", "\"seen\":{\"x\":\"1:a\"},\"at\"", 1, "line.id"),
                change("\"app\":\"0.1\"", "\"app\":[[[[[[]]]]]]", 1, "line.json"),
                // actions
                change("{\"id\":\"" + id(STATION + EPOCH + 1), "{\"id\":\"x", 2, "line.id"),
                change("\"seq\":1,", "\"seq\":0,", 2, "line.number"),
                change("\"seq\":1,", "\"seq\":-1,", 2, "line.number"),
                change("\"seq\":1,", "\"seq\":1.0,", 2, "line.json"),
                change("\"seq\":1,", "\"seq\":1,\"seq\":1,", 2, "line.twice"),
                change("\"seq\":2,", "\"seq\":3,", 3, "line.order"),
                change("\"hlc\":\"1795417200001", "\"hlc\":\"179541720000x", 2, "line.clock"),
                change(
                        "\"hlc\":\"17954172000010001",
                        "\"hlc\":\"1795417200001000A",
                        2,
                        "line.clock"),
                change("0001" + STATION, "0001" + id("other"), 2, "line.clock"),
                change(at("2026-11-23T08:00+01:00"), at("9999-12-31T23:59Z"), 1, "line.time"),
                change(at("2026-11-23T08:00+01:00"), at("1969-12-31T23:59Z"), 1, "line.time"),
                change(at("2026-11-23T08:00+01:00"), at("2287-01-01T00:00Z"), 1, "line.time"),
                change(at("2026-11-23T08:00+01:00"), at("yesterday"), 1, "line.time"),
                change(
                        "\"author\":\"Anne\"",
                        "\"author\":\"" + "A".repeat(1001) + "\"",
                        2,
                        "line.large"),
                change("\"author\":\"Anne\"", "\"author\":\"A\\u0000\"", 2, "line.text"),
                change("\"rows\":[\"", "\"rows\":[1,\"", 2, "line.json"),
                change("\"undoes\":null", "\"undoes\":\"all\"", 2, "line.id"),
                change("\"undoes\":null", "\"undoes\":false", 2, "line.json"),
                change("\"undoes\":null,", "", 2, "line.key"),
                change("\"undoes\":null,", "\"undoes\":null,\"more\":1,", 2, "line.key"),
                change(EPOCH + "\":\"1:", EPOCH + "\":\"0:", 3, "line.seen"),
                change(EPOCH + "\":\"1:", EPOCH + "\":\"1:g", 3, "line.seen"),
                change("]}\n{", "]} {}\n{", 2, "line.json"),
                change("]}\n{", "],\"x\":1}\n{", 2, "line.json"),
                change("{\"id\":", "{\"ID\":", 1, "line.json"),
                change("{\"id\":", "{ \"id\":", 1, "line.json"),
                // ops
                change("\"table\":\"member\"", "\"table\":\"Member\"", 2, "line.name"),
                change("\"table\":\"member\"", "\"table\":\"\"", 2, "line.name"),
                change("\"table\":\"member\"", "\"table\":\"a; drop\"", 2, "line.name"),
                change(
                        "\"table\":\"member\"",
                        "\"table\":\"" + "a".repeat(65) + "\"",
                        2,
                        "line.name"),
                change("\"row\":\"" + id("turin"), "\"row\":\"../../etc", 2, "line.id"),
                change(
                        "\"row\":\"" + id("turin"),
                        "\"row\":\"" + id("turin").toUpperCase(Locale.ROOT),
                        2,
                        "line.id"),
                change("\"what\":\"insert\"", "\"what\":\"truncate\"", 2, "line.what"),
                change("\"what\":\"insert\"", "\"what\":\"INSERT\"", 2, "line.what"),
                change("\"members\":3", "\"members-\":3", 2, "line.name"),
                change("\"members\":3", "\"members\":true", 2, "line.json"),
                change("\"members\":3", "\"members\":[3]", 2, "line.json"),
                change("\"members\":3", "\"members\":{\"a\":3}", 2, "line.json"),
                change("\"members\":3", "\"members\":NaN", 2, "line.json"),
                change("\"members\":3", "\"members\":1e999", 2, "line.number"),
                change("\"members\":3", "\"members\":-9223372036854775809", 2, "line.number"),
                change("\"members\":3", "\"members\":" + "9".repeat(5000), 2, "line.large"),
                change("\"members\":3", "\"members\":4", 2, "line.mismatch"),
                change("\"members\":3", "\"members\":3,\"members\":3", 2, "line.twice"),
                change("\"name\":\"Torino\"", "\"name\":\"\\ud800\"", 2, "line.text"),
                change("\"name\":\"Torino\"", "\"name\":\"\\udc00\\ud800\"", 2, "line.text"),
                change("\"name\":\"Torino\"", "\"name\":\"T\\u0000\"", 2, "line.text"),
                change("\"name\":\"Torino\"", "\"name\":\"T\u0000\"", 2, "line.text"),
                change("\"name\":\"Torino\"", "\"name\":\"T\t\"", 2, "line.text"),
                change("[\"Torino\",null,7]", "[\"Torino\",[null]]", 3, "line.deep"),
                change("[\"Torino\",null,7]", "[\"Torino\",{}]", 3, "line.deep"),
                change("[\"Torino\",null,7]", "[".repeat(100_000), 3, "line.deep"),
                change("\"digest\":\"" + "ab".repeat(32), "\"digest\":\"ab", 3, "line.digest"),
                change(
                        "\"digest\":\"" + "ab".repeat(32),
                        "\"digest\":\"" + "AB".repeat(32),
                        3,
                        "line.digest"),
                change(",\"salt\":\"", ",\"salt\":\"0", 2, "line.digest"),
                change(",\"salt\":\"", ",\"pepper\":\"", 2, "line.key"));
    }

    private static String at(String time) {
        return "\"at\":\"" + time + (time.contains("+") ? "[Europe/Paris]\"" : "\"");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void itIsRefusedWithLineAndReason(String what, String to, long line, String key) {
        int from = BODY.indexOf(what);
        assertThat(from).as(what).isNotNegative();
        String body = BODY.substring(0, from) + to + BODY.substring(from + what.length());
        Refusal refusal = refused(body.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.arguments()).startsWith("000042.jsonl", line);
        for (Language language : Language.values()) {
            assertThat(new Texts(language).of(refusal))
                    .contains("000042.jsonl")
                    .hasSizeLessThan(400);
        }
    }

    static List<Arguments> snapshotChanges() {
        return List.of(
                change("{\"view\":0", "{\"view\":-1", 2, "line.number"),
                change("{\"view\":0", "{\"view\":1", 3, "line.number"),
                change("{\"view\":0", "{\"view\":99999999999", 2, "line.number"),
                change("{\"view\":0,\"seen\":{}}", "{\"view\":0}", 2, "line.key"),
                change("{\"view\":0,", "{\"view\":0,\"seen\":{}}\n{\"view\":0,", 3, "line.number"),
                change("\"view\":0,\"ops\"", "\"ops\"", 3, "line.key"),
                change("\"ranges\":[]", "\"ranges\":[{}]", 1, "line.key"));
    }

    @ParameterizedTest
    @MethodSource("snapshotChanges")
    void aSnapshotIsRefusedWithLineAndReason(String what, String to, long line, String key) {
        int from = SNAPSHOT.indexOf(what);
        String body = SNAPSHOT.substring(0, from) + to + SNAPSHOT.substring(from + what.length());
        Refusal refusal = refused(body.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.arguments()).startsWith("000042.jsonl", line);
    }

    static List<Arguments> badBytes() {
        return List.of(
                Arguments.of("half a character, as CESU-8 has it", new int[] {0xED, 0xA0, 0x80}),
                Arguments.of("a character cut short", new int[] {0xC3, 'x'}),
                Arguments.of("a character longer than need be", new int[] {0xC0, 0xAF}),
                Arguments.of("a longer one", new int[] {0xE0, 0x80, 0xAF}),
                Arguments.of("beyond Unicode", new int[] {0xF4, 0x90, 0x80, 0x80}),
                Arguments.of("Latin-1", new int[] {0xE9}),
                Arguments.of("a byte out of nowhere", new int[] {0x80}),
                Arguments.of("0xFF", new int[] {0xFF}));
    }

    @ParameterizedTest
    @MethodSource("badBytes")
    void bytesThatAreNoTextAreRefused(String name, int[] bad) throws IOException {
        int from = BODY.indexOf("Torino");
        var body = new ByteArrayOutputStream();
        body.writeBytes(BODY.substring(0, from).getBytes(StandardCharsets.UTF_8));
        for (int each : bad) {
            body.write(each);
        }
        body.writeBytes(BODY.substring(from).getBytes(StandardCharsets.UTF_8));
        Refusal refusal = refused(body.toByteArray());
        assertThat(refusal.key()).as(name).isEqualTo("sync.line.text");
        assertThat(refusal.arguments()).startsWith("000042.jsonl", 2L);
    }

    /** Bytes that nobody stores: a start, then the same over and over. */
    private static InputStream endless(String start, String again, long size) {
        byte[] first = start.getBytes(StandardCharsets.UTF_8);
        byte[] rest = again.getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(
                new ByteArrayInputStream(first),
                new InputStream() {
                    private long at;

                    @Override
                    public int read() {
                        return at < size ? rest[(int) (at++ % rest.length)] : -1;
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) {
                        int n = (int) Math.min(length, size - at);
                        for (int i = 0; i < n; i++) {
                            into[offset + i] = (byte) read();
                        }
                        return n == 0 ? -1 : n;
                    }
                });
    }

    static List<Arguments> endlessLines() {
        String head = BODY.substring(0, BODY.indexOf("\"set\"") + 7);
        String author = BODY.substring(0, BODY.indexOf("\"author\":") + 9);
        String intent = author + "\"A\",\"intent\":{\"key\":\"k\",\"rows\":[\"\"";
        return List.of(
                Arguments.of("a header", "{\"format\":\"belfry-batch\",\"a\":\"", "a", 1L),
                Arguments.of("a text", head + "\"name\":\"", "a", 2L),
                Arguments.of("an author", author + "\"", "é", 2L),
                Arguments.of("a key", head + "\"", "a", 2L),
                Arguments.of("a number", head + "\"n\":", "9", 2L),
                Arguments.of("an intent", intent, ",\"\"", 2L));
    }

    @ParameterizedTest
    @MethodSource("endlessLines")
    void aLineOfAGigabyteIsRefusedBeforeItIsRead(
            String name, String start, String again, long line) {
        InputStream in = endless(start, again, 1L << 30);
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () -> {
                            var reader = new BatchReader(in, "000042.jsonl");
                            reader.finish();
                        });
        assertThat(refusal.key()).as(name).isEqualTo("sync.line.large");
        assertThat(refusal.arguments()).startsWith("000042.jsonl", line);
    }

    @Test
    void fieldsWithoutNumberAreRefusedBeforeTheyFillTheMemory() {
        String head = BODY.substring(0, BODY.indexOf("\"was\"") + 7);
        String many = head + "\"a\":[null";
        InputStream in = endless(many, ",null", 1L << 30);
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class, () -> new BatchReader(in, "000042.jsonl").finish());
        assertThat(refusal.key()).isEqualTo("sync.line.large");
    }

    private static final class Pulled extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("Input/output error");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return read();
        }
    }

    @Test
    void aStickPulledOutWhileReadingIsSaidSo() {
        byte[] whole = BatchText.small().bytes();
        for (int at : new int[] {0, 10, 900, 1500, whole.length - 5}) {
            var in = new SequenceInputStream(new ByteArrayInputStream(whole, 0, at), new Pulled());
            Refusal refusal =
                    catchThrowableOfType(
                            Refusal.class, () -> new BatchReader(in, "000042.jsonl").finish());
            assertThat(refusal.key()).isEqualTo("sync.file.unreadable");
        }
    }

    @Test
    void unknownTablesAndFieldsAreKeptAsTheyAre() throws Exception {
        byte[] bytes =
                new BatchText()
                        .action(BatchText.op("of_tomorrow", "x", What.ALIAS, "{\"f_9\":1.5}", "{}"))
                        .bytes();
        assertThat(BatchText.read(bytes).ops().getFirst().getFirst())
                .isEqualTo(BatchText.op("of_tomorrow", "x", What.ALIAS, "{\"f_9\":1.5}", "{}"));
    }
}
