package org.belfry.fault;

import java.io.IOException;

/**
 * Counts what a piece of work asks of the disk, one by one: statements and commits of a file under
 * a {@link StatementTap}, and calls on paths of {@link CountedFiles}. Before each, a watcher may
 * look at the disk or let the step fail.
 */
public final class Steps {
    /** What is about to happen. */
    public record Step(int number, String what, boolean writes) {}

    /** Told before each step; an exception lets the step fail. */
    @FunctionalInterface
    public interface Watcher {
        void before(Step step) throws IOException;
    }

    private final Watcher watcher;
    private int number;

    private Steps(Watcher watcher) {
        this.watcher = watcher;
    }

    /** Steps that are only counted. */
    public static Steps counted() {
        return new Steps(step -> {});
    }

    public static Steps watched(Watcher watcher) {
        return new Steps(watcher);
    }

    /** The n-th step from 1 fails: this once, as a bad block, or with all that follow. */
    public static Steps failing(int n, String message, boolean forEver) {
        return new Steps(step -> {
            if (step.number() == n || (forEver && step.number() > n)) {
                throw new IOException(message);
            }
        });
    }

    public int count() {
        return number;
    }

    void writes(String what) throws IOException {
        watcher.before(new Step(++number, what, true));
    }

    void reads(String what) throws IOException {
        watcher.before(new Step(++number, what, false));
    }
}
