package org.belfry.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.belfry.sync.BatchText.AT;
import static org.belfry.sync.BatchText.EPOCH;
import static org.belfry.sync.BatchText.FILE;
import static org.belfry.sync.BatchText.STATION;
import static org.belfry.sync.BatchText.id;

import org.belfry.db.SentAction;
import org.belfry.db.SentOp;
import org.belfry.db.What;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What is written is what is read, byte for byte, however much it is. */
class BatchRoundTripTest {
    @Test
    void aBatchIsReadAsItWasWritten() throws Exception {
        BatchText text = BatchText.small().seen(STATION + "/" + EPOCH, "9:" + "0f".repeat(32));
        BatchText.Told told = BatchText.read(text.bytes());
        assertThat(told.header()).isEqualTo(text.header());
        assertThat(told.actions()).extracting(SentAction::seq).containsExactly(1L, 2L, 3L);
        assertThat(told.ops()).extracting(List::size).containsExactly(2, 2, 1);
        assertThat(told.ops().getFirst().get(1).set())
                .isEqualTo("{\"name\":\"Bo “Łódź” 🏰 \\\\ \\\"\",\"share\":0.5}");
        assertThat(told.ops().get(1).getFirst().was()).isEqualTo("{\"name\":[\"Torino\",null,7]}");
        assertThat(told.ops().get(1).get(1).digest()).isEqualTo("ab".repeat(32));
    }

    @Test
    void theLinesAreThoseOfTheFormat() {
        SentOp op =
                new SentOp(
                        "member",
                        id("turin"),
                        What.INSERT,
                        "{\"name\":\"Torino\"}",
                        "{}",
                        "00".repeat(16),
                        null);
        String[] lines = new BatchText().number(42).action(op).text().split("\n", -1);
        String digest = "\"digest\":\"" + HexFormat.of().formatHex(actionDigest(op)) + "\"";
        assertThat(lines).hasSize(4);
        assertThat(lines[0])
                .isEqualTo(
                        "{\"format\":\"belfry-batch\",\"version\":1,\"min_reader\":1,\"file\":\"%s\",\"station\":\"%s\",\"name\":\"Anne’s laptop\",\"epoch\":\"%s\",\"number\":42,\"ranges\":[{\"epoch\":\"%s\",\"first\":1,\"last\":1,%s}],\"previous\":null,\"seen\":{},\"at\":\"%s\",\"app\":\"0.1\"}"
                                .formatted(FILE, STATION, EPOCH, EPOCH, digest, AT));
        assertThat(lines[1])
                .isEqualTo(
                        "{\"id\":\"%s\",\"station\":\"%s\",\"epoch\":\"%s\",\"seq\":1,\"hlc\":\"17954172000010001%s\",\"at\":\"%s\",\"author\":\"Anne\",\"intent\":{\"key\":\"edit.member\",\"rows\":[\"%s\"]},\"undoes\":null,\"seen\":{},%s,\"ops\":[{\"table\":\"member\",\"row\":\"%s\",\"what\":\"insert\",\"set\":{\"name\":\"Torino\"},\"was\":{},\"salt\":\"00000000000000000000000000000000\"}]}"
                                .formatted(
                                        id(STATION + EPOCH + 1),
                                        STATION,
                                        EPOCH,
                                        STATION,
                                        AT,
                                        id("turin"),
                                        digest,
                                        id("turin")));
        String body = lines[0] + "\n" + lines[1] + "\n";
        assertThat(lines[2]).isEqualTo("{\"end\":1,\"sha256\":\"" + sha(body) + "\"}");
        assertThat(lines[3]).isEmpty();
    }

    /** The digest as the description of the file tells it, by other means than the program's. */
    private static byte[] actionDigest(SentOp op) {
        MessageDigest sha = Digests.sha256();
        sha.update(new byte[16]);
        String content =
                "[\"member\",\"%s\",\"insert\",{\"name\":\"Torino\"},{}]".formatted(op.row());
        byte[] one = sha.digest(content.getBytes(StandardCharsets.UTF_8));
        String head =
                "{\"at\":\"%s\",\"author\":\"Anne\",\"epoch\":\"%s\",\"hlc\":\"17954172000010001%s\",\"id\":\"%s\",\"intent\":\"{\\\"key\\\":\\\"edit.member\\\",\\\"rows\\\":[\\\"%s\\\"]}\",\"ops\":\"%s\",\"seen\":\"{}\",\"seq\":1,\"station\":\"%s\",\"undoes\":null}"
                        .formatted(
                                AT,
                                EPOCH,
                                STATION,
                                id(STATION + EPOCH + 1),
                                id("turin"),
                                HexFormat.of().formatHex(sha.digest(one)),
                                STATION);
        return sha.digest(head.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha(String text) {
        return HexFormat.of()
                .formatHex(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theDigestOfABatchIsOverItsHeaderAndItsActionsDigests() throws Exception {
        BatchText text = BatchText.small();
        BatchText.Told told = BatchText.read(text.bytes());
        var chain = new StringBuilder(text.header().line());
        told.actions().forEach(action -> chain.append('\n').append(action.digest()));
        assertThat(told.digest()).isEqualTo(sha(chain.toString()));
    }

    @Test
    void anErasedOpKeepsThePlaceOfTheOneItWas() throws Exception {
        SentOp op = BatchText.insert("person", "bo", Map.of("name", "Bo"));
        byte[] digest = Digests.op(Digests.sha256(), op);
        var erased =
                new SentOp(
                        "person",
                        id("bo"),
                        What.INSERT,
                        "{}",
                        "{}",
                        null,
                        HexFormat.of().formatHex(digest));
        BatchText.Told before = BatchText.read(new BatchText().action(op).bytes());
        BatchText.Told after = BatchText.read(new BatchText().action(erased).bytes());
        assertThat(after.actions()).isEqualTo(before.actions());
        assertThat(after.digest()).isEqualTo(before.digest());
    }

    @Test
    void aBatchMayCarryAcknowledgementsAlone() throws Exception {
        BatchText text = new BatchText().seen(STATION + "/" + EPOCH, "3:" + "aa".repeat(32));
        BatchText.Told told = BatchText.read(text.bytes());
        assertThat(told.actions()).isEmpty();
        assertThat(told.header().ranges()).isEmpty();
        assertThat(told.header().seen()).contains("3:aaaa");
    }

    @Test
    void aSnapshotNamesTheViewsItsActionsWereMadeIn() throws Exception {
        String seen = "{\"%s/%s\":\"7:%s\"}".formatted(STATION, id("other"), "bb".repeat(32));
        byte[] bytes =
                new BatchText()
                        .snapshot()
                        .view(3, seen)
                        .action(BatchText.insert("member", "turin", Map.of()))
                        .bytes();
        BatchText.Told told = BatchText.read(bytes);
        assertThat(told.header().snapshot()).isTrue();
        assertThat(told.views()).containsExactly(3L);
        var reader = new BatchReader(new ByteArrayInputStream(bytes), "snapshot");
        assertThat(reader.nextView()).isEqualTo(new BatchReader.View(3, seen));
        assertThat(reader.nextView()).isNull();
        assertThat(reader.nextAction()).isNotNull();
        assertThat(reader.nextAction()).isNull();
        assertThat(reader.isIntact()).isTrue();
        assertThat(reader.finish()).isEqualTo(told.digest());
    }

    @Test
    void aSnapshotMayHoldOnlySomeOfAnActionsOps() throws Exception {
        String text =
                new BatchText()
                        .snapshot()
                        .view(0, "{}")
                        .action(
                                BatchText.op("member", "turin", What.INSERT, "{}", "{}"),
                                BatchText.op("member", "lyon", What.INSERT, "{}", "{}"))
                        .text();
        String body = BatchText.body(text);
        int second = body.indexOf(",{\"table\"");
        String less = body.substring(0, second) + body.substring(body.indexOf("]}\n", second));
        byte[] bytes = BatchText.sealed(less.getBytes(StandardCharsets.UTF_8), 1);
        var reader = new BatchReader(new ByteArrayInputStream(bytes), "snapshot");
        assertThat(reader.nextAction()).isNotNull();
        assertThat(reader.nextOp()).isNotNull();
        assertThat(reader.nextOp()).isNull();
        assertThat(reader.isIntact()).isFalse();
        assertThat(reader.finish()).hasSize(64);
    }

    @Test
    void opsThatNobodyAskedForAreCheckedAllTheSame() throws Exception {
        var reader = new BatchReader(new ByteArrayInputStream(BatchText.small().bytes()), "b");
        assertThat(reader.finish()).isEqualTo(BatchText.read(BatchText.small().bytes()).digest());
    }

    @Test
    void aHeaderOfANewerVersionMaySayMore() throws Exception {
        String line = BatchText.small().header().line();
        String newer =
                line.replace("\"version\":1", "\"version\":2")
                        .replaceFirst("}$", ",\"signed\":{\"by\":[\"x\"]}}");
        BatchHeader header = BatchHeader.parse(newer, "b");
        assertThat(header.version()).isEqualTo(2);
        assertThat(header.line()).isEqualTo(newer);
        String body = BatchText.body(BatchText.small().text()).replace(line, newer);
        BatchText.Told told =
                BatchText.read(BatchText.sealed(body.getBytes(StandardCharsets.UTF_8), 3));
        assertThat(told.actions()).hasSize(3);
    }

    @Test
    void fieldsInAnotherOrderAreTakenWhenTheDigestsFit() throws Exception {
        String body =
                BatchText.body(BatchText.small().text())
                        .replace(
                                "{\"members\":3,\"name\":\"Torino\"}",
                                "{\"name\":\"\\u0054orino\",\"members\":3}");
        BatchText.Told told =
                BatchText.read(BatchText.sealed(body.getBytes(StandardCharsets.UTF_8), 3));
        assertThat(told.ops().getFirst().getFirst().set())
                .isEqualTo("{\"members\":3,\"name\":\"Torino\"}");
    }

    @Test
    void anOpThatIsJsonAlreadyIsWrittenAsItIs() throws Exception {
        SentOp op = BatchText.insert("member", "łódź", Map.of("name", "Łódź"));
        String text = new BatchText().action(op, op).text();
        String json = text.substring(text.indexOf("{\"table\""), text.indexOf(",{\"table\""));
        var out = new ByteArrayOutputStream();
        var writer = new BatchWriter(out, new BatchText().action(op, op).header());
        writer.action(BatchText.read(text.getBytes(StandardCharsets.UTF_8)).actions().getFirst());
        writer.op(json.getBytes(StandardCharsets.UTF_8));
        writer.op(op);
        writer.finish();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void longTextsTravelAndTooLongOnesAreNotWritten() throws Exception {
        String longText = "{\"text\":\"" + "é🏰".repeat(100_000) + "\"}";
        SentOp op = BatchText.op("sheet", "x", What.INSERT, longText, "{}");
        BatchText.Told told = BatchText.read(new BatchText().action(op).bytes());
        assertThat(told.ops().getFirst().getFirst()).isEqualTo(op);
        var writer = new BatchWriter(OutputStream.nullOutputStream(), new BatchText().header());
        writer.action(told.actions().getFirst());
        String huge = "{\"text\":\"" + "a".repeat(JsonLine.MOST) + "\"}";
        SentOp tooLong = BatchText.op("sheet", "x", What.INSERT, huge, "{}");
        String json =
                "{\"table\":\"sheet\",\"row\":\"" + id("x") + "\",\"what\":\"insert\",\"set\":";
        byte[] bytes = (json + huge).getBytes(StandardCharsets.UTF_8);
        for (Refusal refusal :
                List.of(
                        catchThrowableOfType(Refusal.class, () -> writer.op(tooLong)),
                        catchThrowableOfType(Refusal.class, () -> writer.op(bytes)))) {
            assertThat(refusal.key()).isEqualTo("sync.write.large");
            assertThat(refusal.arguments()).containsExactly("sheet", id("x"));
        }
    }
}
