package org.belfry.sheet;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Recognises the headings and labels lines begin with. */
final class Labels {
    private static final int MOST_WORDS = 16;

    private final Map<Heading, List<Phrase>> phrases = new EnumMap<>(Heading.class);

    Labels() {
        for (Heading heading : Heading.values()) {
            phrases.put(heading, heading.patterns().lines().map(Phrase::of).toList());
        }
    }

    /** The label a line begins with, behind a section's number if it has one; else nothing. */
    @Nullable Label of(Line line) {
        Words words = Words.of(line.text(), MOST_WORDS);
        int from = words.size() > 1 && isNumber(words.get(0).folded()) ? 1 : 0;
        for (Map.Entry<Heading, List<Phrase>> entry : phrases.entrySet()) {
            int end = longest(entry.getValue(), words, from);
            if (end > from && entry.getKey().allows(words, end, line.text())) {
                return label(
                        entry.getKey(), line, words.get(from).start(), words.get(end - 1).end());
            }
        }
        return null;
    }

    private static int longest(List<Phrase> phrases, Words words, int from) {
        int longest = -1;
        for (Phrase phrase : phrases) {
            longest = Math.max(longest, phrase.match(words, from));
        }
        return longest;
    }

    private static Label label(Heading heading, Line line, int start, int stop) {
        String text = line.text();
        int value = stop;
        boolean colon = false;
        while (value < text.length() && (text.charAt(value) == ' ' || text.charAt(value) == ':')) {
            colon |= text.charAt(value) == ':';
            value++;
        }
        return new Label(heading, text.substring(start, stop), line.from(value), colon);
    }

    private static boolean isNumber(String word) {
        return word.length() == 1 && Character.isDigit(word.charAt(0));
    }
}
