package org.belfry.sheet;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The European network and its national forums, by the names the sheets give them. */
final class Networks {
    static final String EFUS = "Efus";
    static final String UNESCO = "UNESCO";

    private static final Map<String, String> CODES =
            Map.ofEntries(
                    Map.entry("efus", EFUS),
                    Map.entry("fesu", EFUS),
                    Map.entry("ffsu", "FFSU"),
                    Map.entry("fisu", "FISU"),
                    Map.entry("defus", "Defus"),
                    Map.entry("foppsu", "FOPPSU"),
                    Map.entry("fbpsu", "FBPSU"),
                    Map.entry("fepsu", "FEPSU"),
                    Map.entry("flsu", "FLSU"));

    private record National(String code, String country, Set<String> words) {}

    private static final Set<String> FORUM =
            Set.of(
                    ("forum the le national european europeen for pour la prevention and et urban"
                                    + " security securite urbaine")
                            .split(" "));

    private static final List<National> NATIONAL =
            List.of(
                    new National("FFSU", "FR", Set.of("french", "francais")),
                    new National("FISU", "IT", Set.of("italian", "italien")),
                    new National("Defus", "DE", Set.of("german", "allemand")),
                    new National("FOPPSU", "PT", Set.of("portuguese", "portugais")),
                    new National("FBPSU", "BE", Set.of("belgian", "belge")),
                    new National("FEPSU", "ES", Set.of("spanish", "espagnol", "spanishforum")),
                    new National("FLSU", "LU", Set.of("luxembourg", "luxembourgeois")));

    private Networks() {}

    /**
     * The network a heading or sentence names.
     *
     * @param country code of the country of the sheet, which says which "National Forum" is meant
     * @return its code; nothing when the text names none
     */
    static @Nullable String named(String text, @Nullable String country) {
        Words words = Words.of(text);
        String found = null;
        for (int i = 0; i < words.size(); i++) {
            String code = CODES.get(words.get(i).folded());
            if (code != null && (found == null || found.equals(EFUS))) {
                found = code;
            }
        }
        if (found != null) {
            return found;
        }
        boolean forum = false;
        boolean national = false;
        boolean european = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).folded();
            forum |= word.endsWith("forum");
            national |= word.equals("national");
            european |= word.equals("european") || word.equals("europeen");
            for (National each : NATIONAL) {
                if (each.words().contains(word)) {
                    found = each.code();
                }
            }
        }
        if (!forum) {
            return null;
        }
        if (found == null && national) {
            found = ofCountry(country);
        }
        return found == null && european && !national ? EFUS : found;
    }

    /** The national forum of a country; "National Forum" when it has none we know. */
    private static String ofCountry(@Nullable String country) {
        return NATIONAL.stream()
                .filter(each -> each.country().equals(country))
                .map(National::code)
                .findFirst()
                .orElse("National Forum");
    }

    /** Whether a text is the name of a forum and nothing else: "Belgian Forum". */
    static boolean isForum(String text) {
        Words words = Words.of(text, 12);
        boolean forum = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).folded();
            boolean country = NATIONAL.stream().anyMatch(each -> each.words().contains(word));
            forum |= word.equals("forum");
            if (!country && !FORUM.contains(word)) {
                return false;
            }
        }
        return forum;
    }

    /** The network a word is the short name of; nothing for another word. */
    static @Nullable String code(String folded) {
        return CODES.get(folded);
    }

    /** The last network a text calls by its short name; nothing when it names none. */
    static @Nullable String codeIn(String text) {
        Words words = Words.of(text, 40);
        String found = null;
        for (int i = 0; i < words.size(); i++) {
            String code = code(words.get(i).folded());
            found = code == null ? found : code;
        }
        return found;
    }

    /** Whether a word is the short name of a network: an organiser in a line, not a place. */
    static boolean isCode(String folded) {
        return CODES.containsKey(folded);
    }
}
