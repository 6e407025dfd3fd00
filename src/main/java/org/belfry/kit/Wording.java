package org.belfry.kit;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Shows values by their words in choices, and finds the value back. */
public final class Wording<T> extends StringConverter<T> {
    private final Function<T, String> words;
    private final Map<String, T> seen = new ConcurrentHashMap<>();

    public Wording(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
        if (value == null) {
            return "";
        }
        String said = words.apply(value);
        seen.put(said, value);
        return said;
    }

    @Override
    public @Nullable T fromString(String said) {
        return seen.get(said);
    }
}
