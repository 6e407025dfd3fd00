package org.belfry.sheet;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the member's name where sheets give it: under its arms ("Blason de Lille"), as a title, or
 * at the head of the description ("Lille is a city ..."). What might not be the name is none.
 */
final class NameReader {
    private static final Set<String> CAPTIONS =
            Set.of(
                    "blason",
                    "arms",
                    "coat",
                    "logo",
                    "flag",
                    "drapeau",
                    "ecusson",
                    "armoiries",
                    "crest",
                    "emblem");
    private static final Set<String> KINDS =
            Set.of(
                    "city",
                    "ville",
                    "town",
                    "commune",
                    "municipality",
                    "mairie",
                    "of",
                    "arms",
                    "de",
                    "d",
                    "the");
    private static final Set<String> VERBS = Set.of("is", "est", "lies", "was", "compte");
    private static final Set<String> PARTICLES =
            Set.of(
                    "de",
                    "del",
                    "della",
                    "di",
                    "da",
                    "do",
                    "dos",
                    "du",
                    "des",
                    "la",
                    "le",
                    "les",
                    "l",
                    "d",
                    "en",
                    "sur",
                    "sous",
                    "am",
                    "an",
                    "der",
                    "den",
                    "upon",
                    "y",
                    "i",
                    "of",
                    "und",
                    "et",
                    "urbaine",
                    "agglomeration",
                    "communes",
                    "lez",
                    "aux",
                    "al",
                    "el",
                    "op",
                    "aan");
    private static final Set<String> NOT_NAMES =
            Set.of(
                    "the",
                    "it",
                    "this",
                    "our",
                    "there",
                    "in",
                    "as",
                    "with",
                    "located",
                    "situated",
                    "situee",
                    "cette",
                    "notre",
                    "elle",
                    "il",
                    "city",
                    "town",
                    "ville",
                    "a",
                    "an",
                    "its",
                    "population",
                    "today",
                    "here",
                    "situe",
                    "also");
    private static final int MOST_WORDS = 7;
    private static final Pattern AUTHORITY =
            Pattern.compile(
                    "^(?:(?:the )?(?:city|town|municipality|borough) of (?:the )?"
                            + "|(?:la )?(?:ville|mairie|commune|municipalité) (?:de |d['’] ?))",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private NameReader() {}

    /** The name in a caption of arms or logo; nothing when the line is none. */
    static @Nullable String fromCaption(String text) {
        Words words = Words.of(text, 12);
        if (text.length() > 80 || words.size() < 2 || !CAPTIONS.contains(words.get(0).folded())) {
            return null;
        }
        int i = 1;
        while (i < words.size()
                && (KINDS.contains(words.get(i).folded())
                        || Character.isLowerCase(text.charAt(words.get(i).start())))) {
            i++;
        }
        return i == words.size() ? null : bare(text.substring(words.get(i).start()));
    }

    /** The name when the line is one: short, capitalised, without figures or signs. */
    static @Nullable String fromTitle(String title) {
        String text = withoutAuthority(title.strip());
        Words words = Words.of(text, MOST_WORDS + 1);
        boolean plain =
                text.chars().noneMatch(c -> Character.isDigit(c) || ":.;!?|[]".indexOf(c) >= 0);
        if (!plain || words.size() == 0 || words.size() > MOST_WORDS || text.length() > 60) {
            return null;
        }
        return isName(text, words, 0, words.size()) ? text : null;
    }

    /** "City of Hull" is called "Hull"; a region keeps its word. */
    private static String withoutAuthority(String name) {
        return AUTHORITY.matcher(name).replaceFirst("");
    }

    /** The name a description begins with, before "is" or "est". */
    static @Nullable String fromDescription(String text) {
        Words words = Words.of(text, MOST_WORDS + 6);
        int start = afterCityOf(words);
        for (int i = start; i < words.size() && i <= start + MOST_WORDS; i++) {
            if (VERBS.contains(words.get(i).folded())) {
                boolean named = i > start && isName(text, words, start, i);
                String name =
                        named
                                ? text.substring(words.get(start).start(), words.get(i - 1).end())
                                : "";
                return named && name.chars().noneMatch(c -> ",.;:()".indexOf(c) >= 0) ? name : null;
            }
        }
        return null;
    }

    private static int afterCityOf(Words words) {
        Phrase city = Phrase.of("the|la city|town|ville|municipality|commune of|de|d");
        return Math.max(0, city.match(words, 0));
    }

    private static boolean isName(String text, Words words, int from, int to) {
        if (NOT_NAMES.contains(words.get(from).folded())) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean capital = Character.isUpperCase(text.charAt(words.get(i).start()));
            if (!capital && (i == from || !PARTICLES.contains(words.get(i).folded()))) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String text) {
        return Edges.end(text, ".,;:)]");
    }
}
