package org.belfry.report;

import org.belfry.date.DateWriter;
import org.belfry.date.Edtf;
import org.belfry.report.MemberSummary.Participation;
import org.belfry.text.Folding;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Participations as they are printed: by network in the order of the memberships, then by kind, the
 * most recent first, undated ones last.
 */
final class Ledger {
    private static final List<String> KINDS =
            List.of(
                    "general-assembly",
                    "project",
                    "conference",
                    "working-group",
                    "seminar",
                    "training",
                    "meeting",
                    "debate",
                    "lunch-debate",
                    "study",
                    "visit",
                    "award",
                    "other");

    /** The events of one network, headed by words. */
    record Part(String heading, List<Kind> kinds) {}

    /** The events of one kind, headed by words. */
    record Kind(String heading, List<Row> rows) {}

    /**
     * A line.
     *
     * @param role what the member did when it did more than take part, and whether it was there
     * @param rest place and country, with a comma before each
     */
    record Row(String date, String role, String title, String rest) {}

    private record Dated(@Nullable LocalDate first, @Nullable LocalDate last, Row row) {}

    /** Titles that say no more than the kind they stand under, folded, by kind. */
    private final Map<String, Set<String>> kindTitles = new HashMap<>();

    private static final Comparator<Dated> RECENT_FIRST =
            Comparator.comparing(Dated::last, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(Dated::first, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(d -> Folding.fold(d.row().title()));

    private final MemberSummary member;
    private final Texts texts;
    private final DateWriter dates;

    Ledger(MemberSummary member, Texts texts, DateWriter dates) {
        this.member = member;
        this.texts = texts;
        this.dates = dates;
    }

    List<Part> parts() {
        Map<Integer, Map<Integer, List<Dated>>> sorted = new TreeMap<>();
        List<String> networks = networks();
        List<String> kinds = kinds();
        for (Participation p : member.participations()) {
            sorted.computeIfAbsent(networks.indexOf(network(p)), n -> new TreeMap<>())
                    .computeIfAbsent(kinds.indexOf(kind(p)), k -> new ArrayList<>())
                    .add(dated(p));
        }
        List<Part> parts = new ArrayList<>();
        sorted.forEach((network, byKind) -> {
            List<Kind> found = new ArrayList<>();
            byKind.forEach((kind, rows) -> found.add(section(kinds.get(kind), rows)));
            parts.add(new Part(heading(networks.get(network), sorted.size()), found));
        });
        return parts;
    }

    private Kind section(String kind, List<Dated> rows) {
        rows.sort(RECENT_FIRST);
        return new Kind(texts.code("event.kinds", kind), rows.stream().map(Dated::row).toList());
    }

    /** The networks of the participations, those the member belongs to first, nameless last. */
    private List<String> networks() {
        Set<String> networks = new LinkedHashSet<>();
        Set<String> found = new TreeSet<>();
        member.participations().forEach(p -> found.add(network(p)));
        member.memberships().forEach(m -> networks.add(m.network()));
        found.stream().filter(n -> !n.isEmpty()).forEach(networks::add);
        networks.add("");
        return List.copyOf(networks);
    }

    private List<String> kinds() {
        Set<String> kinds = new LinkedHashSet<>(KINDS);
        member.participations().stream().map(Ledger::kind).sorted().forEach(kinds::add);
        return List.copyOf(kinds);
    }

    private static String network(Participation p) {
        return Objects.requireNonNullElse(p.network(), "");
    }

    private static String kind(Participation p) {
        return p.kind() == null || p.kind().isBlank() ? "other" : p.kind().replace(' ', '-');
    }

    private String heading(String network, int parts) {
        if (network.isEmpty()) {
            return texts.of(parts > 1 ? "report.summary.elsewhere" : "report.summary.ledger");
        }
        String key = "report.summary.in." + member.kind();
        return texts.of(texts.has(key) ? key : "report.summary.in.other", network);
    }

    private Dated dated(Participation p) {
        Edtf date = p.dated() == null ? null : Edtf.parse(p.dated()).orElse(null);
        Row row = row(p);
        if (date == null) {
            return new Dated(null, null, row);
        }
        return new Dated(date.first(), date.last() == null ? LocalDate.MAX : date.last(), row);
    }

    private Row row(Participation p) {
        List<String> role = new ArrayList<>();
        if (p.role() != null && !p.role().isBlank() && !p.role().equals("participant")) {
            role.add(texts.code("event.role", p.role()));
        }
        if (p.attendance() != null && !p.attendance().isBlank()) {
            role.add(texts.code("event.attendance", p.attendance()));
        }
        List<String> what = new ArrayList<>();
        if (!isOnlyKind(p.title(), kind(p)) || p.place() == null) {
            what.add(p.title());
        }
        if (p.place() != null) {
            what.add(p.place());
        }
        if (p.country() != null && !p.country().equals(member.country())) {
            what.add(p.country());
        }
        String rest = String.join(", ", what.subList(1, what.size()));
        return new Row(
                p.dated() == null ? "" : dates.shortWords(p.dated()),
                String.join(" · ", role),
                what.getFirst(),
                rest.isEmpty() ? "" : ", " + rest);
    }

    /** Under the heading "General Assemblies" the place says more than the title once more. */
    private boolean isOnlyKind(String title, String kind) {
        return kindTitles.computeIfAbsent(kind, this::titlesOf).contains(Folding.fold(title));
    }

    private Set<String> titlesOf(String kind) {
        var titles = new HashSet<String>();
        titles.add("");
        titles.add(Folding.fold(kind));
        titles.add(Folding.fold(texts.code("event.kind", kind)));
        return titles;
    }
}
