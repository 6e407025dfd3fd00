package org.belfry.sheet.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.belfry.sheet.Fact;
import org.belfry.sheet.MarkedPassage;
import org.belfry.sheet.PassageReader;
import org.belfry.text.Folding;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Makes marked passages facts, each through a form filled in from the passage. Of a passage with
 * several numbers, each is offered in turn.
 */
final class Marking {
    /** Where forms are shown. */
    interface Forms {
        /** Shows a form for a fact, unless another one does not give way. */
        void open(FactRow row, CorrectionPane.Purpose purpose, BiConsumer<FactRow, Fact> done);

        /** Whether the form before this one gives way. */
        boolean free();

        /** A fact was made. */
        void made(FactRow row, Fact fact);
    }

    /** The numbers of one passage, and which of them were kept. */
    private record Series(
            List<Fact.Indicator> numbers,
            MarkedPassage passage,
            @Nullable Span span,
            Set<Integer> kept) {
        OptionalInt next(int after) {
            return IntStream.concat(
                            IntStream.range(after + 1, numbers.size()), IntStream.range(0, after))
                    .filter(i -> !kept.contains(i))
                    .findFirst();
        }
    }

    private final FactWords words;
    private final Review review;
    private final PassageSource source;
    private final Forms forms;
    private final PassageReader reader;
    private boolean ending;

    Marking(FactWords words, Review review, PassageSource source, Forms forms) {
        this.words = words;
        this.review = review;
        this.source = source;
        this.forms = forms;
        reader = new PassageReader(review.sheet());
    }

    /** Opens the form for what is marked. */
    void mark(MarkKind kind) {
        if (!source.marked().get() || !forms.free()) {
            return;
        }
        MarkedPassage passage = source.passage();
        Span span = source.span();
        switch (kind) {
            case NEWS -> open(reader.news(passage), span);
            case POLICY -> open(reader.policy(passage), span);
            case STATEMENT -> open(reader.statement(passage), span);
            case INDICATOR ->
                    number(
                            new Series(reader.indicators(passage), passage, span, new HashSet<>()),
                            0,
                            null);
        }
    }

    /** Ends a form for good: no further number of its passage is offered. */
    boolean end(CorrectionPane form) {
        ending = true;
        boolean ended = form.finish();
        ending = false;
        return ended;
    }

    private void open(Fact fact, @Nullable Span span) {
        forms.open(review.mark(fact, span), purpose(fact, List.of()), this::keep);
    }

    private void keep(FactRow row, Fact fact) {
        review.add(row);
        forms.made(row, fact);
    }

    /** The form for one number; what is measured is that of the number before it. */
    private void number(Series series, int i, Fact.@Nullable Indicator before) {
        Fact.Indicator read = series.numbers().get(i);
        String measure = read.measure().isEmpty() ? measure(series.passage()) : read.measure();
        var fact =
                new Fact.Indicator(
                        read.line(),
                        before == null ? measure : before.measure(),
                        read.value(),
                        before == null || read.unit() != null ? read.unit() : before.unit(),
                        read.year(),
                        read.written());
        List<Node> above =
                series.numbers().size() > 1 ? List.of(numbers(series, i, before)) : List.of();
        forms.open(
                review.mark(fact, series.span()),
                purpose(fact, above),
                (row, made) -> {
                    keep(row, made);
                    series.kept().add(i);
                    if (!ending && made instanceof Fact.Indicator indicator) {
                        series.next(i).ifPresent(next -> number(series, next, indicator));
                    }
                });
    }

    /** A measure that the passage names. */
    private String measure(MarkedPassage passage) {
        String text = " " + Folding.fold(passage.text()) + " ";
        return review.measures.stream()
                .map(each -> words.measure(each.code()))
                .filter(name -> text.contains(" " + Folding.fold(name) + " "))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("");
    }

    private Node numbers(Series series, int shown, Fact.@Nullable Indicator before) {
        List<Node> parts = new ArrayList<>();
        var label = new Label(words.of("sheet.mark.numbers"));
        label.getStyleClass().add("muted");
        parts.add(label);
        for (int i = 0; i < series.numbers().size(); i++) {
            int at = i;
            String written = series.numbers().get(i).written();
            boolean kept = series.kept().contains(i);
            var button = new Button(kept ? words.of("sheet.mark.number.kept", written) : written);
            button.setId("sheet-number-" + i);
            button.setMnemonicParsing(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setFocusTraversable(false);
            button.getStyleClass().addAll("chip", i == shown ? "chosen" : "open");
            button.setDisable(kept);
            button.setOnAction(event -> number(series, at, before));
            parts.add(button);
        }
        var view = new FlowPane(parts.toArray(Node[]::new));
        view.setId("sheet-numbers");
        view.getStyleClass().add("sheet-numbers");
        return view;
    }

    private CorrectionPane.Purpose purpose(Fact fact, List<Node> above) {
        return new CorrectionPane.Purpose(
                words.of("sheet.mark.title", words.kind(fact), fact.line()),
                words.of("sheet.mark.save"),
                true,
                above,
                review.measures);
    }
}
