package org.belfry.sync;

import org.belfry.text.Refusal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A whole batch or snapshot of this network that lies in a folder. */
record Lying(Path path, BatchHeader header, long size) {

    /** All of them; what is torn, foreign or no batch at all counts as not being there. */
    static List<Lying> in(SyncFolder folder, String network) throws Refusal {
        var lying = new ArrayList<Lying>();
        for (Path file : folder.files()) {
            try {
                folder.check(file);
                BatchHeader header = folder.header(file);
                if (header.file().equals(network)) {
                    lying.add(new Lying(file, header, folder.size(file)));
                }
            } catch (Refusal e) {
                if (!e.key().startsWith("sync.file.") && !e.key().startsWith("sync.line.")) {
                    throw e;
                }
            }
        }
        return lying;
    }

    boolean isSnapshot() {
        return header.snapshot();
    }

    /** Whether a snapshot stands for all that this batch or snapshot says. */
    boolean covers(BatchHeader other) {
        if (!isSnapshot()) {
            return false;
        }
        if (other.ranges().isEmpty()) {
            return Books.contains(header.seen(), other.seen());
        }
        return other.ranges().stream()
                .allMatch(range ->
                        Books.covers(header.seen(), other.station(), range.epoch(), range.last()));
    }
}
