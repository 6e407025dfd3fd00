package org.belfry.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Work that a process of its own does in a folder until it is killed, and what must hold then. One
 * object prepares and checks a folder; the work itself runs on another object, in the child.
 */
public interface Job {
    /** Makes what the work starts from. */
    void prepare(Path folder) throws Exception;

    /**
     * The work: calls {@code done} with a line for each thing that may not be lost from then on.
     */
    void work(Path folder, long seed, Consumer<String> done) throws Exception;

    /** Looks, after a kill, whether all holds that must: given what the child told before it. */
    void check(Path folder, List<String> told) throws Exception;

    /** The kill comes after at most this many lines of the child. */
    default int mostLines() {
        return 15;
    }

    /** The kill comes after those lines and at most this much time. */
    default Duration mostTime() {
        return Duration.ofMillis(4);
    }
}
