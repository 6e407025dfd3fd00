package org.belfry.sheet;

import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.MEMBER_NAME;
import static org.belfry.db.generated.Tables.MEMBER_SHOWN;

import org.belfry.text.Folding;
import org.jooq.DSLContext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Guesses which member a document may be about: the members it names, the most often named first. A
 * proposal to click on, never taken by itself.
 */
final class DocumentCandidates {
    private static final int MOST = 3;
    private static final int LOOKED_AT = 200_000;

    /** How often a member is named, and at which word first. */
    private record Named(String name, int times, int first) {}

    private final Words words;
    private final Map<String, int[]> places = new HashMap<>();

    private DocumentCandidates(String text) {
        words = Words.of(text);
        var found = new HashMap<String, List<Integer>>();
        for (int i = 0; i < words.size(); i++) {
            if (!Character.isLowerCase(text.charAt(words.get(i).start()))) {
                found.computeIfAbsent(words.get(i).folded(), word -> new ArrayList<>()).add(i);
            }
        }
        found.forEach((word, at) -> places.put(word, at.stream().mapToInt(i -> i).toArray()));
    }

    static List<String> of(DSLContext sql, Sheet sheet) {
        String whole = String.join("\n", sheet.lines());
        var document =
                new DocumentCandidates(whole.substring(0, Math.min(whole.length(), LOOKED_AT)));
        var named = new LinkedHashMap<String, Named>();
        names(sql).forEach((folded, member) -> document.count(folded, member, named));
        return named.values().stream()
                .sorted(
                        Comparator.comparingInt(Named::times)
                                .reversed()
                                .thenComparingInt(Named::first))
                .limit(MOST)
                .map(Named::name)
                .toList();
    }

    /** Every name of every member, folded, with the name it is found by. */
    private static Map<String, String> names(DSLContext sql) {
        var names = new LinkedHashMap<String, String>();
        sql.select(MEMBER_NAME.FOLDED, MEMBER.NAME)
                .from(MEMBER_NAME)
                .join(MEMBER)
                .on(MEMBER.ID.eq(MEMBER_NAME.MEMBER))
                .where(MEMBER_NAME.FOLDED.isNotNull())
                .orderBy(MEMBER_NAME.ID)
                .forEach(row -> names.put(row.value1(), row.value2()));
        sql.select(MEMBER_SHOWN.FOLDED, MEMBER.NAME)
                .from(MEMBER_SHOWN)
                .join(MEMBER)
                .on(MEMBER.N.eq(MEMBER_SHOWN.N))
                .orderBy(MEMBER.N)
                .forEach(row -> names.put(row.value1(), row.value2()));
        sql.select(MEMBER.NAME)
                .from(MEMBER)
                .forEach(row -> names.put(Folding.fold(row.value1()), row.value1()));
        return names;
    }

    private void count(String folded, String member, Map<String, Named> named) {
        String[] parts = folded.split(" ");
        int[] at = places.getOrDefault(parts[0], new int[0]);
        int times = 0;
        int first = Integer.MAX_VALUE;
        for (int place : at) {
            if (stands(parts, place)) {
                times++;
                first = Math.min(first, place);
            }
        }
        if (times > 0) {
            named.merge(
                    member,
                    new Named(member, times, first),
                    (a, b) ->
                            new Named(
                                    a.name(),
                                    a.times() + b.times(),
                                    Math.min(a.first(), b.first())));
        }
    }

    private boolean stands(String[] parts, int place) {
        if (place + parts.length > words.size()) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            Words.Word word = words.get(place + i);
            boolean near = i == 0 || word.start() - words.get(place + i - 1).end() <= 3;
            if (!near || !word.folded().equals(parts[i])) {
                return false;
            }
        }
        return true;
    }
}
