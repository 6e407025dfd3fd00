package org.belfry.sync;

import org.belfry.db.Database;
import org.belfry.db.Redaction;
import org.belfry.db.SentAction;
import org.belfry.db.SentOp;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Carries erasures out on the files of a folder: whatever was written before somebody was erased is
 * written anew without that, its digests the same.
 */
final class Redacting {
    private final Database database;
    private final SyncFolder folder;

    Redacting(Database database, SyncFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    /** Goes through files of which all that this station knows already lies there. */
    void of(List<Lying> lying) throws Refusal {
        database.read(sql -> {
            try (Redaction redaction = Redaction.of(sql)) {
                for (Lying each : lying) {
                    if (isOlder(redaction, each.header())
                            && passes(redaction, each, OutputStream.nullOutputStream())) {
                        folder.replace(each.path(), out -> passes(redaction, each, out));
                    }
                }
            }
            for (String sha256 : Redaction.files(sql)) {
                folder.deleteBlob(sha256);
            }
            return lying.size();
        });
    }

    private static boolean isOlder(Redaction redaction, BatchHeader header) {
        return !redaction.isKnownTo(header.seen())
                && ((header.snapshot() && redaction.concerns(header.seen()))
                        || header.ranges().stream()
                                .anyMatch(range ->
                                        redaction.concerns(
                                                header.station(),
                                                range.epoch(),
                                                range.first(),
                                                range.last())));
    }

    /** Reads a file and writes it without what was erased; returns whether that is another one. */
    private boolean passes(Redaction redaction, Lying lying, OutputStream to) throws Refusal {
        boolean other = false;
        String name = folder.shown(lying.path());
        try (InputStream in = folder.read(lying.path())) {
            var reader = new BatchReader(in, name);
            var writer = new BatchWriter(to, reader.header());
            for (SentAction action = next(reader, writer);
                    action != null;
                    action = next(reader, writer)) {
                if (lying.isSnapshot()) {
                    writer.action(action, reader.view());
                } else {
                    writer.action(action);
                }
                for (SentOp op = reader.nextOp(); op != null; op = reader.nextOp()) {
                    SentOp left = redaction.without(op, reader.opDigest());
                    other |= !left.equals(op);
                    writer.op(left);
                }
            }
            reader.finish();
            writer.finish();
            return other;
        } catch (IOException e) {
            throw new Refusal(e, "sync.file.unreadable", name);
        }
    }

    private static @Nullable SentAction next(BatchReader reader, BatchWriter writer)
            throws Refusal, IOException {
        for (var view = reader.nextView(); view != null; view = reader.nextView()) {
            writer.view(view.number(), view.seen());
        }
        return reader.nextAction();
    }
}
