package org.belfry.benchmark;

import org.belfry.db.Database;
import org.belfry.member.Members;
import org.belfry.text.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Search as one types, in 100,000 members: the time from the words to the first page of rows and
 * the number of hits, for each keystroke of names typed letter by letter. To be run by hand: {@code
 * mvn -q test-compile exec:exec@bench -Dbench=SearchRun}.
 */
public final class SearchRun {
    private static final int PAGE = 60;
    private static final int ROUNDS = 12;
    private static final int SLOWEST = 12;

    /** What people type: names, places, people, two words, accents, and what nobody is called. */
    private static final List<String> TYPED =
            List.of(
                    "lille",
                    "Liège",
                    "montberg",
                    "Saint-Al",
                    "łódź",
                    "øster",
                    "świ",
                    "Kirchdorf",
                    "france",
                    "allemagne",
                    "greece",
                    "villa nova",
                    "pont rive fr",
                    "a b",
                    "s",
                    "zoe campanile",
                    "Øyvind",
                    "grand france",
                    "torre ital",
                    "Ambergris Alma",
                    "Αθήνα",
                    "valwald poland",
                    "neu",
                    "xyzzy",
                    "12");

    private SearchRun() {}

    public static void main(String[] arguments) throws Exception {
        int members = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        List<String> keystrokes = keystrokes();
        try (Database database = Database.openReading(SampleFile.of(members), SampleFile.setup())) {
            var search = new Members(database);
            var first = new Times();
            for (String words : keystrokes) {
                first.add(Times.of(() -> search.find(words, Language.FRENCH, PAGE)));
            }
            var all = new Times();
            Map<String, Times> each = new TreeMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (String words : keystrokes) {
                    Times.Turn took = Times.of(() -> search.find(words, Language.FRENCH, PAGE));
                    all.add(took);
                    each.computeIfAbsent(words, key -> new Times()).add(took);
                }
            }
            System.out.printf(
                    "%d members, %d keystrokes, %s%n", members, all.count(), Times.machine());
            System.out.println("first time  " + first);
            System.out.println("warm        " + all);
            System.out.println("at most: median 16 ms, 99% within 50 ms");
            var slow = new ArrayList<>(each.entrySet());
            slow.sort((a, b) -> Double.compare(b.getValue().median(), a.getValue().median()));
            for (var entry : slow.subList(0, SLOWEST)) {
                System.out.printf(
                        "  %-14s %7d hits  %s%n",
                        entry.getKey(), search.count(entry.getKey()), entry.getValue());
            }
        }
    }

    private static List<String> keystrokes() {
        List<String> keystrokes = new ArrayList<>();
        for (String words : TYPED) {
            for (int end = 1; end <= words.length(); end++) {
                keystrokes.add(words.substring(0, end));
            }
        }
        return keystrokes;
    }
}
