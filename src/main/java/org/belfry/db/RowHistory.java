package org.belfry.db;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which op stands behind each field of one row. An undo counts as the op whose value it brought
 * back, so that one undo after another goes on.
 */
final class RowHistory {
    /** The name under which a row's being there at all is kept; no column is called so. */
    static final String ALIVE = "";

    /** Stands for "nothing was written yet". */
    private static final long NOTHING = 0;

    private final Map<String, List<RowOp>> byField = new HashMap<>();

    /**
     * @param ops all applied ops on the row
     */
    RowHistory(List<RowOp> ops) {
        for (RowOp op : ops) {
            if (op.what() != What.ALIAS && op.speaks()) {
                touch(ALIVE, op);
                op.set().keySet().forEach(field -> touch(field, op));
            }
        }
    }

    private void touch(String field, RowOp op) {
        byField.computeIfAbsent(field, name -> new ArrayList<>()).add(op);
    }

    /** Whether the field is as this action left it, and nobody has written it since unseen. */
    boolean stands(String action, String field) {
        List<RowOp> touching = byField.getOrDefault(field, List.of());
        RowOp own = of(touching, action);
        if (own == null) {
            return true;
        }
        List<RowOp> heads = heads(touching);
        return heads.size() == 1 && counted(touching, heads.getFirst()) == counted(touching, own);
    }

    /** The action that wrote the field last. */
    @Nullable RowOp behind(String field) {
        List<RowOp> heads = heads(byField.getOrDefault(field, List.of()));
        return heads.stream()
                .max(java.util.Comparator.comparing(RowOp::by, Stamp.BY_CLOCK))
                .orElse(null);
    }

    private static @Nullable RowOp of(List<RowOp> touching, String action) {
        RowOp last = null;
        for (RowOp op : touching) {
            last = op.by().id().equals(action) ? op : last;
        }
        return last;
    }

    private static List<RowOp> heads(List<RowOp> touching) {
        List<Head> heads = new ArrayList<>();
        touching.forEach(op -> Head.add(heads, new Head(op, null)));
        return heads.stream().map(Head::op).toList();
    }

    /** The number of the op whose value this one left: its own, or that which an undo restored. */
    private static long counted(List<RowOp> touching, RowOp op) {
        if (op.by().undoes() == null) {
            return op.n();
        }
        // Bringing back a row writes fields that its deletion had left alone: these are as before.
        RowOp undone = Objects.requireNonNullElse(of(touching, op.by().undoes()), op);
        List<RowOp> before = heads(touching.stream().filter(each -> undone.sees(each)).toList());
        return switch (before.size()) {
            case 0 -> NOTHING;
            case 1 -> counted(touching, before.getFirst());
            default -> op.n();
        };
    }
}
