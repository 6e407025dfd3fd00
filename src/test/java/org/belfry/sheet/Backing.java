package org.belfry.sheet;

import org.belfry.date.Edtf;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Finds the facts of a sheet whose words do not stand on the line they name. */
final class Backing {
    private final Sheet sheet;
    private final List<String> unbacked = new ArrayList<>();

    private Backing(Sheet sheet) {
        this.sheet = sheet;
    }

    static List<String> unbacked(Sheet sheet) {
        var backing = new Backing(sheet);
        sheet.facts().forEach(backing::check);
        return backing.unbacked;
    }

    private void check(Fact fact) {
        switch (fact) {
            case Fact.Name f -> words(f, f.name());
            case Fact.Location f -> words(f, f.written());
            case Fact.Population f -> words(f, f.written());
            case Fact.Link f -> link(f);
            case Fact.SafetyContract f -> date(f, f.date());
            case Fact.Membership f -> date(f, f.since());
            case Fact.Seat f -> {
                words(f, f.role());
                date(f, f.span());
            }
            case Fact.Twin f -> {
                words(f, f.city());
                date(f, f.since());
            }
            case Fact.Participation f -> {
                words(f, f.title());
                words(f, f.place());
                date(f, f.date());
            }
            case Fact.Person f -> words(f, f.name());
            case Fact.Statement f -> words(f, f.text().lines().findFirst().orElse(""));
            case Fact.Section f -> words(f, f.title());
            case Fact.Indicator f -> words(f, f.written());
            case Fact.Passage f -> words(f, f.text());
        }
    }

    private void words(Fact fact, @Nullable String text) {
        if (text != null && !line(fact).contains(words(text))) {
            unbacked.add(fact + " is not in: " + sheet.lines().get(fact.line() - 1));
        }
    }

    /** Of a profile's address the label stands on the line before. */
    private void link(Fact.Link link) {
        boolean address = sheet.lines().get(link.line() - 1).strip().equals(link.target());
        words(link, address ? link.target() : link.label());
    }

    private void date(Fact fact, @Nullable Edtf date) {
        year(fact, date == null ? null : date.start());
        year(fact, date == null ? null : date.end());
    }

    /** By its last figures: the end of "2013/14" has no others. */
    private void year(Fact fact, @Nullable String date) {
        if (date != null && !line(fact).contains(date.substring(2, 4).replace("X", ""))) {
            unbacked.add(fact + " is dated otherwise: " + sheet.lines().get(fact.line() - 1));
        }
    }

    private String line(Fact fact) {
        return words(Line.of(fact.line(), sheet.lines().get(fact.line() - 1)).text());
    }

    /** The letters and figures of a text, without the signs, which are mended, and the spaces. */
    private static String words(String text) {
        Words words = Words.of(text);
        var out = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            out.append(words.get(i).folded());
        }
        return out.toString();
    }
}
