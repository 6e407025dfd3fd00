package org.belfry.sync;

import org.belfry.db.Canonical;
import org.belfry.sync.BatchHeader.Range;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far the batches of a folder lead without a gap. */
final class Reach {
    private final Map<String, Long> reached = new HashMap<>();

    /**
     * @param seen what is here already, canonical JSON: STATION/EPOCH to SEQ:DIGEST
     */
    Reach(String seen, Collection<BatchHeader> batches) {
        Canonical.fields(seen)
                .forEach((key, tips) -> reached.put(key, Books.highest(String.valueOf(tips))));
        Map<String, List<Range>> ranges = new HashMap<>();
        for (BatchHeader batch : batches) {
            for (Range range : batch.ranges()) {
                ranges.computeIfAbsent(
                                batch.station() + "/" + range.epoch(), key -> new ArrayList<>())
                        .add(range);
            }
        }
        ranges.forEach((key, runs) -> {
            runs.sort(Comparator.comparingLong(Range::first));
            for (Range run : runs) {
                long so = reached.getOrDefault(key, 0L);
                if (run.first() <= so + 1 && run.last() > so) {
                    reached.put(key, run.last());
                }
            }
        });
    }

    /** Whether all of this is reached. */
    boolean contains(String seen) {
        return Canonical.fields(seen).entrySet().stream()
                .allMatch(entry ->
                        Books.highest(String.valueOf(entry.getValue()))
                                <= reached.getOrDefault(entry.getKey(), 0L));
    }
}
