package org.belfry.sheet.ui;

import org.belfry.kit.Progress;

import java.util.ArrayList;
import java.util.List;

/** Progress that remembers what it was told, or that somebody has called off. */
final class CountedProgress implements Progress {
    private final List<Long> counts = new ArrayList<>();
    private final boolean cancelled;

    CountedProgress(boolean cancelled) {
        this.cancelled = cancelled;
    }

    List<Long> counts() {
        return counts;
    }

    @Override
    public void total(long total) {}

    @Override
    public void count(long count) {
        counts.add(count);
    }

    @Override
    public void text(String text) {}

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
