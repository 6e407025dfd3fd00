package org.belfry.sync;

import static org.belfry.db.generated.Tables.ATTACHMENT;
import static org.belfry.db.generated.Tables.BLOB;

import org.belfry.db.Database;
import org.belfry.db.Merge;
import org.belfry.db.SentAction;
import org.belfry.db.SentOp;
import org.belfry.paper.Progress;
import org.belfry.text.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes in what lies in a folder: every batch that was not read before, whatever its name, causes
 * before effects; one transaction a file. A file that cannot be taken in changes nothing and is
 * named; the others are taken in all the same.
 */
final class SyncImport {
    /** A file that waits to be read. */
    private record Found(Path file, BatchHeader header) {}

    private final Database database;

    SyncImport(Database database) {
        this.database = database;
    }

    /** Takes in a folder. */
    Imported from(SyncFolder folder, Progress progress) throws Refusal {
        var problems = new ArrayList<Refusal>();
        List<Found> found = find(folder, problems);
        var names = new TreeSet<String>();
        var ahead = new TreeSet<String>();
        var cloned = new TreeSet<String>();
        long arrival = 0;
        long arrived = 0;
        long applied = 0;
        int read = 0;
        Set<String> taken = new HashSet<>();
        for (Found each : found) {
            progress.done(read);
            if (taken.contains(each.header().line())) {
                continue;
            }
            try {
                Merge.Outcome outcome = take(folder, each, arrival);
                read++;
                // Not before: of two copies the first may be damaged and the other whole.
                taken.add(each.header().line());
                names.add(each.header().name());
                arrival = outcome.arrival();
                arrived += outcome.arrived();
                applied += outcome.applied();
                ahead.addAll(outcome.ahead());
                cloned.addAll(outcome.cloned());
            } catch (Refusal e) {
                if (!isOfFile(e)) {
                    throw e;
                }
                problems.add(e);
            }
        }
        int blobs = blobs(folder);
        return new Imported(
                read,
                arrived,
                applied,
                blobs,
                List.copyOf(names),
                named(ahead),
                named(cloned),
                problems);
    }

    private static boolean isOfFile(Refusal e) {
        return e.key().startsWith("sync.");
    }

    private List<Found> find(SyncFolder folder, List<Refusal> problems) throws Refusal {
        var found = new ArrayList<Found>();
        for (Path file : folder.files()) {
            try {
                BatchHeader header = folder.header(file);
                if (!header.file().equals(database.fileId())) {
                    throw new Refusal("sync.file.othernetwork", folder.shown(file), 1L);
                }
                if (isRead(header)) {
                    continue;
                }
                if (!folder.isComplete(file)) {
                    throw new Refusal("sync.file.incomplete", folder.shown(file));
                }
                found.add(new Found(file, header));
            } catch (Refusal e) {
                if (!isOfFile(e)) {
                    throw e;
                }
                problems.add(e);
            }
        }
        found.sort(
                Comparator.comparing((Found each) -> !each.header().snapshot())
                        .thenComparingLong(each -> Books.progress(each.header().seen()))
                        .thenComparing(each -> each.header().station())
                        .thenComparingLong(each -> each.header().number()));
        return found;
    }

    private boolean isRead(BatchHeader header) throws Refusal {
        return database.read(sql ->
                Books.has(sql, header) || (header.snapshot() && Snapshots.isCovered(sql, header)));
    }

    private Merge.Outcome take(SyncFolder folder, Found found, long arrival) throws Refusal {
        String name = folder.shown(found.file());
        return database.merge(
                arrival,
                merge -> {
                    try (InputStream in = folder.read(found.file())) {
                        var reader = new BatchReader(in, name);
                        if (found.header().snapshot()) {
                            Snapshots.load(merge, reader, name);
                        } else {
                            read(merge, reader, name);
                        }
                        String digest = reader.finish();
                        if (!reader.header().line().equals(found.header().line())) {
                            throw new Refusal("sync.file.changed", name);
                        }
                        if (!found.header().snapshot()) {
                            Books.keep(merge.sql(), reader.header(), digest, false);
                        }
                        Books.hear(merge.sql(), reader.header());
                    } catch (IOException e) {
                        throw new Refusal(e, "sync.file.unreadable", name);
                    }
                });
    }

    private static void read(Merge merge, BatchReader reader, String name) throws Refusal {
        for (SentAction action = reader.nextAction();
                action != null;
                action = reader.nextAction()) {
            merge.action(action, name, reader.line());
            for (SentOp op = reader.nextOp(); op != null; op = reader.nextOp()) {
                merge.op(op, reader.opDigest(), reader.line());
            }
        }
    }

    /** Attachments that came with the batches, or before them. */
    private int blobs(SyncFolder folder) throws Refusal {
        List<String> wanted =
                database.read(sql ->
                        sql.selectDistinct(ATTACHMENT.SHA256)
                                .from(ATTACHMENT)
                                .where(
                                        ATTACHMENT.SHA256.isNotNull(),
                                        ATTACHMENT.SHA256.notIn(sql.select(BLOB.SHA256).from(BLOB)))
                                .fetch(ATTACHMENT.SHA256));
        int taken = 0;
        for (String sha256 : wanted) {
            var file = folder.findBlob(sha256);
            if (file.isPresent()) {
                byte[] bytes = bytes(folder, file.get());
                database.note((sql, own) -> Books.keepBlob(sql, sha256, bytes));
                taken++;
            }
        }
        return taken;
    }

    private static byte[] bytes(SyncFolder folder, Path file) throws Refusal {
        try (InputStream in = folder.read(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new Refusal(e, "sync.file.unreadable", folder.shown(file));
        }
    }

    private List<String> named(Set<String> stations) throws Refusal {
        return database.read(sql -> {
            var heard = Books.heard(sql);
            return stations.stream()
                    .map(station ->
                            heard.containsKey(station) ? heard.get(station).name() : station)
                    .sorted()
                    .toList();
        });
    }
}
