package org.belfry.sync;

import org.belfry.db.Covering;
import org.belfry.db.Database;
import org.belfry.db.Database.Own;
import org.belfry.db.Merge;
import org.belfry.db.Outgoing;
import org.belfry.db.SentAction;
import org.belfry.db.SentOp;
import org.belfry.db.Standing;
import org.belfry.sync.Books.Kept;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;

import java.io.IOException;
import java.nio.file.Path;

/** Snapshots: what still stands of all work, in place of all batches before. */
final class Snapshots {
    private Snapshots() {}

    /** Whether all that a snapshot stands for is applied here. */
    static boolean isCovered(DSLContext sql, BatchHeader header) {
        return Outgoing.has(sql, header.seen());
    }

    static void load(Merge merge, BatchReader reader, String name) throws Refusal {
        Covering covering = merge.cover(reader.header().seen());
        while (true) {
            for (var view = reader.nextView(); view != null; view = reader.nextView()) {
                covering.view(view.number(), view.seen());
            }
            SentAction action = reader.nextAction();
            if (action == null) {
                return;
            }
            long line = reader.line();
            merge.covered(action, reader.view(), name, line);
            for (SentOp op = reader.nextOp(); op != null; op = reader.nextOp()) {
                merge.op(op, reader.opDigest(), reader.line());
            }
            if (!reader.isIntact()) {
                throw new Refusal("sync.line.mismatch", name, line, action.id());
            }
        }
    }

    /** Writes what stands now to a folder. */
    static Lying write(Database database, SyncFolder folder, Own own, String app) throws Refusal {
        return database.readStill(sql -> {
            Kept last = Books.last(sql, own.station(), own.epoch());
            BatchHeader header =
                    BatchHeader.snapshot(
                            own.fileId(),
                            own.station(),
                            own.name(),
                            own.epoch(),
                            last == null ? 1 : last.header().number(),
                            last == null ? null : last.digest(),
                            Standing.seen(sql),
                            own.now().toString(),
                            app);
            Path path = folder.write(header, out -> fill(sql, new BatchWriter(out, header)));
            return new Lying(path, header, folder.size(path));
        });
    }

    static void fill(DSLContext sql, BatchWriter writer) throws IOException, Refusal {
        Standing.send(
                sql,
                new Standing.Receiver() {
                    @Override
                    public void view(long number, String seen) throws IOException {
                        writer.view(number, seen);
                    }

                    @Override
                    public void action(SentAction action, long view) throws IOException {
                        writer.action(action, view);
                    }

                    @Override
                    public void op(SentOp op) throws IOException, Refusal {
                        writer.op(op);
                    }
                });
        writer.finish();
    }
}
