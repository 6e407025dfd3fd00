package org.belfry.sheet;

import org.belfry.text.Language;

import java.util.List;
import java.util.Set;

/** Tells French from English by the little words. */
final class SheetLanguage {
    private static final Set<String> FRENCH =
            Set.of("le", "la", "les", "des", "du", "et", "est", "dans", "une", "depuis", "ville");
    private static final Set<String> ENGLISH =
            Set.of("the", "of", "and", "is", "in", "with", "since", "by", "to", "for", "city");
    private static final int WORDS_A_LINE = 15;

    private SheetLanguage() {}

    static Language of(List<Line> lines) {
        int french = 0;
        int english = 0;
        for (Line line : lines) {
            Words words = Words.of(line.text(), WORDS_A_LINE);
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i).folded();
                french += FRENCH.contains(word) ? 1 : 0;
                english += ENGLISH.contains(word) ? 1 : 0;
            }
        }
        return french > english ? Language.FRENCH : Language.ENGLISH;
    }
}
