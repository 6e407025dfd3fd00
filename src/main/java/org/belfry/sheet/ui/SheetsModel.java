package org.belfry.sheet.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The files handed over, and the one in front. */
final class SheetsModel {
    final ObservableList<QueueEntry> queue = FXCollections.observableArrayList();
    final ObjectProperty<@Nullable QueueEntry> current = new SimpleObjectProperty<>();

    /** The review in front, while it waits for a decision. */
    Optional<Review> review() {
        QueueEntry entry = current.get();
        return entry != null && entry.state.get() == QueueEntry.State.READ
                ? Optional.ofNullable(entry.review)
                : Optional.empty();
    }

    /** Adds files at the end; one that stands there undecided already is not added again. */
    List<QueueEntry> add(List<Path> files) {
        Set<Path> waiting =
                queue.stream()
                        .filter(SheetsModel::isOpen)
                        .map(QueueEntry::file)
                        .collect(Collectors.toSet());
        List<QueueEntry> added =
                files.stream()
                        .distinct()
                        .filter(file -> !waiting.contains(file))
                        .map(QueueEntry::new)
                        .toList();
        Set<Path> again = added.stream().map(QueueEntry::file).collect(Collectors.toSet());
        queue.removeIf(other -> again.contains(other.file()));
        queue.addAll(added);
        if (!queue.contains(current.get())) {
            current.set(null);
        }
        return added;
    }

    private static boolean isOpen(QueueEntry entry) {
        return entry.state.get() == QueueEntry.State.READING
                || entry.state.get() == QueueEntry.State.READ;
    }

    /** The next file after this one, round and round, that waits for a decision. */
    Optional<QueueEntry> nextAfter(QueueEntry entry) {
        int start = queue.indexOf(entry);
        for (int i = 1; i <= queue.size(); i++) {
            QueueEntry next = queue.get((start + i) % queue.size());
            if (next.state.get() == QueueEntry.State.READ) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }
}
