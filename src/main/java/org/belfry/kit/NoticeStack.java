package org.belfry.kit;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.belfry.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Draws the notices above the status strip; those that ask for nothing leave after a while. */
public final class NoticeStack {
    private static final Duration WHILE = Duration.seconds(6);

    private final Texts texts;
    private final Notices notices;
    private final Motion motion;
    private final VBox view = new VBox();
    private final Map<Notice, Region> cards = new HashMap<>();
    private final Map<Notice, PauseTransition> leaving = new HashMap<>();

    public NoticeStack(Texts texts, Notices notices, Motion motion) {
        this.texts = texts;
        this.notices = notices;
        this.motion = motion;
        view.setId("notices");
        view.getStyleClass().add("notices");
        view.setPickOnBounds(false);
        view.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        notices.shown().forEach(this::add);
        notices.shown().addListener((ListChangeListener<Notice>) this::changed);
    }

    public Region view() {
        return view;
    }

    private void changed(ListChangeListener.Change<? extends Notice> change) {
        while (change.next()) {
            change.getRemoved().forEach(this::remove);
            change.getAddedSubList().forEach(this::add);
        }
    }

    private void remove(Notice notice) {
        view.getChildren().remove(cards.remove(notice));
        PauseTransition pause = leaving.remove(notice);
        if (pause != null) {
            pause.stop();
        }
    }

    private void add(Notice notice) {
        Region card = card(notice);
        cards.put(notice, card);
        view.getChildren().add(card);
        motion.rise(card);
        if (!notice.stays()) {
            PauseTransition pause = Motion.after(WHILE, () -> notices.dismiss(notice));
            leaving.put(notice, pause);
            card.hoverProperty().subscribe(over -> hold(pause, over));
            card.focusWithinProperty().subscribe(over -> hold(pause, over));
        }
    }

    private static void hold(PauseTransition pause, boolean over) {
        if (over) {
            pause.stop();
        } else {
            pause.playFromStart();
        }
    }

    private Region card(Notice notice) {
        String kind = notice.kind().name().toLowerCase(Locale.ROOT);
        var words = new Label(notice.text());
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().add("notice-text");
        HBox.setHgrow(words, Priority.ALWAYS);
        var card = new HBox(Icons.icon(mark(notice.kind()), texts.code("kit.notice", kind)), words);
        card.getStyleClass().addAll("notice", "notice-" + kind);
        for (int i = 0; i < notice.acts().size(); i++) {
            String id = i == 0 ? "notice-action" : "notice-action-" + (i + 1);
            card.getChildren().add(actionButton(id, notice, notice.acts().get(i)));
        }
        Button close =
                Icons.button(
                        "notice-close",
                        Feather.X,
                        texts.of("kit.notice.close"),
                        () -> notices.dismiss(notice));
        card.getChildren().add(close);
        return card;
    }

    private Button actionButton(String id, Notice notice, Notice.Act act) {
        var button = new Button(act.name());
        button.setId(id);
        button.getStyleClass().add("notice-action");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            notices.dismiss(notice);
            act.what().run();
        });
        return button;
    }

    private static Ikon mark(Notice.Kind kind) {
        return switch (kind) {
            case INFO -> Feather.INFO;
            case DONE -> Feather.CHECK;
            case ATTENTION, DANGER -> Feather.ALERT_TRIANGLE;
        };
    }
}
