package org.belfry.report.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.belfry.kit.EmptyState;
import org.belfry.kit.Icons;
import org.belfry.kit.Keys;
import org.belfry.kit.PageHead;
import org.belfry.kit.Running;
import org.belfry.kit.Wording;
import org.belfry.report.ui.PreviewModel.Zoom;
import org.belfry.text.Language;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The preview of summaries: their pages, and what can be done with them. */
final class PreviewView {
    /** What the preview can be asked to do. */
    interface Actions {
        void back();

        void cancel();

        void save();

        void choosePrinter();

        void print(Printers.Printer printer);
    }

    private final Texts texts;
    private final PreviewModel model;
    private final Actions actions;
    private final PageHead head;
    private final PageStrip strip;
    private final HBox printing = new HBox();
    private final BorderPane view = new BorderPane();

    PreviewView(Texts texts, PreviewModel model, PageStrip.Drawing drawing, Actions actions) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        head = new PageHead("report", texts.of("report.summary.titles"));
        strip = new PageStrip(model, texts.of("report.preview.pages"), drawing);
        head();
        printing.setId("report-printing");
        printing.getStyleClass().add("preview-printing");
        view.setId("report-preview");
        view.getStylesheets()
                .add(
                        Objects.requireNonNull(PreviewView.class.getResource("preview.css"))
                                .toExternalForm());
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.printers.subscribe(this::showPrinters);
        model.paper.subscribe(paper -> show());
        model.making.subscribe((was, is) -> show());
        model.problem.subscribe((was, is) -> show());
    }

    Region view() {
        return view;
    }

    void focus() {
        strip.view().requestFocus();
    }

    private void head() {
        ObjectProperty<String> language =
                head.choice(
                        texts.of("report.preview.language"),
                        "fr",
                        texts.of("report.preview.language.fr"),
                        "en",
                        texts.of("report.preview.language.en"));
        language.set(model.language.get().code());
        language.subscribe((was, is) -> model.language.set(Language.of(is)));
        Button print =
                head.button("print", texts.of("report.preview.print"), actions::choosePrinter);
        Button save = head.primary("save", texts.of("report.preview.save"), actions::save);
        for (Button button : List.of(print, save)) {
            button.disableProperty().bind(model.paper.isNull());
        }
        Button back =
                Icons.button(
                        "report-back",
                        Feather.ARROW_LEFT,
                        texts.of("report.preview.back"),
                        actions::back);
        HBox position = position();
        HBox zoom = zoom();
        position.visibleProperty().bind(model.paper.isNotNull());
        zoom.visibleProperty().bind(model.paper.isNotNull());
        head.tokens(back, position);
        head.links(zoom);
    }

    private HBox position() {
        var words = new Label();
        words.setId("report-position");
        words.getStyleClass().add("muted");
        words.setMinWidth(Region.USE_PREF_SIZE);
        words.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    Paper paper = model.paper.get();
                                    return paper == null
                                            ? ""
                                            : texts.of(
                                                    "report.preview.position",
                                                    model.page.get() + 1,
                                                    paper.sizes().size());
                                },
                                model.paper,
                                model.page));
        var box =
                new HBox(
                        step("report-previous", Feather.CHEVRON_UP, "report.preview.previous", -1),
                        words,
                        step("report-next", Feather.CHEVRON_DOWN, "report.preview.next", 1));
        box.getStyleClass().add("preview-position");
        return box;
    }

    private Button step(String id, Feather icon, String key, int by) {
        return Icons.button(id, icon, texts.of(key), () -> strip.go(model.page.get() + by));
    }

    private HBox zoom() {
        var box = new HBox();
        box.getStyleClass().add("switch");
        box.setAccessibleText(texts.of("report.preview.zoom"));
        var group = new ToggleGroup();
        for (Zoom zoom : Zoom.values()) {
            String code = zoom.name().toLowerCase(Locale.ROOT);
            var button = new ToggleButton(texts.code("report.preview.zoom", code));
            button.setId("report-zoom-" + code);
            button.getStyleClass().add("switch-part");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setOnAction(event -> model.zoom.set(zoom));
            model.zoom.subscribe(
                    now -> group.selectToggle(now == zoom ? button : group.getSelectedToggle()));
            box.getChildren().add(button);
        }
        return box;
    }

    private void show() {
        Paper paper = model.paper.get();
        Running running = model.making.get();
        if (paper != null) {
            head.titleProperty()
                    .set(
                            paper.name().isEmpty()
                                    ? texts.of("report.preview.many", paper.members())
                                    : texts.of("report.preview.one", paper.name()));
            view.setCenter(strip.view());
            strip.view().requestFocus();
        } else if (!model.problem.get().isEmpty()) {
            head.titleProperty().set(texts.of("report.summary.titles"));
            view.setCenter(
                    EmptyState.of(
                            "report-problem",
                            model.problem.get(),
                            texts.of("report.preview.back"),
                            actions::back));
        } else {
            head.titleProperty().set(texts.of("report.summary.titles"));
            view.setCenter(making(running));
        }
        view.setTop(new VBox(head.view(), printing));
    }

    private Node making(@Nullable Running running) {
        var bar = new ProgressBar();
        bar.setId("report-progress");
        bar.setAccessibleText(texts.of("report.preview.making", model.members.size()));
        if (running != null) {
            bar.progressProperty().bind(running.fraction());
        }
        var box =
                (VBox)
                        EmptyState.of(
                                "report-making",
                                texts.of("report.preview.making", model.members.size()),
                                texts.of("report.preview.cancel"),
                                actions::cancel);
        box.getChildren().add(1, bar);
        return box;
    }

    private void showPrinters(List<Printers.Printer> printers) {
        printing.setVisible(!printers.isEmpty());
        printing.setManaged(!printers.isEmpty());
        if (printers.isEmpty()) {
            printing.getChildren().clear();
            return;
        }
        var choice = new ComboBox<Printers.Printer>();
        choice.setId("report-printer");
        choice.setConverter(new Wording<>(Printers.Printer::name));
        choice.getItems().setAll(printers);
        choice.setValue(printers.getFirst());
        choice.setAccessibleText(texts.of("report.preview.printer"));
        var label = new Label(texts.of("report.preview.printer"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(choice);
        var go = new Button(texts.of("report.preview.print.go"));
        go.setId("report-print-go");
        go.getStyleClass().add("accent");
        go.setOnAction(event -> actions.print(choice.getValue()));
        var cancel = new Button(texts.of("report.preview.cancel"));
        cancel.setId("report-print-cancel");
        cancel.setOnAction(event -> model.printers.set(List.of()));
        printing.getChildren().setAll(label, choice, go, cancel);
        go.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (model.printers.get().isEmpty()) {
                actions.back();
            } else {
                model.printers.set(List.of());
                focus();
            }
        } else if (Keys.shortcut(KeyCode.S).match(event) && model.paper.get() != null) {
            event.consume();
            actions.save();
        }
    }
}
