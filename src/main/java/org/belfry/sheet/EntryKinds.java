package org.belfry.sheet;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words for kinds of event, and where they stand in an entry. */
final class EntryKinds {
    /**
     * A kind's words in an entry.
     *
     * @param first the first word of the phrase, adjectives included
     * @param next the word after it
     */
    record Found(EventKind kind, int first, int next) {}

    private static final Set<String> ADJECTIVES =
            Set.of(
                    ("the la le les l un une a an european international national regional annual"
                         + " final first second third closing opening french german italian belgian"
                         + " spanish portuguese public forum efus fesu ffsu fisu defus foppsu fbpsu"
                         + " s extraordinary ordinary 1st 2nd 3rd secucities secucites securcities"
                         + " european's")
                            .split(" "));
    private static final Set<String> AFTER =
            Set.of(
                    "europeen",
                    "europeenne",
                    "international",
                    "internationale",
                    "national",
                    "nationale",
                    "annuel",
                    "annuelle",
                    "final",
                    "finale",
                    "extraordinaire",
                    "ordinaire");

    private static final Phrase OF_THE = Phrase.of("of|de|du|d the|l?");

    private record Pattern(EventKind kind, Phrase phrase) {}

    private final Map<String, List<Pattern>> byBeginning = new HashMap<>();

    EntryKinds() {
        put(EventKind.GENERAL_ASSEMBLY, "general assembly|assemblies", "assemblee generale");
        put(
                EventKind.LUNCH_DEBATE,
                "lunch|breakfast|dinner debate|debates",
                "petit? dejeuner|dejeuners debat|debats");
        put(
                EventKind.WORKING_GROUP,
                "working|work group|groups",
                "workgroup|workgroups",
                "groupe|groupes de travail");
        put(
                EventKind.VISIT,
                "study|field|working|exchange visit|visits|tour|trip",
                "visite|visites|voyage|voyages d etude|etudes",
                "visit|visite");
        put(
                EventKind.TRAINING,
                "training session|sessions|course|courses|seminar|day|days|workshop?",
                "session|journee de formation",
                "formation");
        putRest();
    }

    private void putRest() {
        put(EventKind.AWARD, "award|prize ceremony?", "remise? du? prix");
        put(EventKind.STUDY, "study", "etude");
        put(
                EventKind.SEMINAR,
                "seminar|seminars|workshop|workshops|webinar",
                "seminaire|seminaires|atelier|ateliers",
                "study day|days",
                "journee|journees d etude|etudes");
        put(
                EventKind.CONFERENCE,
                "conference|conferences|colloquium|colloque|congress|congres|symposium|summit"
                        + "|sommet|colloquy");
        put(EventKind.DEBATE, "debate|debates|debat|debats", "round table", "table ronde");
        put(
                EventKind.MEETING,
                "kick? off? meeting|meetings",
                "reunion|reunions|rencontre|rencontres",
                "executive committee",
                "comite executif");
        put(EventKind.PROJECT, "pilot? project|projects|projet|projets|programme|program");
        put(EventKind.OTHER, "national day|days", "journee|journees nationale|nationales");
    }

    private void put(EventKind kind, String... patterns) {
        for (String pattern : patterns) {
            Phrase phrase = Phrase.of(pattern);
            for (String word : phrase.beginnings()) {
                byBeginning
                        .computeIfAbsent(word, key -> new ArrayList<>())
                        .add(new Pattern(kind, phrase));
            }
        }
    }

    /** The kind whose words begin exactly here, the longest phrase first; else nothing. */
    @Nullable Found at(Words words, int i) {
        Found best = null;
        for (Pattern pattern : byBeginning.getOrDefault(words.get(i).folded(), List.of())) {
            int next = pattern.phrase().match(words, i);
            if (next > i && (best == null || next > best.next())) {
                best = new Found(pattern.kind(), i, next);
            }
        }
        return best;
    }

    /** The kind an entry leads with, adjectives before and behind it included; else nothing. */
    @Nullable Found leading(Words words, int from) {
        for (int i = from; i < words.size() && i < from + 6; i++) {
            Found found = at(words, i);
            if (found != null) {
                int next = afterAdjectives(words, found.next(), words.size());
                return new Found(found.kind(), from, next);
            }
            if (!ADJECTIVES.contains(words.get(i).folded())) {
                return null;
            }
        }
        return null;
    }

    /** The word behind "of the Efus", the network that held an event; the same word without it. */
    static int afterOrganiser(Words words, int from) {
        int network = OF_THE.match(words, from);
        boolean named =
                network > 0
                        && network < words.size()
                        && Networks.isCode(words.get(network).folded());
        return named ? network + 1 : from;
    }

    private static int afterAdjectives(Words words, int from, int to) {
        int next = from;
        while (next < to && AFTER.contains(words.get(next).folded())) {
            next++;
        }
        return next;
    }

    /** The first kind named between two words. */
    @Nullable Found first(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            Found found = at(words, i);
            if (found != null && found.next() <= to) {
                return found;
            }
        }
        return null;
    }

    /** The kind whose words end exactly before a word; else nothing. */
    @Nullable Found ending(Words words, int from, int to) {
        for (int i = Math.max(from, to - 4); i < to; i++) {
            Found found = at(words, i);
            if (found != null && afterAdjectives(words, found.next(), to) == to) {
                return found;
            }
        }
        return null;
    }
}
