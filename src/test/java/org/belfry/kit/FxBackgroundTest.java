package org.belfry.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;

import org.belfry.kit.Background.Lane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
@Timeout(30)
class FxBackgroundTest {
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final List<Object> answers = Collections.synchronizedList(new ArrayList<>());
    private final FxBackground background =
            new FxBackground((name, problem) -> failures.add(name + " " + problem.getMessage()));

    @AfterEach
    void close() {
        background.close();
    }

    private static void wait(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void writesInTheOrderAskedAndAnswersOnTheFxThread() throws InterruptedException {
        var last = new CountDownLatch(1);
        for (int i = 0; i < 50; i++) {
            int number = i;
            background.write("test.write", () -> number, answers::add);
        }
        background.write(
                "test.last",
                Fx::here,
                here -> answers.add(here + " " + Platform.isFxApplicationThread()));
        background.write("test.end", () -> 0, end -> last.countDown());
        wait(last);
        assertThat(answers).hasSize(51).startsWith(0, 1, 2, 3).endsWith(49, "false true");
    }

    @Test
    void readsWhileAWriteTakesItsTime() throws InterruptedException {
        var mayWrite = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        background.write(
                "test.write",
                () -> {
                    mayWrite.await();
                    return "";
                },
                answers::add);
        background.read("test.read", () -> "Lille", name -> read.countDown());
        wait(read);
        mayWrite.countDown();
    }

    @Test
    void showsLongWorkAndStopsItWhenCancelled() throws Exception {
        var stopped = new CountDownLatch(1);
        Running running =
                background.files(
                        "test.files",
                        progress -> {
                            try {
                                while (true) {
                                    progress.stopIfCancelled();
                                    Thread.onSpinWait();
                                }
                            } finally {
                                stopped.countDown();
                            }
                        },
                        answers::add);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> background.running().contains(running));
        Platform.runLater(running::cancel);
        wait(stopped);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> background.running().isEmpty());
        assertThat(answers).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void neverStartsWorkCancelledWhileItWaited() throws InterruptedException {
        var mayGo = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        background.files(
                "test.first",
                progress -> {
                    mayGo.await();
                    return "first";
                },
                answers::add);
        Running second = background.files("test.second", progress -> "second", answers::add);
        second.cancel();
        background.files("test.third", progress -> "third", third -> end.countDown());
        mayGo.countDown();
        wait(end);
        assertThat(answers).containsExactly("first");
    }

    @Test
    void handsOverFailuresOfWorkAndOfItsAnswer() throws InterruptedException {
        var end = new CountDownLatch(1);
        background.read(
                "test.work",
                () -> {
                    throw new IllegalStateException("in work");
                },
                answers::add);
        background.read(
                "test.answer",
                () -> "",
                answer -> {
                    throw new IllegalStateException("in answer");
                });
        background.run(Lane.QUERY, "test.end", () -> 0, zero -> end.countDown(), answers::add);
        wait(end);
        assertThat(failures).containsExactly("test.work in work", "test.answer in answer");
    }

    @Test
    void finishesWritesBeforeItCloses() {
        var written = Collections.synchronizedList(new ArrayList<Integer>());
        for (int i = 0; i < 20; i++) {
            int number = i;
            background.write("test.write", () -> written.add(number), yes -> {});
        }
        background.close();
        assertThat(written).hasSize(20);
    }
}
