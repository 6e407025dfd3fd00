package org.belfry.assembly;

import org.belfry.text.Texts;

import java.util.List;

/**
 * Why something is so, as a key below {@code assembly.why.} with its arguments: rendered in the
 * language of whoever reads it.
 *
 * @param arguments texts and whole numbers
 */
public record Reason(String key, List<Object> arguments) {
    private static final String FAMILY = "assembly.why.";

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments));
    }

    /** The sentence; a key of a newer program stands for itself. */
    public String in(Texts texts) {
        String full = FAMILY + key;
        return texts.has(full) ? texts.of(full, arguments.toArray()) : key;
    }
}
