package org.belfry.sheet.ui;

import org.belfry.kit.Kit;
import org.belfry.kit.Latest;
import org.belfry.kit.Notice;
import org.belfry.sheet.Fact;
import org.belfry.sheet.Sheet;
import org.belfry.sheet.ui.QueueEntry.State;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Carries the decisions on sheets to the file and back, off the FX thread where it takes time. */
final class SheetsDesk {
    private static final String MEMBER = "members";

    private record Typed(Review review, String words) {
        record Found(Review review, Review.Suggestion suggestion) {}

        Found found(List<String> names) {
            return new Found(review, new Review.Suggestion(words, names));
        }
    }

    private final Kit kit;
    private final SheetsModel model;
    private final Runnable changed;
    private final Runnable undo;
    private final SheetsInteractor interactor;
    private final Latest<SheetsInteractor.Question, SheetsInteractor.Answer> comparing;
    private final Latest<Typed, Typed.Found> suggesting;
    private @Nullable Notice offer;
    private boolean storing;

    SheetsDesk(Kit kit, SheetStores stores, SheetsModel model, Runnable changed, Runnable undo) {
        this.kit = kit;
        this.model = model;
        this.changed = changed;
        this.undo = undo;
        interactor = new SheetsInteractor(stores, kit.texts().language());
        comparing =
                new Latest<>(kit.background(), "sheet.compare", interactor::find, this::compared);
        suggesting =
                new Latest<>(
                        kit.background(),
                        "sheet.suggest",
                        typed -> typed.found(interactor.suggest(typed.words())),
                        found -> found.review().suggested.set(found.suggestion()));
    }

    /** A file was read, or was none that can be. */
    void arrived(QueueEntry entry, SheetFiles.Outcome outcome) {
        Exception problem = outcome.problem();
        Sheet sheet = outcome.sheet();
        if (sheet != null) {
            entry.review = new Review(sheet);
            entry.state.set(State.READ);
        } else if (problem != null) {
            entry.reason = kit.failures().words("sheet.reading", problem);
            entry.isNoText =
                    problem instanceof Refusal refusal
                            && refusal.key().equals("sheet.refused.binary");
            entry.state.set(State.UNREADABLE);
        }
    }

    /**
     * Files that nobody named and that are no text leave the queue, and are told in one sentence.
     */
    void leaveOut(List<QueueEntry> entries, Set<Path> unnamed) {
        List<QueueEntry> out =
                entries.stream()
                        .filter(entry -> unnamed.contains(entry.file()))
                        .filter(entry -> entry.state.get() == State.UNREADABLE && entry.isNoText)
                        .toList();
        if (out.isEmpty()) {
            return;
        }
        model.queue.removeAll(Set.copyOf(out));
        if (out.contains(model.current.get())) {
            model.current.set(model.queue.isEmpty() ? null : model.queue.getFirst());
        }
        String words = kit.texts().of("sheet.leftout", out.size(), out.getFirst().name());
        kit.notices().show(Notice.info(words));
    }

    /** Reading was called off: what has not been read leaves the queue. */
    void dropUnread(List<QueueEntry> entries) {
        entries.stream().filter(entry -> entry.state.get() == State.READING).forEach(this::remove);
    }

    /** Compares the sheet in front with what the file knows. */
    void compare() {
        model.review().ifPresent(review -> comparing.ask(SheetsInteractor.Question.of(review)));
    }

    private void compared(SheetsInteractor.Answer answer) {
        interactor.show(answer);
        if (answer.refusal() != null) {
            kit.background().failed("sheet.compare", answer.refusal());
            compare();
        }
    }

    /** Something in the file changed: an offer to undo may be stale, and so may what is known. */
    void refresh() {
        Notice stale = offer;
        if (stale != null) {
            kit.notices().dismiss(stale);
            offer = null;
        }
        compare();
        for (QueueEntry entry : List.copyOf(model.queue)) {
            Review review = entry.review;
            Review.Stored stored = review == null ? null : review.stored;
            if (review != null && stored != null) {
                kit.background()
                        .read(
                                "sheet.stored.still",
                                () -> interactor.isStored(review.sheet(), stored),
                                there -> still(entry, there));
            }
        }
    }

    /** Undo takes a sheet back whole; then it waits for a decision again. */
    private void still(QueueEntry entry, boolean there) {
        State now = entry.state.get();
        if (!there && now == State.STORED) {
            entry.state.set(State.READ);
            compare();
        } else if (there && now == State.READ) {
            entry.state.set(State.STORED);
        }
    }

    void member(String name) {
        model.review()
                .ifPresent(review -> {
                    review.waiting.set(true);
                    review.member.set(name.strip());
                    compare();
                });
    }

    void suggest(String typed) {
        model.review().ifPresent(review -> suggesting.ask(new Typed(review, typed.strip())));
    }

    void correct(FactRow row, Fact fact) {
        model.review()
                .ifPresent(review -> {
                    review.correct(row, fact);
                    compare();
                });
    }

    /** Whether the sheet in front waits to be told whom it is about. */
    boolean isNameless() {
        return model.review()
                .filter(review -> !review.isDocument() || review.takenProperty().get() > 0)
                .map(review -> review.member.get().isEmpty())
                .orElse(false);
    }

    /** Stores what is accepted of the sheet in front, then goes to the next one. */
    void accept(Runnable then) {
        QueueEntry entry = model.current.get();
        Optional<Review> front = model.review();
        List<Fact> taken = front.map(Review::takenFacts).orElse(List.of());
        boolean ready = front.isPresent() && !front.get().waiting.get();
        boolean some = !taken.isEmpty() || front.map(Review::isDocument).orElse(false);
        if (entry == null || !ready || !some || storing) {
            return;
        }
        Review review = front.get();
        var question = SheetsInteractor.Question.of(review);
        List<Fact> news = new ArrayList<>(review.takenNews());
        storing = true;
        kit.background()
                .write(
                        "sheet.storing",
                        () -> interactor.store(question, taken, news),
                        stored -> {
                            storing = false;
                            stored(entry, review, stored);
                            then.run();
                        },
                        problem -> {
                            storing = false;
                            kit.background().failed("sheet.storing", problem);
                        });
    }

    private void stored(QueueEntry entry, Review review, Review.Stored stored) {
        review.stored = stored;
        entry.state.set(State.STORED);
        model.nextAfter(entry).ifPresent(model.current::set);
        changed.run();
        Notice notice =
                Notice.done(review.words(kit.texts(), stored))
                        .with(kit.texts().of("sheet.undo"), undo);
        if (!stored.id().isEmpty()) {
            notice = notice.with(kit.texts().of("sheet.show"), () -> showMember(entry));
        }
        kit.notices().show(notice);
        offer = notice;
    }

    /** Leaves the sheet in front without storing anything of it, then goes to the next one. */
    void refuse() {
        QueueEntry entry = model.current.get();
        if (entry == null || model.review().isEmpty()) {
            return;
        }
        entry.state.set(State.REFUSED);
        model.nextAfter(entry).ifPresent(model.current::set);
        kit.notices()
                .show(
                        Notice.done(kit.texts().of("sheet.refused.all", entry.name()))
                                .with(kit.texts().of("sheet.again"), () -> again(entry)));
    }

    /** Takes a sheet up again that was refused. */
    void again(QueueEntry entry) {
        if (entry.state.get() == State.REFUSED && model.queue.contains(entry)) {
            entry.state.set(State.READ);
            model.current.set(entry);
            compare();
        }
    }

    void remove(QueueEntry entry) {
        int at = model.queue.indexOf(entry);
        model.queue.remove(entry);
        if (entry.equals(model.current.get())) {
            int next = Math.min(at, model.queue.size() - 1);
            model.current.set(next < 0 ? null : model.queue.get(next));
        }
    }

    void showMember(QueueEntry entry) {
        Review review = entry.review;
        Review.Stored stored = review == null ? null : review.stored;
        if (stored != null && !stored.id().isEmpty() && kit.navigator().knows(MEMBER)) {
            kit.navigator().open(MEMBER, stored.id());
        }
    }
}
