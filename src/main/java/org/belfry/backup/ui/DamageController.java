package org.belfry.backup.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.belfry.backup.Backup;
import org.belfry.backup.Damage;
import org.belfry.backup.Restoring;
import org.belfry.db.Salvage;
import org.belfry.kit.Background;
import org.belfry.kit.Facts;
import org.belfry.kit.Kit;

import java.nio.file.Path;

/** Says that a file is damaged and offers its newest backup and the rows still readable. */
public final class DamageController {
    private static final double WIDTH = 520;
    private static final double KINDS = 150;

    private final Kit kit;
    private final Restoring restoring;
    private final Replacing replacing;
    private final BackupWords words;
    private Runnable close = () -> {};

    public DamageController(Kit kit, Restoring restoring, Replacing replacing) {
        this.kit = kit;
        this.restoring = restoring;
        this.replacing = replacing;
        words = new BackupWords(kit.texts());
    }

    /**
     * Opens the dialog on a file.
     *
     * @param closed called when it closes, whatever was chosen
     */
    public void show(Damage damage, Runnable closed) {
        close = kit.dialogs().open("damage", words.of("backup.damage.title"), view(damage), closed);
    }

    /** What stands in the dialog. */
    public Region view(Damage damage) {
        var view = new VBox(sentence("backup.damage.what", name(damage.file())));
        view.setId("damage");
        view.getStyleClass().add("dialog-body");
        view.setPrefWidth(WIDTH);
        var buttons = new HBox();
        buttons.getStyleClass().add("welcome-actions");
        if (damage.newest().isPresent()) {
            Backup newest = damage.newest().get();
            String when = words.when(newest.at());
            view.getChildren().add(sentence("backup.damage.newest", when));
            Button button =
                    button(
                            "damage-restore",
                            words.of("backup.restore", when),
                            damage.file(),
                            () ->
                                    words.restored(
                                            newest,
                                            restoring.restore(newest.path(), damage.file())));
            button.getStyleClass().add("accent");
            buttons.getChildren().add(button);
        } else {
            view.getChildren().add(sentence("backup.damage.nobackup"));
        }
        readable(damage, view, buttons);
        if (!buttons.getChildren().isEmpty()) {
            view.getChildren().add(buttons);
        }
        return view;
    }

    private void readable(Damage damage, VBox view, HBox buttons) {
        long saved = damage.readable().stream().mapToLong(Salvage.Kind::saved).sum();
        long lost = damage.readable().stream().mapToLong(Salvage.Kind::lost).sum();
        view.getChildren().add(sentence("backup.damage.readable", saved, lost));
        if (saved == 0) {
            return;
        }
        var facts = new Facts();
        for (Salvage.Kind kind : damage.readable()) {
            String gone = kind.lost() == 0 ? "" : " · " + words.of("backup.kind.lost", kind.lost());
            facts.row(words.kind(kind.table()), words.of("backup.kind.saved", kind.saved()) + gone);
        }
        var scroll = new ScrollPane(facts.view());
        scroll.setId("damage-kinds");
        scroll.setAccessibleText(words.of("backup.damage.kinds"));
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(KINDS);
        view.getChildren().add(scroll);
        buttons.getChildren()
                .add(
                        button(
                                "damage-salvage",
                                words.of("backup.damage.salvage"),
                                damage.file(),
                                () ->
                                        words.saved(
                                                saved,
                                                restoring.salvage(damage.file()).setAside())));
    }

    private Button button(String id, String text, Path file, Background.Work<String> work) {
        var button = new Button(text);
        button.setId(id);
        button.setOnAction(event -> {
            close.run();
            replacing.replace(file, work);
        });
        return button;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private Label sentence(String key, Object... arguments) {
        var label = new Label(words.of(key, arguments));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
