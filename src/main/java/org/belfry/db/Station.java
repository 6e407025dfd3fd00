package org.belfry.db;

import static org.belfry.db.generated.Tables.BATCH;
import static org.belfry.db.generated.Tables.LOCAL_FACT;

import org.belfry.text.Refusal;
import org.jooq.DSLContext;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One installation of one copy of a network file.
 *
 * @param epoch a random token under which it counts its actions
 */
record Station(String fileId, String installation, String id, String name, String epoch) {
    private static final String EPOCHS = "epochs";

    /**
     * Under which the installation remembers it: two stations of one network may share a computer.
     */
    String memoryKey() {
        return fileId + "-" + id;
    }

    /** The station as the file has it. */
    static Station read(DSLContext sql, StationMemory memory) throws Refusal {
        memory.installation();
        return new Station(
                NetworkFile.fact(sql, "file_id"),
                NetworkFile.fact(sql, "installation"),
                NetworkFile.fact(sql, "station"),
                NetworkFile.fact(sql, "station_name"),
                NetworkFile.fact(sql, "epoch"));
    }

    /**
     * This station, with a new epoch when what the installation remembers does not fit the file: it
     * was restored, copied or cloned, or written under the same number by another process.
     */
    Station fitted(DSLContext sql, Strands strands, StationMemory memory, Ids ids) throws Refusal {
        String here = memory.installation();
        StationMemory.Last held = Ledger.last(strands, id, epoch);
        Optional<StationMemory.Last> remembered = memory.last(memoryKey());
        boolean untouched = remembered.isEmpty() && held.seq() == 0;
        if (here.equals(installation) && (untouched || remembered.equals(Optional.of(held)))) {
            return this;
        }
        NetworkFile.setFact(sql, "installation", here);
        Set<String> epochs = here.equals(installation) ? epochs(sql) : new TreeSet<>();
        if (here.equals(installation)) {
            epochs.add(epoch);
            remembered.ifPresent(last -> epochs.add(last.epoch()));
        }
        NetworkFile.setFact(sql, EPOCHS, String.join(" ", epochs));
        return new Station(fileId, here, id, name, epoch).counted(sql, ids);
    }

    /**
     * The epochs that this installation counted under before the file was restored: what comes back
     * of them is its own work. A copy on another computer has none.
     */
    static Set<String> epochs(DSLContext sql) {
        String epochs =
                sql.select(LOCAL_FACT.VALUE)
                        .from(LOCAL_FACT)
                        .where(LOCAL_FACT.NAME.eq(EPOCHS))
                        .fetchOne(LOCAL_FACT.VALUE);
        return epochs == null ? new TreeSet<>() : new TreeSet<>(List.of(epochs.split(" ", -1)));
    }

    /**
     * This station, with a new epoch when it remembers to have written a batch that the file does
     * not know: the file is older than what others may have read.
     */
    Station numbered(DSLContext sql, StationMemory memory, Ids ids) throws Refusal {
        Optional<StationMemory.Batch> last = memory.batch(memoryKey());
        boolean known =
                last.isEmpty()
                        || sql.fetchExists(
                                BATCH,
                                BATCH.STATION.eq(id),
                                BATCH.EPOCH.eq(last.get().epoch()),
                                BATCH.OWN.eq(1L),
                                BATCH.NUMBER.ge(last.get().number()));
        return known ? this : counted(sql, ids);
    }

    /** This station, counting anew under another epoch. */
    Station counted(DSLContext sql, Ids ids) {
        var fresh = new Station(fileId, installation, id, name, ids.fresh());
        NetworkFile.setFact(sql, "epoch", fresh.epoch());
        return fresh;
    }
}
