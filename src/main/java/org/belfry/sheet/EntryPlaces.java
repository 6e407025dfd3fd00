package org.belfry.sheet;

import org.belfry.sheet.CountryReader.Country;
import org.belfry.text.Folding;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes place, country and organiser from the end of an entry: "..., FFSU, Paris, France". Only
 * what stands behind the title counts; a word of the title that looks like a place is left there.
 */
final class EntryPlaces {
    /**
     * What stands behind a title.
     *
     * @param end where the title ends
     */
    record Tail(@Nullable String place, @Nullable Country country, int end) {}

    private static final Set<String> PARTICLES =
            Set.of(
                    "de", "del", "della", "di", "da", "do", "dos", "du", "des", "la", "le", "les",
                    "en", "sur", "sous", "am", "an", "der", "den", "upon", "lez", "lès", "aux",
                    "al", "el", "à", "op", "im", "bei", "los", "las", "d", "l");
    private static final Set<String> JOINTS = Set.of("and", "et", "&");
    private static final Set<String> NEVER =
            Set.of(
                    ("security safety prevention democracy cities city villes ville town drugs drug"
                         + " violence crime youth police justice mediation europe european society"
                         + " societies children women victims school schools football sport culture"
                         + " cultures citizens citizenship audit audits training pilot presentation"
                         + " partner urban local public social policies policy managers network"
                         + " networks terrorism delinquency securite delinquance jeunes drogues"
                         + " drogue democratie forum mayors ministers officials elected step phase"
                         + " part insertion migration immigration integration health tourism"
                         + " nightlife radicalisation extremism racism observation evaluation"
                         + " technology technologies video cctv africa asia america world inhes"
                         + " clspd")
                            .split(" "));
    private static final int LONGEST = 60;

    /** "Paris 13ème". */
    private static final Pattern DISTRICT = Pattern.compile(" \\d{1,2}(?:er|e|ème|eme)$");

    private final CountryReader countries;
    private final EntryKinds kinds;

    EntryPlaces(CountryReader countries, EntryKinds kinds) {
        this.countries = countries;
        this.kinds = kinds;
    }

    /**
     * The tail of a text from one place to another.
     *
     * @param title the place before which nothing may be taken off: the end of the last quotation
     * @param strict whether only countries and organisers may be taken, since nothing tells where
     *     the title ends
     */
    Tail read(String text, int title, int to, boolean strict) {
        return new EntryTail(this, countries, text, title, to, strict).read();
    }

    /**
     * Where the country begins in "Paris France", without a comma between.
     *
     * @return the place of the space before it; -1 when the piece is no place with its country
     */
    int countryWithin(String piece) {
        int space = piece.length() > LONGEST ? -1 : piece.indexOf(' ');
        while (space > 0) {
            String place = piece.substring(0, space);
            boolean whole = !PARTICLES.contains(Folding.fold(lastWord(place)));
            if (whole
                    && isPlace(place, true)
                    && countries.spelled(piece.substring(space + 1)) != null) {
                return space;
            }
            space = piece.indexOf(' ', space + 1);
        }
        return -1;
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /** A piece that is a place with its country, as the tail of a title that ends there. */
    Tail split(String piece, int space, int end) {
        return new Tail(
                piece.substring(0, space), countries.spelled(piece.substring(space + 1)), end);
    }

    /** "in Saragossa" without its preposition. */
    static String afterPreposition(String piece) {
        for (String word : new String[] {"in ", "at ", "à ", "en "}) {
            if (piece.startsWith(word)) {
                return piece.substring(word.length()).strip();
            }
        }
        return piece;
    }

    /** "FFSU Paris" without the network that held the event. */
    static String withoutOrganiser(String piece) {
        if (Networks.isForum(piece)) {
            return "";
        }
        String bare = piece;
        Words words = Words.of(bare, 2);
        while (words.size() > 0
                && Networks.isCode(words.get(0).folded())
                && words.get(0).start() == 0) {
            bare = bare.substring(words.get(0).end()).strip();
            words = Words.of(bare, 2);
        }
        return bare;
    }

    @Nullable Country country(String written) {
        return countries.spelled(written);
    }

    /** Whether a text leads with the word for a kind of event. */
    boolean namesEvent(String text) {
        return kinds.leading(Words.of(text, 8), 0) != null;
    }

    /** Whether a piece can be the name of a place; two joined ones only before a country. */
    boolean isPlace(String written, boolean beforeCountry) {
        String piece = DISTRICT.matcher(written).replaceFirst("");
        if (piece.isEmpty() || piece.length() > LONGEST || !isPlain(piece, beforeCountry)) {
            return false;
        }
        Words words = Words.of(piece, 7);
        if (words.size() > 6 || words.size() == 0 || kinds.first(words, 0, words.size()) != null) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String folded = words.get(i).folded();
            char first = piece.charAt(words.get(i).start());
            boolean joint = beforeCountry && JOINTS.contains(folded);
            boolean small = i > 0 && (joint || PARTICLES.contains(folded));
            if (NEVER.contains(folded) || !(Character.isUpperCase(first) || small)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String piece, boolean beforeCountry) {
        String signs = beforeCountry ? " -’'./&" : " -’'.";
        return piece.chars().allMatch(c -> Character.isLetter(c) || signs.indexOf(c) >= 0);
    }
}
