package org.belfry.sync;

import org.belfry.db.Database;
import org.belfry.db.Dump;
import org.belfry.db.Setup;
import org.belfry.paper.Progress;
import org.belfry.text.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;

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
    public Exported bundleTo(Path zip, Progress progress) throws Refusal {
        var exported = new ArrayList<Exported>(1);
        Bundle.write(
                zip, folder -> exported.add(new SyncExport(database, app).to(folder, progress)));
        return exported.getFirst();
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
                database -> {
                    Imported brought = new SyncImport(database).from(folder, progress);
                    if (brought.applied() == 0 && !brought.problems().isEmpty()) {
                        throw brought.problems().getFirst();
                    }
                    imported.add(brought);
                });
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
        return database.read(sql -> new SyncStanding(sql, database).status());
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
