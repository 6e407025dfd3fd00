package org.belfry.kit;

import java.util.concurrent.CancellationException;

/** What long work says about itself while it runs, from whatever thread it runs on. */
public interface Progress {
    /** How many there are in all; before this is known the bar only moves. */
    void total(long total);

    /** How many are done. */
    void count(long count);

    /** What is being done now, in the reader's words. */
    void text(String text);

    /** Whether somebody pressed cancel. */
    boolean cancelled();

    /** Leaves the work when somebody pressed cancel; it must clean up on its way out. */
    default void stopIfCancelled() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
