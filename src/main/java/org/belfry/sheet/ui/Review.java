package org.belfry.sheet.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.belfry.sheet.Fact;
import org.belfry.sheet.Measure;
import org.belfry.sheet.Proposal;
import org.belfry.sheet.Proposal.State;
import org.belfry.sheet.Sheet;
import org.belfry.sheet.SheetKind;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** One sheet under review: its facts, the member they are for, and the line one looks at. */
final class Review {
    /** What was stored, to see later whether it still is. */
    record Stored(String name, String id, int count, List<Fact> facts) {}

    /** Names of members that match what was typed. */
    record Suggestion(String typed, List<String> names) {}

    private final Sheet sheet;
    private final ObservableList<FactRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper taken = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper compared = new ReadOnlyIntegerWrapper();
    private int differing;
    private int made;

    /** The name of the member; empty while it is not known. */
    final StringProperty member = new SimpleStringProperty("");

    /** Whether the answer is still to come how the facts stand to what is known. */
    final BooleanProperty waiting = new SimpleBooleanProperty(true);

    /** Whether the file has this member already. */
    final BooleanProperty known = new SimpleBooleanProperty();

    /** The line of the sheet one looks at, from 1; 0 for none. */
    final IntegerProperty line = new SimpleIntegerProperty();

    /** The fact one looks at. */
    final ObjectProperty<@Nullable FactRow> row = new SimpleObjectProperty<>();

    /** Whether only facts are listed that differ from what is known. */
    final BooleanProperty onlyDiffering = new SimpleBooleanProperty();

    /** Whether only lines are listed nothing was made of. */
    final BooleanProperty onlyUnread = new SimpleBooleanProperty();

    /** Names of members that match what was typed last. */
    final ObjectProperty<Suggestion> suggested =
            new SimpleObjectProperty<>(new Suggestion("", List.of()));

    /** Names of members the sheet may be about, when it does not say. */
    List<String> candidates = List.of();

    /** What is measured of members, to be offered for an indicator. */
    List<Measure> measures = List.of();

    @Nullable Stored stored;

    Review(Sheet sheet) {
        this.sheet = sheet;
        member.set(sheet.name().orElse(""));
        for (Fact fact : sheet.facts()) {
            if (!(fact instanceof Fact.Name)) {
                var row = new FactRow(made++, fact);
                count(row);
                rows.add(row);
            }
        }
    }

    private void count(FactRow row) {
        row.takenProperty().subscribe((was, is) -> taken.set(taken.get() + (is ? 1 : -1)));
    }

    /** Whether the text is no sheet, but a document somebody marks passages in. */
    boolean isDocument() {
        return sheet.kind() == SheetKind.UNKNOWN;
    }

    /** A fact made of a passage, not among the others yet. */
    FactRow mark(Fact fact, @Nullable Span span) {
        FactRow row = FactRow.marked(made++, fact, span);
        count(row);
        return row;
    }

    /** Puts a fact made of a passage among the others, by its place in the text. */
    void add(FactRow row) {
        int at = 0;
        while (at < rows.size() && !isBefore(row, rows.get(at))) {
            at++;
        }
        rows.add(at, row);
    }

    private static boolean isBefore(FactRow row, FactRow other) {
        Span span = row.span();
        Span there = other.span();
        if (span == null || there == null) {
            return row.fact().line() < other.fact().line();
        }
        return span.start() < there.start();
    }

    /** Takes a fact away that was made of a passage. */
    void remove(FactRow row) {
        row.takenProperty().set(false);
        rows.remove(row);
    }

    Sheet sheet() {
        return sheet;
    }

    ObservableList<FactRow> rows() {
        return rows;
    }

    /** What was stored, in words. */
    String words(Texts texts, Stored stored) {
        if (!isDocument()) {
            return texts.of("sheet.stored", stored.name(), stored.count());
        }
        return stored.id().isEmpty()
                ? texts.of("sheet.kept", sheet.source())
                : texts.of("sheet.kept.member", sheet.source(), stored.name(), stored.count());
    }

    /** The sheet with its facts as they were corrected. */
    Sheet corrected() {
        return new Sheet(
                sheet.source(),
                sheet.kind(),
                sheet.language(),
                sheet.lines(),
                sheet.marks(),
                rows.stream().map(FactRow::fact).toList(),
                sheet.questions());
    }

    /** The facts to be stored. */
    List<Fact> takenFacts() {
        return rows.stream().filter(row -> row.takenProperty().get()).map(FactRow::fact).toList();
    }

    /** Those of them that are not known just so already. */
    List<Fact> takenNews() {
        return rows.stream()
                .filter(row -> row.takenProperty().get() && row.state() != State.SAME)
                .map(FactRow::fact)
                .toList();
    }

    /** Every fact beside what is known, in the order of the rows. */
    void compared(List<Proposal> proposals) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).compared(proposals.get(i));
        }
        differing = (int) rows.stream().filter(row -> row.state() == State.DIFFERS).count();
        if (differing == 0) {
            onlyDiffering.set(false);
        }
        waiting.set(false);
        compared.set(compared.get() + 1);
    }

    /** A fact was corrected. */
    void correct(FactRow row, Fact fact) {
        row.correct(fact);
        compared.set(compared.get() + 1);
    }

    /** How many facts differ from what is known. */
    int differing() {
        return differing;
    }

    /** How many facts are to be stored. */
    ReadOnlyIntegerProperty takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /** Counts the times the rows were compared anew or corrected. */
    ReadOnlyIntegerProperty comparedProperty() {
        return compared.getReadOnlyProperty();
    }
}
