package org.belfry.db;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the ledger says of one row, or of several that are read as one: a function of the set of
 * their applied ops alone, so that every laptop comes to the same.
 */
final class RowState {
    private final NavigableMap<String, List<Head>> fields = new TreeMap<>();
    private final NavigableMap<String, List<Head>> alive = new TreeMap<>();

    /**
     * @param ops all applied ops on the rows
     * @param children ops of other rows that made them refer to one of these: by the row referred
     *     to; each says that the row is alive
     */
    RowState(Collection<RowOp> ops, Map<String, ? extends Collection<RowOp>> children) {
        for (RowOp op : ops) {
            if (op.speaks() && op.what() != What.ALIAS) {
                live(op.row(), new Head(op, op.what() != What.DELETE));
                op.set()
                        .forEach((field, value) ->
                                Head.add(
                                        fields.computeIfAbsent(field, name -> new ArrayList<>(1)),
                                        new Head(op, value)));
            }
        }
        children.forEach((row, touching) ->
                touching.stream()
                        .filter(RowOp::speaks)
                        .forEach(op -> live(row, new Head(op, true))));
    }

    private void live(String row, Head head) {
        Head.add(alive.computeIfAbsent(row, id -> new ArrayList<>(1)), head);
    }

    /** Whether one of the rows lives: not all of its heads are deletes. */
    boolean isAlive() {
        return alive.values().stream()
                .flatMap(List::stream)
                .anyMatch(head -> Boolean.TRUE.equals(head.value()));
    }

    /** Whether it was deleted by some and written by others who had not seen that. */
    boolean isRevived() {
        return alive.values().stream()
                .anyMatch(heads ->
                        heads.stream().anyMatch(head -> Boolean.FALSE.equals(head.value()))
                                && heads.stream()
                                        .anyMatch(head -> Boolean.TRUE.equals(head.value())));
    }

    /** The fields with their values; an emptied one is there as null. */
    NavigableMap<String, @Nullable Object> values() {
        NavigableMap<String, @Nullable Object> values = new TreeMap<>();
        fields.forEach((field, heads) -> values.put(field, standing(heads)));
        return values;
    }

    private static @Nullable Object standing(List<Head> heads) {
        return heads.size() == 1
                ? heads.getFirst().value()
                : Head.ordered(heads).getFirst().value();
    }

    /** The fields whose heads have different values. */
    List<String> conflicts() {
        var conflicts = new ArrayList<String>();
        fields.forEach((field, heads) -> {
            Object first = heads.getFirst().value();
            if (heads.stream().anyMatch(head -> !Objects.equals(head.value(), first))) {
                conflicts.add(field);
            }
        });
        return conflicts;
    }

    /** The heads of a field, the one that stands first. */
    List<Head> heads(String field) {
        return Head.ordered(fields.getOrDefault(field, List.of()));
    }

    /** The heads of the rows' being alive, of all rows together. */
    List<Head> aliveHeads() {
        return Head.ordered(alive.values().stream().flatMap(List::stream).toList());
    }

    /** The numbers of all ops that are the head of something. */
    Collection<Long> standingOps() {
        var standing = new java.util.TreeSet<Long>();
        fields.values().forEach(heads -> heads.forEach(head -> standing.add(head.op().n())));
        alive.values().forEach(heads -> heads.forEach(head -> standing.add(head.op().n())));
        return standing;
    }
}
