package org.belfry.backup.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.belfry.backup.Backup;
import org.belfry.db.Comparison;
import org.belfry.db.Copies.Verdict;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the dialog of backups shows. */
final class BackupsModel {
    /**
     * A line of the list.
     *
     * @param verdict nothing until it has been looked into
     */
    record Row(Backup backup, @Nullable Verdict verdict) {}

    /**
     * What restoring would change.
     *
     * @param since what was done since, newest first, in the reader's words
     */
    record Preview(Backup backup, List<Comparison.Kind> kinds, List<String> since, long actions) {}

    final ObservableList<Row> rows = FXCollections.observableArrayList();
    final ObjectProperty<@Nullable Row> chosen = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Preview> preview = new SimpleObjectProperty<>();
}
