package org.belfry.sync;

import org.belfry.sync.BatchHeader.Range;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.List;

/** Reads the header of a batch, key by key in the order of the format. */
final class HeaderLine {
    private HeaderLine() {}

    static BatchHeader read(String line) {
        try (var json = new JsonLine(line)) {
            json.expect(JsonToken.START_OBJECT);
            json.key("format");
            String format = json.text();
            if (!format.equals(BatchHeader.BATCH) && !format.equals(BatchHeader.SNAPSHOT)) {
                throw new Malformed("sync.file.foreign", format);
            }
            json.key("version");
            long version = json.number(1);
            json.key("min_reader");
            if (json.number(1) > BatchHeader.VERSION || version > Integer.MAX_VALUE) {
                throw new Malformed("sync.file.newer", String.valueOf(version));
            }
            return rest(json, format, (int) version, line);
        }
    }

    private static BatchHeader rest(JsonLine json, String format, int version, String line) {
        json.key("file");
        String file = json.text(Forms::uuid);
        json.key("station");
        String station = json.text(Forms::uuid);
        json.key("name");
        String name = json.text(Forms::brief);
        json.key("epoch");
        String epoch = json.text(Forms::uuid);
        json.key("number");
        long number = json.number(1);
        json.key("ranges");
        List<Range> ranges = ranges(json);
        json.key("previous");
        String previous = json.textOrNull();
        json.key("seen");
        String seen = json.seen();
        json.key("at");
        String at = json.text(Forms::at);
        json.key("app");
        String app = json.text(Forms::brief);
        over(json, version);
        boolean snapshot = format.equals(BatchHeader.SNAPSHOT);
        if (snapshot && !ranges.isEmpty()) {
            throw new Malformed("sync.line.order", format);
        }
        return new BatchHeader(
                snapshot,
                version,
                file,
                station,
                name,
                epoch,
                number,
                ranges,
                digest(previous),
                seen,
                at,
                app,
                line);
    }

    private static @Nullable String digest(@Nullable String text) {
        return text == null ? null : Forms.digest(text);
    }

    /** A newer version may say more in its header than this one knows. */
    private static void over(JsonLine json, int version) {
        JsonToken token = json.next();
        while (token == JsonToken.PROPERTY_NAME) {
            if (version == BatchHeader.VERSION) {
                throw new Malformed("sync.line.key", json.name());
            }
            json.skip();
            token = json.next();
        }
        if (token != JsonToken.END_OBJECT || json.next() != null) {
            throw json.unexpected();
        }
    }

    private static List<Range> ranges(JsonLine json) {
        var ranges = new ArrayList<Range>();
        json.expect(JsonToken.START_ARRAY);
        JsonToken token = json.next();
        for (; token == JsonToken.START_OBJECT; token = json.next()) {
            json.key("epoch");
            String epoch = json.text(Forms::uuid);
            json.key("first");
            long first = json.number(1);
            json.key("last");
            long last = json.number(first);
            json.key("digest");
            ranges.add(new Range(epoch, first, last, json.text(Forms::digest)));
            json.expect(JsonToken.END_OBJECT);
        }
        if (token != JsonToken.END_ARRAY) {
            throw json.unexpected();
        }
        return ranges;
    }
}
