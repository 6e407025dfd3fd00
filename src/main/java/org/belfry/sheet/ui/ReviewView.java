package org.belfry.sheet.ui;

import javafx.beans.binding.Bindings;
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

import java.util.function.BiConsumer;

/** The review of one sheet: whom it is about, its text, and beside it the facts read from it. */
final class ReviewView implements Marking.Forms {
    private static final String DIVIDER = "divider.sheet";

    /** What the list of facts keeps of the height while one of them is corrected. */
    private static final double LIST = 160;

    private final FactWords words;
    private final FactCorrection correction;
    private final Review review;
    private final SheetsView.Actions actions;
    private final MemberBanner banner;
    private final FactTable table;
    private final Marking marking;
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
        table = new FactTable(kit, words, review, this::correct, this::remove);
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        String enter = Keys.hint(words.of("sheet.foot.enter"));
        foot.setText(words.of(review.isDocument() ? "sheet.foot.document" : "sheet.foot", enter));
        foot.getStyleClass().add("sheet-foot");
        foot.setWrapText(true);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        right = new VBox(factsHead(), table.view(), foot);
        right.setMinWidth(360);
        PassageSource source =
                review.isDocument()
                        ? new DocumentText(words, review)
                        : new SourceList(words, review);
        marking = new Marking(words, review, source, this);
        var panes = new SplitPane(left(source), right);
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
                    // A late answer does not take the focus out of a form.
                    if (focusing && correcting == null) {
                        focus();
                    }
                });
    }

    /** The text with what its passages can be made. */
    private VBox left(PassageSource source) {
        var bar = new MarkBar(words, source.marked(), marking::mark);
        if (!review.isDocument()) {
            bar.view().visibleProperty().bind(source.marked());
            bar.view().managedProperty().bind(bar.view().visibleProperty());
        }
        source.view().setContextMenu(bar.menu(source.marked()));
        VBox.setVgrow(source.view(), Priority.ALWAYS);
        var left = new VBox(source.view(), bar.view());
        left.setMinWidth(200);
        return left;
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
        return correcting == null || marking.end(correcting);
    }

    private HBox factsHead() {
        String many = review.isDocument() ? "sheet.passages" : "sheet.facts";
        var title = new Label();
        title.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> words.of(many, review.rows().size()), review.rows()));
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
        unread.setVisible(lines > 0 && !review.isDocument());
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
        if ((correcting != null && correcting.row().equals(row)) || !free()) {
            return;
        }
        review.line.set(row.fact().line());
        var purpose = CorrectionPane.Purpose.correcting(words, row.fact(), review.measures);
        open(row, purpose, actions::correct);
    }

    @Override
    public boolean free() {
        return correcting == null || correcting.giveWay();
    }

    @Override
    public void open(FactRow row, CorrectionPane.Purpose purpose, BiConsumer<FactRow, Fact> done) {
        var pane =
                new CorrectionPane(
                        words,
                        correction,
                        row,
                        purpose,
                        right.heightProperty().subtract(LIST),
                        fact -> {
                            closeCorrection();
                            done.accept(row, fact);
                        },
                        this::closeCorrection);
        correcting = pane;
        right.getChildren().set(2, pane.view());
    }

    @Override
    public void made(FactRow row, Fact fact) {
        actions.correct(row, fact);
        table.view().getSelectionModel().clearSelection();
        table.view().getSelectionModel().select(row);
        table.show(row);
    }

    private void remove(FactRow row) {
        if (correcting != null && correcting.row().equals(row)) {
            closeCorrection();
        }
        review.remove(row);
        actions.changed();
    }

    /** The list gives way to the form; the fact in the form stays in sight. */
    private void showCorrected() {
        if (correcting != null) {
            table.show(correcting.row());
        }
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
        for (MarkKind kind : MarkKind.values()) {
            if (kind.keys(words).match(event)) {
                event.consume();
                marking.mark(kind);
            }
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
