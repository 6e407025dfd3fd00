package org.belfry.sync;

import org.belfry.db.Canonical;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One line of a batch as JSON tokens, in the order the format has them: what stands elsewhere,
 * twice or too deep, is malformed. Values are bounded, lines are not.
 */
final class JsonLine implements AutoCloseable {
    /** The longest text of all values of an op, in UTF-16 units. */
    static final int MOST = 16 << 20;

    /** The longest list of ids or of what was seen. */
    static final int MOST_SEEN = 1 << 20;

    private static final int DEEPEST = 5;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 200;
    private static final int VALUE = 64;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxStringLength(MOST)
                                    .maxNumberLength(LONGEST_NUMBER)
                                    .maxNameLength(LONGEST_NAME)
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private final JsonParser json;

    JsonLine(InputStream line) {
        json = JSON.createParser(ObjectReadContext.empty(), line);
    }

    JsonLine(String line) {
        json = JSON.createParser(ObjectReadContext.empty(), line);
    }

    @Nullable JsonToken next() {
        try {
            return json.nextToken();
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        } catch (StreamConstraintsException e) {
            String said = String.valueOf(e.getMessage());
            throw new Malformed(
                    said.contains("nesting") ? "sync.line.deep" : "sync.line.large", "");
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private static Malformed unreadable(JacksonException e) {
        String said = String.valueOf(e.getOriginalMessage());
        return said.startsWith("Duplicate")
                ? new Malformed("sync.line.twice", "")
                : new Malformed("sync.line.json", "");
    }

    void expect(JsonToken wanted) {
        if (next() != wanted) {
            throw unexpected();
        }
    }

    /** The name of the current key. */
    String name() {
        return String.valueOf(json.currentName());
    }

    void key(String wanted) {
        if (next() != JsonToken.PROPERTY_NAME || !name().equals(wanted)) {
            throw new Malformed("sync.line.key", wanted);
        }
    }

    /** Goes over whatever stands here. */
    void skip() {
        if (next() == null) {
            throw unexpected();
        }
        for (int depth = depth(); depth > 0; ) {
            next();
            depth += depth();
        }
    }

    private int depth() {
        JsonToken token = json.currentToken();
        if (token == null) {
            throw unexpected();
        }
        return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }

    Malformed unexpected() {
        return new Malformed("sync.line.json", "");
    }

    String text() {
        expect(JsonToken.VALUE_STRING);
        return string();
    }

    private String string() {
        try {
            return Forms.text(json.getString());
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        } catch (StreamConstraintsException e) {
            throw new Malformed("sync.line.large", "");
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    @Nullable String textOrNull() {
        JsonToken token = next();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token != JsonToken.VALUE_STRING) {
            throw unexpected();
        }
        return string();
    }

    /** A whole number from {@code least} on. */
    long number(long least) {
        expect(JsonToken.VALUE_NUMBER_INT);
        long number = whole();
        if (number < least) {
            throw new Malformed("sync.line.number", String.valueOf(number));
        }
        return number;
    }

    private long whole() {
        try {
            return json.getLongValue();
        } catch (InputCoercionException e) {
            throw new Malformed("sync.line.number", string());
        }
    }

    private double broken() {
        double value = json.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw new Malformed("sync.line.number", string());
        }
        return value;
    }

    /** The canonical text of the fields that follow; lists only where there may have been heads. */
    String fields(boolean lists, int most) {
        expect(JsonToken.START_OBJECT);
        NavigableMap<String, @Nullable Object> fields = new TreeMap<>();
        int left = most;
        while (next() == JsonToken.PROPERTY_NAME) {
            String field = Forms.field(name());
            JsonToken token = next();
            if (lists && token == JsonToken.START_ARRAY) {
                var heads = new ArrayList<@Nullable Object>();
                for (token = next(); token != JsonToken.END_ARRAY; token = next()) {
                    Object head = value(token);
                    left = pay(left, head);
                    heads.add(head);
                }
                left = pay(left, null);
                fields.put(field, heads);
            } else {
                Object value = value(token);
                left = pay(left, value);
                fields.put(field, value);
            }
        }
        return Canonical.fields(fields);
    }

    private @Nullable Object value(@Nullable JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> string();
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> broken();
            case VALUE_NULL -> null;
            case null, default -> throw unexpected();
        };
    }

    private static int pay(int left, @Nullable Object value) {
        int rest = left - VALUE - (value instanceof String text ? text.length() : 0);
        if (rest < 0) {
            throw new Malformed("sync.line.large", "");
        }
        return rest;
    }

    /** The canonical text of what was seen: STATION/EPOCH to SEQ:DIGEST. */
    String seen() {
        expect(JsonToken.START_OBJECT);
        NavigableMap<String, String> seen = new TreeMap<>();
        int left = MOST_SEEN;
        while (next() == JsonToken.PROPERTY_NAME) {
            String place = Forms.place(name());
            String heads = Forms.heads(text());
            left = pay(left, heads);
            seen.put(place, heads);
        }
        return Canonical.fields(seen);
    }

    /** The canonical text of an intent: a text key and row ids. */
    String intent() {
        expect(JsonToken.START_OBJECT);
        NavigableMap<String, Object> intent = new TreeMap<>();
        key("key");
        String key = text();
        key("rows");
        int left = pay(MOST_SEEN, key);
        List<String> rows = strings(left);
        expect(JsonToken.END_OBJECT);
        intent.put("key", key);
        intent.put("rows", rows);
        return Canonical.fields(intent);
    }

    private List<String> strings(int most) {
        expect(JsonToken.START_ARRAY);
        var strings = new ArrayList<String>();
        int left = most;
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            if (token != JsonToken.VALUE_STRING) {
                throw unexpected();
            }
            String text = string();
            left = pay(left, text);
            strings.add(text);
        }
        return strings;
    }

    /** A text of a form that is checked. */
    String text(UnaryOperator<String> form) {
        return form.apply(text());
    }

    /** The end of the object and of the line. */
    void end() {
        expect(JsonToken.END_OBJECT);
        if (next() != null) {
            throw unexpected();
        }
    }

    @Override
    public void close() {
        json.close();
    }
}
