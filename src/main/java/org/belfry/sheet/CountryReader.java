package org.belfry.sheet;

import org.belfry.place.Countries;
import org.belfry.text.Language;
import org.jspecify.annotations.Nullable;

/** Resolves a country as a sheet writes it, alone or behind a state or region. */
final class CountryReader {
    /**
     * A country.
     *
     * @param name its short name in the sheet's language; as written when not recognised
     * @param code nothing when not recognised
     */
    record Country(String name, @Nullable String code) {}

    private final Countries countries;
    private final Language language;

    CountryReader(Countries countries, Language language) {
        this.countries = countries;
        this.language = language;
    }

    /** The country these words are and nothing else. */
    @Nullable Country exactly(String written) {
        return countries
                .code(written)
                .map(code -> new Country(countries.name(code, language), code))
                .orElse(null);
    }

    /** As {@link #exactly}, but not for a bare code such as "IT", which may be a word. */
    @Nullable Country spelled(String written) {
        boolean code = written.length() == 2 && !written.equals("UK") && !written.equals("US");
        return code ? null : exactly(written);
    }

    /** The country in "Bavaria, Germany" or "Missouri-USA": the last part that is one. */
    Country within(String written) {
        Country whole = exactly(written);
        if (whole != null) {
            return whole;
        }
        String[] parts = written.split("[,;/()–—-]", 12);
        for (int i = parts.length - 1; i >= 0; i--) {
            Country part = exactly(parts[i]);
            if (part != null) {
                return part;
            }
        }
        return new Country(written.strip(), null);
    }
}
