package org.belfry.report;

import org.belfry.date.DateWriter;
import org.belfry.report.MemberSummary.Section;
import org.belfry.report.MemberSummary.Statement;
import org.belfry.report.MemberSummary.Twin;
import org.belfry.text.Folding;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A member summary as its template sees it: words in the order they are printed. */
final class SummaryPage {
    /** Longer quotations take the width of the page. */
    private static final int SHORT_QUOTATION = 420;

    /** As many twins as stand well in a column; more run on as text. */
    private static final int TWINS_IN_COLUMN = 22;

    private static final int LONG_NAME = 24;
    private static final int LONGER_NAME = 48;

    record Quotation(String text, String speaker) {}

    record Passage(String title, List<String> paragraphs) {}

    private final MemberSummary member;
    private final Texts texts;
    private final DateWriter dates;

    SummaryPage(MemberSummary member, Texts texts, DateWriter dates) {
        this.member = member;
        this.texts = texts;
        this.dates = dates;
    }

    Map<String, Object> values(LocalDate today) {
        Map<String, Object> values = new LinkedHashMap<>();
        head(values, new SummaryFacts(member, texts, dates, today));
        values.put("printed", dates.words(today.toString()));
        quotations(values);
        twins(values);
        ledger(values);
        values.put("description", paragraphs(member.description()));
        values.put("vision", paragraphs(member.vision()));
        values.put("policies", passages(member.policies()));
        values.put("practices", passages(member.practices()));
        return values;
    }

    private void head(Map<String, Object> values, SummaryFacts facts) {
        values.put("name", member.name());
        int length = member.name().length();
        values.put(
                "size_of_name", length > LONGER_NAME ? "longer" : length > LONG_NAME ? "long" : "");
        values.put("monogram", Monogram.of(member.name()));
        String arms = member.arms() == null ? null : Arms.address(member.arms());
        values.put("arms", Objects.requireNonNullElse(arms, ""));
        values.put("line", facts.kindAndPlace());
        values.put("belonging", facts.belonging());
        values.put("facts", facts.facts());
        values.put("people", facts.people());
        String network =
                member.memberships().isEmpty() ? "" : member.memberships().getFirst().network();
        values.put("network", network);
    }

    private void quotations(Map<String, Object> values) {
        List<Statement> all = member.statements();
        boolean beside = !all.isEmpty() && all.getFirst().text().length() <= SHORT_QUOTATION;
        values.put("beside", all.stream().limit(beside ? 1 : 0).map(this::quotation).toList());
        values.put("quotations", all.stream().skip(beside ? 1 : 0).map(this::quotation).toList());
    }

    private Quotation quotation(Statement s) {
        return new Quotation(s.text().strip(), Objects.requireNonNullElse(s.speaker(), ""));
    }

    private void twins(Map<String, Object> values) {
        List<Twin> sorted =
                member.twins().stream()
                        .sorted(Comparator.comparing(t -> Folding.fold(t.name())))
                        .toList();
        List<Twin> members = sorted.stream().filter(Twin::member).toList();
        List<Twin> others = sorted.stream().filter(t -> !t.member()).toList();
        boolean column = sorted.size() <= TWINS_IN_COLUMN;
        values.put("twin_members", members);
        values.put("twin_rows", column ? others : List.of());
        values.put(
                "twin_names",
                column ? "" : String.join(", ", others.stream().map(this::twin).toList()));
    }

    private String twin(Twin twin) {
        return twin.country() == null ? twin.name() : twin.name() + " (" + twin.country() + ")";
    }

    private void ledger(Map<String, Object> values) {
        List<Ledger.Part> parts = new Ledger(member, texts, dates).parts();
        boolean roles =
                parts.stream()
                        .flatMap(part -> part.kinds().stream())
                        .flatMap(kind -> kind.rows().stream())
                        .anyMatch(row -> !row.role().isEmpty());
        values.put("ledger", parts);
        values.put("roles", roles);
    }

    private static List<Passage> passages(List<Section> sections) {
        return sections.stream()
                .map(s ->
                        new Passage(
                                Objects.requireNonNullElse(s.title(), ""), paragraphs(s.text())))
                .filter(p -> !p.title().isBlank() || !p.paragraphs().isEmpty())
                .toList();
    }

    private static List<String> paragraphs(@Nullable String text) {
        return text == null ? List.of() : text.lines().filter(line -> !line.isBlank()).toList();
    }
}
