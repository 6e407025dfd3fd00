package org.belfry.kit;

import javafx.collections.ObservableList;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A background that does everything at once, but beside the thread that asks: for screens over a
 * real file, which refuses to be asked by the window's thread.
 */
public final class AsideBackground implements Background {
    private final DirectBackground direct = new DirectBackground();
    private final BiConsumer<String, Throwable> failures;
    private final boolean calledOff;

    /** One in which a failure nobody takes fails the test. */
    public AsideBackground() {
        failures = direct::failed;
        calledOff = false;
    }

    /** One that hands such failures over, as the window does. */
    public AsideBackground(BiConsumer<String, Throwable> failures) {
        this.failures = failures;
        calledOff = false;
    }

    private AsideBackground(boolean calledOff) {
        failures = direct::failed;
        this.calledOff = calledOff;
    }

    /** One in which somebody presses cancel as soon as long work begins. */
    public static AsideBackground callingOff() {
        return new AsideBackground(true);
    }

    @Override
    public <T> Running run(
            Lane lane,
            String name,
            LongWork<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        return direct.run(
                lane, name, progress -> aside(() -> work.run(seen(progress))), done, failed);
    }

    @Override
    public <T> void run(
            Lane lane,
            String name,
            Work<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        direct.run(lane, name, progress -> aside(work::run), done, failed);
    }

    private Progress seen(Progress progress) {
        return calledOff ? new CalledOff(progress) : progress;
    }

    private record CalledOff(Progress progress) implements Progress {
        @Override
        public void total(long total) {
            progress.total(total);
        }

        @Override
        public void count(long count) {
            progress.count(count);
        }

        @Override
        public void text(String text) {
            progress.text(text);
        }

        @Override
        public boolean cancelled() {
            return true;
        }
    }

    private static <T> T aside(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().name("aside").start(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void failed(String name, Throwable problem) {
        failures.accept(name, problem);
    }

    @Override
    public Runnable later(Duration delay, Runnable action) {
        return direct.later(delay, action);
    }

    @Override
    public ObservableList<Running> running() {
        return direct.running();
    }

    @Override
    public void close() {}
}
