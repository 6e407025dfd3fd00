package org.belfry.cli;

import org.belfry.entry.Kind;
import org.belfry.entry.Kinds;
import org.belfry.text.Refusal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the words of {@code add}, {@code edit} and {@code remove}. */
final class FieldValues {
    private FieldValues() {}

    static Kind kind(String name) throws Refusal {
        return Kinds.named(name)
                .orElseThrow(() ->
                        new Refusal(
                                "cli.wrong.kind",
                                name,
                                String.join(
                                        ", ", Kinds.ENTERED.stream().map(Kind::name).toList())));
    }

    /** FIELD=VALUE, several. */
    static Map<String, String> of(List<String> set) throws Refusal {
        var values = new LinkedHashMap<String, String>();
        for (String each : set) {
            int equals = each.indexOf('=');
            if (equals < 1) {
                throw new Refusal("cli.wrong.set", each);
            }
            values.put(each.substring(0, equals).strip(), each.substring(equals + 1));
        }
        return values;
    }
}
