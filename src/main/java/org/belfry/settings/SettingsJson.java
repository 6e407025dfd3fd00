package org.belfry.settings;

import org.belfry.settings.Settings.Look;
import org.belfry.text.Language;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The settings as JSON; what is missing or not understood takes its default. */
final class SettingsJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private SettingsJson() {}

    /** Reads them; throws for what is no JSON object at all. */
    static Settings read(byte[] bytes, Locale locale) {
        JsonNode json = MAPPER.readTree(bytes);
        if (!json.isObject()) {
            throw new IllegalArgumentException("no object");
        }
        Settings usual = Settings.defaults(locale);
        JsonNode language = json.path("language");
        return new Settings(
                language.isString() ? Language.of(language.stringValue()) : usual.language(),
                look(json.path("theme").asString("")),
                json.path("author").asString(""),
                json.path("reducedMotion").asBoolean(false),
                Optional.of(json.path("lastFile").asString("")).filter(text -> !text.isEmpty()),
                strings(json.path("recent")),
                map(json.path("layout")));
    }

    private static Look look(String name) {
        for (Look look : Look.values()) {
            if (look.name().equalsIgnoreCase(name)) {
                return look;
            }
        }
        return Look.SYSTEM;
    }

    private static List<String> strings(JsonNode array) {
        var found = new ArrayList<String>();
        for (JsonNode each : array) {
            if (each.isString()) {
                found.add(each.stringValue());
            }
        }
        return found;
    }

    private static Map<String, String> map(JsonNode object) {
        var found = new TreeMap<String, String>();
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            if (each.getValue().isString()) {
                found.put(each.getKey(), each.getValue().stringValue());
            }
        }
        return found;
    }

    static byte[] write(Settings settings) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("language", settings.language().code());
        json.put("theme", settings.look().name().toLowerCase(Locale.ROOT));
        json.put("author", settings.author());
        json.put("reducedMotion", settings.reducedMotion());
        settings.lastFile().ifPresent(file -> json.put("lastFile", file));
        var recent = json.putArray("recent");
        settings.recent().forEach(recent::add);
        var layout = json.putObject("layout");
        new TreeMap<>(settings.layout()).forEach(layout::put);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }
}
