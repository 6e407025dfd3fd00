package org.belfry.db;

import org.belfry.date.Edtf;
import org.belfry.db.Synced.SyncedTable;
import org.belfry.text.Folding;
import org.belfry.text.Language;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns computed from others whenever a row is written: the first and last day of its dates, and
 * the folded text its search and matching go over. They never travel and are not in the ledger.
 */
final class Derived {
    private static final Map<String, List<String>> FOLDED =
            Map.of(
                    "member", List.of("name", "region", "department", "country"),
                    "member_name", List.of("name"),
                    "person", List.of("given", "family"),
                    "person_name", List.of("name"),
                    "post", List.of("function"),
                    "twinning", List.of("partner"),
                    "event", List.of("title"),
                    "event_title", List.of("title"),
                    "tag", List.of("name"));

    private final Map<String, String> countries = new ConcurrentHashMap<>();

    /** The derived columns of a row with these fields, all of them, in a fixed order. */
    NavigableMap<String, @Nullable Object> of(
            SyncedTable table, Function<String, @Nullable Object> value) {
        NavigableMap<String, @Nullable Object> derived = new TreeMap<>();
        for (Field<String> date : table.dates()) {
            Edtf edtf =
                    value.apply(date.getName()) instanceof String text
                            ? Edtf.parse(text).orElse(null)
                            : null;
            derived.put(date.getName() + "_first", edtf == null ? null : day(edtf.first()));
            derived.put(date.getName() + "_last", edtf == null ? null : day(edtf.last()));
        }
        List<String> folded = FOLDED.get(table.name());
        if (folded != null) {
            derived.put(
                    "folded",
                    folded.stream()
                            .flatMap(name -> words(name, value.apply(name)))
                            .map(Folding::fold)
                            .collect(Collectors.joining(" ")));
        }
        return derived;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private Stream<String> words(String field, @Nullable Object value) {
        if (!(value instanceof String text)) {
            return Stream.empty();
        }
        return Stream.of(
                field.equals("country") ? countries.computeIfAbsent(text, Derived::country) : text);
    }

    /** A country can be searched by its name in every language of the window. */
    private static String country(String code) {
        Locale place = Locale.of("", code.length() == 2 ? code : "");
        return Stream.of(Language.values())
                .map(language -> place.getDisplayCountry(language.locale()))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
