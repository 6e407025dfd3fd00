package org.belfry.place;

import org.belfry.text.Folding;
import org.belfry.text.Language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Countries as people write them, resolved to ISO 3166-1 alpha-2 codes, and their short names in
 * the languages of the program. Names in eight languages come from the Java locale data; misspelt,
 * abbreviated and older ones from a list of our own. Spaces, case, accents and full stops do not
 * matter. A name that may mean two countries ("Congo", "Korea") resolves to none.
 */
public final class Countries {
    private static final List<Locale> LOCALES =
            List.of(
                    Locale.ENGLISH,
                    Locale.FRENCH,
                    Locale.GERMAN,
                    Locale.of("es"),
                    Locale.ITALIAN,
                    Locale.of("nl"),
                    Locale.of("pt"),
                    Locale.of("pl"));

    /** In use for Kosovo, though not assigned by ISO. */
    private static final String KOSOVO = "XK";

    private static final Set<String> ARTICLES = Set.of("the", "la", "le", "les", "l", "die", "der");

    /** Names, folded, that stand for one country in some language and for two in life. */
    private static final Set<String> AMBIGUOUS = Set.of("congo", "kongo", "korea", "coree");

    private static final int LONGEST_NAME = 80;

    /** Shorter names with one letter wrong may be another country's. */
    private static final int SHORTEST_MISSPELT = 6;

    private final Set<String> codes = new HashSet<>(List.of(Locale.getISOCountries()));
    private final Map<String, String> codeByName = new HashMap<>();
    private final Map<String, List<String>> shortNames = new HashMap<>();
    private final Map<String, List<String>> groups = new HashMap<>();
    private final Map<String, List<String>> territories = new HashMap<>();

    public Countries() {
        codes.add(KOSOVO);
        for (Locale locale : LOCALES) {
            for (String code : codes) {
                String name = Locale.of("", code).getDisplayCountry(locale);
                codeByName.putIfAbsent(key(name), code);
                codeByName.putIfAbsent(key(name.replace("&", "and")), code);
            }
        }
        for (List<String> row : Rows.of("country-aliases.tsv")) {
            row.stream().skip(1).forEach(alias -> codeByName.put(key(alias), row.getFirst()));
        }
        AMBIGUOUS.forEach(codeByName::remove);
        for (List<String> row : Rows.of("country-names.tsv")) {
            shortNames.put(row.getFirst(), row.subList(1, row.size()));
        }
        for (List<String> row : Rows.of("country-groups.tsv")) {
            groups.put(key(row.getFirst()), row.subList(1, row.size()));
        }
        for (List<String> row : Rows.of("country-territories.tsv")) {
            territories.put(row.getFirst(), row.subList(1, row.size()));
        }
    }

    /** The code of a country as written: a name in one of the languages, an alias or the code. */
    public Optional<String> code(String written) {
        String bare = written.strip();
        if (bare.isEmpty() || bare.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String folded = Folding.fold(bare);
        String code = codeByName.get(folded.replace(" ", ""));
        int space = folded.indexOf(' ');
        if (code == null && space > 0 && ARTICLES.contains(folded.substring(0, space))) {
            code = codeByName.get(folded.substring(space).replace(" ", ""));
        }
        if (code == null && codes.contains(bare)) {
            code = bare;
        }
        return Optional.ofNullable(code);
    }

    /**
     * The codes of all countries that what is written may mean: those a former country has become,
     * both of two with one name, and the only one whose name is written with one letter wrong.
     */
    public List<String> meant(String written) {
        List<String> group = groups.get(key(written));
        Optional<String> code = code(written);
        if (group != null || code.isPresent()) {
            return group != null ? group : List.of(code.get());
        }
        String key = key(written);
        if (key.length() < SHORTEST_MISSPELT || key.length() > LONGEST_NAME) {
            return List.of();
        }
        List<String> near =
                codeByName.entrySet().stream()
                        .filter(name -> name.getKey().length() >= SHORTEST_MISSPELT - 1)
                        .filter(name -> Likeness.distance(name.getKey(), key, 1) <= 1)
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList();
        return near.size() == 1 ? near : List.of();
    }

    /** A country and its territories overseas that have a code of their own. */
    public List<String> withTerritories(String code) {
        var all = new ArrayList<>(List.of(code));
        all.addAll(territories.getOrDefault(code, List.of()));
        return all;
    }

    /** The short name of a country; the code itself when no country has it. */
    public String name(String code, Language language) {
        List<String> names = shortNames.get(code);
        if (names != null) {
            return names.get(language == Language.FRENCH ? 1 : 0);
        }
        return codes.contains(code)
                ? Locale.of("", code)
                        .getDisplayCountry(Locale.of(language.code()))
                        .replace(" & ", " and ")
                : code;
    }

    /** Every code, sorted. */
    public List<String> codes() {
        return codes.stream().sorted().toList();
    }

    private static String key(String name) {
        return Folding.fold(name).replace(" ", "");
    }
}
