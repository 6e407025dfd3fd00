package org.belfry.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.concurrent.CancellationException;

/** A piece of work under way, as the status strip sees it. */
public final class Running {
    private final String name;
    private final boolean cancellable;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private volatile boolean cancelled;
    private volatile long count;
    private volatile long total;

    Running(String name, boolean cancellable) {
        this.name = name;
        this.cancellable = cancellable;
    }

    /** The dotted name it was asked under. */
    public String name() {
        return name;
    }

    public boolean cancellable() {
        return cancellable;
    }

    /** Asks the work to stop at its next chance. */
    public void cancel() {
        cancelled = true;
        stopping.set(true);
    }

    public boolean cancelled() {
        return cancelled;
    }

    void throwIfStopped() {
        if (cancelled) {
            throw new CancellationException();
        }
    }

    /** Whether it was asked to stop. */
    public ReadOnlyBooleanProperty stopping() {
        return stopping.getReadOnlyProperty();
    }

    /** What it is doing, in words; empty until it says so. */
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /** From 0 to 1, or -1 while the total is unknown. */
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    public long count() {
        return count;
    }

    public long total() {
        return total;
    }

    void counted(long done, long all) {
        count = done;
        total = all;
    }

    void show(String words) {
        text.set(words);
        fraction.set(total <= 0 ? -1 : Math.min(1, (double) count / total));
    }
}
