package org.belfry.paper;

/** Told how far long work has come. */
@FunctionalInterface
public interface Progress {
    /** For work nobody watches. */
    Progress UNWATCHED = done -> {};

    /**
     * Called after each piece, with the number of pieces done so far.
     *
     * @throws java.util.concurrent.CancellationException to stop the work; what it was writing is
     *     removed
     */
    void done(long pieces);
}
