package org.belfry.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** A background that does everything at once where it is asked: for tests, with or without FX. */
public final class DirectBackground implements Background {
    private final ObservableList<Running> running = FXCollections.observableArrayList();

    @Override
    public <T> Running run(
            Lane lane,
            String name,
            LongWork<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        var entry = new Running(name, true);
        running.add(entry);
        T value;
        try {
            value = work.run(new Reporting(entry, Runnable::run));
        } catch (CancellationException e) {
            return entry;
        } catch (Throwable problem) {
            failed.accept(problem);
            return entry;
        } finally {
            running.remove(entry);
        }
        done.accept(value);
        return entry;
    }

    @Override
    public <T> void run(
            Lane lane,
            String name,
            Work<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        run(lane, name, (Progress progress) -> work.run(), done, failed);
    }

    /** A failure nobody takes fails the test. */
    @Override
    public void failed(String name, Throwable problem) {
        throw new IllegalStateException(name, problem);
    }

    @Override
    public Runnable later(Duration delay, Runnable action) {
        action.run();
        return () -> {};
    }

    @Override
    public ObservableList<Running> running() {
        return running;
    }

    @Override
    public void close() {}
}
