package org.belfry.sheet.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.belfry.kit.Fx;
import org.belfry.kit.Keys;
import org.belfry.kit.Kit;
import org.belfry.sheet.Fact;
import org.jspecify.annotations.Nullable;

/** The review of one sheet: whom it is about, its text, and beside it the facts read from it. */
final class ReviewView {
    private static final String DIVIDER = "divider.sheet";

    /** What the list of facts keeps of the height while one of them is corrected. */
    private static final double LIST = 160;

    private final FactWords words;
    private final FactCorrection correction;
    private final Review review;
    private final SheetsView.Actions actions;
    private final MemberBanner banner;
    private final FactTable table;
    private final Label foot = new Label();
    private final VBox right;
    private final BorderPane view = new BorderPane();
    private @Nullable CorrectionPane correcting;
    private boolean focusing;

    ReviewView(
            Kit kit,
            FactWords words,
            FactCorrection correction,
            Review review,
            SheetsView.Actions actions) {
        this.words = words;
        this.correction = correction;
        this.review = review;
        this.actions = actions;
        banner = new MemberBanner(words, review, actions::suggest, actions::member);
        table = new FactTable(kit, words, review, this::correct);
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        String enter = Keys.hint(words.of("sheet.foot.enter"));
        foot.setText(words.of("sheet.foot", enter));
        foot.getStyleClass().add("sheet-foot");
        foot.setWrapText(true);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        right = new VBox(factsHead(), table.view(), foot);
        right.setMinWidth(360);
        var source = new SourceList(words, review).view();
        source.setMinWidth(200);
        var panes = new SplitPane(source, right);
        panes.getStyleClass().add("list-and-page");
        panes.setDividerPositions(kit.remembered().number(DIVIDER, 0.375));
        panes.getDividers()
                .getFirst()
                .positionProperty()
                .subscribe((was, is) -> kit.remembered().put(DIVIDER, is.toString()));
        table.view().heightProperty().subscribe(height -> Fx.soon(this::showCorrected));
        view.setId("sheet-review");
        view.setTop(banner.view());
        view.setCenter(panes);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        review.comparedProperty()
                .subscribe((was, is) -> {
                    if (focusing) {
                        focus();
                    }
                });
    }

    Region view() {
        return view;
    }

    /** Puts the focus on the question, or where facts are decided on, once they are compared. */
    void focus() {
        focusing = review.comparedProperty().get() == 0;
        if (focusing) {
            table.view().requestFocus();
            return;
        }
        if (banner.isAsking()) {
            banner.ask();
            return;
        }
        if (table.view().getSelectionModel().isEmpty()) {
            table.view().getSelectionModel().select(0);
        }
        table.view().requestFocus();
    }

    /** Takes over the correction under way, if there is one; says whether it could. */
    boolean finish() {
        return correcting == null || correcting.finish();
    }

    private HBox factsHead() {
        var title = new Label(words.of("sheet.facts", review.rows().size()));
        title.setId("sheet-facts-title");
        title.getStyleClass().add("section-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ToggleButton differ = chip("sheet-differ");
        differ.selectedProperty().bindBidirectional(review.onlyDiffering);
        review.comparedProperty()
                .subscribe(count -> {
                    differ.setText(words.of("sheet.differ", review.differing()));
                    differ.setVisible(review.differing() > 0);
                });
        ToggleButton unread = chip("sheet-unread");
        int lines = review.sheet().unread().size();
        unread.setText(words.of("sheet.unread", lines));
        unread.setVisible(lines > 0);
        unread.selectedProperty().bindBidirectional(review.onlyUnread);
        var head = new HBox(title, space, differ, unread);
        head.getStyleClass().add("sheet-facts-head");
        return head;
    }

    private static ToggleButton chip(String id) {
        var chip = new ToggleButton();
        chip.setId(id);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.managedProperty().bind(chip.visibleProperty());
        return chip;
    }

    private void correct(FactRow row) {
        CorrectionPane before = correcting;
        if (before != null && (before.row().equals(row) || !before.finish())) {
            return;
        }
        review.line.set(row.fact().line());
        var pane =
                new CorrectionPane(
                        words,
                        correction,
                        row,
                        right.heightProperty().subtract(LIST),
                        fact -> corrected(row, fact),
                        this::closeCorrection);
        correcting = pane;
        right.getChildren().set(2, pane.view());
    }

    /** The list gives way to the form; the fact in the form stays in sight. */
    private void showCorrected() {
        if (correcting != null) {
            table.show(correcting.row());
        }
    }

    private void corrected(FactRow row, Fact fact) {
        closeCorrection();
        actions.correct(row, fact);
    }

    private void closeCorrection() {
        correcting = null;
        right.getChildren().set(2, foot);
        table.view().requestFocus();
    }

    private void pressed(KeyEvent event) {
        boolean inForm = correcting != null && within(event);
        if (Keys.shortcut(KeyCode.ENTER).match(event) && !inForm) {
            event.consume();
            actions.accept();
        }
    }

    private boolean within(KeyEvent event) {
        return correcting != null
                && event.getTarget() instanceof Node node
                && isIn(node, correcting.view());
    }

    private static boolean isIn(Node node, Region parent) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(parent)) {
                return true;
            }
        }
        return false;
    }
}
