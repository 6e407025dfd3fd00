package org.belfry.sync;

import org.belfry.db.SentAction;
import org.belfry.sync.BatchHeader.Range;

import java.util.List;

/** Holds the actions of a batch against the ranges of its header: each once, in their order. */
final class Run {
    private final BatchHeader header;
    private final List<Range> ranges;
    private int range;
    private long done;

    Run(BatchHeader header) {
        this.header = header;
        ranges = header.ranges();
    }

    void next(SentAction action) {
        if (header.snapshot()) {
            return;
        }
        if (range == ranges.size()) {
            throw new Malformed("sync.line.order", action.epoch() + " " + action.seq());
        }
        Range now = ranges.get(range);
        long seq = now.first() + done;
        boolean last = seq == now.last();
        if (!action.station().equals(header.station())
                || !action.epoch().equals(now.epoch())
                || action.seq() != seq
                || (last && !action.digest().equals(now.digest()))) {
            throw new Malformed("sync.line.order", action.epoch() + " " + action.seq());
        }
        done = last ? 0 : done + 1;
        range += last ? 1 : 0;
    }

    void end() {
        if (range < ranges.size()) {
            Range now = ranges.get(range);
            throw new Malformed("sync.line.order", now.epoch() + " " + (now.first() + done));
        }
    }
}
