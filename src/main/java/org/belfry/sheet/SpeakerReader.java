package org.belfry.sheet;

import org.belfry.sheet.QuotationReader.Speaker;
import org.belfry.text.Folding;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who speaks in the words around a quotation: "said X", "X, deputy mayor, explains", "selon
 * X". Where two could have spoken, nobody is named.
 */
final class SpeakerReader {
    private static final String WORD = "\\p{Lu}[\\p{L}'’-]+";
    private static final String NAME =
            "(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|M|Mme|Mlle)\\.? )?"
                    + WORD
                    + "(?: (?:\\p{Lu}\\.|de|del|della|di|da|dos|du|van|von|der|den|ten|ter|el|"
                    + WORD
                    + ")){0,4} "
                    + WORD;
    private static final String SAYS =
            "said|says|explained|explains|added|adds|told|tells|stated|states|noted|notes|stressed"
                    + "|stresses|announced|announces|commented|comments|insisted|insists";
    private static final String DIT =
            "déclaré|déclare|dit|expliqué|explique|affirmé|affirme|souligné|souligne|indiqué|indique"
                + "|précisé|précise|ajouté|ajoute|rappelé|rappelle|annoncé|annonce|insiste"
                + "|commente|résume|assure|estime|confie|témoigne|raconte";
    private static final String SPEAKS = "(?:(?:a |ont )?(?:" + DIT + ")|" + SAYS + ")";

    /** "the mayor," or "la première adjointe" before a name: no capital, so no other name. */
    private static final String OFFICE = "(?:(?:l[’'])?(?:\\p{Ll}[\\p{Ll}’'-]*),? ){0,5}";

    private static final Pattern AFTER =
            Pattern.compile(
                    "(?<!\\p{L})(?:"
                            + SPEAKS
                            + "|(?i:according to|selon|d[’']après)),? "
                            + OFFICE
                            + "("
                            + NAME
                            + ")");
    private static final Pattern BEFORE =
            Pattern.compile(
                    "("
                            + NAME
                            + ")(?:, ?[^,.;§]{3,80}(?:, ?[^,.;§]{3,60})?,)? "
                            + SPEAKS
                            + "(?!\\p{L})");
    private static final Pattern TITLED = Pattern.compile("(" + NAME + "), ([^,.;§\\n]{3,80})");
    private static final Pattern DASHED =
            Pattern.compile("(?:^|\\n|§[.,]? ?)\\s*[—–-] ?(" + NAME + ")(?=[,.]|\\s*$|\\s*\\n)");

    /** Words with a capital that stand before a name without being a part of it. */
    private static final Set<String> NO_NAME =
            Set.of(
                    ("the mayor deputy vice president councillor alderman head director chief"
                                    + " officer lord le la maire adjoint adjointe monsieur madame"
                                    + " conseiller conseillere directeur directrice selon but and"
                                    + " mais et")
                            .split(" "));

    private SpeakerReader() {}

    /**
     * The name of the speaker.
     *
     * @param around the text around the quotations, each of them replaced by §
     */
    static @Nullable String speaker(String around) {
        String text = around.replaceAll("[\\u00a0\\u202f\\t ]+", " ");
        for (Pattern pattern : new Pattern[] {AFTER, BEFORE, DASHED}) {
            Map<String, String> names = names(text, pattern);
            if (!names.isEmpty()) {
                return names.size() == 1 ? names.values().iterator().next() : null;
            }
        }
        Map<String, String> names = titled(text);
        return names.size() == 1 ? names.values().iterator().next() : null;
    }

    private static Map<String, String> names(String text, Pattern pattern) {
        var names = new LinkedHashMap<String, String>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            add(names, matcher.group(1));
        }
        return names;
    }

    private static Map<String, String> titled(String text) {
        var names = new LinkedHashMap<String, String>();
        Matcher matcher = TITLED.matcher(text);
        while (matcher.find()) {
            Speaker speaker = QuotationReader.person(matcher.group(1), matcher.group(2));
            if (speaker.holdsOffice()) {
                add(names, matcher.group(1));
            }
        }
        return names;
    }

    private static void add(Map<String, String> names, String written) {
        String name = QuotationReader.person(written, "").name();
        int gap = name.indexOf(' ');
        while (gap > 0 && NO_NAME.contains(Folding.fold(name.substring(0, gap)))) {
            name = name.substring(gap + 1);
            gap = name.indexOf(' ');
        }
        if (gap > 0) {
            names.put(Folding.fold(name), name);
        }
    }
}
