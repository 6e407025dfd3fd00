package org.belfry.sheet;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a quotation and who said it: marks missing at either end, a picture's caption glued to its
 * beginning, the speaker behind it or on the next line.
 */
final class QuotationReader {
    private static final int LONG = 120;
    private static final int LONGEST_SPEAKER = 250;
    private static final Pattern CAPTION =
            Pattern.compile("^[^\\[\\]]{0,80}\\[\\d{1,5}x\\d{1,5}]\\s*");
    private static final String MARKS = "“”„″\"«»";

    /** Somebody with a function: "Ada Moreau, Deputy Mayor of Ghent". */
    record Speaker(@Nullable String civility, String name, String function) {
        private static final Set<String> OFFICES =
                Set.of(
                        ("mayor deputy vice president councillor alderman head director chief"
                                        + " coordinator manager responsible officer maire adjoint"
                                        + " adjointe conseiller conseillere bourgmestre echevin"
                                        + " echevine directeur directrice chef responsable elu elue"
                                        + " presidente lord governor commissioner")
                                .split(" "));

        /** Whether the function begins with an office: such a line is no entry of a list. */
        boolean holdsOffice() {
            Words words = Words.of(function, 3);
            for (int i = 0; i < words.size(); i++) {
                if (OFFICES.contains(words.get(i).folded())) {
                    return true;
                }
            }
            return false;
        }
    }

    private QuotationReader() {}

    /** Whether a paragraph is a quotation: it has a mark at an end, or speaks at length. */
    static boolean isQuotation(String text) {
        String bare = CAPTION.matcher(text).replaceFirst("");
        if (bare.length() < 20) {
            return false;
        }
        boolean opened = MARKS.indexOf(bare.charAt(0)) >= 0;
        String end = bare.substring(Math.max(0, bare.length() - 3));
        boolean closed = end.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
        return opened || closed || bare.length() >= LONG;
    }

    /** The words said, without caption and outer marks. */
    static String words(String text) {
        String bare = CAPTION.matcher(text).replaceFirst("").strip();
        int from = 0;
        int to = bare.length();
        while (from < to && MARKS.indexOf(bare.charAt(from)) >= 0) {
            from++;
        }
        boolean stop = to > from + 1 && bare.charAt(to - 1) == '.' && isMark(bare.charAt(to - 2));
        if (stop) {
            to--;
        }
        while (to > from && isMark(bare.charAt(to - 1))) {
            to--;
        }
        String said = bare.substring(from, to).strip();
        return stop && !said.endsWith(".") ? said + "." : said;
    }

    private static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    /** The speaker named by a short line "Name, function"; nothing when it is another line. */
    static @Nullable Speaker speaker(String text) {
        String bare = Edges.end(Edges.start(text, "–—-"), ".");
        if (bare.startsWith("(") && bare.endsWith(")")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        int comma = bare.indexOf(',');
        if (comma < 3 || bare.length() > LONGEST_SPEAKER) {
            return null;
        }
        String name = bare.substring(0, comma).strip();
        String function = bare.substring(comma + 1).strip();
        Speaker speaker = person(name, function);
        boolean two = Words.of(speaker.name()).size() >= 2;
        return two && isPersonName(speaker.name()) && !function.isEmpty() ? speaker : null;
    }

    /** A person with the civility taken off the name. */
    static Speaker person(String name, String function) {
        Matcher civility =
                Pattern.compile("^(Mr|Mrs|Ms|Miss|Dr|Prof|M|Mme|Mlle)\\.? (.+)$").matcher(name);
        return civility.matches()
                ? new Speaker(civility.group(1), civility.group(2).strip(), function)
                : new Speaker(null, name, function);
    }

    private static boolean isPersonName(String name) {
        Words words = Words.of(name, 8);
        if (words.size() > 6 || name.chars().anyMatch(Character::isDigit)) {
            return false;
        }
        int capitals = 0;
        for (int i = 0; i < words.size(); i++) {
            if (Character.isUpperCase(name.charAt(words.get(i).start()))) {
                capitals++;
            }
        }
        return capitals >= 2 && words.size() - capitals <= 2;
    }
}
