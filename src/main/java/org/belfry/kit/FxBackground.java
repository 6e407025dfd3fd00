package org.belfry.kit;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The background of the real window: one thread a lane, callbacks through the toolkit. */
public final class FxBackground implements Background {
    /** Work shorter than this is nobody's business. */
    static final Duration QUIET = Duration.ofMillis(200);

    private static final long PATIENCE_SECONDS = 30;

    private final BiConsumer<String, Throwable> failures;
    private final Map<Lane, ExecutorService> lanes = new EnumMap<>(Lane.class);
    private final ScheduledExecutorService clock =
            Executors.newScheduledThreadPool(1, named("belfry-clock"));
    private final ObservableList<Running> running = FXCollections.observableArrayList();

    /**
     * Starts the lanes.
     *
     * @param failures takes, on the FX thread, the name and problem of work nobody else answers for
     */
    public FxBackground(BiConsumer<String, Throwable> failures) {
        this.failures = failures;
        for (Lane lane : Lane.values()) {
            lanes.put(lane, Executors.newSingleThreadExecutor(named("belfry-" + lane)));
        }
    }

    private static ThreadFactory named(String name) {
        return task -> Thread.ofPlatform().name(name).daemon().unstarted(task);
    }

    @Override
    public <T> Running run(
            Lane lane,
            String name,
            LongWork<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        var entry = new Running(name, true);
        start(lane, entry, work, done, failed);
        return entry;
    }

    @Override
    public <T> void run(
            Lane lane,
            String name,
            Work<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        start(lane, new Running(name, false), progress -> work.run(), done, failed);
    }

    private <T> void start(
            Lane lane,
            Running entry,
            LongWork<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        if (!lane(lane).isShutdown()) {
            lane(lane).execute(() -> perform(entry, work, done, failed));
        }
    }

    private ExecutorService lane(Lane lane) {
        return Objects.requireNonNull(lanes.get(lane));
    }

    private <T> void perform(
            Running entry,
            LongWork<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        Future<?> showing =
                clock.schedule(
                        () -> Platform.runLater(() -> running.add(entry)),
                        QUIET.toMillis(),
                        TimeUnit.MILLISECONDS);
        Runnable answer;
        try {
            entry.throwIfStopped();
            T value = work.run(new Reporting(entry, Platform::runLater));
            answer = () -> done.accept(value);
        } catch (CancellationException e) {
            answer = () -> {};
        } catch (Throwable problem) {
            answer = () -> failed.accept(problem);
        }
        boolean neverShown = showing.cancel(false);
        Runnable last = answer;
        Platform.runLater(() -> finish(entry, neverShown, last));
    }

    private void finish(Running entry, boolean neverShown, Runnable answer) {
        if (!neverShown) {
            running.remove(entry);
        }
        try {
            answer.run();
        } catch (RuntimeException | Error problem) {
            failed(entry.name(), problem);
        }
    }

    @Override
    public void failed(String name, Throwable problem) {
        failures.accept(name, problem);
    }

    @Override
    public Runnable later(Duration delay, Runnable action) {
        Future<?> waiting =
                clock.schedule(
                        () -> Platform.runLater(action), delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> waiting.cancel(false);
    }

    @Override
    public ObservableList<Running> running() {
        return running;
    }

    @Override
    public void close() {
        lanes.values().forEach(ExecutorService::shutdown);
        try {
            for (Lane lane : new Lane[] {Lane.DATA, Lane.FILES}) {
                if (!lane(lane).awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    lane(lane).shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // Last, since work under way sets its clock.
            clock.shutdownNow();
        }
    }
}
