package org.belfry.backup.ui;

import javafx.scene.layout.Region;

import org.belfry.backup.Backup;
import org.belfry.backup.ui.BackupsModel.Row;
import org.belfry.kit.Background.Lane;
import org.belfry.kit.Kit;

import java.util.List;

/** The dialog of backups: lists them, makes one, shows what restoring would change, restores. */
public final class BackupsController {
    private final Kit kit;
    private final BackupStores stores;
    private final Replacing replacing;
    private final BackupsModel model = new BackupsModel();
    private final BackupWords words;
    private final BackupsInteractor interactor;
    private final BackupsView view;
    private Runnable close = () -> {};

    /** The backups of one open file. */
    public BackupsController(Kit kit, BackupStores stores, Replacing replacing) {
        this.kit = kit;
        this.stores = stores;
        this.replacing = replacing;
        words = new BackupWords(kit.texts());
        interactor = new BackupsInteractor(model, stores, words);
        view = new BackupsView(model, words, kit.remembered(), this::make, this::restore);
        model.chosen.subscribe(this::preview);
        refresh();
    }

    /** What stands in the dialog. */
    public Region view() {
        return view.view();
    }

    /** Opens the dialog. */
    public void show() {
        close = kit.dialogs().open("backups", words.of("backup.title"), view.view(), () -> {});
        view.focus();
    }

    private void refresh() {
        kit.background()
                .read(
                        "backup.looking",
                        interactor::findAll,
                        backups -> {
                            interactor.showAll(backups);
                            if (model.chosen.get() == null && !model.rows.isEmpty()) {
                                model.chosen.set(model.rows.getFirst());
                            }
                            verify(backups);
                        });
    }

    private void verify(List<Backup> backups) {
        kit.background()
                .run(
                        Lane.FILES,
                        "backup.looking",
                        () -> interactor.findVerdicts(backups),
                        interactor::showVerdicts,
                        problem -> kit.background().failed("backup.looking", problem));
    }

    private void preview(@org.jspecify.annotations.Nullable Row row) {
        if (row != null && BackupsInteractor.isUsable(row) && !isShown(row)) {
            kit.background()
                    .read(
                            "backup.comparing",
                            () -> interactor.findPreview(row.backup()),
                            interactor::showPreview);
        }
    }

    private boolean isShown(Row row) {
        var shown = model.preview.get();
        return shown != null && shown.backup().equals(row.backup());
    }

    private void make() {
        kit.background()
                .run(
                        Lane.FILES,
                        "backup.making",
                        interactor::make,
                        made -> {
                            kit.notices().done(words.of("backup.made"));
                            model.chosen.set(null);
                            refresh();
                        },
                        problem -> kit.background().failed("backup.making", problem));
    }

    private void restore() {
        Row row = model.chosen.get();
        if (row != null) {
            close.run();
            replacing.replace(stores.file(), () -> interactor.restore(row.backup()));
        }
    }
}
