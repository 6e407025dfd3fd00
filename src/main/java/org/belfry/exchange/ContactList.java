package org.belfry.exchange;

import org.belfry.member.ContactRow;
import org.belfry.member.Contacts;
import org.belfry.paper.Progress;
import org.belfry.place.Countries;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Writes the contact list of the members that match, as a table for people. */
public final class ContactList {
    /** A column, by the name the command line chooses it with. */
    private record Cell(String name, Function<ContactRow, @Nullable String> value) {}

    private final Contacts contacts;
    private final Texts texts;
    private final List<Cell> cells;

    public ContactList(Contacts contacts, Countries countries, Texts texts) {
        this.contacts = contacts;
        this.texts = texts;
        cells =
                List.of(
                        new Cell("member", ContactRow::member),
                        new Cell(
                                "country",
                                row ->
                                        row.country() == null
                                                ? null
                                                : countries.name(row.country(), texts.language())),
                        new Cell("networks", ContactRow::networks),
                        new Cell("civility", ContactRow::civility),
                        new Cell("given", ContactRow::given),
                        new Cell("family", ContactRow::family),
                        new Cell("function", ContactRow::function),
                        new Cell(
                                "kind",
                                row ->
                                        row.kind() == null
                                                ? null
                                                : texts.code("member.post", row.kind())),
                        new Cell(
                                "main", row -> row.mainContact() ? texts.of("exchange.yes") : null),
                        new Cell("email", ContactRow::email),
                        new Cell("phone", ContactRow::phone),
                        new Cell("mobile", ContactRow::mobile),
                        new Cell("address", ContactRow::address),
                        new Cell("postcode", ContactRow::postcode),
                        new Cell("town", ContactRow::town),
                        new Cell("languages", ContactRow::languages));
    }

    /**
     * Writes the list; the ending of the file chooses the format.
     *
     * @param words as typed into the search field; empty for all
     * @param columns names of columns in their order; empty for all
     * @return how many lines were written
     */
    public long write(String words, Path file, List<String> columns, Progress progress)
            throws Refusal {
        List<Cell> chosen = columns.isEmpty() ? cells : choose(columns);
        List<Column> headings =
                chosen.stream()
                        .map(cell -> Column.text(texts.of("exchange.column." + cell.name())))
                        .toList();
        return contacts.stream(
                words,
                texts.language(),
                rows ->
                        new TableFile(texts.language())
                                .write(
                                        file,
                                        texts.of("exchange.contacts"),
                                        headings,
                                        lines(rows, chosen),
                                        progress));
    }

    private List<Cell> choose(List<String> columns) throws Refusal {
        var chosen = new ArrayList<Cell>();
        for (String name : columns) {
            String wanted = name.strip().toLowerCase(Locale.ROOT);
            chosen.add(
                    cells.stream()
                            .filter(cell -> cell.name().equals(wanted))
                            .findFirst()
                            .orElseThrow(
                                    () -> new Refusal("exchange.refused.column", name, names())));
        }
        return chosen;
    }

    private String names() {
        return String.join(", ", cells.stream().map(Cell::name).toList());
    }

    private static Iterator<List<String>> lines(Iterator<ContactRow> rows, List<Cell> cells) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<String> next() {
                ContactRow row = rows.next();
                String[] line = new String[cells.size()];
                for (int i = 0; i < line.length; i++) {
                    String value = cells.get(i).value().apply(row);
                    line[i] = value == null ? "" : value;
                }
                return Arrays.asList(line);
            }
        };
    }
}
