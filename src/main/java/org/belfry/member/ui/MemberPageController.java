package org.belfry.member.ui;

import javafx.scene.layout.Region;

import org.belfry.kit.Background;
import org.belfry.kit.Kit;
import org.belfry.kit.Latest;

import java.time.Duration;
import java.util.List;

/** The page of one member: read mode first, every fact edited where it stands. */
final class MemberPageController {
    /** So long a member must stay chosen: typing and held arrow keys pass many by. */
    private static final Duration PAUSE = Duration.ofMillis(60);

    private final Background background;
    private final MemberPageModel model = new MemberPageModel();
    private final MemberPageInteractor interactor;
    private final MemberPageView view;
    private final Latest<String, MemberPageInteractor.Answer> question;
    private Runnable gone = () -> {};
    private Runnable passBy = () -> {};

    MemberPageController(
            Kit kit,
            MemberStores stores,
            MemberWords words,
            MemberWriting writing,
            MemberForms forms,
            List<MemberMenuItem> items) {
        background = kit.background();
        interactor = new MemberPageInteractor(model, stores, words);
        view = new MemberPageView(kit, model, interactor, words, writing, forms, items);
        question = new Latest<>(background, "member.page", interactor::find, this::show);
    }

    /** What happens when the member shown is there no more. */
    void onGone(Runnable action) {
        gone = action;
    }

    Region view() {
        return view.view();
    }

    void open(String id) {
        view.finish();
        model.wanted = id;
        passBy.run();
        passBy = background.later(PAUSE, this::refresh);
    }

    void refresh() {
        if (!model.wanted.isEmpty()) {
            question.ask(model.wanted);
        }
    }

    /** Saves what is being edited. */
    void finish() {
        view.finish();
    }

    private void show(MemberPageInteractor.Answer answer) {
        if (interactor.show(answer)) {
            model.wanted = "";
            gone.run();
        }
    }
}
