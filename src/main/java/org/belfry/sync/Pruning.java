package org.belfry.sync;

import org.belfry.db.Database;
import org.belfry.db.Database.Own;
import org.belfry.db.SentAction;
import org.belfry.db.Standing;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a folder from growing for ever: writes a snapshot when the batches that none stands for are
 * many or large, and takes away the batches that one stands for once everybody has them. The last
 * batch of each station stays, for what it says of that station.
 */
final class Pruning {
    /**
     * When a snapshot is due.
     *
     * @param files so many batches that none stands for
     * @param part of the size of the last snapshot that these may have
     * @param least bytes below which nothing is gained
     */
    record Limits(int files, double part, long least) {
        static final Limits USUAL = new Limits(200, 0.3, 1 << 20);
    }

    private final Database database;
    private final SyncFolder folder;
    private final String app;
    private final Limits limits;

    Pruning(Database database, SyncFolder folder, String app, Limits limits) {
        this.database = database;
        this.folder = folder;
        this.app = app;
        this.limits = limits;
    }

    /** Writes a snapshot when one is due, and takes away what goes with it. */
    void of(List<Lying> lying) throws Refusal {
        Own own = database.note((sql, now) -> now);
        Lying best = database.read(sql -> best(sql, lying)).orElse(null);
        boolean written = isDue(own, lying, best);
        Lying standing = written ? Snapshots.write(database, folder, own, app) : best;
        if (standing != null) {
            List<Lying> over = over(own, lying, standing);
            if (!over.isEmpty() && (written || isSound(standing))) {
                for (Lying each : over) {
                    folder.delete(each.path());
                }
            }
        }
    }

    /** The snapshot that stands for most, of those that say nothing new here. */
    private static Optional<Lying> best(DSLContext sql, List<Lying> lying) {
        return lying.stream()
                .filter(each -> each.isSnapshot() && Snapshots.isCovered(sql, each.header()))
                .max(
                        Comparator.comparingLong(
                                        (Lying each) -> Books.progress(each.header().seen()))
                                .thenComparing(each -> each.header().line()));
    }

    private boolean isDue(Own own, List<Lying> lying, @Nullable Lying best) throws Refusal {
        List<Lying> beyond =
                lying.stream()
                        .filter(each -> !each.isSnapshot())
                        .filter(each -> best == null || !best.covers(each.header()))
                        .toList();
        long bytes = beyond.stream().mapToLong(Lying::size).sum();
        if (beyond.size() > limits.files()) {
            return true;
        }
        if (bytes > limits.least()) {
            long size = best == null ? estimate(bytes) : best.size();
            // Without a snapshot, the batches themselves hold what one would.
            long added = best == null ? bytes - size : bytes;
            if (added > limits.part() * size) {
                return true;
            }
        }
        return isLost(own, lying, best);
    }

    /** How large a snapshot would be: so much of the batches as the rows are of all changes. */
    private long estimate(long bytes) throws Refusal {
        return database.read(sql -> {
            long ops = sql.fetchSingle("SELECT count(*) FROM op").get(0, Long.class);
            long rows = sql.fetchSingle("SELECT count(DISTINCT row) FROM op").get(0, Long.class);
            return ops == 0 ? bytes : (long) (bytes * ((double) rows / ops));
        });
    }

    /** Whether others could not go on from here: what came in a snapshot is in no batch of ours. */
    private boolean isLost(Own own, List<Lying> lying, @Nullable Lying best) throws Refusal {
        boolean partial = database.read(Standing::isPartial);
        String from = best == null ? "{}" : best.header().seen();
        return partial
                && !new Reach(from, lying.stream().map(Lying::header).toList())
                        .contains(own.seen());
    }

    /** What a snapshot stands for and everybody has. */
    private List<Lying> over(Own own, List<Lying> lying, Lying standing) throws Refusal {
        return database.read(sql -> {
            Optional<List<String>> acknowledged = Books.acknowledged(sql, own);
            var over = new ArrayList<Lying>();
            Map<String, Long> last = last(lying);
            for (Lying each : acknowledged.isEmpty() ? List.<Lying>of() : lying) {
                BatchHeader header = each.header();
                boolean goes =
                        !header.line().equals(standing.header().line())
                                && standing.covers(header)
                                && (each.isSnapshot()
                                        ? isSeen(acknowledged.get(), header)
                                        : Books.progress(header.seen())
                                                        < last.getOrDefault(header.station(), 0L)
                                                && isRead(sql, acknowledged.get(), header));
                if (goes) {
                    over.add(each);
                }
            }
            return over;
        });
    }

    private static Map<String, Long> last(List<Lying> lying) {
        Map<String, Long> last = new HashMap<>();
        for (Lying each : lying) {
            if (!each.isSnapshot()) {
                last.merge(
                        each.header().station(), Books.progress(each.header().seen()), Math::max);
            }
        }
        return last;
    }

    private static boolean isSeen(List<String> acknowledged, BatchHeader snapshot) {
        return acknowledged.stream().allMatch(seen -> Books.contains(seen, snapshot.seen()));
    }

    private static boolean isRead(DSLContext sql, List<String> acknowledged, BatchHeader batch) {
        return batch.ranges().stream()
                .allMatch(range ->
                        !Standing.isForked(sql, batch.station(), range.epoch())
                                && acknowledged.stream()
                                        .allMatch(seen ->
                                                Books.covers(
                                                        seen,
                                                        batch.station(),
                                                        range.epoch(),
                                                        range.last())));
    }

    /** Reads a snapshot through: nothing goes for the sake of one that could not be loaded. */
    private boolean isSound(Lying snapshot) throws Refusal {
        try (InputStream in = folder.read(snapshot.path())) {
            var reader = new BatchReader(in, folder.shown(snapshot.path()));
            for (SentAction action = reader.nextAction();
                    action != null;
                    action = reader.nextAction()) {
                while (reader.nextOp() != null) {
                    // Read for its digest alone.
                }
                if (!reader.isIntact()) {
                    return false;
                }
            }
            reader.finish();
            return true;
        } catch (IOException e) {
            throw new Refusal(e, "sync.file.unreadable", folder.shown(snapshot.path()));
        }
    }
}
