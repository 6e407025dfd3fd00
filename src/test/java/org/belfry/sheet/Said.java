package org.belfry.sheet;

import org.belfry.date.Edtf;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing said by one line of a sheet, as a table of fields counts them: a line number, a field
 * and its value.
 */
record Said(int line, String field, String value) {
    private static final String NOTHING = "-";
    private static final List<String> PARTICIPATION =
            List.of("network", "kind", "role", "title", "place", "country");

    /** A row of an expectation: line, field, values; "-" for a value the sheet does not give. */
    static List<Said> of(String row) {
        List<String> cells = List.of(row.replace("\\n", "\n").split("\t"));
        return of(Integer.parseInt(cells.getFirst()), cells.get(1), cells.subList(2, cells.size()));
    }

    private static List<Said> of(int line, String field, List<String> values) {
        return switch (field) {
            case "participation" -> participation(line, values);
            case "population" -> population(line, values);
            default -> List.of(new Said(line, field, String.join(" | ", values)));
        };
    }

    /** The same, said by no line of its own. */
    Said anywhere() {
        return at(0);
    }

    /** The same on another line. */
    Said at(int other) {
        boolean line = field.equals("participation line");
        return new Said(other, field, line ? Integer.toString(other) : value);
    }

    private static List<Said> population(int line, List<String> values) {
        var said = new ArrayList<Said>();
        said.add(new Said(line, "population", values.getFirst()));
        if (!values.get(1).equals(NOTHING)) {
            said.add(new Said(line, "population year", values.get(1)));
        }
        return said;
    }

    private static List<Said> participation(int line, List<String> values) {
        var said = new ArrayList<Said>();
        said.add(new Said(line, "participation line", Integer.toString(line)));
        for (int i = 0; i < PARTICIPATION.size(); i++) {
            add(said, line, PARTICIPATION.get(i), values.get(i));
        }
        Edtf date = Edtf.parse(values.getLast()).orElse(null);
        if (date != null) {
            add(said, line, "start", date.start());
            add(said, line, "end", date.end());
        }
        return said;
    }

    private static void add(List<Said> said, int line, String part, @Nullable String value) {
        if (value != null && !value.equals(NOTHING)) {
            said.add(new Said(line, "participation " + part, value));
        }
    }

    /** All that a sheet was read to say. */
    static List<Said> of(Sheet sheet) {
        var said = new ArrayList<Said>();
        said.add(new Said(0, "kind", sheet.kind().code()));
        said.add(new Said(0, "language", sheet.language().code()));
        sheet.facts().forEach(fact -> said.addAll(of(fact)));
        sheet.unread().forEach(unread -> said.add(new Said(unread.line(), "unread", "")));
        sheet.questions()
                .forEach(key ->
                        said.add(new Said(0, "question", key.substring(key.lastIndexOf('.') + 1))));
        return said;
    }

    private static List<Said> of(Fact fact) {
        int line = fact.line();
        return switch (fact) {
            case Fact.Name f -> of(line, "name", f.name());
            case Fact.Location f -> of(line, "country", f.country(), f.code());
            case Fact.Population f ->
                    of(line, "population", Long.toString(f.count()), text(f.year()));
            case Fact.Link f -> link(f);
            case Fact.SafetyContract f -> of(line, "contract", f.date().text());
            case Fact.Membership f -> of(line, "membership", f.network(), text(f.since()));
            case Fact.Seat f -> of(line, "seat", f.network(), f.body(), f.role(), text(f.span()));
            case Fact.Twin f -> of(line, "twin", f.city(), f.country(), f.code(), text(f.since()));
            case Fact.Participation f -> participation(f);
            case Fact.Person f -> of(line, "person", f.name(), f.function());
            case Fact.Statement f -> of(line, "statement", f.text(), f.by());
            case Fact.Section f -> of(line, FactText.kind(f), f.title(), f.text());
            case Fact.Indicator f -> of(line, "indicator", f.measure(), f.written());
            case Fact.Passage f -> of(line, FactText.kind(f), f.text());
        };
    }

    private static List<Said> of(int line, String field, @Nullable String... values) {
        var cells = new ArrayList<String>();
        for (String value : values) {
            cells.add(value == null ? NOTHING : value);
        }
        return of(line, field, cells);
    }

    private static List<Said> link(Fact.Link link) {
        var said = new ArrayList<>(of(link.line(), "link", link.label(), link.target()));
        if (link.official() && link.target() != null) {
            said.addAll(of(link.line(), "website", link.target()));
        }
        return said;
    }

    private static List<Said> participation(Fact.Participation fact) {
        var said =
                new ArrayList<>(
                        of(
                                fact.line(),
                                "participation",
                                fact.network(),
                                fact.kind().code(),
                                fact.role().code(),
                                fact.title(),
                                fact.place(),
                                fact.country(),
                                text(fact.date())));
        fact.links()
                .forEach(link -> said.addAll(of(fact.line(), "link", link.label(), link.target())));
        return said;
    }

    private static @Nullable String text(@Nullable Edtf date) {
        return date == null ? null : date.text();
    }
}
