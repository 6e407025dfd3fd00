package org.belfry.sheet;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recognises the headings and labels lines begin with. */
final class Labels {
    private static final int MOST_WORDS = 16;

    private static final Set<String> ROMAN = Set.of("i", "ii", "iii", "iv", "v", "vi");

    private record Pattern(Heading heading, Phrase phrase) {}

    private final Map<String, List<Pattern>> byBeginning = new HashMap<>();

    Labels() {
        for (Heading heading : Heading.values()) {
            heading.patterns().lines().map(Phrase::of).forEach(phrase -> put(heading, phrase));
        }
    }

    private void put(Heading heading, Phrase phrase) {
        for (String word : phrase.beginnings()) {
            byBeginning
                    .computeIfAbsent(word, key -> new ArrayList<>())
                    .add(new Pattern(heading, phrase));
        }
    }

    /** The label a line begins with, behind a section's number if it has one; else nothing. */
    @Nullable Label of(Line line) {
        Words words = Words.of(line.text(), MOST_WORDS);
        int from = words.size() > 1 && isNumber(words.get(0).folded()) ? 1 : 0;
        if (words.size() == 0) {
            return null;
        }
        var ends = new EnumMap<Heading, Integer>(Heading.class);
        String first = words.get(from).folded();
        for (Pattern pattern : byBeginning.getOrDefault(first, List.of())) {
            int end = pattern.phrase().match(words, from);
            if (end > from && !isDivided(line.text(), words, from, end)) {
                ends.merge(pattern.heading(), end, Math::max);
            }
        }
        for (Map.Entry<Heading, Integer> entry : ends.entrySet()) {
            int end = entry.getValue();
            if (entry.getKey().allows(words, end, line.text())) {
                int start = words.get(from).start();
                return label(entry.getKey(), line, start, words.get(end - 1).end());
            }
        }
        return null;
    }

    /** A colon ends a label: "Website: City of Ghent" is not the website of a city. */
    private static boolean isDivided(String text, Words words, int from, int end) {
        int colon = text.indexOf(':', words.get(from).end());
        return colon >= 0 && colon < words.get(end - 1).start();
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
        return ROMAN.contains(word) || (word.length() == 1 && Character.isDigit(word.charAt(0)));
    }
}
