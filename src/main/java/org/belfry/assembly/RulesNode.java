package org.belfry.assembly;

import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One object of written rules, read key by key; whatever is not as it should be is refused. */
final class RulesNode {
    private static final int MOST = 1_000_000;

    private final String path;
    private final JsonNode node;
    private final Set<String> read = new LinkedHashSet<>();

    private RulesNode(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    static RulesNode of(String path, JsonNode node) throws Refusal {
        if (!node.isObject()) {
            throw wrongType(path.isEmpty() ? "{ }" : path, "object");
        }
        return new RulesNode(path, node);
    }

    private static Refusal wrongType(String path, String wanted) {
        return new Refusal("assembly.rules.type." + wanted, path);
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private @Nullable JsonNode at(String key) {
        read.add(key);
        return node.get(key);
    }

    RulesNode object(String key) throws Refusal {
        JsonNode value = at(key);
        return of(path(key), value == null ? JsonNodeFactory.instance.objectNode() : value);
    }

    <E extends Enum<E> & Coded> E choice(String key, E usual) throws Refusal {
        JsonNode value = at(key);
        if (value == null) {
            return usual;
        }
        E[] all = usual.getDeclaringClass().getEnumConstants();
        for (E each : all) {
            if (value.isString() && each.code().equals(value.asString())) {
                return each;
            }
        }
        throw new Refusal(
                "assembly.rules.choice",
                path(key),
                value.isString() ? value.asString() : value.toString(),
                Arrays.stream(all).map(Coded::code).collect(Collectors.joining(", ")));
    }

    boolean yesNo(String key, boolean usual) throws Refusal {
        JsonNode value = at(key);
        if (value != null && !value.isBoolean()) {
            throw wrongType(path(key), "yesno");
        }
        return value == null ? usual : value.asBoolean();
    }

    /** A whole number that is not negative. */
    int whole(String key, int usual) throws Refusal {
        JsonNode value = at(key);
        return value == null ? usual : whole(path(key), value);
    }

    @Nullable Integer wholeOrNothing(String key) throws Refusal {
        JsonNode value = at(key);
        return value == null || value.isNull() ? null : Integer.valueOf(whole(path(key), value));
    }

    private static int whole(String path, JsonNode value) throws Refusal {
        if (!value.isIntegralNumber()) {
            throw wrongType(path, "whole");
        }
        if (!value.canConvertToInt() || value.asInt() < 0 || value.asInt() > MOST) {
            throw new Refusal("assembly.rules.range", path, value.toString(), "1000000");
        }
        return value.asInt();
    }

    @Nullable Long largeOrNothing(String key) throws Refusal {
        JsonNode value = at(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
            throw wrongType(path(key), "whole");
        }
        return value.asLong();
    }

    @Nullable BigDecimal percentOrNothing(String key) throws Refusal {
        JsonNode value = at(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw wrongType(path(key), "number");
        }
        BigDecimal percent = value.decimalValue();
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new Refusal("assembly.rules.range", path(key), value.toString(), "100");
        }
        return percent;
    }

    /** A fraction as "2/3" that is more than nothing and at most the whole. */
    Fraction part(String key, Fraction usual) throws Refusal {
        JsonNode value = at(key);
        if (value == null) {
            return usual;
        }
        Fraction fraction = value.isString() ? Fraction.parse(value.asString()).orElse(null) : null;
        if (fraction == null || !fraction.isPart()) {
            throw new Refusal(
                    "assembly.rules.fraction",
                    path(key),
                    value.isString() ? value.asString() : value.toString());
        }
        return fraction;
    }

    /** A number of at least one, in digits or as text; nothing where the key is missing. */
    @Nullable Integer count(String key) throws Refusal {
        JsonNode value = at(key);
        if (value == null) {
            return null;
        }
        boolean digits = value.isString() && value.asString().matches("\\d{1,7}");
        int number = digits ? Integer.parseInt(value.asString()) : whole(path(key), value);
        if (number < 1 || number > MOST) {
            throw new Refusal("assembly.rules.zero", path(key));
        }
        return number;
    }

    String text(String key) throws Refusal {
        JsonNode value = at(key);
        if (value == null || !value.isString() || value.asString().isBlank()) {
            throw wrongType(path(key), "text");
        }
        return value.asString().strip();
    }

    boolean has(String key) {
        return node.has(key);
    }

    List<String> texts(String key) throws Refusal {
        var texts = new ArrayList<String>();
        for (JsonNode each : list(key)) {
            if (!each.isString() || each.asString().isBlank()) {
                throw wrongType(path(key), "texts");
            }
            texts.add(each.asString().strip());
        }
        return texts;
    }

    List<RulesNode> objects(String key) throws Refusal {
        var objects = new ArrayList<RulesNode>();
        for (JsonNode each : list(key)) {
            objects.add(of(path(key) + "[" + (objects.size() + 1) + "]", each));
        }
        return objects;
    }

    private List<JsonNode> list(String key) throws Refusal {
        JsonNode value = at(key);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrongType(path(key), "list");
        }
        return List.copyOf(value.values());
    }

    /** Refuses keys that were not asked for. */
    void end() throws Refusal {
        for (String key : node.propertyNames()) {
            if (!read.contains(key)) {
                throw new Refusal("assembly.rules.unknown", path(key), String.join(", ", read));
            }
        }
    }
}
