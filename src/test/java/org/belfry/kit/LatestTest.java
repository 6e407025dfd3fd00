package org.belfry.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class LatestTest {
    private final HeldBackground background = new HeldBackground();
    private final List<String> asked = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Latest<String, String> latest =
            new Latest<>(background, "test.search", this::answer, shown::add);

    private String answer(String question) {
        asked.add(question);
        return question.toUpperCase(Locale.ROOT);
    }

    @Test
    void asksAtOnceAndShowsTheAnswer() {
        latest.ask("l");
        assertThat(background.waiting()).isEqualTo(1);
        background.all();
        assertThat(shown).containsExactly("L");
    }

    @Test
    void keepsOneQuestionInFlightAndSkipsThoseThatWereOvertaken() {
        latest.ask("l");
        latest.ask("li");
        latest.ask("lie");
        assertThat(background.waiting()).isEqualTo(1);
        background.all();
        assertThat(asked).containsExactly("l", "lie");
        assertThat(shown).containsExactly("LIE");
    }

    @Test
    void asksAgainAfterAnAnswer() {
        latest.ask("l");
        background.all();
        latest.ask("li");
        background.all();
        assertThat(shown).containsExactly("L", "LI");
    }
}
