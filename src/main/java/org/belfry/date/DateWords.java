package org.belfry.date;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words written dates are made of, English and French, folded. */
final class DateWords {
    private static final String[] MONTHS = {
        "january jan janvier janv",
        "february feb febuary febr fevrier fev fevr",
        "march mar mars",
        "april apr avril avr",
        "may mai",
        "june jun juin",
        "july jul juillet juil",
        "august aug aout",
        "september sep sept septembre",
        "october oct octobre",
        "november nov novembre",
        "december dec decembre"
    };
    private static final String[] SEASONS = {
        "spring printemps", "summer ete", "autumn fall automne", "winter hiver"
    };

    static final Set<String> WEEKDAYS =
            Set.of(
                    ("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu"
                                    + " thur thurs fri sat sun lundi mardi mercredi jeudi vendredi"
                                    + " samedi dimanche")
                            .split(" "));

    /** Words that may stand between a day, its month and its year, or before a date. */
    static final Set<String> ARTICLES =
            Set.of("of", "the", "de", "d", "du", "le", "l", "la", "les", "on", "in", "en");

    /** Words that say the date is the first of a span. */
    static final Set<String> FROM = Set.of("from", "du", "de", "between", "entre", "des");

    /** Words before a date that leave its end open. */
    static final Set<String> SINCE = Set.of("since", "depuis");

    /** Words before a date that leave its start open. */
    static final Set<String> UNTIL = Set.of("until", "till", "jusqu", "jusque");

    /** Words between the two dates of a span. */
    static final Set<String> TO = Set.of("to", "au", "a", "until", "till", "jusqu", "through");

    /** Words and signs that join days, and only after "between" anything coarser. */
    static final Set<String> AND = Set.of("and", "et", "&");

    /** Words that stand for an end still to come. */
    static final Set<String> NOW =
            Set.of("present", "today", "now", "ongoing", "aujourd", "actuellement", "date", "ce");

    /** Words that make a date approximate. */
    static final Set<String> ABOUT =
            Set.of("circa", "c", "ca", "about", "around", "vers", "environ", "approximately");

    static final Set<String> ORDINALS =
            Set.of("st", "nd", "rd", "th", "er", "ere", "eme", "e", "d", "o");

    private final Map<String, Integer> months = numbered(MONTHS, 1);
    private final Map<String, Integer> seasons = numbered(SEASONS, 21);

    private static Map<String, Integer> numbered(String[] words, int first) {
        var map = new HashMap<String, Integer>();
        for (int i = 0; i < words.length; i++) {
            for (String word : words[i].split(" ")) {
                map.put(word, first + i);
            }
        }
        return map;
    }

    /** 1 to 12; 0 for another word. */
    int month(String word) {
        return months.getOrDefault(word, 0);
    }

    /** 21 (spring) to 24 (winter), as EDTF counts them; 0 for another word. */
    int season(String word) {
        return seasons.getOrDefault(word, 0);
    }
}
