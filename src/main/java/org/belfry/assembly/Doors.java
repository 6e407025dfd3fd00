package org.belfry.assembly;

import org.belfry.text.Folding;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The entries at the door in the order of their time, those struck out left away, with lines and
 * people by number.
 */
final class Doors {
    static final int NONE = -1;

    private final List<PresenceEvent> entries;
    private final int[] lines;
    private final int[] people;
    private final int[] lineOf;
    private final boolean[] votes;
    private final int[][] ofLine;
    private final Map<String, List<Integer>> byName = new HashMap<>();

    Doors(Proceedings of, Map<String, Integer> numbers) {
        entries = standing(of.presences());
        Map<String, Integer> known = new HashMap<>();
        List<Integer> lineOfPerson = new ArrayList<>();
        List<Boolean> votesOfPerson = new ArrayList<>();
        for (Accreditation each : of.accreditations()) {
            known.put(each.id(), lineOfPerson.size());
            byName.computeIfAbsent(Folding.fold(each.name()), name -> new ArrayList<>())
                    .add(lineOfPerson.size());
            lineOfPerson.add(number(numbers, each.line()));
            votesOfPerson.add(each.role().votes());
        }
        lines = new int[entries.size()];
        people = new int[entries.size()];
        for (int i = 0; i < lines.length; i++) {
            PresenceEvent entry = entries.get(i);
            lines[i] = number(numbers, entry.line());
            String key = key(entry);
            if (key == null) {
                people[i] = NONE;
                continue;
            }
            people[i] = known.computeIfAbsent(key, made -> lineOfPerson.size());
            if (people[i] == lineOfPerson.size()) {
                lineOfPerson.add(lines[i]);
                votesOfPerson.add(true);
            }
        }
        lineOf = lineOfPerson.stream().mapToInt(Integer::intValue).toArray();
        votes = new boolean[lineOf.length];
        for (int i = 0; i < votes.length; i++) {
            votes[i] = votesOfPerson.get(i);
        }
        ofLine = ofLine(lineOf, of.lines().size());
    }

    private static int number(Map<String, Integer> numbers, @Nullable String line) {
        return line == null ? NONE : numbers.getOrDefault(line, NONE);
    }

    /** Somebody without a name, or whose accreditation is gone, is a delegate of the line. */
    private static @Nullable String key(PresenceEvent entry) {
        if (entry.accreditation() != null) {
            return entry.accreditation();
        }
        return entry.arrives() ? "line " + entry.line() : null;
    }

    private static int[][] ofLine(int[] lineOf, int lines) {
        int[] size = new int[lines];
        for (int line : lineOf) {
            if (line != NONE) {
                size[line]++;
            }
        }
        int[][] people = new int[lines][];
        for (int line = 0; line < lines; line++) {
            people[line] = new int[size[line]];
        }
        for (int person = lineOf.length - 1; person >= 0; person--) {
            int line = lineOf[person];
            if (line != NONE) {
                people[line][--size[line]] = person;
            }
        }
        return people;
    }

    /** The entries that are not struck out, by time; an entry that strikes may be struck itself. */
    private static List<PresenceEvent> standing(List<PresenceEvent> all) {
        Map<String, List<PresenceEvent>> strikers = new HashMap<>();
        for (PresenceEvent each : all) {
            if (each.strikes() != null) {
                strikers.computeIfAbsent(each.strikes(), struck -> new ArrayList<>()).add(each);
            }
        }
        var standing = new ArrayList<PresenceEvent>(all.size());
        for (PresenceEvent each : all) {
            if (each.strikes() == null && !isStruck(each, strikers, new HashSet<>())) {
                standing.add(each);
            }
        }
        standing.sort(Comparator.comparing(PresenceEvent::at).thenComparing(PresenceEvent::id));
        return standing;
    }

    private static boolean isStruck(
            PresenceEvent entry, Map<String, List<PresenceEvent>> strikers, Set<String> seen) {
        List<PresenceEvent> by = strikers.get(entry.id());
        return by != null
                && seen.add(entry.id())
                && by.stream().anyMatch(striker -> !isStruck(striker, strikers, seen));
    }

    /** The moments at which somebody came or went, in order. */
    List<Instant> moments() {
        return entries.stream().map(PresenceEvent::at).toList();
    }

    int entries() {
        return entries.size();
    }

    PresenceEvent entry(int i) {
        return entries.get(i);
    }

    /** The line of an entry; {@link #NONE} of a guest. */
    int line(int entry) {
        return lines[entry];
    }

    /** The person of an entry; {@link #NONE}: everybody of the line. */
    int person(int entry) {
        return people[entry];
    }

    int people() {
        return lineOf.length;
    }

    int lineOf(int person) {
        return lineOf[person];
    }

    boolean votes(int person) {
        return votes[person];
    }

    int[] peopleOf(int line) {
        return ofLine[line];
    }

    List<Integer> named(String name) {
        return byName.getOrDefault(Folding.fold(name), List.of());
    }
}
