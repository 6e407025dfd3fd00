package org.belfry.db;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The one way fields of a row are written as JSON: keys sorted, no white space, text as strings,
 * INTEGER and REAL as numbers, nothing as null. Digests are taken over this form.
 */
public final class Canonical {
    private static final JsonFactory JSON = new JsonFactory();

    private Canonical() {}

    public static String fields(NavigableMap<String, ?> fields) {
        if (fields.isEmpty()) {
            return "{}";
        }
        var out = new StringWriter(128);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            write(json, fields);
        }
        return out.toString();
    }

    /**
     * Reads what {@link #fields} wrote: values are String, Long, Double, null, or a list of these
     * where a choice was made.
     */
    public static NavigableMap<String, @Nullable Object> fields(@Nullable String text) {
        NavigableMap<String, @Nullable Object> fields = new TreeMap<>();
        if (text == null) {
            return fields;
        }
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                fields.put(name, value(json, json.nextToken()));
            }
        }
        return fields;
    }

    private static @Nullable Object value(JsonParser json, JsonToken token) {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case START_ARRAY -> values(json);
            default -> json.getString();
        };
    }

    private static List<@Nullable Object> values(JsonParser json) {
        var values = new ArrayList<@Nullable Object>();
        for (JsonToken next = json.nextToken();
                next != JsonToken.END_ARRAY;
                next = json.nextToken()) {
            values.add(value(json, next));
        }
        return values;
    }

    /** The digest of an op over its salt and its canonical form: SHA-256, 32 bytes. */
    static byte[] digest(byte[] salt, String table, String row, What what, String set, String was) {
        return digest(Ids.digest("SHA-256"), salt, table, row, what, set, was);
    }

    /** The same by a digest that is used for many. */
    static byte[] digest(
            MessageDigest sha,
            byte[] salt,
            String table,
            String row,
            What what,
            String set,
            String was) {
        sha.update(salt);
        String head = "[\"" + table + "\",\"" + row + "\",\"" + what.word() + "\",";
        sha.update(head.getBytes(StandardCharsets.UTF_8));
        sha.update(set.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) ',');
        sha.update(was.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) ']');
        return sha.digest();
    }

    static String intent(Intent intent) {
        NavigableMap<String, Object> fields = new TreeMap<>();
        fields.put("key", intent.key());
        fields.put("rows", intent.rows());
        return fields(fields);
    }

    static Intent intent(String text) {
        NavigableMap<String, @Nullable Object> fields = fields(text);
        List<String> rows = new ArrayList<>();
        if (fields.get("rows") instanceof List<?> ids) {
            ids.forEach(id -> rows.add(String.valueOf(id)));
        }
        return new Intent(String.valueOf(fields.get("key")), rows);
    }

    private static void write(JsonGenerator json, NavigableMap<String, ?> fields) {
        json.writeStartObject();
        for (Map.Entry<String, ?> field : fields.entrySet()) {
            json.writeName(field.getKey());
            value(json, field.getValue());
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case String s -> json.writeString(s);
            case Long l -> json.writeNumber(l.longValue());
            case Double d -> json.writeNumber(d.doubleValue());
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(each -> value(json, each));
                json.writeEndArray();
            }
            case Object other ->
                    throw new IllegalArgumentException("not a value: " + other.getClass());
        }
    }
}
