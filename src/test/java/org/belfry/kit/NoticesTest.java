package org.belfry.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.text.Bug;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private final Notices notices = new Notices();
    private final Failures failures = new Failures(new Texts(Language.ENGLISH), notices);

    @Test
    void keepsThreeAndLetsTheOldestThatAsksForNothingGo() {
        notices.attention("asks");
        notices.done("one");
        notices.done("two");
        notices.done("three");
        assertThat(notices.shown())
                .extracting(Notice::text)
                .containsExactly("asks", "two", "three");
    }

    @Test
    void offersWhatCanBeDoneInTheOrderGiven() {
        Notice notice = Notice.done("stored").with("Undo", () -> {}).with("Show", () -> {});
        assertThat(notice.staying().acts())
                .extracting(Notice.Act::name)
                .containsExactly("Undo", "Show");
    }

    @Test
    void showsARefusalInItsWords() {
        failures.show("test.copy", new Refusal("kit.copied", "Lille"));
        assertThat(notices.shown()).extracting(Notice::text).containsExactly("Lille copied.");
    }

    @Test
    void showsABugOnceWithACodeToQuote() {
        for (int i = 0; i < 3; i++) {
            failures.show("test.bug", new IllegalStateException("what somebody typed"));
        }
        assertThat(notices.shown()).hasSize(1);
        assertThat(notices.shown().get(0).text())
                .containsPattern("quote the code B[0-9A-F]{4}\\.")
                .doesNotContain("typed");
        assertThat(notices.shown().get(0).stays()).isTrue();
    }

    @Test
    void givesTheSameBugTheSameCodeAndAnotherBugAnother() {
        var bugs = new Throwable[2];
        for (int i = 0; i < 2; i++) {
            bugs[i] = new IllegalStateException("number " + i);
        }
        assertThat(Bug.code(bugs[0])).isEqualTo(Bug.code(bugs[1]));
        assertThat(Bug.code(new ArithmeticException())).isNotEqualTo(Bug.code(bugs[0]));
    }
}
