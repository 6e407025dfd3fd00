package org.belfry.sheet.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableNumberValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.belfry.kit.Field;
import org.belfry.kit.Form;
import org.belfry.kit.Fx;
import org.belfry.sheet.Fact;
import org.belfry.sheet.Measure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A small form with a fact's own fields; dates say how they were understood. */
final class CorrectionPane {
    /** The heading and the space around the form, in pixels. */
    private static final double AROUND = 62;

    private static final double ABOVE = 34;

    private record Input(Field<?> field, Supplier<String> value) {}

    /**
     * What the form is for.
     *
     * @param title its heading
     * @param save what its button is called
     * @param fresh whether the fact is to be made, so that leaving the form makes it
     * @param above what stands between heading and fields
     * @param measures what is measured of members, to be offered for an indicator
     */
    record Purpose(
            String title, String save, boolean fresh, List<Node> above, List<Measure> measures) {
        /** To correct a fact that was read. */
        static Purpose correcting(FactWords words, Fact fact, List<Measure> measures) {
            return new Purpose(
                    words.of("sheet.correct", words.kind(fact), fact.line()),
                    words.of("sheet.correct.save"),
                    false,
                    List.of(),
                    measures);
        }
    }

    private final FactWords words;
    private final FactCorrection correction;
    private final FactRow row;
    private final Purpose purpose;
    private final Consumer<Fact> done;
    private final Runnable close;
    private final Form form;
    private final Map<String, Input> inputs = new LinkedHashMap<>();
    private final VBox view;
    private boolean saved;

    /**
     * A form for one fact.
     *
     * @param room how high it may become at most
     * @param done hears the corrected fact
     * @param close puts the form away without a word
     */
    CorrectionPane(
            FactWords words,
            FactCorrection correction,
            FactRow row,
            Purpose purpose,
            ObservableNumberValue room,
            Consumer<Fact> done,
            Runnable close) {
        this.words = words;
        this.correction = correction;
        this.row = row;
        this.purpose = purpose;
        this.done = done;
        this.close = close;
        form = new Form("sheet-correct", words.texts());
        for (List<FactField> together : correction.fields(row.fact())) {
            form.beside(together.stream().map(this::add).toArray(Field<?>[]::new));
        }
        form.onSave(purpose.save(), this::save);
        form.button("cancel", words.of("sheet.correct.cancel"), close);
        form.saved();
        var title = new Label(purpose.title());
        title.getStyleClass().add("section-title");
        var scroll = new ScrollPane(form.view());
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        view = new VBox(title);
        view.getChildren().addAll(purpose.above());
        view.getChildren().add(scroll);
        view.setId("sheet-correct-pane");
        // The form grows with what it says below its fields, and the list above gives way.
        view.minHeightProperty()
                .bind(Bindings.min(form.view().heightProperty().add(around()), room));
        view.getStyleClass().add("sheet-correct");
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        Fx.soon(this::begin);
    }

    /** Puts the focus into the first field; of a fact to be made, the first one to be filled in. */
    private void begin() {
        // Before it is styled, a scroll pane does not hold its fields, and none takes the focus.
        view.applyCss();
        inputs.values().stream()
                .filter(input -> !purpose.fresh() || input.value().get().isEmpty())
                .findFirst()
                .or(() -> inputs.values().stream().findFirst())
                .ifPresent(first -> first.field().input().requestFocus());
    }

    private double around() {
        return AROUND + purpose.above().size() * ABOVE;
    }

    private Field<?> add(FactField field) {
        String label = words.of(field.labelKey());
        Input input =
                switch (field.kind()) {
                    case CHOICE -> choice(field, label);
                    case LINES -> lines(field, label);
                    case DATE -> date(field, label);
                    case LINE, NUMBER, COUNTRY -> line(field, label);
                    case DECIMAL -> decimal(field, label);
                    case MEASURE -> measure(field, label);
                };
        inputs.put(field.name(), input);
        return input.field();
    }

    private Input line(FactField field, String label) {
        Field<TextField> line = form.text(field.name(), label, field.start());
        return new Input(line, line.input()::getText);
    }

    private Input lines(FactField field, String label) {
        Field<TextArea> lines = form.lines(field.name(), label, field.start());
        return new Input(lines, lines.input()::getText);
    }

    private Input choice(FactField field, String label) {
        Field<ComboBox<String>> choice =
                form.choice(
                        field.name(),
                        label,
                        field.codes(),
                        field.start(),
                        code -> correction.choice(field, code));
        return new Input(choice, choice.input()::getValue);
    }

    private Input date(FactField field, String label) {
        Field<TextField> date = form.text(field.name(), label, field.start());
        date.input().textProperty().subscribe((was, is) -> date.help(correction.understood(is)));
        return new Input(date, date.input()::getText);
    }

    private Input decimal(FactField field, String label) {
        Field<TextField> number = form.text(field.name(), label, field.start());
        number.input()
                .textProperty()
                .subscribe(typed -> number.help(correction.understoodNumber(typed)));
        return new Input(number, number.input()::getText);
    }

    private Input measure(FactField field, String label) {
        Field<TextField> measure = form.text(field.name(), label, field.start());
        List<String> known =
                purpose.measures().stream().map(each -> words.measure(each.code())).toList();
        MeasureMatches.below(measure, words, known);
        return new Input(measure, measure.input()::getText);
    }

    Region view() {
        return view;
    }

    FactRow row() {
        return row;
    }

    /** Gives way to another form: what nobody typed into is dropped, what was typed taken over. */
    boolean giveWay() {
        if (!form.unsavedProperty().get()) {
            close.run();
            return true;
        }
        return finish();
    }

    /** Takes over what was typed, unless something is wrong with it; says whether it did. */
    boolean finish() {
        if (purpose.fresh()) {
            form.trySave();
            return saved;
        }
        if (!form.unsavedProperty().get()) {
            close.run();
            return true;
        }
        form.trySave();
        return !form.unsavedProperty().get();
    }

    private void save() {
        var typed = new HashMap<String, String>();
        inputs.forEach((name, input) -> typed.put(name, input.value().get()));
        FactCorrection.Result result = correction.correct(row.fact(), typed);
        Fact fact = result.fact();
        if (fact != null) {
            form.saved();
            saved = true;
            done.accept(fact);
            return;
        }
        result.wrong().forEach(this::wrong);
        result.wrong().keySet().stream()
                .map(inputs::get)
                .findFirst()
                .ifPresent(first -> first.field().input().requestFocus());
    }

    private void wrong(String name, String reason) {
        Input input = inputs.get(name);
        if (input != null) {
            input.field().wrong(reason);
        }
    }

    private void pressed(KeyEvent event) {
        boolean line = event.getTarget() instanceof TextField;
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close.run();
        } else if (event.getCode() == KeyCode.ENTER && (line || event.isShortcutDown())) {
            event.consume();
            form.trySave();
        }
    }
}
