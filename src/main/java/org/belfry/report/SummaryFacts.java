package org.belfry.report;

import org.belfry.date.DateWriter;
import org.belfry.date.Edtf;
import org.belfry.report.MemberSummary.Contact;
import org.belfry.report.MemberSummary.Figure;
import org.belfry.report.MemberSummary.Membership;
import org.belfry.report.MemberSummary.Seat;
import org.belfry.text.Folding;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The head and the columns of a member summary in words. */
final class SummaryFacts {
    /** A labelled fact; each line has a value and what is said about it, in a lighter voice. */
    record Fact(String label, List<Line> lines) {}

    record Line(String value, String aside) {}

    /** A post: label, who holds it or what it is, and how to reach it. */
    record Person(String label, String name, String function, List<String> reach) {}

    private final MemberSummary member;
    private final Texts texts;
    private final DateWriter dates;
    private final LocalDate today;

    SummaryFacts(MemberSummary member, Texts texts, DateWriter dates, LocalDate today) {
        this.member = member;
        this.texts = texts;
        this.dates = dates;
        this.today = today;
    }

    /** "City · Nord · Hauts-de-France, France". */
    String kindAndPlace() {
        String kind = member.kind() == null ? null : texts.code("member.kind", member.kind());
        String place = joined(" · ", kind, member.department(), member.region());
        return joined(", ", place, member.country());
    }

    /** The networks, then the seats held today, a line each. */
    List<Line> belonging() {
        List<Line> lines = new ArrayList<>();
        String networks =
                member.memberships().stream()
                        .filter(m -> isOfToday(m.dated()))
                        .map(Membership::network)
                        .distinct()
                        .collect(Collectors.joining(" · "));
        if (!networks.isEmpty()) {
            lines.add(new Line(networks, ""));
        }
        member.seats().stream()
                .filter(s -> isOfToday(s.dated()))
                .forEach(s -> lines.add(new Line(seatInNetwork(s), span(s.dated()))));
        return lines;
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        figures().forEach((measure, lines) -> facts.add(new Fact(measure, lines)));
        inNetworks().forEach((network, lines) -> facts.add(new Fact(network, lines)));
        contracts(facts);
        if (!member.labels().isEmpty()) {
            int count = member.labels().size();
            var lines = member.labels().stream().map(l -> new Line(l, "")).toList();
            facts.add(new Fact(texts.of("report.summary.labels", count), lines));
        }
        return facts;
    }

    List<Person> people() {
        return member.people().stream()
                .sorted(Comparator.comparing(Contact::main).reversed())
                .map(this::person)
                .filter(p -> !(p.name() + p.function()).isEmpty() || !p.reach().isEmpty())
                .toList();
    }

    private Person person(Contact c) {
        String label = "";
        if (c.main()) {
            label = texts.of("report.summary.maincontact");
        } else if (c.kind() != null) {
            label = texts.code("member.post", c.kind());
        }
        List<String> reach =
                Stream.of(blankToEmpty(c.phone()), blankToEmpty(c.email()))
                        .filter(r -> !r.isEmpty())
                        .toList();
        return new Person(label, blankToEmpty(c.name()), blankToEmpty(c.function()), reach);
    }

    private Map<String, List<Line>> figures() {
        Map<String, List<Line>> byMeasure = new LinkedHashMap<>();
        member.figures().stream()
                .sorted(
                        Comparator.comparing(
                                SummaryFacts::day, Comparator.nullsLast(Comparator.reverseOrder())))
                .forEach(f ->
                        byMeasure
                                .computeIfAbsent(f.measure(), m -> new ArrayList<>())
                                .add(line(f)));
        Map<String, List<Line>> asGiven = new LinkedHashMap<>();
        for (Figure f : member.figures()) {
            asGiven.put(f.measure(), Objects.requireNonNull(byMeasure.get(f.measure())));
        }
        return asGiven;
    }

    private static @Nullable LocalDate day(Figure f) {
        return f.asOf() == null ? null : Edtf.parse(f.asOf()).map(Edtf::last).orElse(null);
    }

    private Line line(Figure f) {
        String date =
                f.asOf() == null ? texts.of("report.summary.undated") : dates.shortWords(f.asOf());
        NumberFormat format = NumberFormat.getNumberInstance(texts.language().locale());
        String value = joined(" ", format.format(f.value()), f.unit());
        return new Line(value, "(" + joined(", ", f.source(), date) + ")");
    }

    private Map<String, List<Line>> inNetworks() {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (Membership m : member.memberships()) {
            if (m.category() != null || m.dated() != null) {
                lines.computeIfAbsent(m.network(), n -> new ArrayList<>())
                        .add(new Line(membership(m), ""));
            }
        }
        for (Seat s : member.seats()) {
            if (!isOfToday(s.dated())) {
                lines.computeIfAbsent(blankToEmpty(s.network()), n -> new ArrayList<>())
                        .add(new Line(joined(", ", seat(s), span(s.dated())), ""));
            }
        }
        return lines;
    }

    private String membership(Membership m) {
        String category = m.category() == null ? "member" : m.category();
        return joined(" ", texts.code("member.category", category), span(m.dated()));
    }

    private void contracts(List<Fact> facts) {
        if (member.safetyContracts().isEmpty()) {
            return;
        }
        List<String> signed =
                member.safetyContracts().stream()
                        .filter(date -> !date.isEmpty())
                        .sorted(Comparator.comparing(SummaryFacts::lastDay))
                        .map(dates::words)
                        .toList();
        String words =
                switch (signed.size()) {
                    case 0 -> texts.of("report.summary.contract.undated");
                    case 1 -> texts.of("report.summary.contract.once", signed.getFirst());
                    default ->
                            texts.of(
                                    "report.summary.contract.often",
                                    String.join(", ", signed.subList(0, signed.size() - 1)),
                                    signed.getLast());
                };
        int count = member.safetyContracts().size();
        facts.add(fact(texts.of("report.summary.contract", count), words));
    }

    private static LocalDate lastDay(String date) {
        return Edtf.parse(date).map(Edtf::last).orElse(LocalDate.MIN);
    }

    private static Fact fact(String label, String value) {
        return new Fact(label, List.of(new Line(value, "")));
    }

    private String seatInNetwork(Seat s) {
        return s.network() == null
                ? seat(s)
                : texts.of("report.summary.seat", s.network(), seat(s));
    }

    /** The body, by its name in the reader's language where it is a common one, and the role. */
    private String seat(Seat s) {
        String written = blankToEmpty(s.body());
        String key = "member.body." + Folding.fold(written).replace(' ', '-');
        String body = texts.has(key) ? texts.of(key) : written;
        return s.role() == null || s.role().isBlank() ? body : body + " (" + s.role() + ")";
    }

    private String span(@Nullable String dated) {
        return dated == null ? "" : dates.words(dated);
    }

    /** Whether a span reaches today; one without an end, or without dates, does. */
    private boolean isOfToday(@Nullable String dated) {
        LocalDate last = dated == null ? null : Edtf.parse(dated).map(Edtf::last).orElse(null);
        return last == null || !last.isBefore(today);
    }

    private static String blankToEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(between));
    }
}
