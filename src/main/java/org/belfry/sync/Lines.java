package org.belfry.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The bytes of a batch as lines, each read like a stream of its own, however long. On the way they
 * are hashed and checked: UTF-8 without half characters, no control character, LF at every end.
 */
final class Lines extends InputStream {
    private static final int SIZE = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[SIZE];
    private final MessageDigest sha = Digests.sha256();
    private final Utf8 utf8 = new Utf8();
    private int position;
    private int limit;
    private long number;
    private boolean inside;
    private boolean whole = true;
    private boolean cut;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The number of the current line, from 1; 0 before the first. */
    long number() {
        return number;
    }

    /**
     * Whether the next bytes, at the start of a line, are these (one a character, at most a few
     * hundred).
     */
    boolean startsWith(String bytes) throws IOException {
        byte[] wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
        boolean enough = has(wanted.length);
        int count = Math.min(wanted.length, limit - position);
        boolean same = Arrays.equals(buffer, position, position + count, wanted, 0, count);
        cut |= same && !enough;
        return same && enough;
    }

    private boolean has(int count) throws IOException {
        while (limit - position < count) {
            if (position > 0) {
                System.arraycopy(buffer, position, buffer, 0, limit - position);
                limit -= position;
                position = 0;
            }
            int more = in.read(buffer, limit, SIZE - limit);
            if (more < 0) {
                return false;
            }
            limit += more;
        }
        return true;
    }

    /** Whether nothing is left. */
    boolean atEnd() throws IOException {
        return !has(1);
    }

    /** Goes to the next line, which starts where the one before ended. */
    Lines begin() {
        number++;
        inside = true;
        whole = false;
        utf8.start();
        return this;
    }

    /** Whether the current line was read up to its LF. */
    boolean isWhole() {
        return whole;
    }

    /** Whether the file ended inside a line. */
    boolean isCut() {
        return cut;
    }

    /** SHA-256 in hex of all bytes before the next line; later bytes start anew. */
    String digest() {
        return HexFormat.of().formatHex(sha.digest());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!inside) {
            return -1;
        }
        if (!has(1)) {
            inside = false;
            cut = true;
            return -1;
        }
        int from = position;
        int most = Math.min(limit, from + length);
        int to = from;
        while (to < most && buffer[to] != '\n') {
            if (buffer[to] < ' ' || !utf8.isPlain()) {
                utf8.next(buffer[to]);
            }
            to++;
        }
        position = to;
        if (to < limit && buffer[to] == '\n') {
            utf8.end();
            position++;
            inside = false;
            whole = true;
        }
        sha.update(buffer, from, position - from);
        if (to == from) {
            return -1;
        }
        System.arraycopy(buffer, from, into, offset, to - from);
        return to - from;
    }
}
