package org.belfry.db;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which action stands behind each field of one row. An undo counts as the action whose value it
 * brought back, so that one undo after another goes on.
 */
final class RowHistory {
    /** The name under which a row's being there at all is kept; no column is called so. */
    static final String ALIVE = "";

    private record Touch(String action, String field) {}

    private final Map<String, @Nullable String> behind = new HashMap<>();
    private final Map<Touch, @Nullable String> before = new HashMap<>();
    private final Map<Touch, @Nullable String> left = new HashMap<>();

    /**
     * @param ops all ops on the row, in the order applied
     * @param undoes the action an action takes back, for those that do
     */
    RowHistory(List<Op> ops, Map<String, String> undoes) {
        for (Op op : ops) {
            touch(op.action(), ALIVE, undoes);
            op.set().keySet().forEach(field -> touch(op.action(), field, undoes));
        }
    }

    private void touch(String action, String field, Map<String, String> undoes) {
        var touch = new Touch(action, field);
        before.putIfAbsent(touch, behind.get(field));
        String undone = undoes.get(action);
        if (undone == null) {
            behind.put(field, action);
        } else if (before.containsKey(new Touch(undone, field))) {
            behind.put(field, before.get(new Touch(undone, field)));
        }
        left.put(touch, behind.get(field));
    }

    /** Whether the field still is as this action left it. */
    boolean stands(String action, String field) {
        var touch = new Touch(action, field);
        return !left.containsKey(touch) || Objects.equals(behind.get(field), left.get(touch));
    }

    /** The action behind the field's value; nothing when all that wrote it was taken back. */
    @Nullable String behind(String field) {
        return behind.get(field);
    }
}
