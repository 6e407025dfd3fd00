package org.belfry.place;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** What people have said names as written mean. */
@FunctionalInterface
public interface Choices {
    /** Nobody has chosen anything yet. */
    Choices NONE = (written, country) -> Optional.empty();

    /**
     * The choice for a name and a country as written; case, accents and punctuation of the name do
     * not matter, nor does the language of the country.
     */
    Optional<Choice> find(String written, @Nullable String country);

    /**
     * One choice.
     *
     * @param geonames the id of the place chosen; none where a person put a point on the map, or
     *     said that the name stands as it is written
     * @param latitude degrees; none where there is no point
     * @param longitude degrees; none where there is no point
     */
    record Choice(@Nullable Long geonames, @Nullable Double latitude, @Nullable Double longitude) {}
}
