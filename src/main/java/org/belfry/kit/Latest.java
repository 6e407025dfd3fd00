package org.belfry.kit;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * Search as you type: at most one question is in flight, the newest one waits behind it, and an
 * answer that a newer question has overtaken is dropped. To be used on the FX thread.
 */
public final class Latest<Q, A> {
    /** Finds the answer, off the FX thread. */
    @FunctionalInterface
    public interface Answering<Q, A> {
        A answer(Q question) throws Exception;
    }

    private record Waiting<Q>(Q question) {}

    private final Background background;
    private final String name;
    private final Answering<Q, A> answering;
    private final Consumer<? super A> show;
    private @Nullable Waiting<Q> waiting;
    private boolean inFlight;

    public Latest(
            Background background,
            String name,
            Answering<Q, A> answering,
            Consumer<? super A> show) {
        this.background = background;
        this.name = name;
        this.answering = answering;
        this.show = show;
    }

    /** Asks at once, or right after the question in flight. */
    public void ask(Q question) {
        if (inFlight) {
            waiting = new Waiting<>(question);
            return;
        }
        inFlight = true;
        background.read(
                name,
                () -> answering.answer(question),
                answer -> landed(() -> show.accept(answer)),
                problem -> landed(() -> background.failed(name, problem)));
    }

    private void landed(Runnable answer) {
        inFlight = false;
        Waiting<Q> next = waiting;
        waiting = null;
        if (next == null) {
            answer.run();
        } else {
            ask(next.question());
        }
    }
}
