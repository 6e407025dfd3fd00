package org.belfry.sheet;

import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Turns a file's bytes into text: UTF-8 and UTF-16, with or without byte order mark, else Windows
 * Latin-1. What is no text, or too much of it, is refused.
 */
final class SheetBytes {
    static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int LOOKED_AT = 64 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<String> OTHER_FORMATS =
            List.of("%PDF", "PK\u0003\u0004", "{\\rtf", "\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff");

    private SheetBytes() {}

    static String text(String name, byte[] bytes) throws Refusal {
        if (bytes.length > MOST_BYTES) {
            throw new Refusal("sheet.refused.large", name, MOST_BYTES / (1024 * 1024));
        }
        Charset wide = wide(bytes);
        if (wide != null) {
            String text = new String(bytes, wide);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
        if (isBinary(bytes)) {
            throw new Refusal("sheet.refused.binary", name);
        }
        String utf8 = utf8(bytes);
        String text = utf8 != null ? utf8 : new String(bytes, WINDOWS);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** UTF-16, by its byte order mark or by the zero in every other byte of Latin text. */
    private static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        int length = Math.min(bytes.length, LOOKED_AT) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0 && i % 2 == 0) {
                even++;
            } else if (bytes[i] == 0) {
                odd++;
            }
        }
        boolean latin = length >= 8 && Math.max(even, odd) > length * 2 / 5;
        if (!latin || Math.min(even, odd) > length / 50) {
            return null;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean isBinary(byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT);
        String start = new String(bytes, 0, Math.min(length, 8), StandardCharsets.ISO_8859_1);
        if (OTHER_FORMATS.stream().anyMatch(start::startsWith)) {
            return true;
        }
        int odd = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xff;
            if (b == 0) {
                return true;
            }
            if (b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0b) {
                odd++;
            }
        }
        return odd > length / 100;
    }

    /** The text, when the bytes are UTF-8; a last character cut off half-way is forgiven. */
    private static @Nullable String utf8(byte[] bytes) {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        // Not the end of input: an unfinished last character is left over, not an error.
        if (decoder.decode(in, out, false).isError() || in.remaining() > 3) {
            return null;
        }
        return out.flip().toString();
    }
}
