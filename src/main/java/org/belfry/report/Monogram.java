package org.belfry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The two letters that stand for a member without arms: "Li" for Lille, "SL" for Saint-Louis. */
public final class Monogram {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Monogram() {}

    /** The monogram of a name; empty for a name without letters. */
    public static String of(String name) {
        List<String> words = new ArrayList<>();
        for (String word : GAP.split(name)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        if (words.isEmpty()) {
            return "";
        }
        List<String> capital =
                words.stream().filter(w -> Character.isUpperCase(w.codePointAt(0))).toList();
        if (capital.size() > 1) {
            return first(capital.getFirst()) + first(capital.get(1));
        }
        String word = capital.isEmpty() ? words.getFirst() : capital.getFirst();
        int second = Character.charCount(word.codePointAt(0));
        return second >= word.length()
                ? first(word)
                : first(word) + firstAsIs(word.substring(second)).toLowerCase(Locale.ROOT);
    }

    private static String first(String word) {
        return firstAsIs(word).toUpperCase(Locale.ROOT);
    }

    private static String firstAsIs(String word) {
        return Character.toString(word.codePointAt(0));
    }
}
