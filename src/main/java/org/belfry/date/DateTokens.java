package org.belfry.date;

import org.belfry.text.Folding;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into what dates are made of: numbers, words and signs, each with its position. */
final class DateTokens {
    private static final int LONGEST_WORD = 14;
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212";

    enum Kind {
        NUMBER,
        DECADE,
        WORD,
        SIGN
    }

    /**
     * @param text folded word, digits of a number, or one sign (every dash is "-")
     * @param glued whether it follows the token before it without a space
     * @param ordinal whether letters made the number an ordinal ("7th", "1er")
     */
    record Token(Kind kind, String text, int start, int end, boolean glued, boolean ordinal) {
        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        /** The number, when it has at most this many digits; else -1. */
        int number(int digits) {
            boolean number = kind == Kind.NUMBER || kind == Kind.DECADE;
            return number && text.length() <= digits ? Integer.parseInt(text) : -1;
        }
    }

    private DateTokens() {}

    static List<Token> of(String text, DateWords words) {
        var tokens = new ArrayList<Token>();
        int last = 0;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                i++;
                continue;
            }
            int start = i++;
            if (Character.isLetterOrDigit(c)) {
                while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                    i++;
                }
                int seam = seam(text, start, i, words);
                if (seam > start) {
                    tokens.add(word(text, start, seam, start == last));
                    start = seam;
                }
                tokens.add(word(text, start, i, start == last));
            } else {
                String sign = DASHES.indexOf(c) >= 0 ? "-" : String.valueOf(c);
                tokens.add(new Token(Kind.SIGN, sign, start, i, start == last, false));
            }
            last = i;
        }
        return tokens;
    }

    /** Where a figure and a month are written in one: "26June", "juin2009"; 0 in another word. */
    private static int seam(String text, int start, int end, DateWords words) {
        boolean figure = isDigit(text.charAt(start));
        int seam = start;
        while (seam < end && isDigit(text.charAt(seam)) == figure) {
            seam++;
        }
        if (seam == end || end - start > LONGEST_WORD) {
            return 0;
        }
        String letters = figure ? text.substring(seam, end) : text.substring(start, seam);
        boolean month = letters.length() > 2 && words.month(Folding.fold(letters)) > 0;
        boolean rest = figure || text.substring(seam, end).chars().allMatch(c -> isDigit((char) c));
        return month && rest ? seam : 0;
    }

    private static Token word(String text, int start, int end, boolean glued) {
        if (end - start > LONGEST_WORD) {
            return new Token(Kind.WORD, "", start, end, glued, false);
        }
        String folded = Folding.fold(text.substring(start, end));
        int digits = 0;
        while (digits < folded.length() && isDigit(folded.charAt(digits))) {
            digits++;
        }
        String number = folded.substring(0, digits);
        String suffix = folded.substring(digits);
        if (digits > 0 && suffix.isEmpty()) {
            return new Token(Kind.NUMBER, number, start, end, glued, false);
        }
        if (digits > 0 && digits < 3 && DateWords.ORDINALS.contains(suffix)) {
            return new Token(Kind.NUMBER, number, start, end, glued, true);
        }
        if (digits == 4 && suffix.equals("s") && number.endsWith("0")) {
            return new Token(Kind.DECADE, number, start, end, glued, false);
        }
        return new Token(Kind.WORD, folded, start, end, glued, false);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
