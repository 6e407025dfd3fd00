package org.belfry.sync;

import static org.belfry.db.generated.Tables.ACTION;
import static org.belfry.db.generated.Tables.BLOB;

import org.belfry.db.Database;
import org.belfry.db.Database.Own;
import org.belfry.db.Outgoing;
import org.belfry.db.SentAction;
import org.belfry.paper.Progress;
import org.belfry.sync.BatchHeader.Range;
import org.belfry.sync.Books.Kept;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Brings this station's work, and copies of others' that are not there yet, to a folder. A new
 * batch is entered in the books before its file is written, so that a writer that was killed writes
 * the same bytes again; copies of others' come first, so that no effect lies there without its
 * cause.
 */
final class SyncExport {
    private final Database database;
    private final String app;
    private final Pruning.Limits limits;

    /**
     * @param app the version of this program, for the headers
     */
    SyncExport(Database database, String app) {
        this(database, app, Pruning.Limits.USUAL);
    }

    SyncExport(Database database, String app, Pruning.Limits limits) {
        this.database = database;
        this.app = app;
        this.limits = limits;
    }

    Exported to(SyncFolder folder, Progress progress) throws Refusal {
        long actions = enter();
        List<Lying> lying = Lying.in(folder, database.fileId());
        Set<String> there = new HashSet<>();
        lying.forEach(each -> there.add(each.header().line()));
        List<Lying> snapshots = lying.stream().filter(Lying::isSnapshot).toList();
        List<Kept> batches = database.read(Books::batches);
        int own = 0;
        int others = 0;
        long done = 0;
        for (boolean ours : List.of(false, true)) {
            for (Kept kept : batches) {
                BatchHeader header = kept.header();
                boolean isOurs = header.station().equals(database.stationId());
                if (isOurs == ours
                        && !there.contains(header.line())
                        && snapshots.stream().noneMatch(each -> each.covers(header))
                        && write(folder, header, lying)) {
                    own += isOurs ? 1 : 0;
                    others += isOurs ? 0 : 1;
                }
                done += isOurs == ours ? 1 : 0;
                progress.done(done);
            }
        }
        int attachments = blobs(folder);
        new Redacting(database, folder).of(lying);
        new Pruning(database, folder, app, limits).of(lying);
        return new Exported(own, others, actions, attachments);
    }

    /**
     * The newest own batch of this epoch.
     *
     * @param actions how many of them no batch held before
     */
    private record Entered(@Nullable BatchHeader newest, long actions) {}

    /** Enters what was done since the last batch as the next one; returns how many actions. */
    private long enter() throws Refusal {
        Entered entered = database.note(this::enter);
        BatchHeader newest = entered.newest();
        if (newest != null) {
            // Also when an export before this one was stopped between the books and the memory.
            database.rememberBatch(newest.epoch(), newest.number());
        }
        return entered.actions();
    }

    private Entered enter(DSLContext sql, Own own) throws Refusal {
        Kept last = Books.last(sql, own.station(), own.epoch());
        Work work = work(sql, own);
        if (work.ranges().isEmpty() && isAcknowledged(last, own)) {
            return new Entered(last == null ? null : last.header(), 0);
        }
        BatchHeader header =
                BatchHeader.batch(
                        own.fileId(),
                        own.station(),
                        own.name(),
                        own.epoch(),
                        last == null ? 1 : last.header().number() + 1,
                        work.ranges(),
                        last == null ? null : last.digest(),
                        own.seen(),
                        own.now().toString(),
                        app);
        var digest = new Digests.Batch(header.line().getBytes(StandardCharsets.UTF_8));
        work.digests().forEach(digest::action);
        Books.keep(sql, header, digest.hex(), true);
        Books.hear(sql, header);
        Books.markExported(sql);
        return new Entered(header, header.actions());
    }

    /**
     * Whether the last batch told others already of all that is applied here. A first one is always
     * written: it names station and network.
     */
    private static boolean isAcknowledged(@Nullable Kept last, Own own) {
        return last != null && Books.progress(last.header().seen()) >= Books.progress(own.seen());
    }

    /**
     * Own actions that no batch holds yet, those of earlier epochs too.
     *
     * @param ranges their runs
     * @param digests of each of them, in that order
     */
    private record Work(List<Range> ranges, List<String> digests) {}

    private static Work work(DSLContext sql, Own own) {
        var ranges = new ArrayList<Range>();
        var digests = new ArrayList<String>();
        var actions =
                sql.select(ACTION.EPOCH, ACTION.SEQ, ACTION.DIGEST)
                        .from(ACTION)
                        .where(
                                ACTION.STATION.eq(own.station()),
                                ACTION.ARRIVAL.isNull(),
                                ACTION.N.gt(Books.exported(sql)))
                        .orderBy(ACTION.N);
        for (var action : actions) {
            Range open = ranges.isEmpty() ? null : ranges.getLast();
            boolean follows =
                    open != null
                            && open.epoch().equals(action.value1())
                            && open.last() + 1 == action.value2();
            long first = follows ? Objects.requireNonNull(open).first() : action.value2();
            if (follows) {
                ranges.removeLast();
            }
            ranges.add(new Range(action.value1(), first, action.value2(), action.value3()));
            digests.add(action.value3());
        }
        return new Work(ranges, digests);
    }

    /** Writes the actions of a batch; false when they are not all here. */
    static boolean fill(DSLContext sql, BatchHeader header, BatchWriter writer)
            throws IOException, Refusal {
        for (Range range : header.ranges()) {
            boolean sent =
                    Outgoing.send(
                            sql,
                            header.station(),
                            range.epoch(),
                            range.first(),
                            range.last(),
                            range.digest(),
                            new Outgoing.Receiver() {
                                @Override
                                public void action(SentAction action) throws IOException {
                                    writer.action(action);
                                }

                                @Override
                                public void op(byte[] json) throws IOException, Refusal {
                                    writer.op(json);
                                }
                            });
            if (!sent) {
                return false;
            }
        }
        return true;
    }

    private boolean write(SyncFolder folder, BatchHeader header, List<Lying> lying) throws Refusal {
        return database.read(sql -> {
            for (Range range : header.ranges()) {
                if (!Outgoing.has(
                        sql,
                        header.station(),
                        range.epoch(),
                        range.first(),
                        range.last(),
                        range.digest())) {
                    return false;
                }
            }
            Path path =
                    folder.write(
                            header,
                            out -> {
                                var writer = new BatchWriter(out, header);
                                if (!fill(sql, header, writer)) {
                                    throw new IOException("actions are missing");
                                }
                                writer.finish();
                            });
            lying.add(new Lying(path, header, folder.size(path)));
            return true;
        });
    }

    private int blobs(SyncFolder folder) throws Refusal {
        int written = 0;
        for (String sha256 :
                database.read(sql -> sql.select(BLOB.SHA256).from(BLOB).fetch(BLOB.SHA256))) {
            if (folder.findBlob(sha256).isEmpty()) {
                byte[] bytes =
                        database.read(sql ->
                                sql.select(BLOB.BYTES)
                                        .from(BLOB)
                                        .where(BLOB.SHA256.eq(sha256))
                                        .fetchOne(BLOB.BYTES));
                if (bytes != null) {
                    folder.writeBlob(database.stationId(), sha256, bytes);
                    written++;
                }
            }
        }
        return written;
    }
}
