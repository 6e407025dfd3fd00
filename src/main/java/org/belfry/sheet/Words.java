package org.belfry.sheet;

import org.belfry.text.Folding;

import java.util.ArrayList;
import java.util.List;

/** The words of a text, folded, each with where it stands. */
final class Words {
    record Word(String folded, int start, int end) {}

    private final List<Word> words;

    private Words(List<Word> words) {
        this.words = words;
    }

    static Words of(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /** Only as many words as needed: labels stand at the beginning. */
    static Words of(String text, int most) {
        var words = new ArrayList<Word>();
        int i = 0;
        while (i < text.length() && words.size() < most) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                i++;
            }
            words.add(new Word(Folding.fold(text.substring(start, i)), start, i));
        }
        return new Words(words);
    }

    int size() {
        return words.size();
    }

    Word get(int i) {
        return words.get(i);
    }

    /** The first word that begins at or after a place in the text; the size when none does. */
    int at(int position) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
