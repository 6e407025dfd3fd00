package org.belfry.sync;

import org.belfry.db.SentAction;
import org.belfry.db.SentOp;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.Objects;

/**
 * Reads a batch action by action and op by op, however many there are, and checks all of it on the
 * way. What it gives out is certain only when {@link #finish} has returned: keep it in a
 * transaction until then.
 */
public final class BatchReader {
    private static final int LONGEST_HEADER = 1 << 20;
    private static final int MOST_VIEWS = 10_000_000;
    private static final int LONGEST_END = 256;
    static final String START = "{\"format\":\"belfry-";
    private static final String ACTION = "{\"id\":";
    private static final String VIEW = "{\"view\":";
    private static final String END = "{\"end\":";

    /** What a station had seen, by the number that the actions of a snapshot name it with. */
    public record View(long number, String seen) {}

    private interface Step<T> {
        @Nullable T take() throws IOException;
    }

    private final String name;
    private final Lines lines;
    private final BatchHeader header;
    private final Digests.Batch batch;
    private final Run run;
    private final BitSet views = new BitSet();
    private final MessageDigest one = Digests.sha256();
    private final MessageDigest all = Digests.sha256();
    private @Nullable JsonLine open;
    private @Nullable SentAction action;
    private long view = -1;
    private byte[] opDigest = new byte[0];
    private boolean intact = true;
    private long count;
    private boolean ended;

    /**
     * Reads the header.
     *
     * @param in the bytes; closing them is the caller's affair
     * @param name the file's name, for refusals
     * @throws Refusal when this is no batch, or one that only a newer Belfry can read
     */
    public BatchReader(InputStream in, String name) throws Refusal {
        this.name = name;
        lines = new Lines(in);
        byte[] first = certain(this::firstLine);
        batch = new Digests.Batch(first);
        header = certain(() -> HeaderLine.read(new String(first, StandardCharsets.UTF_8)));
        run = new Run(header);
    }

    private byte[] firstLine() throws IOException {
        if (lines.startsWith("\u00EF\u00BB\u00BF")) {
            throw new Malformed("sync.file.changed", "BOM");
        }
        if (!lines.startsWith(START)) {
            throw new Malformed("sync.file.foreign", "");
        }
        byte[] line = lines.begin().readNBytes(LONGEST_HEADER + 1);
        if (line.length > LONGEST_HEADER) {
            throw new Malformed("sync.line.large", "");
        }
        requireWhole();
        return line;
    }

    public BatchHeader header() {
        return header;
    }

    /** The number of the line read last, from 1. */
    public long line() {
        return lines.number();
    }

    /** The view line that stands next in a snapshot; nothing where an action or the end does. */
    public @Nullable View nextView() throws Refusal {
        return guarded(() -> {
            closeAction();
            return header.snapshot() && lines.startsWith(VIEW) ? readView() : null;
        });
    }

    private View readView() {
        try (var json = new JsonLine(lines.begin())) {
            json.expect(JsonToken.START_OBJECT);
            json.key("view");
            long number = json.number(0);
            if (number >= MOST_VIEWS || views.get((int) number)) {
                throw new Malformed("sync.line.number", String.valueOf(number));
            }
            views.set((int) number);
            json.key("seen");
            String seen = json.seen();
            json.end();
            requireWhole();
            return new View(number, seen);
        }
    }

    /**
     * The head of the next action; nothing at the end. View lines before it that were not asked for
     * are passed over, and so are the ops of the action before, checked all the same.
     */
    public @Nullable SentAction nextAction() throws Refusal {
        return guarded(() -> {
            closeAction();
            while (header.snapshot() && lines.startsWith(VIEW)) {
                readView();
            }
            if (lines.startsWith(ACTION)) {
                return readAction();
            }
            if (!lines.startsWith(END)) {
                throw new Malformed("sync.line.json", "");
            }
            return null;
        });
    }

    private SentAction readAction() {
        var json = new JsonLine(lines.begin());
        open = json;
        SentAction read = ActionLine.head(json);
        view = header.snapshot() ? viewOf(json) : -1;
        json.key("ops");
        json.expect(JsonToken.START_ARRAY);
        run.next(read);
        action = read;
        return read;
    }

    private long viewOf(JsonLine json) {
        json.key("view");
        long number = json.number(0);
        if (number >= MOST_VIEWS || !views.get((int) number)) {
            throw new Malformed("sync.line.number", String.valueOf(number));
        }
        return number;
    }

    /** In a snapshot the number of the view that the current action was made in; else -1. */
    public long view() {
        return view;
    }

    /** The next op of the current action; nothing after the last one. */
    public @Nullable SentOp nextOp() throws Refusal {
        return guarded(this::readOp);
    }

    private @Nullable SentOp readOp() {
        if (open == null) {
            return null;
        }
        JsonToken token = open.next();
        if (token == JsonToken.END_ARRAY) {
            endAction(open);
            return null;
        }
        if (token != JsonToken.START_OBJECT) {
            throw open.unexpected();
        }
        SentOp op = ActionLine.op(open);
        opDigest = Digests.op(one, op);
        all.update(opDigest);
        return op;
    }

    /** The digest of the op read last, 32 bytes. */
    public byte[] opDigest() {
        return opDigest.clone();
    }

    private void endAction(JsonLine json) {
        json.end();
        requireWhole();
        json.close();
        open = null;
        SentAction ended = Objects.requireNonNull(action);
        intact = Digests.action(ended, all.digest()).equals(ended.digest());
        if (!intact && !header.snapshot()) {
            throw new Malformed("sync.line.mismatch", ended.id());
        }
        batch.action(ended.digest());
        count++;
    }

    /**
     * Whether the digest of the action whose last op was read fits all its ops. A batch with one
     * that does not fit is refused; a snapshot may hold only some of an action's ops.
     */
    public boolean isIntact() {
        return intact;
    }

    private void closeAction() {
        while (open != null) {
            readOp();
        }
    }

    /**
     * Reads on to the end and checks that nothing is missing, added or changed.
     *
     * @return the digest of the batch, in hex
     */
    public String finish() throws Refusal {
        while (!ended && nextAction() != null) {
            // The rest is checked as it is passed over.
        }
        return certain(this::end);
    }

    private String end() throws IOException {
        if (ended) {
            throw new IllegalStateException("finished before");
        }
        ended = true;
        String sum = lines.digest();
        lines.begin();
        run.end();
        String last = new String(lines.readNBytes(LONGEST_END), StandardCharsets.UTF_8);
        if (!last.equals(line(count, sum))) {
            throw new Malformed("sync.file.changed", "SHA-256");
        }
        requireWhole();
        if (!lines.atEnd()) {
            lines.begin();
            throw new Malformed("sync.file.joined", "");
        }
        return batch.hex();
    }

    /** The last line of a batch, without LF. */
    static String line(long count, String sum) {
        return END + count + ",\"sha256\":\"" + sum + "\"}";
    }

    private void requireWhole() {
        if (!lines.isWhole()) {
            throw new Malformed("sync.file.incomplete", "");
        }
    }

    private <T> T certain(Step<T> step) throws Refusal {
        return Objects.requireNonNull(guarded(step));
    }

    private <T> @Nullable T guarded(Step<T> step) throws Refusal {
        try {
            return step.take();
        } catch (Malformed e) {
            throw refusal(e, e.key(), e.what());
        } catch (JacksonException e) {
            throw refusal(e, "sync.line.json", "");
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(e, "sync.file.unreadable", name);
        }
    }

    /** A line that is not understood because the file ends in it is no mistake of its writer. */
    private Refusal refusal(Exception e, String key, String what) {
        return lines.isCut()
                ? new Refusal(e, "sync.file.incomplete", name)
                : new Refusal(e, key, name, Math.max(1, lines.number()), what);
    }
}
