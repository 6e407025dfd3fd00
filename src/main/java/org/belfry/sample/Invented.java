package org.belfry.sample;

import org.belfry.text.Folding;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invents people and towns from a fixed seed: names nobody bears in office, addresses under
 * .example, telephone numbers of the ranges kept free for fiction.
 */
final class Invented {
    record Someone(String civility, String given, String family) {}

    private static final List<String> WOMEN =
            List.of(
                    "Alma",
                    "Béatrice",
                    "Chiara",
                    "Dorota",
                    "Élodie",
                    "Fenna",
                    "Greta",
                    "Inês",
                    "Jana",
                    "Łucja",
                    "Maud",
                    "Zoé");
    private static final List<String> MEN =
            List.of(
                    "Aurel", "Bastien", "Ciro", "Diogo", "Émile", "Joost", "Jiří", "Lars", "Matteo",
                    "Øyvind", "Pere", "Tomasz");
    private static final List<String> FAMILIES =
            List.of(
                    "Ambergris",
                    "Beffroy",
                    "Campanaro",
                    "Dzwonek",
                    "Glockenturm",
                    "Klokkenist",
                    "Campanari",
                    "Zvonář",
                    "Tournecloche",
                    "Campanile",
                    "Carillon",
                    "Torreón",
                    "Sineiro",
                    "Bellringer",
                    "Hautbourdon",
                    "Grandvolée");
    private static final List<String> FUNCTIONS =
            List.of(
                    "Head of prevention",
                    "Safety and mediation officer",
                    "Coordinator of the local council",
                    "Adviser, urban security",
                    "Director, public tranquillity",
                    "Project officer, prevention");
    private static final List<String> HEADS =
            List.of(
                    "Aube",
                    "Beau",
                    "Clair",
                    "Dor",
                    "Ester",
                    "Fonte",
                    "Grand",
                    "Haute",
                    "Isla",
                    "Jonc",
                    "Kirch",
                    "Lang",
                    "Mont",
                    "Neu",
                    "Ober",
                    "Pont",
                    "Roche",
                    "Saint-Al",
                    "Torre",
                    "Val",
                    "Villa",
                    "Wester",
                    "Łąk",
                    "Øster",
                    "Św");
    private static final List<String> TAILS =
            List.of(
                    "berg", "bourg", "bridge", "court", "dorf", "ester", "feld", "gard", "heim",
                    "ière", "kerk", "lieu", "mar", "nova", "ovice", "port", "quais", "rive",
                    "stadt", "ville", "wald", "yssel", "zac", "ów");
    private static final List<String> COUNTRIES =
            List.of("FR", "BE", "DE", "IT", "ES", "PT", "NL", "PL", "AT", "CZ", "GR", "SE");

    private final Random random;

    Invented(long seed) {
        random = new Random(seed);
    }

    Someone person() {
        boolean woman = random.nextBoolean();
        return new Someone(woman ? "Ms" : "Mr", pick(woman ? WOMEN : MEN), pick(FAMILIES));
    }

    String function() {
        return pick(FUNCTIONS);
    }

    String email(Someone someone, String town) {
        return (dotted(someone.given())
                        + "."
                        + dotted(someone.family())
                        + "@"
                        + dotted(town)
                        + ".example")
                .toLowerCase(Locale.ROOT);
    }

    private static String dotted(String name) {
        return Folding.fold(name).replace(' ', '-');
    }

    /** From the ranges kept free for fiction: ARCEP's in France, 555 elsewhere. */
    String phone(String country) {
        int line = random.nextInt(10_000);
        return country.equals("FR")
                ? String.format("+33 1 99 00 %02d %02d", line / 100, line % 100)
                : String.format(
                        "+%d 555 %02d %02d", 30 + random.nextInt(20), line / 100, line % 100);
    }

    String town(int number) {
        String name = pick(HEADS) + pick(TAILS);
        return random.nextInt(6) == 0
                ? name + "-sur-" + pick(HEADS) + "e"
                : name + (number % 3 == 0 ? "" : " " + pick(TAILS));
    }

    String country() {
        return pick(COUNTRIES);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
