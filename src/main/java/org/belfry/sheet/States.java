package org.belfry.sheet;

import org.belfry.text.Folding;
import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The states and regions that sheets write where a country should stand: "Saint Louis (Missouri)".
 * A name that is a country as well (Georgia) is none.
 */
final class States {
    private final Map<String, String> countries = new HashMap<>();
    private final Set<String> cities = new HashSet<>();

    States() {
        try (InputStream in =
                        Objects.requireNonNull(States.class.getResourceAsStream("states.tsv"));
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String row = reader.readLine(); row != null; row = reader.readLine()) {
                put(row.split("\t"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String[] row) {
        for (int i = 1; i < row.length; i++) {
            boolean city = row[i].startsWith("*");
            String name = Folding.fold(city ? row[i].substring(1) : row[i]);
            countries.put(name, row[0]);
            if (city) {
                cities.add(name);
            }
        }
    }

    /** The code of the country a state or region belongs to; nothing for another name. */
    @Nullable String country(String written) {
        return countries.get(Folding.fold(written));
    }

    /** As {@link #country}, but not for a state that has a city's name: New York, Hamburg. */
    @Nullable String countryOutsideBrackets(String written) {
        String name = Folding.fold(written);
        return cities.contains(name) ? null : countries.get(name);
    }
}
