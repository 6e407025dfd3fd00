package org.belfry.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds text for search and for matching names: case, accents, ligatures and the letters Unicode
 * does not decompose (ł, ø, ß, đ, ı ...); everything that is neither letter nor digit becomes one
 * space. SQLite's own {@code remove_diacritics} leaves Łódź, København, Straße and Αθήνα as they
 * are, hence this one, for the index and for the query alike.
 */
public final class Folding {
    private Folding() {}

    /** The folded form: lower case, single spaces, none at the ends. */
    public static String fold(String text) {
        var out = new StringBuilder(text.length() + 8);
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        boolean gap = false;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                append(out, c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && Character.getType(c) != Character.ENCLOSING_MARK) {
                gap = true;
            }
        }
        return out.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder out, int c) {
        if (c < 128) {
            out.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
            return;
        }
        switch (c) {
            case 'ł', 'Ł' -> out.append('l');
            case 'ø', 'Ø' -> out.append('o');
            case 'đ', 'Đ', 'ð', 'Ð' -> out.append('d');
            case 'ħ', 'Ħ' -> out.append('h');
            case 'ı', 'İ' -> out.append('i');
            case 'ŧ', 'Ŧ' -> out.append('t');
            case 'ŋ', 'Ŋ' -> out.append('n');
            case 'ß', 'ẞ' -> out.append("ss");
            case 'æ', 'Æ' -> out.append("ae");
            case 'œ', 'Œ' -> out.append("oe");
            case 'þ', 'Þ' -> out.append("th");
            case 'ς' -> out.append('σ');
            default -> out.append(new String(Character.toChars(c)).toLowerCase(Locale.ROOT));
        }
    }
}
