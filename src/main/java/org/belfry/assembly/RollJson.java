package org.belfry.assembly;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reasons as they are kept in a line, and the hash over a frozen roll and its rules. */
final class RollJson {
    private RollJson() {}

    static @Nullable String write(List<Reason> reasons) {
        return reasons.isEmpty() ? null : RulesJson.mapper().writeValueAsString(array(reasons));
    }

    private static ArrayNode array(List<Reason> reasons) {
        ArrayNode all = RulesJson.mapper().createArrayNode();
        for (Reason reason : reasons) {
            ObjectNode each = all.addObject().put("key", reason.key());
            ArrayNode arguments = each.putArray("args");
            for (Object argument : reason.arguments()) {
                if (argument instanceof Number number) {
                    arguments.add(number.longValue());
                } else {
                    arguments.add(argument.toString());
                }
            }
        }
        return all;
    }

    /** Whatever cannot be read, of a newer program for example, is shown as it stands. */
    static List<Reason> read(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return List.of();
        }
        try {
            var reasons = new ArrayList<Reason>();
            for (JsonNode each : RulesJson.mapper().readTree(json).values()) {
                var arguments = new ArrayList<Object>();
                for (JsonNode argument : each.path("args").values()) {
                    arguments.add(
                            argument.isIntegralNumber()
                                    ? (Object) argument.asLong()
                                    : argument.asString());
                }
                reasons.add(new Reason(each.path("key").asString(), arguments));
            }
            return reasons;
        } catch (JacksonException e) {
            return List.of(Reason.of(json));
        }
    }

    /** SHA-256 over the rules and the lines: members by their ids, and no name of anybody. */
    static String hash(Rules rules, List<RollLine> lines) {
        ObjectNode all = RulesJson.mapper().createObjectNode();
        all.put("rules", RulesJson.write(rules));
        ArrayNode rows = all.putArray("lines");
        for (RollLine line : lines) {
            ObjectNode row = rows.addObject();
            row.put("row", line.row());
            row.put("member", line.member());
            row.put("category", line.category());
            row.put("votes", line.votes());
            row.put("standing", line.standing().code());
            row.set("reasons", array(line.reasons()));
        }
        try {
            byte[] text =
                    RulesJson.mapper().writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
