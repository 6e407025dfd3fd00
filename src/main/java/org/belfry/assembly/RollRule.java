package org.belfry.assembly;

import org.belfry.assembly.Candidate.Due;
import org.belfry.assembly.Candidate.Population;
import org.belfry.assembly.Candidate.Span;
import org.belfry.assembly.Rules.Band;
import org.belfry.assembly.Rules.VotesBy;
import org.belfry.text.Folding;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes the roll: who is a member on the record date, with how many votes, and why not. */
final class RollRule {
    private final Rules rules;
    private final LocalDate held;
    private final LocalDate record;

    /**
     * @param held the day of the assembly
     */
    RollRule(Rules rules, LocalDate held) {
        this.rules = rules;
        this.held = held;
        record = held.minusDays(rules.recordDaysBefore());
    }

    LocalDate recordDate() {
        return record;
    }

    /** The lines of those who are members on the record date, numbered by name. */
    List<RollLine> roll(List<Candidate> candidates) {
        List<Candidate> filed = new ArrayList<>(candidates);
        filed.sort(
                Comparator.comparing((Candidate each) -> Folding.fold(each.filed()))
                        .thenComparing(Candidate::member));
        var lines = new ArrayList<RollLine>();
        for (Candidate each : filed) {
            Span span = standing(each.spans());
            if (span != null) {
                lines.add(line(lines.size() + 1, each, span));
            }
        }
        return lines;
    }

    /** The membership that holds on the record date; of several the latest, one with a category. */
    private @Nullable Span standing(List<Span> spans) {
        return spans.stream()
                .filter(this::holds)
                .max(
                        Comparator.comparing((Span span) -> span.category() != null)
                                .thenComparing(span ->
                                        span.first() == null ? LocalDate.MIN : span.first()))
                .orElse(null);
    }

    private boolean holds(Span span) {
        return (span.first() == null || !span.first().isAfter(record))
                && (span.last() == null || !span.last().isBefore(record));
    }

    private RollLine line(int row, Candidate each, Span span) {
        var reasons = new ArrayList<Reason>();
        int votes = votes(each, span, reasons);
        seniority(each.spans(), span, reasons);
        dues(each.dues(), reasons);
        return new RollLine(
                each.line(),
                row,
                each.member(),
                each.name(),
                each.country(),
                span.category(),
                votes,
                reasons.isEmpty() ? Standing.GOOD : Standing.NO_VOTE,
                reasons);
    }

    private int votes(Candidate each, Span span, List<Reason> reasons) {
        String category = span.category();
        if (!rules.categories().isEmpty() && !rules.categories().contains(category)) {
            reasons.add(
                    category == null
                            ? Reason.of("category.none")
                            : Reason.of("category.other", category));
            return 0;
        }
        VotesBy by = rules.votes().by();
        if (by == VotesBy.ONE) {
            return 1;
        }
        Band band = by == VotesBy.CATEGORY ? band(category, reasons) : band(each, reasons);
        if (band != null && band.votes() == 0) {
            reasons.add(Reason.of("votes.zero"));
        }
        return band == null ? 0 : band.votes();
    }

    private @Nullable Band band(@Nullable String category, List<Reason> reasons) {
        for (Band band : rules.votes().table()) {
            if (category != null && category.equals(band.category())) {
                return band;
            }
        }
        reasons.add(
                category == null
                        ? Reason.of("category.none")
                        : Reason.of("votes.category", category));
        return null;
    }

    private @Nullable Band band(Candidate each, List<Reason> reasons) {
        Double people = population(each.populations());
        if (people == null) {
            reasons.add(Reason.of("votes.population"));
            return null;
        }
        for (Band band : rules.votes().table()) {
            if (band.upTo() == null || people <= band.upTo()) {
                return band;
            }
        }
        reasons.add(Reason.of("votes.above", Math.round(people)));
        return null;
    }

    /**
     * The newest figure of the record date or before; one without a date only where it is alone.
     */
    private @Nullable Double population(List<Population> all) {
        return all.stream()
                .filter(each -> each.asOf() == null || !each.asOf().isAfter(record))
                .max(
                        Comparator.comparing(
                                each -> each.asOf() == null ? LocalDate.MIN : each.asOf()))
                .map(Population::people)
                .orElse(null);
    }

    /** Memberships that follow each other without a day between are one. */
    private void seniority(List<Span> spans, Span standing, List<Reason> reasons) {
        if (rules.seniorityDays() == 0) {
            return;
        }
        LocalDate since = standing.first();
        boolean longer = since != null;
        while (longer) {
            LocalDate reached = since;
            longer = false;
            for (Span span : spans) {
                boolean meets = span.last() == null || !span.last().plusDays(1).isBefore(reached);
                if (meets && (span.first() == null || span.first().isBefore(reached))) {
                    since = span.first();
                    longer = since != null;
                    break;
                }
            }
        }
        if (since == null) {
            reasons.add(Reason.of("seniority.unknown"));
        } else if (since.isAfter(record.minusDays(rules.seniorityDays()))) {
            reasons.add(Reason.of("seniority.short", since.toString(), rules.seniorityDays()));
        }
    }

    private void dues(List<Due> all, List<Reason> reasons) {
        switch (rules.dues().rule()) {
            case NONE -> {}
            case YEAR -> yearDues(all, held.getYear(), reasons);
            case PREVIOUS_YEAR -> yearDues(all, held.getYear() - 1, reasons);
            case RECORD_DATE ->
                    all.stream()
                            .filter(this::isOwed)
                            .map(due -> due.year() == null ? "?" : Long.toString(due.year()))
                            .distinct()
                            .sorted()
                            .forEach(year -> reasons.add(Reason.of("dues.unpaid", year)));
        }
    }

    private void yearDues(List<Due> all, int year, List<Reason> reasons) {
        List<Due> ofYear =
                all.stream().filter(due -> due.year() != null && due.year() == year).toList();
        if (ofYear.isEmpty()) {
            reasons.add(Reason.of("dues.none", Integer.toString(year)));
        } else if (!ofYear.stream().allMatch(this::isPaid)) {
            reasons.add(Reason.of("dues.unpaid", Integer.toString(year)));
        }
    }

    /** Paid by the record date, or within the days of grace after it. */
    private boolean isPaid(Due due) {
        LocalDate latest = record.plusDays(rules.dues().graceDays());
        return due.settled() && (due.paid() == null || !due.paid().isAfter(latest));
    }

    /** Due for longer than the days of grace on the record date, and not paid. */
    private boolean isOwed(Due due) {
        LocalDate day = due.dueOn();
        if (day == null && due.year() != null) {
            day = LocalDate.of(Math.toIntExact(due.year()), 1, 1);
        }
        boolean overdue = day != null && !day.plusDays(rules.dues().graceDays()).isAfter(record);
        return overdue && !isPaid(due);
    }
}
