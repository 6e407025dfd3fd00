package org.belfry.sync;

import org.belfry.text.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a batch from outside: has it arrived whole, and as it was written? */
final class BatchFile {
    private static final int TAIL = 256;
    private static final Pattern LAST_LINE =
            Pattern.compile("\n(\\{\"end\":\\d+,\"sha256\":\"([0-9a-f]{64})\"}\n)$");

    private final FileCalls calls;

    BatchFile(FileCalls calls) {
        this.calls = calls;
    }

    /** Whether the file ends in a valid last line: a look at its last bytes alone. */
    boolean isComplete(Path file) throws IOException {
        return lastLine(file, calls.size(file)).isPresent();
    }

    private Optional<Matcher> lastLine(Path file, long size) throws IOException {
        try (InputStream in = calls.read(file)) {
            in.skipNBytes(Math.max(0, size - TAIL));
            String tail = new String(in.readNBytes(TAIL), StandardCharsets.ISO_8859_1);
            Matcher last = LAST_LINE.matcher(tail);
            return last.find() ? Optional.of(last) : Optional.empty();
        }
    }

    /** Refuses a file that is incomplete or does not fit the SHA-256 in its last line. */
    void check(Path file, String name) throws Refusal {
        try {
            long size = calls.size(file);
            Optional<Matcher> last = lastLine(file, size);
            if (last.isEmpty()) {
                throw new Refusal(
                        isBatch(file) ? "sync.file.incomplete" : "sync.file.foreign", name);
            }
            Matcher line = last.get();
            String sum = digest(file, size - line.group(1).length());
            if (!sum.equals(line.group(2))) {
                throw new Refusal("sync.file.changed", name);
            }
        } catch (IOException e) {
            throw new Refusal(e, "sync.file.unreadable", name);
        }
    }

    private boolean isBatch(Path file) throws IOException {
        byte[] start = BatchReader.START.getBytes(StandardCharsets.US_ASCII);
        try (InputStream in = calls.read(file)) {
            byte[] had = in.readNBytes(start.length);
            return new String(start, 0, had.length, StandardCharsets.US_ASCII)
                    .equals(new String(had, StandardCharsets.ISO_8859_1));
        }
    }

    /** SHA-256 in hex of the first bytes of a file; of all when there are no more. */
    String digest(Path file, long most) throws IOException {
        MessageDigest sha = Digests.sha256();
        byte[] part = new byte[1 << 16];
        try (InputStream in = calls.read(file)) {
            long left = most;
            while (left > 0) {
                int n = in.read(part, 0, (int) Math.min(part.length, left));
                if (n < 0) {
                    break;
                }
                sha.update(part, 0, n);
                left -= n;
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
