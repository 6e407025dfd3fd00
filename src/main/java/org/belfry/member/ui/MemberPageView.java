package org.belfry.member.ui;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.belfry.kit.Fx;
import org.belfry.kit.JumpBar;
import org.belfry.kit.Kit;
import org.belfry.kit.Sections;
import org.belfry.member.ui.MemberPageModel.Known;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** The page of one member: header, contact, and the sections below one another in one scroll. */
final class MemberPageView {
    private final MemberWords words;
    private final StackPane view = new StackPane();
    private final PageEdits edits;
    private final PageHeader header;
    private final OverviewSection overview;
    private final PeopleSection people;
    private final LedgerSection ledger;
    private final TwinningsSection twinnings;
    private final TextsSection texts;
    private @Nullable Known drawn;
    private ScrollPane scroll = new ScrollPane();

    MemberPageView(
            Kit kit,
            MemberPageModel model,
            MemberPageInteractor interactor,
            MemberWords words,
            MemberWriting writing,
            MemberForms forms,
            List<MemberMenuItem> items) {
        this.words = words;
        edits = new PageEdits(kit, words, () -> draw(model.known.get()));
        header = new PageHeader(kit, words, writing, items);
        overview = new OverviewSection(kit, words, writing, forms, edits);
        people = new PeopleSection(words, writing, forms, edits);
        ledger = new LedgerSection(words, model, interactor);
        twinnings =
                new TwinningsSection(
                        words, id -> kit.navigator().open(MemberListController.PLACE, id));
        texts = new TextsSection(words, writing, edits);
        view.setId("member-one");
        view.setMinWidth(0);
        model.known.subscribe(this::show);
    }

    Region view() {
        return view;
    }

    /** Saves what is being edited. */
    void finish() {
        edits.finish();
    }

    /** What is being edited stays until it is done; what was read anew is drawn then. */
    private void show(@Nullable Known known) {
        if (known == null || !edits.isOpen() || !isDrawn(known)) {
            draw(known);
        }
    }

    private boolean isDrawn(Known known) {
        return drawn != null && drawn.id().equals(known.id());
    }

    private void draw(@Nullable Known known) {
        if (known == null) {
            edits.clear();
            drawn = null;
            view.getChildren().clear();
            return;
        }
        if (known.equals(drawn)) {
            return;
        }
        boolean again = isDrawn(known);
        double at = again ? scroll.getVvalue() : 0;
        String focused = again ? focused() : "";
        edits.clear();
        drawn = known;
        view.getChildren().setAll(page(known));
        if (again) {
            Fx.soon(() -> scroll.setVvalue(at));
        }
        focus(focused);
    }

    private VBox page(Known known) {
        Region facts = overview.build(known);
        Region posts = people.build(known);
        Region events = ledger.build(known);
        Region twins = twinnings.build(known);
        Region written = texts.build(known);
        scroll = new ScrollPane(Sections.column(facts, posts, events, twins, written));
        scroll.setId("member-page-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Region jump =
                new JumpBar(scroll)
                        .add("jump-overview", words.of("member.page.overview"), 0, facts)
                        .add(
                                "jump-people",
                                words.of("member.page.people"),
                                known.people().size(),
                                posts)
                        .add(
                                "jump-participations",
                                words.of("member.page.participations"),
                                known.ledger().size(),
                                events)
                        .add(
                                "jump-twinnings",
                                words.of("member.page.twinnings"),
                                known.twins().size(),
                                twins)
                        .add(
                                "jump-texts",
                                words.of("member.page.texts"),
                                known.page().sections().size(),
                                written)
                        .view();
        var top = new VBox(header.build(known), header.contact(known), jump);
        top.getStyleClass().add("thing-top");
        top.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(top, scroll);
    }

    /** The id of what has the focus inside the page; empty when that is elsewhere. */
    private String focused() {
        Node owner = view.getScene() == null ? null : view.getScene().getFocusOwner();
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.equals(view)) {
                return Objects.requireNonNullElse(owner == null ? "" : owner.getId(), "");
            }
        }
        return "";
    }

    private void focus(String id) {
        Node node = id.isEmpty() ? null : view.lookup("#" + id);
        if (node != null) {
            node.requestFocus();
        }
    }
}
