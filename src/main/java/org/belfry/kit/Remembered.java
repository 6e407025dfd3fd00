package org.belfry.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Small things about the window kept from one day to the next: widths, dividers, places. */
public interface Remembered {
    Optional<String> get(String key);

    void put(String key, String value);

    /** One that forgets at the end, for tests. */
    static Remembered inMemory() {
        Map<String, String> values = new HashMap<>();
        return new Remembered() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(values.get(key));
            }

            @Override
            public void put(String key, String value) {
                values.put(key, value);
            }
        };
    }

    /** A number kept under a key. */
    default double number(String key, double otherwise) {
        try {
            return get(key).map(Double::parseDouble).orElse(otherwise);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
