package org.belfry.db;

import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one door to a network file. Reads run on connections of their own and never wait for a write;
 * writes run one at a time, and every one is one action of the ledger.
 */
public final class Database implements AutoCloseable {
    /** A question to the file. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(DSLContext sql) throws Refusal;
    }

    /** Taking in what other stations did. */
    @FunctionalInterface
    public interface Merging {
        void merge(Merge merge) throws Refusal;
    }

    /** A change of what does not travel. */
    @FunctionalInterface
    public interface Noting<T> {
        T note(DSLContext sql, Own own) throws Refusal;
    }

    /**
     * This station as others see it.
     *
     * @param seen canonical JSON of all that is applied: STATION/EPOCH to SEQ:DIGEST
     */
    public record Own(
            String fileId,
            String station,
            String name,
            String epoch,
            String seen,
            ZonedDateTime now) {}

    /** A change of the file. */
    @FunctionalInterface
    public interface Writing<T> {
        T write(Tx tx) throws Refusal;
    }

    private final Path file;
    private final Setup setup;
    private final @Nullable WriterLock lock;
    private final Randomness randomness = new Randomness();
    private final Derived derived = new Derived();
    private final Ids ids;
    private final ReentrantLock writing = new ReentrantLock();
    private final Deque<Connection> readers = new ArrayDeque<>();
    private @Nullable Connection writer;
    private Station station;

    /** The station as the file has it: what a transaction changed of it may be taken back. */
    private Station kept;

    private boolean closed;
    private boolean erasing;

    private Database(
            Path file,
            Setup setup,
            @Nullable WriterLock lock,
            @Nullable Connection writer,
            Station station) {
        this.file = file;
        this.setup = setup;
        this.lock = lock;
        this.writer = writer;
        this.station = station;
        kept = station;
        ids = new Ids(setup.clock(), randomness);
    }

    /**
     * Makes a new network file and fills it. It appears under its name only when it is complete.
     *
     * @throws Refusal when the file exists or cannot be written; nothing is left then
     */
    public static void create(Path file, Setup setup, Writing<?> filling, Intent intent)
            throws Refusal {
        create(
                file,
                setup,
                UUID.randomUUID().toString(),
                database -> database.write(intent, filling));
    }

    /** What a new file is filled with. */
    @FunctionalInterface
    public interface Filling {
        void fill(Database database) throws Refusal;
    }

    /**
     * Makes a new copy of the network of this id, as a station of its own, and fills it. It appears
     * under its name only when it is complete.
     *
     * @throws Refusal when the file exists or cannot be written, or as the filling refuses; nothing
     *     is left then
     */
    public static void create(Path file, Setup setup, String fileId, Filling filling)
            throws Refusal {
        Path absolute = file.toAbsolutePath();
        requireNew(absolute);
        Path fresh = absolute.resolveSibling("." + absolute.getFileName() + ".new");
        try {
            NetworkFile.delete(fresh);
            NetworkFile.claim(fresh);
            try (Connection connection = Connections.writer(fresh)) {
                var ids = new Ids(setup.clock(), new Randomness());
                NetworkFile.initialise(connection, setup, fileId, ids);
            }
            try (Database database = open(fresh, setup)) {
                filling.fill(database);
            }
            requireNew(absolute);
            new Disk().move(fresh, absolute);
        } catch (SQLException | IOException e) {
            throw SqliteRefusals.of(e, file.toString())
                    .orElseGet(() -> new Refusal(e, "db.refused.folder", file.toString()));
        } catch (Refusal e) {
            boolean ofFresh = List.of(e.arguments()).contains(fresh.toString());
            throw ofFresh ? new Refusal(e, e.key(), file.toString()) : e;
        } finally {
            NetworkFile.deleteQuietly(fresh);
        }
    }

    /** A look that fails does not count as nothing being there. */
    private static void requireNew(Path file) throws Refusal {
        if (!Files.notExists(file)) {
            throw new Refusal("db.refused.exists", file.toString());
        }
    }

    /**
     * Opens a file for reading and writing.
     *
     * @throws Refusal when it is missing, another program's, newer than this program, damaged, on a
     *     medium that cannot be written, or open in another Belfry
     */
    public static Database open(Path file, Setup setup) throws Refusal {
        NetworkFile.requireFile(file);
        WriterLock lock =
                WriterLock.take(file)
                        .orElseThrow(() -> new Refusal("db.refused.inuse", file.toString()));
        Connection writer = null;
        try {
            writer = Connections.writer(file);
            NetworkFile.check(writer, file);
            NetworkFile.migrate(writer, file, setup);
            DSLContext sql = Connections.sql(writer);
            Station station = Station.read(sql, setup.memory());
            var database = new Database(file, setup, lock, writer, station);
            database.erasing = Compaction.isDue(sql);
            database.compact();
            return database;
        } catch (SQLException | DataAccessException | Refusal e) {
            NetworkFile.closeQuietly(writer);
            lock.close();
            throw SqliteRefusals.of(e, file.toString())
                    .orElseThrow(() -> new IllegalStateException(e));
        }
    }

    /** Opens a file that another Belfry has open, for reading only. */
    public static Database openReading(Path file, Setup setup) throws Refusal {
        NetworkFile.requireFile(file);
        try (Connection reader = Connections.reader(file)) {
            NetworkFile.check(reader, file);
            Station station = Station.read(Connections.sql(reader), setup.memory());
            return new Database(file, setup, null, null, station);
        } catch (SQLException | DataAccessException e) {
            throw SqliteRefusals.of(e, file.toString())
                    .orElseThrow(() -> new IllegalStateException(e));
        }
    }

    /**
     * Loads what the first file to be opened needs, on an empty one in memory: an empty window does
     * it while nobody waits.
     */
    public static void warm() throws SQLException {
        try (Connection memory = java.sql.DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Migrations.apply(memory);
            Connections.sql(memory).fetchCount(org.belfry.db.generated.Tables.MEMBER);
        }
    }

    public Path file() {
        return file;
    }

    public boolean isReadOnly() {
        return lock == null;
    }

    /** The id of this station: the one whose actions Ctrl+Z takes back. */
    public String stationId() {
        return station.id();
    }

    /** The id of the network file, the same in every copy. */
    public String fileId() {
        return station.fileId();
    }

    /** The name people see for this station. */
    public String stationName() {
        return station.name();
    }

    /** Answers a question, from any thread but the window's. */
    public <T> T read(Reading<T> reading) throws Refusal {
        requireNoWindowThread();
        Connection connection = null;
        try {
            connection = borrow();
            T answer = reading.read(Connections.sql(connection));
            giveBack(connection);
            return answer;
        } catch (SQLException | DataAccessException e) {
            NetworkFile.closeQuietly(connection);
            throw refusal(e);
        } catch (Refusal e) {
            giveBack(connection);
            throw e;
        }
    }

    /** Answers a question from one state of the file, whatever is written meanwhile. */
    public <T> T readStill(Reading<T> reading) throws Refusal {
        return read(sql -> {
            Connection connection = sql.configuration().connectionProvider().acquire();
            try {
                connection.setAutoCommit(false);
                try {
                    return reading.read(sql);
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            } catch (SQLException e) {
                throw new DataAccessException("one state was read", e);
            }
        });
    }

    /**
     * One user action: runs the change and records it; a change of nothing records nothing. An
     * intent without rows gets the row that the change names, else the first that was written.
     */
    public <T> T write(Intent intent, Writing<T> change) throws Refusal {
        return write(intent, null, change);
    }

    /** Takes an action back (or brings it back): recorded even when nothing could be restored. */
    public <T> T undo(Intent intent, String undone, Writing<T> change) throws Refusal {
        return write(intent, undone, change);
    }

    private <T> T write(Intent intent, @Nullable String undoes, Writing<T> change) throws Refusal {
        return alone((connection, sql, strands) -> {
            Acted<T> acted = act(sql, strands, intent, undoes, change);
            if (acted.last() == null) {
                connection.rollback();
            } else {
                settle(connection, acted.last());
            }
            erasing |= acted.erased();
            return acted.result();
        });
    }

    /** Several actions that are taken back one after the other. */
    @FunctionalInterface
    public interface Undoing<T> {
        /**
         * @param taker takes one action back
         */
        T undo(DSLContext sql, Taker taker) throws Refusal;
    }

    /** Takes one action back, within the transaction of all. */
    @FunctionalInterface
    public interface Taker {
        void undo(Intent intent, String undone, Writing<?> change) throws Refusal;
    }

    /** Takes actions back, each by an action of its own: all of them or none. */
    public <T> T undoAll(Undoing<T> change) throws Refusal {
        return alone((connection, sql, strands) -> {
            var last = new ArrayList<StationMemory.Last>();
            T result =
                    change.undo(
                            sql,
                            (intent, undone, taking) -> {
                                StationMemory.Last next =
                                        act(sql, strands, intent, undone, taking).last();
                                last.add(Objects.requireNonNull(next));
                            });
            if (!last.isEmpty()) {
                settle(connection, last.getLast());
            }
            return result;
        });
    }

    /**
     * What an action came to, before it is committed.
     *
     * @param last nothing where nothing was changed
     */
    private record Acted<T>(T result, StationMemory.@Nullable Last last, boolean erased) {}

    private <T> Acted<T> act(
            DSLContext sql,
            Strands strands,
            Intent intent,
            @Nullable String undoes,
            Writing<T> change)
            throws Refusal {
        long number = Ledger.nextNumber(sql);
        var ops = new OpWriter(sql, number, randomness);
        try (var rows = new Rows(sql, derived);
                var settling = new Settling(sql, strands, rows, station.fileId())) {
            var tx = new Tx(sql, station.fileId(), ids, rows, ops, settling);
            T result = change.write(tx);
            if (ops.count() == 0 && undoes == null) {
                return new Acted<>(result, null, false);
            }
            var next = append(sql, strands, number, intent, undoes, ops);
            tx.finish();
            remember(sql, settling.erasure());
            return new Acted<>(result, next, settling.erasure().hasChanged());
        } catch (SQLException e) {
            throw new DataAccessException("an action was written", e);
        }
    }

    /**
     * Takes in actions of other stations: all that the change takes, or nothing. Nothing of it is
     * an action of this station.
     */
    public Merge.Outcome merge(long arrival, Merging change) throws Refusal {
        return alone((connection, sql, strands) -> {
            try (var merge = new Merge(sql, station, setup.clock(), derived, strands, arrival)) {
                change.merge(merge);
                Merge.Outcome outcome = merge.finish();
                if (merge.isNumberTaken()) {
                    station = station.counted(sql, ids);
                }
                remember(sql, merge.erasure());
                connection.commit();
                kept = station;
                erasing |= merge.erasure().hasChanged();
                return outcome;
            }
        });
    }

    /**
     * Erases people from a file that still has them though they were erased: a backup that was
     * restored or is kept. It is no action, since there was one.
     */
    public void eraseAgain(Collection<String> persons) throws Refusal {
        merge(0, merge -> persons.forEach(merge::eraseAgain));
    }

    /** Remembers outside the file whom it forgets, and in the file that it is to be compacted. */
    private void remember(DSLContext sql, Erasure erasure) throws Refusal {
        if (!erasure.erasedNow().isEmpty()) {
            setup.memory().rememberErased(station.fileId(), erasure.erasedNow());
        }
        if (erasure.hasChanged()) {
            Compaction.note(sql);
        }
    }

    /** Takes erased values out of search index, free pages and WAL; what is read waits. */
    private void compact() {
        if (erasing) {
            erasing = !Compaction.run(file);
        }
    }

    /**
     * Writes to tables that do not travel, such as the books on batches. A station whose numbers of
     * batches do not fit what it remembers counts anew before.
     */
    public <T> T note(Noting<T> change) throws Refusal {
        return alone((connection, sql, strands) -> {
            station = station.numbered(sql, setup.memory(), ids);
            T result = change.note(sql, own(strands));
            connection.commit();
            kept = station;
            return result;
        });
    }

    private Own own(Strands strands) {
        return new Own(
                station.fileId(),
                station.id(),
                station.name(),
                station.epoch(),
                Canonical.fields(strands.everything()),
                ZonedDateTime.now(setup.clock()));
    }

    /** Remembers outside the file, durably, the number of a batch that is about to be written. */
    public void rememberBatch(String epoch, long number) throws Refusal {
        setup.memory().rememberBatch(station.memoryKey(), epoch, number);
    }

    /** What one transaction does. */
    @FunctionalInterface
    private interface Work<T> {
        T run(Connection connection, DSLContext sql, Strands strands) throws SQLException, Refusal;
    }

    /** Runs one transaction, alone; it commits itself. */
    private <T> T alone(Work<T> work) throws Refusal {
        requireNoWindowThread();
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write inside a write");
        }
        writing.lock();
        Connection connection = null;
        try {
            if (lock == null || closed) {
                throw new Refusal("db.refused.inuse", file.toString());
            }
            connection = writer();
            connection.setAutoCommit(false);
            DSLContext sql = Connections.sql(connection);
            var strands = new Strands(sql);
            station = kept.fitted(sql, strands, setup.memory(), ids);
            return work.run(connection, sql, strands);
        } catch (SQLException | DataAccessException e) {
            throw refusal(e);
        } finally {
            settle(connection);
            compact();
            writing.unlock();
        }
    }

    /** Remembers an own action outside the file, then commits it. */
    private void settle(Connection connection, StationMemory.Last next)
            throws SQLException, Refusal {
        setup.memory().remember(station.memoryKey(), next);
        try {
            connection.commit();
            kept = station;
        } catch (SQLException e) {
            if (isDurable(next)) {
                throw new Refusal(e, "db.refused.saved", file.toString());
            }
            throw e;
        }
    }

    private StationMemory.Last append(
            DSLContext sql,
            Strands strands,
            long number,
            Intent intent,
            @Nullable String undoes,
            OpWriter ops) {
        StationMemory.Last last = Ledger.last(strands, station.id(), station.epoch());
        String hlc = Hlc.next(NetworkFile.fact(sql, "hlc"), setup.clock(), station.id());
        var head =
                new Ledger.Head(
                        ids.fresh(),
                        station.id(),
                        station.epoch(),
                        last.seq() + 1,
                        hlc,
                        ZonedDateTime.now(setup.clock()),
                        setup.author().get(),
                        intent.rows().isEmpty() ? Intent.of(intent.key(), ops.about()) : intent,
                        undoes);
        String digest = Ledger.append(sql, strands, number, head, ops.digest());
        NetworkFile.setFact(sql, "hlc", hlc);
        return new StationMemory.Last(head.epoch(), head.seq(), digest);
    }

    /** A commit that failed may be durable all the same: the file is opened anew and asked. */
    private boolean isDurable(StationMemory.Last wanted) {
        NetworkFile.closeQuietly(writer);
        writer = null;
        try {
            writer = Connections.writer(file);
            var strands = new Strands(Connections.sql(writer));
            return Ledger.last(strands, station.id(), station.epoch()).equals(wanted);
        } catch (SQLException | DataAccessException e) {
            return false;
        }
    }

    /** Opened anew when a failed write closed it: SQLite ends a transaction by itself at some. */
    private Connection writer() throws SQLException {
        if (writer == null || writer.isClosed()) {
            writer = Connections.writer(file);
        }
        return writer;
    }

    private static void settle(@Nullable Connection connection) {
        try {
            if (connection != null && !connection.isClosed() && !connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            NetworkFile.closeQuietly(connection);
        }
    }

    private Refusal refusal(Exception e) {
        return SqliteRefusals.of(e, file.toString())
                .orElseThrow(() -> new IllegalStateException(e));
    }

    private static void requireNoWindowThread() {
        if (Thread.currentThread().getName().equals("JavaFX Application Thread")) {
            throw new IllegalStateException("the window's thread asked the database");
        }
    }

    private Connection borrow() throws SQLException {
        synchronized (readers) {
            Connection idle = readers.poll();
            return idle == null ? Connections.reader(file) : idle;
        }
    }

    private void giveBack(@Nullable Connection connection) {
        synchronized (readers) {
            if (connection == null) {
                return;
            }
            if (closed) {
                NetworkFile.closeQuietly(connection);
            } else {
                readers.push(connection);
            }
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            synchronized (readers) {
                closed = true;
                readers.forEach(NetworkFile::closeQuietly);
                readers.clear();
            }
            compact();
            NetworkFile.closeQuietly(writer);
            writer = null;
            if (lock != null) {
                lock.close();
            }
        } finally {
            writing.unlock();
        }
    }

    public boolean isClosed() {
        synchronized (readers) {
            return closed;
        }
    }

    /** The lines in which the rows differ from the state rebuilt from the ledger: none, always. */
    public List<String> differences() throws Refusal {
        return read(sql -> {
            try {
                return Guard.differences(sql);
            } catch (SQLException e) {
                throw new DataAccessException("the ledger was compared", e);
            }
        });
    }

    /**
     * Makes a verified copy while others read and write; {@code target} must not exist yet.
     *
     * @throws Refusal when it cannot be made; nothing is left then
     */
    public void copyTo(Path target) throws Refusal {
        requireNoWindowThread();
        Copies.make(file, target, new Disk());
    }
}
