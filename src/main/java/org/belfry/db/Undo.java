package org.belfry.db;

import org.belfry.db.Synced.SyncedTable;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes an action back as an ordinary action: what it wrote and nobody has changed since returns to
 * what it was; the rest is left and listed.
 */
public final class Undo {
    private static final int RECENT = 2000;

    /** A field left as it is, since somebody changed it after the action that is taken back. */
    public record Kept(String table, String row, String field, String author, ZonedDateTime at) {}

    private final Database database;

    public Undo(Database database) {
        this.database = database;
    }

    /** The action Ctrl+Z takes back: this station's newest that is neither an undo nor undone. */
    public Optional<Action> undoable() throws Refusal {
        return database.read(sql -> {
            for (Action action : own(sql)) {
                if (action.undoes() == null
                        && !Ledger.isMaking(action)
                        && !Ledger.isUndone(sql, action.id())) {
                    return Optional.of(action);
                }
            }
            return Optional.empty();
        });
    }

    /** The action redo brings back: the last one undone, until the next action of this station. */
    public Optional<Action> redoable() throws Refusal {
        return database.read(sql ->
                undoToTakeBack(sql).map(Action::undoes).map(undone -> Ledger.action(sql, undone)));
    }

    /** Takes back an action; returns what had to be left. */
    public List<Kept> undo(Action action) throws Refusal {
        var intent = new Intent("undo", action.intent().rows());
        return database.undo(intent, action.id(), tx -> takeBack(tx, action));
    }

    /** Brings back the action that {@link #redoable} names; returns what had to be left. */
    public List<Kept> redo() throws Refusal {
        Optional<Action> undo = database.read(this::undoToTakeBack);
        if (undo.isEmpty()) {
            return List.of();
        }
        Action undone = undo.get();
        var intent = new Intent("redo", undone.intent().rows());
        return database.undo(intent, undone.id(), tx -> takeBack(tx, undone));
    }

    private List<Action> own(DSLContext sql) {
        return Ledger.own(sql, database.stationId(), RECENT);
    }

    /** An undone merge is passed over: it is brought back from where it was taken back. */
    private Optional<Action> undoToTakeBack(DSLContext sql) {
        List<Action> own = own(sql);
        Set<String> ids = own.stream().map(Action::id).collect(Collectors.toSet());
        for (Action action : own) {
            if (action.undoes() == null) {
                return Optional.empty();
            }
            Action undone = Ledger.action(sql, action.undoes());
            if (undone != null
                    && undone.undoes() == null
                    && ids.contains(undone.id())
                    && !Ledger.isUndone(sql, action.id())) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /**
     * Takes back all that an import brought, effects before causes, each action by one of its own,
     * all or none; what waits, what is taken back already and the making of the file are left.
     *
     * @param arrival the number of the import
     * @return what had to be left
     */
    public List<Kept> undoMerge(long arrival) throws Refusal {
        return database.undoAll((sql, taker) -> {
            var kept = new ArrayList<Kept>();
            for (Action action : Imports.actions(sql, arrival)) {
                if (!Ledger.isMaking(action) && !Ledger.isUndone(sql, action.id())) {
                    var intent = new Intent("undo", action.intent().rows());
                    taker.undo(intent, action.id(), tx -> kept.addAll(takeBack(tx, action)));
                }
            }
            return kept;
        });
    }

    private static List<Kept> takeBack(Tx tx, Action action) {
        var kept = new ArrayList<Kept>();
        Map<String, RowHistory> histories = new HashMap<>();
        for (Op op : Ledger.ops(tx.sql(), action.n()).reversed()) {
            SyncedTable table = Synced.named(op.table());
            if (table != null) {
                RowHistory history =
                        histories.computeIfAbsent(
                                op.table() + op.row(), key -> tx.history(op.table(), op.row()));
                switch (op.what()) {
                    case INSERT -> removeAgain(tx, table, op, history, kept);
                    case UPDATE -> setBack(tx, table, op, history, kept);
                    case DELETE -> bringBack(tx, table, op, history, kept);
                    case ALIAS -> separateAgain(tx, table, op);
                    case ERASE -> {}
                }
            }
        }
        return kept;
    }

    private static void removeAgain(
            Tx tx, SyncedTable table, Op op, RowHistory history, List<Kept> kept) {
        String row = tx.first(op.table(), op.row());
        boolean standing =
                history.stands(op.action(), RowHistory.ALIVE)
                        && op.set().keySet().stream().allMatch(f -> history.stands(op.action(), f));
        if (standing && !tx.isReferred(table, row)) {
            tx.delete(table, row);
        } else {
            kept.add(kept(tx.sql(), op, RowHistory.ALIVE, history));
        }
    }

    private static void setBack(
            Tx tx, SyncedTable table, Op op, RowHistory history, List<Kept> kept) {
        NavigableMap<String, @Nullable Object> back = new TreeMap<>();
        String row = tx.first(op.table(), op.row());
        boolean living = tx.row(table, row) != null;
        for (String field : op.set().keySet()) {
            if (living && table.travels(field) && history.stands(op.action(), field)) {
                back.put(field, before(op.was().get(field)));
            } else {
                kept.add(kept(tx.sql(), op, field, history));
            }
        }
        if (living) {
            tx.update(table, row, back);
        }
    }

    /** A choice was made between several values: the one that was shown comes back. */
    private static @Nullable Object before(@Nullable Object was) {
        return was instanceof List<?> several && !several.isEmpty() ? several.getFirst() : was;
    }

    private static void bringBack(
            Tx tx, SyncedTable table, Op op, RowHistory history, List<Kept> kept) {
        boolean standing =
                history.stands(op.action(), RowHistory.ALIVE) && !tx.isErased(table, op.row());
        if (standing && tx.row(table, op.row()) != null) {
            // It was there all the time, since rows of others refer to it.
            tx.keep(op.table(), op.row());
        } else if (standing && tx.hasParents(table, op.was())) {
            tx.insert(table, op.row(), op.was());
        } else {
            kept.add(kept(tx.sql(), op, RowHistory.ALIVE, history));
        }
    }

    /** An edge has heads of its own: taking it back leaves every other one alone. */
    private static void separateAgain(Tx tx, SyncedTable table, Op op) {
        if (op.set().get(Groups.OTHER) instanceof String other) {
            tx.edge(table, op.row(), other, !Objects.equals(op.set().get(Groups.STANDS), 1L));
        }
    }

    private static Kept kept(DSLContext sql, Op op, String field, RowHistory history) {
        RowOp later = history.behind(field);
        Action action = Ledger.action(sql, later == null ? op.action() : later.by().id());
        if (action == null) {
            throw new IllegalStateException("an op without its action");
        }
        return new Kept(op.table(), op.row(), field, action.author(), action.at());
    }
}
