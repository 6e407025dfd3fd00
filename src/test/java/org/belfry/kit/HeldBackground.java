package org.belfry.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** A background whose work a test lets go one by one. */
public final class HeldBackground implements Background {
    private final DirectBackground direct = new DirectBackground();
    private final Deque<Runnable> held = new ArrayDeque<>();

    /** Does the oldest piece of work that waits. */
    public void next() {
        held.removeFirst().run();
    }

    /** Does everything, also what is asked meanwhile. */
    public void all() {
        while (!held.isEmpty()) {
            next();
        }
    }

    public int waiting() {
        return held.size();
    }

    @Override
    public <T> Running run(
            Lane lane,
            String name,
            LongWork<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        held.add(() -> direct.run(lane, name, work, done, failed));
        return new Running(name, true);
    }

    @Override
    public <T> void run(
            Lane lane,
            String name,
            Work<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        held.add(() -> direct.run(lane, name, work, done, failed));
    }

    @Override
    public void failed(String name, Throwable problem) {
        direct.failed(name, problem);
    }

    @Override
    public Runnable later(Duration delay, Runnable action) {
        held.add(action);
        return () -> held.remove(action);
    }

    @Override
    public ObservableList<Running> running() {
        return FXCollections.observableArrayList();
    }

    @Override
    public void close() {}
}
