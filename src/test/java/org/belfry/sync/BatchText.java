package org.belfry.sync;

import org.belfry.db.Canonical;
import org.belfry.db.SentAction;
import org.belfry.db.SentOp;
import org.belfry.db.What;
import org.belfry.sync.BatchHeader.Range;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Builds valid batches for tests, the same bytes at every run: actions of one station with their
 * ops, digests and ranges. {@link #sealed} makes a batch of lines that were tampered with, so that
 * its last line fits them.
 */
public final class BatchText {
    public static final String FILE = id("file");
    public static final String STATION = id("station");
    public static final String EPOCH = id("epoch");
    public static final String AT = "2026-11-23T08:00+01:00[Europe/Paris]";
    private static final long FIRST_MILLI = 1_795_417_200_000L;

    /** What a batch says, as a reader gave it. */
    public record Told(
            BatchHeader header,
            List<SentAction> actions,
            List<List<SentOp>> ops,
            List<Long> views,
            String digest) {}

    private record Written(SentAction action, List<SentOp> ops, long view) {}

    private final List<Written> actions = new ArrayList<>();
    private final Map<Long, String> views = new TreeMap<>();
    private final NavigableMap<String, String> seen = new TreeMap<>();
    private String station = STATION;
    private String epoch = EPOCH;
    private String name = "Anne’s laptop";
    private long number = 1;
    private long first = 1;
    private boolean snapshot;
    private @Nullable String previous;

    /** An id that is the same for the same word. */
    public static String id(String word) {
        return UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A batch of three small actions, with an erased op, text beyond ASCII and a choice. */
    public static BatchText small() {
        return new BatchText()
                .number(42)
                .action(
                        insert("member", "turin", Map.of("name", "Torino", "members", 3L)),
                        insert("person", "bo", Map.of("name", "Bo “Łódź” 🏰 \\ \"", "share", 0.5)))
                .action(
                        op(
                                "member",
                                "turin",
                                What.UPDATE,
                                "{\"name\":\"Turin\"}",
                                "{\"name\":[\"Torino\",null,7]}"),
                        new SentOp(
                                "person", id("bo"), What.UPDATE, "{}", "{}", null, "ab".repeat(32)))
                .action(op("member", "turin", What.DELETE, "{}", "{\"name\":\"Turin\"}"));
    }

    public BatchText station(String id, String epochId, String shownName) {
        station = id;
        epoch = epochId;
        name = shownName;
        return this;
    }

    public BatchText number(long batch) {
        number = batch;
        return this;
    }

    /** The seq of the first action. */
    public BatchText from(long seq) {
        first = seq;
        return this;
    }

    public BatchText previous(String digest) {
        previous = digest;
        return this;
    }

    /** What the station had seen when the batch was written. */
    public BatchText seen(String place, String heads) {
        seen.put(place, heads);
        return this;
    }

    public BatchText snapshot() {
        snapshot = true;
        return this;
    }

    /** A view of a snapshot; the actions after it were made in it. */
    public BatchText view(long view, String seenText) {
        views.put(view, seenText);
        return this;
    }

    public static SentOp insert(String table, String row, Map<String, Object> fields) {
        return op(table, row, What.INSERT, Canonical.fields(new TreeMap<>(fields)), "{}");
    }

    /**
     * @param row a word that the row's id is made from
     */
    public static SentOp op(String table, String row, What what, String set, String was) {
        String salt = id(table + row + what + set).replace("-", "");
        return new SentOp(table, id(row), what, set, was, salt, null);
    }

    public BatchText action(SentOp... ops) {
        return action("{\"key\":\"edit.member\",\"rows\":[\"" + id("turin") + "\"]}", null, ops);
    }

    public BatchText action(String intent, @Nullable String undoes, SentOp... ops) {
        long seq = first + actions.size();
        String before =
                actions.isEmpty()
                        ? "{}"
                        : "{\"%s/%s\":\"%d:%s\"}"
                                .formatted(
                                        station,
                                        epoch,
                                        seq - 1,
                                        actions.getLast().action().digest());
        var bare =
                new SentAction(
                        id(station + epoch + seq),
                        station,
                        epoch,
                        seq,
                        String.format("%013d%04x%s", FIRST_MILLI + seq, seq & 0xFFFF, station),
                        AT,
                        "Anne",
                        intent,
                        undoes,
                        before,
                        "");
        long view = views.isEmpty() ? -1 : List.copyOf(views.keySet()).getLast();
        actions.add(new Written(signed(bare, List.of(ops)), List.of(ops), view));
        return this;
    }

    /** The action with the digest that fits it and its ops. */
    public static SentAction signed(SentAction bare, List<SentOp> ops) {
        MessageDigest one = Digests.sha256();
        MessageDigest all = Digests.sha256();
        ops.forEach(op -> all.update(Digests.op(one, op)));
        return signed(bare, Digests.action(bare, all.digest()));
    }

    static SentAction signed(SentAction bare, String digest) {
        return new SentAction(
                bare.id(),
                bare.station(),
                bare.epoch(),
                bare.seq(),
                bare.hlc(),
                bare.at(),
                bare.author(),
                bare.intent(),
                bare.undoes(),
                bare.seen(),
                digest);
    }

    public BatchHeader header() {
        String seenText = Canonical.fields(seen);
        if (snapshot) {
            return BatchHeader.snapshot(
                    FILE, station, name, epoch, number, previous, seenText, AT, "0.1");
        }
        List<Range> ranges =
                actions.isEmpty()
                        ? List.of()
                        : List.of(
                                new Range(
                                        epoch,
                                        first,
                                        first + actions.size() - 1,
                                        actions.getLast().action().digest()));
        return BatchHeader.batch(
                FILE, station, name, epoch, number, ranges, previous, seenText, AT, "0.1");
    }

    /** The whole batch. */
    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try {
            var writer = new BatchWriter(out, header());
            for (Map.Entry<Long, String> view : views.entrySet()) {
                writer.view(view.getKey(), view.getValue());
            }
            for (Written written : actions) {
                if (snapshot) {
                    writer.action(written.action(), written.view());
                } else {
                    writer.action(written.action());
                }
                for (SentOp op : written.ops()) {
                    writer.op(op);
                }
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal e) {
            throw new IllegalArgumentException(e);
        }
        return out.toByteArray();
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** The lines of a batch but the last one. */
    public static String body(String text) {
        return text.substring(0, text.lastIndexOf("\n{\"end\":") + 1);
    }

    /** A body with the last line that fits it. */
    public static byte[] sealed(byte[] body, long count) {
        String sum = HexFormat.of().formatHex(Digests.sha256().digest(body));
        byte[] end = (BatchReader.line(count, sum) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[body.length + end.length];
        System.arraycopy(body, 0, all, 0, body.length);
        System.arraycopy(end, 0, all, body.length, end.length);
        return all;
    }

    /** Reads a batch to its end. */
    public static Told read(byte[] bytes) throws Refusal {
        var reader = new BatchReader(new ByteArrayInputStream(bytes), "000042.jsonl");
        var heads = new ArrayList<SentAction>();
        var ops = new ArrayList<List<SentOp>>();
        var views = new ArrayList<Long>();
        for (var action = reader.nextAction(); action != null; action = reader.nextAction()) {
            heads.add(action);
            views.add(reader.view());
            var own = new ArrayList<SentOp>();
            for (SentOp op = reader.nextOp(); op != null; op = reader.nextOp()) {
                own.add(op);
            }
            ops.add(own);
        }
        return new Told(reader.header(), heads, ops, views, reader.finish());
    }
}
