package org.belfry.sheet.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.belfry.kit.Fx;
import org.belfry.text.Folding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Asks which member a sheet is about when it does not say, and says it when it is known. */
final class MemberBanner {
    private final FactWords words;
    private final Review review;
    private final Consumer<String> choose;
    private final FlowPane view = new FlowPane();
    private final FlowPane matches = new FlowPane();
    private final TextField field = new TextField();
    private boolean naming;

    /**
     * A banner for one sheet.
     *
     * @param suggest asks for members that match what is typed; they arrive in the review
     * @param choose hears the name of the member
     */
    MemberBanner(
            FactWords words, Review review, Consumer<String> suggest, Consumer<String> choose) {
        this.words = words;
        this.review = review;
        this.choose = choose;
        view.setId("sheet-banner");
        matches.setId("sheet-matches");
        matches.getStyleClass().add("sheet-matches");
        field.setId("sheet-member");
        field.setPromptText(words.of("sheet.which.field"));
        field.setAccessibleText(words.of("sheet.which.field"));
        field.setPrefColumnCount(18);
        field.textProperty().subscribe((was, is) -> suggest.accept(is));
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        review.suggested.subscribe(this::show);
        review.comparedProperty().subscribe(count -> build());
        review.member.subscribe((was, is) -> {
            naming = false;
            build();
        });
    }

    Region view() {
        return view;
    }

    /** Puts the focus where the question is answered. */
    void ask() {
        Node first = view.lookup(naming ? "#sheet-member" : "#sheet-candidate-0");
        Node answer = first == null ? view.lookup("#sheet-another") : first;
        if (answer != null) {
            answer.requestFocus();
        }
    }

    boolean isAsking() {
        return review.member.get().isEmpty();
    }

    private void build() {
        if (naming) {
            return;
        }
        view.getStyleClass().setAll("sheet-banner", isAsking() ? "asking" : "telling");
        if (isAsking()) {
            asking();
        } else {
            telling();
        }
    }

    private void asking() {
        List<Node> parts = new ArrayList<>();
        parts.add(label(question(), "sheet-question"));
        boolean fit = !review.candidates.isEmpty();
        String key = fit ? "sheet.which.fit" : "sheet.which.silent";
        parts.add(label(words.of(review.isDocument() ? key + ".document" : key), "muted"));
        for (String name : review.candidates) {
            Button button = button("sheet-candidate-" + (parts.size() - 2), name);
            button.setOnAction(event -> choose.accept(name));
            if (parts.size() == 2) {
                button.getStyleClass().add("accent");
            }
            parts.add(button);
        }
        Button another = button("sheet-another", words.of("sheet.which.another"));
        another.setOnAction(event -> name());
        parts.add(another);
        view.getChildren().setAll(parts);
    }

    private String question() {
        return words.of(review.isDocument() ? "sheet.question.document" : "sheet.question.city");
    }

    private void telling() {
        var another = new Hyperlink(words.of("sheet.which.another"));
        another.setId("sheet-another");
        another.setOnAction(event -> name());
        Label name = label(review.member.get(), "sheet-question");
        name.setId("sheet-for");
        String about = review.isDocument() ? "sheet.for.document" : "sheet.for";
        List<Node> parts = new ArrayList<>(List.of(label(words.of(about), "muted"), name));
        if (!review.waiting.get()) {
            String key = review.known.get() ? "sheet.for.known" : "sheet.for.new";
            parts.add(label(words.of(key), "muted"));
        }
        parts.add(another);
        view.getChildren().setAll(parts);
    }

    private void name() {
        naming = true;
        field.clear();
        review.suggested.set(new Review.Suggestion("", List.of()));
        view.getChildren().setAll(label(question(), "sheet-question"), field, matches);
        Fx.soon(field::requestFocus);
    }

    private void show(Review.Suggestion suggestion) {
        String typed = suggestion.typed();
        List<String> names = suggestion.names();
        List<Node> buttons = new ArrayList<>();
        for (String name : names) {
            Button button = button("sheet-match-" + buttons.size(), name);
            button.setOnAction(event -> choose.accept(name));
            buttons.add(button);
        }
        boolean there =
                names.stream().anyMatch(name -> Folding.fold(name).equals(Folding.fold(typed)));
        if (!typed.isEmpty() && !there) {
            Button button = button("sheet-match-new", words.of("sheet.which.new", typed));
            button.setOnAction(event -> choose.accept(typed));
            buttons.add(button);
        }
        matches.getChildren().setAll(buttons);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            naming = false;
            build();
            ask();
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            matches.getChildren().stream().findFirst().ifPresent(first -> ((Button) first).fire());
        }
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Button button(String id, String text) {
        var button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
