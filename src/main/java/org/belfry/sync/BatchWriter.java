package org.belfry.sync;

import org.belfry.db.SentAction;
import org.belfry.db.SentOp;
import org.belfry.text.Refusal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Writes a batch as its actions and ops come, holding none of them. */
public final class BatchWriter {
    private static final int SIZE = 1 << 16;
    private static final int LONGEST_VALUE = 1 << 12;

    /** Where table and row stand in the text of an op, in characters and counting its quotes. */
    private static final int START = 200;

    private static final int TABLE = 3;
    private static final int ROW = 7;

    private enum State {
        BETWEEN,
        FIRST_OP,
        OPS,
        FINISHED
    }

    private final OutputStream out;
    private final boolean snapshot;
    private final byte[] buffer = new byte[SIZE];
    private final MessageDigest sha = Digests.sha256();
    private final Digests.Batch batch;
    private int filled;
    private long count;
    private State state = State.BETWEEN;

    /** Writes the header. The stream stays the caller's: it is neither closed nor forced here. */
    public BatchWriter(OutputStream out, BatchHeader header) throws IOException {
        this.out = out;
        snapshot = header.snapshot();
        batch = new Digests.Batch(header.line().getBytes(StandardCharsets.UTF_8));
        put(header.line());
        put("\n");
    }

    /** Writes what a station had seen, for the actions of a snapshot to name. */
    public void view(long number, String seen) throws IOException {
        require(snapshot);
        endAction();
        put("{\"view\":");
        put(Long.toString(number));
        put(",\"seen\":");
        put(seen);
        put("}\n");
    }

    /** Begins an action of a batch; its ops follow. */
    public void action(SentAction action) throws IOException {
        require(!snapshot);
        head(action);
        put("\"ops\":[");
    }

    /** Begins an action of a snapshot, made in a view that was written before. */
    public void action(SentAction action, long view) throws IOException {
        require(snapshot);
        head(action);
        put("\"view\":");
        put(Long.toString(view));
        put(",\"ops\":[");
    }

    private void head(SentAction action) throws IOException {
        endAction();
        state = State.FIRST_OP;
        count++;
        batch.action(action.digest());
        put("{\"id\":\"");
        put(action.id());
        put("\",\"station\":\"");
        put(action.station());
        put("\",\"epoch\":\"");
        put(action.epoch());
        put("\",\"seq\":");
        put(Long.toString(action.seq()));
        put(",\"hlc\":\"");
        put(action.hlc());
        put("\",\"at\":");
        put(Quoted.text(action.at()));
        put(",\"author\":");
        put(Quoted.text(action.author()));
        put(",\"intent\":");
        put(action.intent());
        put(",\"undoes\":");
        put(action.undoes() == null ? "null" : "\"" + action.undoes() + "\"");
        put(",\"seen\":");
        put(action.seen());
        put(",\"digest\":\"");
        put(action.digest());
        put("\",");
    }

    /**
     * Writes an op of the action begun last.
     *
     * @throws Refusal when its values are larger than what any reader takes
     */
    public void op(SentOp op) throws IOException, Refusal {
        require(state == State.FIRST_OP || state == State.OPS);
        if ((long) op.set().length() + op.was().length() > JsonLine.MOST) {
            throw new Refusal("sync.write.large", op.table(), op.row());
        }
        put(state == State.FIRST_OP ? "{\"table\":\"" : ",{\"table\":\"");
        state = State.OPS;
        put(op.table());
        put("\",\"row\":\"");
        put(op.row());
        put("\",\"what\":\"");
        put(op.what().word());
        put("\",\"set\":");
        put(op.set());
        put(",\"was\":");
        put(op.was());
        put(op.salt() == null ? ",\"digest\":\"" : ",\"salt\":\"");
        put(op.salt() == null ? String.valueOf(op.digest()) : op.salt());
        put("\"}");
    }

    /**
     * Writes an op that is already JSON in UTF-8, as {@link #op(SentOp)} writes it: a database can
     * put its columns together faster than they can be fetched one by one.
     *
     * @throws Refusal when it is larger than what any reader takes
     */
    public void op(byte[] json) throws IOException, Refusal {
        require(state == State.FIRST_OP || state == State.OPS);
        if (json.length > JsonLine.MOST) {
            String[] parts = new String(json, 0, START, StandardCharsets.US_ASCII).split("\"");
            throw new Refusal("sync.write.large", parts[TABLE], parts[ROW]);
        }
        put(state == State.FIRST_OP ? "" : ",");
        state = State.OPS;
        if (json.length <= SIZE) {
            put(json);
        } else {
            drain();
            sha.update(json);
            out.write(json);
        }
    }

    /**
     * Writes the last line and hands all to the stream.
     *
     * @return the digest of the batch, in hex
     */
    public String finish() throws IOException {
        endAction();
        require(state == State.BETWEEN);
        state = State.FINISHED;
        drain();
        String sum = HexFormat.of().formatHex(sha.digest());
        put(BatchReader.line(count, sum));
        put("\n");
        drain();
        out.flush();
        return batch.hex();
    }

    private void endAction() throws IOException {
        if (state == State.FIRST_OP || state == State.OPS) {
            put("]}\n");
            state = State.BETWEEN;
        }
    }

    private static void require(boolean inOrder) {
        if (!inOrder) {
            throw new IllegalStateException("not in the order of a batch");
        }
    }

    private void put(String text) throws IOException {
        if (text.length() <= LONGEST_VALUE) {
            put(text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + LONGEST_VALUE);
            // A character of two halves is never cut.
            to -= to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            put(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
            from = to;
        }
    }

    private void put(byte[] bytes) throws IOException {
        if (bytes.length > SIZE - filled) {
            drain();
        }
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }

    private void drain() throws IOException {
        sha.update(buffer, 0, filled);
        out.write(buffer, 0, filled);
        filled = 0;
    }
}
