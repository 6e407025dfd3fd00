package org.belfry.sync;

import org.belfry.db.Merge;
import org.belfry.db.SentAction;
import org.belfry.db.SentOp;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;

import java.util.HashMap;
import java.util.Map;

/** Snapshots: current rows with what stands behind them, in place of all batches before. */
final class Snapshots {
    private Snapshots() {}

    /** Whether all that a snapshot stands for is applied here. */
    static boolean isCovered(DSLContext sql, BatchHeader header) {
        return org.belfry.db.Outgoing.has(sql, header.seen());
    }

    static void load(Merge merge, BatchReader reader, String name) throws Refusal {
        Map<Long, String> views = new HashMap<>();
        merge.cover(reader.header().seen());
        while (true) {
            for (var view = reader.nextView(); view != null; view = reader.nextView()) {
                views.put(view.number(), view.seen());
            }
            SentAction action = reader.nextAction();
            if (action == null) {
                return;
            }
            merge.covered(action, views.getOrDefault(reader.view(), "{}"), name, reader.line());
            for (SentOp op = reader.nextOp(); op != null; op = reader.nextOp()) {
                merge.op(op, reader.opDigest(), reader.line());
            }
        }
    }
}
