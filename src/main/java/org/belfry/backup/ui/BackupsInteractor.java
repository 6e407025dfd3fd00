package org.belfry.backup.ui;

import org.belfry.backup.Backup;
import org.belfry.backup.Why;
import org.belfry.backup.ui.BackupsModel.Preview;
import org.belfry.backup.ui.BackupsModel.Row;
import org.belfry.db.Action;
import org.belfry.db.Comparison;
import org.belfry.db.Copies.Verdict;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists backups, looks into them, and finds out what restoring one would change. */
final class BackupsInteractor {
    /** More than anybody reads; the rest is counted. */
    private static final int LISTED = 200;

    private final BackupsModel model;
    private final BackupStores stores;
    private final BackupWords words;

    BackupsInteractor(BackupsModel model, BackupStores stores, BackupWords words) {
        this.model = model;
        this.stores = stores;
        this.words = words;
    }

    List<Backup> findAll() throws Refusal {
        return stores.backups().list();
    }

    /** Shows the list as it is known so far, and keeps what was chosen in it. */
    void showAll(List<Backup> backups) {
        @Nullable Row before = model.chosen.get();
        model.rows.setAll(backups.stream().map(backup -> new Row(backup, null)).toList());
        model.rows.stream()
                .filter(row -> before != null && row.backup().equals(before.backup()))
                .findFirst()
                .ifPresent(model.chosen::set);
    }

    List<Row> findVerdicts(List<Backup> backups) throws Refusal {
        var rows = new ArrayList<Row>();
        for (Backup backup : backups) {
            rows.add(new Row(backup, stores.backups().verify(backup)));
        }
        return rows;
    }

    void showVerdicts(List<Row> verified) {
        @Nullable Row chosen = model.chosen.get();
        for (Row row : verified) {
            int at = indexOf(row.backup());
            if (at >= 0) {
                model.rows.set(at, row);
            }
        }
        verified.stream()
                .filter(row -> chosen != null && row.backup().equals(chosen.backup()))
                .findFirst()
                .ifPresent(model.chosen::set);
    }

    private int indexOf(Backup backup) {
        for (int i = 0; i < model.rows.size(); i++) {
            if (model.rows.get(i).backup().equals(backup)) {
                return i;
            }
        }
        return -1;
    }

    Backup make() throws Refusal {
        return stores.backups().make(Why.ASKED);
    }

    Preview findPreview(Backup backup) throws Refusal {
        Comparison.Found found = Comparison.of(stores.file(), backup.path(), LISTED);
        var since = new ArrayList<String>();
        for (Action action : found.since()) {
            since.add(words.since(action, stores.history().name(action)));
        }
        return new Preview(backup, found.kinds(), since, found.actions());
    }

    /** Shows what restoring would change, unless another backup was chosen meanwhile. */
    void showPreview(Preview preview) {
        @Nullable Row chosen = model.chosen.get();
        if (chosen != null && chosen.backup().equals(preview.backup())) {
            model.preview.set(preview);
        }
    }

    /** Whether the chosen backup can be looked into and restored. */
    static boolean isUsable(@Nullable Row row) {
        return row != null && row.verdict() != Verdict.DAMAGED;
    }

    /** Puts a backup in the place of the file; returns what is said then. */
    String restore(Backup backup) throws Refusal {
        Optional<Path> aside = stores.restoring().restore(backup.path(), stores.file());
        return words.restored(backup, aside);
    }
}
