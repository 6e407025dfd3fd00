package org.belfry.member.ui;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.belfry.kit.Field;
import org.belfry.kit.Form;
import org.belfry.kit.Fx;
import org.belfry.kit.Kit;
import org.belfry.kit.Page;
import org.belfry.kit.PageHead;
import org.belfry.kit.Sections;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A page to fill in something new; it stays open until it is saved or given up. */
final class EntryForm implements Page {
    /** Saves what was filled in, off the FX thread; returns the id of what was made. */
    interface Saving {
        String save(Map<String, String> typed) throws Exception;
    }

    /**
     * What a form asks for.
     *
     * @param id what the ids of its fields begin with
     * @param saveWords what the button that saves is called
     */
    record Blank(String id, String title, String saveWords, List<FormField> fields) {}

    private record Input(Field<?> field, String label, Supplier<String> value) {}

    private final Kit kit;
    private final MemberWriting writing;
    private final MemberWords words;
    private final Form form;
    private final Map<String, Input> inputs = new LinkedHashMap<>();
    private final BorderPane view = new BorderPane();
    private final Saving saving;
    private final Consumer<String> made;
    private boolean underWay;

    /**
     * A form.
     *
     * @param made hears the id of what was made, when the page before is shown again
     */
    EntryForm(
            Kit kit,
            MemberWords words,
            MemberWriting writing,
            Blank blank,
            Saving saving,
            Consumer<String> made) {
        this.kit = kit;
        this.words = words;
        this.writing = writing;
        this.saving = saving;
        this.made = made;
        form = new Form(blank.id(), kit.texts());
        add(blank.fields());
        form.onSave(blank.saveWords(), this::save);
        form.button("cancel", words.of("member.form.cancel"), kit.navigator()::back);
        form.saved();
        var column = Sections.column(form.view());
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        view.setTop(new PageHead(blank.id() + "-head", blank.title()).view());
        view.setCenter(scroll);
        view.setId(blank.id() + "-page");
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void add(List<FormField> fields) {
        var line = new ArrayList<Field<?>>();
        for (int i = 0; i < fields.size(); i++) {
            line.add(add(fields.get(i)));
            boolean last = i + 1 == fields.size() || !fields.get(i + 1).beside();
            if (last && line.size() > 1) {
                form.beside(line.toArray(Field<?>[]::new));
            }
            if (last) {
                line.clear();
            }
        }
    }

    private Field<?> add(FormField field) {
        String label = words.of(field.labelKey());
        Input input = field.codes().isEmpty() ? line(field, label) : choice(field, label);
        if (!field.help().isEmpty()) {
            input.field().help(words.of(field.help()));
        }
        inputs.put(field.name(), input);
        if (field.required()) {
            form.check(
                    input.field(),
                    () ->
                            input.value().get().isBlank()
                                    ? Optional.of(words.of("member.form.missing", label))
                                    : Optional.empty());
        }
        return input.field();
    }

    private Input line(FormField field, String label) {
        Field<TextField> line = form.text(field.name(), label, "");
        return new Input(line, label, () -> line.input().getText().strip());
    }

    private Input choice(FormField field, String label) {
        var codes = new ArrayList<String>();
        if (!field.required()) {
            codes.add("");
        }
        codes.addAll(field.codes());
        Field<ComboBox<String>> choice =
                form.choice(
                        field.name(),
                        label,
                        codes,
                        codes.getFirst(),
                        code -> words.code(field.family(), code));
        return new Input(choice, label, () -> choice.input().getValue());
    }

    private void save() {
        if (underWay) {
            return;
        }
        underWay = true;
        var typed = new LinkedHashMap<String, String>();
        inputs.forEach((name, input) -> {
            if (!input.value().get().isBlank()) {
                typed.put(name, input.value().get());
            }
        });
        kit.background()
                .write("member.saving", () -> saving.save(typed), this::saved, this::refused);
    }

    private void saved(String id) {
        underWay = false;
        form.saved();
        kit.navigator().back();
        writing.told();
        made.accept(id);
    }

    private void refused(Throwable problem) {
        underWay = false;
        Input wrong = problem instanceof Refusal refusal ? about(refusal) : null;
        if (wrong == null) {
            kit.failures().show("member.saving", problem);
        } else {
            wrong.field().wrong(writing.words(problem, wrong.label()));
            wrong.field().input().requestFocus();
        }
    }

    private @Nullable Input about(Refusal refusal) {
        Object[] arguments = refusal.arguments();
        return arguments.length == 0 ? null : inputs.get(String.valueOf(arguments[0]));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            kit.navigator().back();
        }
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void shown() {
        inputs.values().stream()
                .findFirst()
                .ifPresent(first -> Fx.soon(first.field().input()::requestFocus));
    }

    @Override
    public void leave(Runnable go) {
        if (form.unsavedProperty().get()) {
            kit.dialogs()
                    .confirm(
                            words.of("member.form.discard.title"),
                            words.of("member.form.discard.text"),
                            words.of("member.form.discard"),
                            go);
        } else {
            go.run();
        }
    }
}
