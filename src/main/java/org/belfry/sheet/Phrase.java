package org.belfry.sheet;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A pattern of folded words: words in a row, "a|b" for either, a closing "?" for one that may be
 * missing. "member|membre of? efus".
 */
final class Phrase {
    private record Element(Set<String> words, boolean optional) {}

    private final List<Element> elements;

    private Phrase(List<Element> elements) {
        this.elements = elements;
    }

    static Phrase of(String pattern) {
        return new Phrase(
                Arrays.stream(pattern.split(" "))
                        .map(part -> {
                            boolean optional = part.endsWith("?");
                            String words = optional ? part.substring(0, part.length() - 1) : part;
                            return new Element(
                                    new HashSet<>(List.of(words.split("\\|"))), optional);
                        })
                        .toList());
    }

    /** The words it may begin with. */
    Set<String> beginnings() {
        var beginnings = new HashSet<String>();
        for (Element element : elements) {
            beginnings.addAll(element.words());
            if (!element.optional()) {
                break;
            }
        }
        return beginnings;
    }

    /** The word after the phrase when it begins at word i; else -1. Takes optional words it can. */
    int match(Words words, int i) {
        return match(words, i, 0);
    }

    private int match(Words words, int i, int element) {
        if (element == elements.size()) {
            return i;
        }
        Element next = elements.get(element);
        if (i < words.size() && next.words().contains(words.get(i).folded())) {
            int end = match(words, i + 1, element + 1);
            if (end >= 0) {
                return end;
            }
        }
        return next.optional() ? match(words, i, element + 1) : -1;
    }
}
