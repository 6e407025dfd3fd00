package org.belfry.sheet.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.belfry.kit.EmptyState;
import org.belfry.kit.Kit;
import org.belfry.kit.PageHead;
import org.belfry.sheet.Fact;
import org.belfry.sheet.Sheet;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The page of sheets: its head, the files handed over, and the one in front. */
final class SheetsView {
    /** What the page can be asked to do. */
    interface Actions {
        void choose();

        void show(QueueEntry entry);

        void remove(QueueEntry entry);

        void refuse();

        void accept();

        void again(QueueEntry entry);

        void showMember(QueueEntry entry);

        void member(String name);

        void suggest(String typed);

        void correct(FactRow row, Fact fact);

        /** The facts of the sheet in front are others now. */
        void changed();
    }

    private final Kit kit;
    private final FactWords words;
    private final FactCorrection correction;
    private final SheetsModel model;
    private final Actions actions;
    private final List<SheetsLink> links;
    private final PageHead head;
    private final Button refuse;
    private final Button accept;
    private final Button choose;
    private final QueueList queue;
    private final Map<Review, ReviewView> reviews = new HashMap<>();
    private final BorderPane view = new BorderPane();
    private Subscription watching = Subscription.EMPTY;

    SheetsView(
            Kit kit,
            FactWords words,
            FactCorrection correction,
            SheetsModel model,
            List<SheetsLink> links,
            Actions actions) {
        this.kit = kit;
        this.words = words;
        this.correction = correction;
        this.model = model;
        this.links = links;
        this.actions = actions;
        head = new PageHead("sheet", words.of("sheet.title"));
        choose = head.button("choose", words.of("sheet.choose"), actions::choose);
        refuse = head.button("refuse", words.of("sheet.refuse"), actions::refuse);
        accept = head.primary("accept", words.of("sheet.accept", 0), actions::accept);
        for (Button button : List.of(choose, refuse, accept)) {
            button.managedProperty().bind(button.visibleProperty());
        }
        queue = new QueueList(words, model, actions);
        view.setId("sheets-page");
        view.getStylesheets()
                .add(
                        Objects.requireNonNull(SheetsView.class.getResource("sheet.css"))
                                .toExternalForm());
        view.setTop(head.view());
        model.queue.addListener((ListChangeListener<QueueEntry>) change -> changed());
        model.current.subscribe(this::current);
    }

    Region view() {
        return view;
    }

    /** The review in front. */
    private Optional<ReviewView> front() {
        return model.review().map(this::view);
    }

    private ReviewView view(Review review) {
        return reviews.computeIfAbsent(
                review, made -> new ReviewView(kit, words, correction, made, actions));
    }

    /** Puts the focus where work goes on. */
    void focus() {
        front().ifPresentOrElse(
                        ReviewView::focus,
                        () ->
                                Optional.ofNullable(view.lookup("#sheet-main-action"))
                                        .ifPresent(Node::requestFocus));
    }

    /** Takes over the correction under way; says whether it could. */
    boolean finish() {
        return front().map(ReviewView::finish).orElse(true);
    }

    private void changed() {
        reviews.keySet()
                .removeIf(review -> model.queue.stream().noneMatch(e -> review.equals(e.review)));
        view.setLeft(queue.isNeeded() ? queue.view() : null);
    }

    private void current(@Nullable QueueEntry entry) {
        watching.unsubscribe();
        if (entry == null) {
            build(null);
        } else {
            watching = entry.state.subscribe(state -> build(entry));
        }
    }

    private void build(@Nullable QueueEntry entry) {
        Optional<Review> review = model.review();
        refuse.setVisible(review.isPresent());
        accept.setVisible(review.isPresent());
        choose.setVisible(entry != null && isDecided(entry) && !queue.isNeeded());
        accept.textProperty().unbind();
        accept.disableProperty().unbind();
        if (review.isPresent()) {
            head(review.get());
            view.setCenter(view(review.get()).view());
        } else {
            head.titleProperty().set(words.of("sheet.title"));
            head.countProperty().set(entry == null ? "" : entry.name());
            head.links(links.stream().map(SheetsView.this::link).toArray(Node[]::new));
            view.setCenter(entry == null ? start() : outcome(entry));
        }
    }

    private static boolean isDecided(QueueEntry entry) {
        QueueEntry.State state = entry.state.get();
        return state == QueueEntry.State.STORED || state == QueueEntry.State.REFUSED;
    }

    private void head(Review review) {
        Sheet sheet = review.sheet();
        boolean document = review.isDocument();
        head.titleProperty()
                .set(words.of(document ? "sheet.title.document" : "sheet.title.review"));
        refuse.setText(words.of(document ? "sheet.leave" : "sheet.refuse"));
        head.countProperty()
                .set(
                        words.of(
                                "sheet.head",
                                sheet.source(),
                                words.of("sheet.kind." + sheet.kind().code()),
                                words.of("sheet.language." + sheet.language().code())));
        head.links();
        accept.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        review.waiting.get()
                                                ? words.of("sheet.comparing")
                                                : words.of(
                                                        document ? "sheet.keep" : "sheet.accept",
                                                        review.takenProperty().get()),
                                review.waiting,
                                review.takenProperty()));
        BooleanBinding nothing = review.takenProperty().isEqualTo(0);
        accept.disableProperty().bind(document ? review.waiting : nothing.or(review.waiting));
    }

    private Hyperlink link(SheetsLink each) {
        var link = new Hyperlink(words.of(each.labelKey()));
        link.setId(each.id());
        link.setOnAction(event -> {
            link.setVisited(false);
            each.action().run();
        });
        return link;
    }

    private Region start() {
        return EmptyState.of(
                "sheet-main", words.of("sheet.empty"), words.of("sheet.choose"), actions::choose);
    }

    private Region outcome(QueueEntry entry) {
        String id = "sheet-main";
        return switch (entry.state.get()) {
            case READING, READ -> EmptyState.of(id, words.of("sheet.reading", entry.name()));
            case UNREADABLE ->
                    EmptyState.of(id, entry.reason, words.of("sheet.choose"), actions::choose);
            case REFUSED ->
                    EmptyState.of(
                            id,
                            words.of("sheet.refused.all", entry.name()),
                            words.of("sheet.again"),
                            () -> actions.again(entry));
            case STORED -> stored(id, entry);
        };
    }

    private Region stored(String id, QueueEntry entry) {
        Review review = entry.review;
        Review.Stored stored = review == null ? null : review.stored;
        if (review == null || stored == null) {
            return EmptyState.of(id, "");
        }
        String said = review.words(words.texts(), stored);
        return stored.id().isEmpty()
                ? EmptyState.of(id, said)
                : EmptyState.of(id, said, words.of("sheet.show"), () -> actions.showMember(entry));
    }
}
