package org.belfry.sheet;

import org.belfry.date.Edtf;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a reader has decided on a sheet so far, to be gone on with another day.
 *
 * @param member the member it is about; empty while nobody said
 * @param taken the facts decided on, by their place among the facts of the sheet: taken or left
 * @param corrected the facts that were corrected, by the same places
 */
public record Decisions(
        String member, SortedMap<Integer, Boolean> taken, SortedMap<Integer, Fact> corrected) {
    private static final Map<String, Class<?>> TYPES =
            Arrays.stream(Fact.class.getPermittedSubclasses())
                    .collect(Collectors.toMap(Class::getSimpleName, type -> type));

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(new DateWriting())
                                    .addDeserializer(Edtf.class, new DateReading()))
                    .build();

    /** Nothing decided yet. */
    public static Decisions none() {
        return new Decisions("", new TreeMap<>(), new TreeMap<>());
    }

    /** As JSON, in the form that {@link #parse} reads. */
    public String json() {
        ObjectNode json = MAPPER.createObjectNode().put("member", member);
        ObjectNode decided = json.putObject("taken");
        taken.forEach((place, take) -> decided.put(place.toString(), take));
        ObjectNode facts = json.putObject("corrected");
        corrected.forEach((place, fact) ->
                facts.putObject(place.toString())
                        .set(fact.getClass().getSimpleName(), MAPPER.valueToTree(fact)));
        return json.toString();
    }

    /**
     * What {@link #json} wrote. What cannot be read counts as not decided: it is asked again, and
     * the sheet itself is not lost.
     */
    public static Decisions parse(String text) {
        try {
            Decisions read = none();
            JsonNode json = MAPPER.readTree(text);
            for (var each : json.path("taken").properties()) {
                read.taken.put(Integer.valueOf(each.getKey()), each.getValue().booleanValue());
            }
            for (var each : json.path("corrected").properties()) {
                read.corrected.put(Integer.valueOf(each.getKey()), fact(each.getValue()));
            }
            return new Decisions(json.path("member").asString(""), read.taken, read.corrected);
        } catch (JacksonException | IllegalArgumentException e) {
            return none();
        }
    }

    private static Fact fact(JsonNode named) {
        var only = named.properties().iterator().next();
        Class<?> type = TYPES.get(only.getKey());
        if (type == null) {
            throw new IllegalArgumentException(only.getKey());
        }
        return (Fact) MAPPER.treeToValue(only.getValue(), type);
    }

    private static final class DateWriting extends StdSerializer<Edtf> {
        DateWriting() {
            super(Edtf.class);
        }

        @Override
        public void serialize(Edtf date, JsonGenerator json, SerializationContext context) {
            json.writeString(date.text());
        }
    }

    private static final class DateReading extends StdDeserializer<Edtf> {
        DateReading() {
            super(Edtf.class);
        }

        @Override
        public Edtf deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getString();
            return Edtf.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
        }
    }
}
