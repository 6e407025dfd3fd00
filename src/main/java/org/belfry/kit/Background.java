package org.belfry.kit;

import javafx.collections.ObservableList;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Work that must not hold up the window: it runs on one of three lanes and its answer comes back on
 * the FX thread.
 *
 * <p>The name of a piece of work is a dotted text key: {@code report.printing} is shown in the
 * status strip when it takes long, if a bundle has it.
 */
public interface Background extends AutoCloseable {
    /** Where a piece of work runs; each lane does one thing at a time, in the order asked. */
    enum Lane {
        /** Writes to the file. */
        DATA,
        /** Reads, which never wait for a write. */
        QUERY,
        /** Printing, exports, settings: slow work on files. */
        FILES
    }

    /** Work whose value the done-callback gets. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws Exception;
    }

    /** Work that tells how far it is and can be cancelled. */
    @FunctionalInterface
    interface LongWork<T> {
        T run(Progress progress) throws Exception;
    }

    /**
     * Runs work that reports its progress; it appears in {@link #running()} when it takes longer
     * than 200 ms. Cancelled work that throws {@link java.util.concurrent.CancellationException}
     * calls neither callback.
     */
    <T> Running run(
            Lane lane,
            String name,
            LongWork<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed);

    /** Runs short work, which cannot be cancelled. */
    <T> void run(
            Lane lane,
            String name,
            Work<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed);

    /** Runs a write after all writes asked before it. */
    default <T> void write(String name, Work<T> work, Consumer<? super T> done) {
        run(Lane.DATA, name, work, done, problem -> failed(name, problem));
    }

    /** Runs a write and tells the caller when it was refused, so that a form can stay open. */
    default <T> void write(
            String name,
            Work<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        run(Lane.DATA, name, work, done, failed);
    }

    /** Asks a question of the file. */
    default <T> void read(String name, Work<T> work, Consumer<? super T> done) {
        run(Lane.QUERY, name, work, done, problem -> failed(name, problem));
    }

    /** Asks a question of the file and tells the caller when there was no answer. */
    default <T> void read(
            String name,
            Work<T> work,
            Consumer<? super T> done,
            Consumer<? super Throwable> failed) {
        run(Lane.QUERY, name, work, done, failed);
    }

    /** Runs long work on files, with progress in the status strip. */
    default <T> Running files(String name, LongWork<T> work, Consumer<? super T> done) {
        return run(Lane.FILES, name, work, done, problem -> failed(name, problem));
    }

    /** Runs a long write, with progress in the status strip. */
    default <T> Running longWrite(String name, LongWork<T> work, Consumer<? super T> done) {
        return run(Lane.DATA, name, work, done, problem -> failed(name, problem));
    }

    /** What happens to a failure nobody else takes: a notice. Called on the FX thread. */
    void failed(String name, Throwable problem);

    /** Runs an action on the FX thread after a delay, unless the answer is run before. */
    Runnable later(Duration delay, Runnable action);

    /** The work that has been going on for more than 200 ms; changed on the FX thread only. */
    ObservableList<Running> running();

    /** Takes no more work and waits for writes and files under way. */
    @Override
    void close();
}
