package org.belfry.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class DirectBackgroundTest {
    private final Background background = new DirectBackground();

    @Test
    void answersAtOnceWithoutAToolkit() {
        var answers = new ArrayList<String>();
        background.read("test.read", () -> "Lille", answers::add);
        background.write("test.write", () -> "Liège", answers::add);
        background.files("test.files", progress -> "Turin", answers::add);
        assertThat(answers).containsExactly("Lille", "Liège", "Turin");
    }

    @Test
    void tellsTheCallerOfARefusalWhenTheCallerAsksToKnow() {
        var problems = new ArrayList<Throwable>();
        var refusal = new Refusal("test.refused");
        background.write(
                "test.write",
                () -> {
                    throw refusal;
                },
                done -> problems.add(new AssertionError()),
                problems::add);
        assertThat(problems).containsExactly(refusal);
    }

    @Test
    void failsTheTestWhenNobodyTakesAFailure() {
        Background.Work<String> work =
                () -> {
                    throw new Refusal("test.refused");
                };
        assertThatThrownBy(() -> background.read("test.read", work, answer -> {}))
                .hasMessage("test.read");
    }

    @Test
    void leavesCancelledWorkWithoutAnAnswer() {
        var answers = new ArrayList<Object>();
        background.files(
                "test.files",
                progress -> {
                    background.running().get(0).cancel();
                    progress.stopIfCancelled();
                    return "late";
                },
                answers::add);
        assertThat(answers).isEmpty();
        assertThat(background.running()).isEmpty();
    }

    @Test
    void showsHowFarLongWorkIs() {
        var seen = new ArrayList<Object>();
        background.files(
                "test.files",
                progress -> {
                    progress.total(4);
                    progress.count(1);
                    progress.text("Lille");
                    Running running = background.running().get(0);
                    seen.addAll(List.of(running.fraction().get(), running.text().get()));
                    return "";
                },
                seen::add);
        assertThat(seen).containsExactly(0.25, "Lille", "");
    }
}
