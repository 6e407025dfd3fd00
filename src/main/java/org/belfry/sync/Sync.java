package org.belfry.sync;

import static org.belfry.db.generated.Tables.ACTION;

import org.belfry.db.Conflicts;
import org.belfry.db.Database;
import org.belfry.db.Dump;
import org.belfry.db.Setup;
import org.belfry.paper.Progress;
import org.belfry.sync.SyncStatus.Held;
import org.belfry.sync.SyncStatus.Missing;
import org.belfry.sync.SyncStatus.Peer;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Brings the work of several laptops together by plain files: a folder, or one bundle of it. */
public final class Sync {
    private final Database database;
    private final String app;

    /**
     * @param app the version of this program, for what it writes
     */
    public Sync(Database database, String app) {
        this.database = database;
        this.app = app;
    }

    /** Writes this station's work, and copies of others' that are not there yet, to a folder. */
    public Exported exportTo(Path folder, Progress progress) throws Refusal {
        return new SyncExport(database, app).to(new SyncFolder(folder), progress);
    }

    /** Writes one file with all batches, for mail. */
    public void bundleTo(Path zip, Progress progress) throws Refusal {
        Bundle.write(zip, folder -> new SyncExport(database, app).to(folder, progress));
    }

    /** Takes in what lies in a folder or a bundle and is not known yet. */
    public Imported importFrom(Path from, Progress progress) throws Refusal {
        if (Files.isRegularFile(from)) {
            try (Bundle bundle = Bundle.open(from)) {
                return new SyncImport(database).from(bundle.folder(), progress);
            }
        }
        return new SyncImport(database).from(new SyncFolder(from), progress);
    }

    /**
     * Makes a new copy of a network that others have, from all they wrote to a folder or bundle.
     *
     * @throws Refusal when nothing of a network lies there, or of several; nothing is left then
     */
    public static Imported join(Path file, Path from, Setup setup, String app, Progress progress)
            throws Refusal {
        if (Files.isRegularFile(from)) {
            try (Bundle bundle = Bundle.open(from)) {
                return join(file, bundle.folder(), setup, progress);
            }
        }
        return join(file, new SyncFolder(from), setup, progress);
    }

    private static Imported join(Path file, SyncFolder folder, Setup setup, Progress progress)
            throws Refusal {
        var imported = new ArrayList<Imported>(1);
        Database.create(
                file,
                setup,
                network(folder),
                database -> imported.add(new SyncImport(database).from(folder, progress)));
        return imported.getFirst();
    }

    /** The network whose batches lie in a folder. */
    private static String network(SyncFolder folder) throws Refusal {
        String network = null;
        for (Path path : folder.files()) {
            if (folder.isComplete(path)) {
                String found = folder.header(path).file();
                if (network != null && !network.equals(found)) {
                    throw new Refusal("sync.join.several", folder.root().toString());
                }
                network = found;
            }
        }
        if (network == null) {
            throw new Refusal("sync.join.nothing", folder.root().toString());
        }
        return network;
    }

    /** How far the laptops have come together. */
    public SyncStatus status() throws Refusal {
        return database.read(this::status);
    }

    private SyncStatus status(DSLContext sql) {
        Map<String, Books.Heard> heard = Books.heard(sql);
        List<Held> held = held(sql, heard);
        var peers = new ArrayList<Peer>();
        for (Books.Heard each : heard.values()) {
            Missing missing =
                    held.stream()
                            .filter(waiting -> waiting.station().equals(each.name()))
                            .map(Held::waitsFor)
                            .findFirst()
                            .orElse(null);
            if (!each.station().equals(database.stationId())) {
                peers.add(new Peer(each.name(), each.at(), each.number(), missing));
            }
        }
        return new SyncStatus(
                database.stationName(),
                peers,
                Conflicts.all(sql),
                held.stream().mapToLong(Held::actions).sum(),
                held);
    }

    private static List<Held> held(DSLContext sql, Map<String, Books.Heard> heard) {
        var count = DSL.count();
        return sql.select(ACTION.STATION, ACTION.WAITS, count)
                .from(ACTION)
                .where(ACTION.WAITS.isNotNull())
                .groupBy(ACTION.STATION, ACTION.WAITS)
                .orderBy(ACTION.STATION, ACTION.WAITS)
                .fetch(row ->
                        new Held(
                                name(heard, row.value1()),
                                row.value3(),
                                missing(sql, heard, row.value2())));
    }

    /** The file that an action would come with: the one after the last that came. */
    private static Missing missing(
            DSLContext sql, Map<String, Books.Heard> heard, @Nullable String tip) {
        String[] parts = String.valueOf(tip).split("[/ ]", -1);
        return new Missing(name(heard, parts[0]), Books.number(sql, parts[0], parts[1]) + 1);
    }

    private static String name(Map<String, Books.Heard> heard, String station) {
        Books.Heard known = heard.get(station);
        return known == null ? station : known.name();
    }

    /** Writes the canonical dump: equal exactly when two stations hold the same actions. */
    public void dump(Appendable out) throws Refusal {
        database.read(sql -> {
            try {
                Dump.write(sql, out);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new org.jooq.exception.DataAccessException("the dump was read", e);
            }
        });
    }
}
