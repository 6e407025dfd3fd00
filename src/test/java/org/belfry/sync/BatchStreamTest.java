package org.belfry.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.db.SentAction;
import org.belfry.db.SentOp;
import org.belfry.db.What;
import org.belfry.sync.BatchHeader.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;

/** An action of any size passes through: neither side holds more of it than a buffer. */
class BatchStreamTest {
    private static final int OPS = 20_000;
    private static final int AHEAD = 200_000;

    @TempDir Path folder;

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }

    private static final class Counting extends FilterOutputStream {
        private long count;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }
    }

    private static SentOp op(int n) {
        String fields = "{\"line\":" + n + ",\"name\":\"Łódź " + n + "\"}";
        return BatchText.op("roll_line", "row" + n, What.INSERT, fields, "{}");
    }

    private static SentAction action() {
        MessageDigest one = Digests.sha256();
        MessageDigest all = Digests.sha256();
        for (int n = 0; n < OPS; n++) {
            all.update(Digests.op(one, op(n)));
        }
        String station = BatchText.STATION;
        var bare =
                new SentAction(
                        BatchText.id("long"),
                        station,
                        BatchText.EPOCH,
                        1,
                        "17954172000010001" + station,
                        BatchText.AT,
                        "Anne",
                        "{\"key\":\"import.sheet\",\"rows\":[]}",
                        null,
                        "{}",
                        "");
        return BatchText.signed(bare, Digests.action(bare, all.digest()));
    }

    @Test
    void anActionOfManyOpsIsNeverHeld() throws Exception {
        SentAction action = action();
        var range = new Range(BatchText.EPOCH, 1, 1, action.digest());
        var header =
                BatchHeader.batch(
                        BatchText.FILE,
                        BatchText.STATION,
                        "Anne’s laptop",
                        BatchText.EPOCH,
                        1,
                        List.of(range),
                        null,
                        "{}",
                        BatchText.AT,
                        "0.1");
        Path file = folder.resolve("long.jsonl");
        long[] written = new long[OPS];
        try (var out = new Counting(Files.newOutputStream(file))) {
            var writer = new BatchWriter(out, header);
            writer.action(action);
            for (int n = 0; n < OPS; n++) {
                writer.op(op(n));
                written[n] = out.count;
            }
            writer.finish();
        }
        long each = Files.size(file) / OPS;
        long held = 0;
        for (int n = 0; n < OPS; n++) {
            held = Math.max(held, n * each - written[n]);
        }
        assertThat(held).isLessThan(AHEAD);
        try (var in = new Counted(Files.newInputStream(file))) {
            var reader = new BatchReader(in, "long.jsonl");
            assertThat(reader.nextAction()).isEqualTo(action);
            long ahead = 0;
            int same = 0;
            for (int n = 0; n < OPS; n++) {
                same += op(n).equals(reader.nextOp()) ? 1 : 0;
                ahead = Math.max(ahead, in.count - n * each);
            }
            assertThat(same).isEqualTo(OPS);
            assertThat(ahead).isLessThan(AHEAD);
            assertThat(reader.nextOp()).isNull();
            assertThat(reader.line()).isEqualTo(2);
            assertThat(reader.finish()).hasSize(64);
        }
    }
}
