package org.belfry.sheet;

import org.belfry.place.Countries;
import org.belfry.text.Folding;
import org.belfry.text.Language;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/** Resolves a country as a sheet writes it, alone or behind a state or region. */
final class CountryReader {
    /**
     * A country.
     *
     * @param name its short name in the sheet's language; as written when not recognised
     * @param code nothing when not recognised
     */
    record Country(String name, @Nullable String code) {}

    /** Names of countries that do not say which of two. */
    private static final Set<String> OF_TWO = Set.of("congo", "kongo", "korea", "coree");

    private static final Set<String> PREPOSITIONS =
            Set.of("of", "in", "the", "de", "du", "d", "la", "l", "en", "au");

    private final Countries countries;
    private final States states;
    private final Language language;

    CountryReader(Countries countries, States states, Language language) {
        this.countries = countries;
        this.states = states;
        this.language = language;
    }

    /** The country these words are and nothing else. */
    @Nullable Country exactly(String written) {
        return countries.code(written).map(this::country).orElse(null);
    }

    private Country country(String code) {
        return new Country(countries.name(code, language), code);
    }

    /** As {@link #exactly}, but not for a bare code such as "IT", which may be a word. */
    @Nullable Country spelled(String written) {
        boolean code = written.length() == 2 && !written.equals("UK") && !written.equals("US");
        return code ? null : exactly(written);
    }

    /** What follows a town where its country should: a country, one of two, or a state. */
    @Nullable Country behindTown(String written) {
        Country country = spelled(written);
        if (country != null) {
            return country;
        }
        String state = states.countryOutsideBrackets(written);
        if (state != null) {
            return country(state);
        }
        return OF_TWO.contains(Folding.fold(written)) ? new Country(written, null) : null;
    }

    /** "Palestine/Israel": which of the two is not said. */
    private boolean isOneOfTwo(String written) {
        int stroke = written.indexOf('/');
        Country first = stroke < 0 ? null : exactly(written.substring(0, stroke));
        Country second = stroke < 0 ? null : exactly(written.substring(stroke + 1));
        return first != null && second != null && !first.equals(second);
    }

    /** "North of France", "au sud de la Belgique"; else as written. */
    private Country behindPreposition(String written) {
        Words words = Words.of(written, 12);
        for (int i = 1; i < words.size(); i++) {
            Country country =
                    PREPOSITIONS.contains(words.get(i - 1).folded())
                            ? spelled(written.substring(words.get(i).start()).strip())
                            : null;
            if (country != null) {
                return country;
            }
        }
        return new Country(written.strip(), null);
    }

    /** Whether these words are a state or region of a country. */
    boolean isWithin(String written, Country country) {
        String code = states.country(written);
        return code != null && code.equals(country.code());
    }

    /** Whether these words are a state or region. */
    boolean isState(String written) {
        return states.countryOutsideBrackets(written) != null;
    }

    /** The country in "Bavaria, Germany", "Missouri-USA" or "Ohio": the last part that is one. */
    Country within(String written) {
        Country whole = exactly(written);
        if (whole != null) {
            return whole;
        }
        if (isOneOfTwo(written)) {
            return new Country(written.strip(), null);
        }
        String[] parts = written.split("[,;/()–—-]", 12);
        for (int i = parts.length - 1; i >= 0; i--) {
            Country part = exactly(parts[i]);
            if (part != null) {
                return part;
            }
        }
        String state = states.country(written);
        return state == null ? behindPreposition(written) : country(state);
    }
}
