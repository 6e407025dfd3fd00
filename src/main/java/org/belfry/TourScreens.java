package org.belfry;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.belfry.backup.Backups;
import org.belfry.backup.ui.BackupStores;
import org.belfry.backup.ui.BackupsController;
import org.belfry.db.Database;
import org.belfry.history.History;
import org.belfry.kit.Background;
import org.belfry.kit.Failures;
import org.belfry.kit.FxBackground;
import org.belfry.kit.Kit;
import org.belfry.kit.Motion;
import org.belfry.kit.Notices;
import org.belfry.kit.Remembered;
import org.belfry.kit.Studio;
import org.belfry.kit.SystemFileChoices;
import org.belfry.kit.Theme;
import org.belfry.settings.Settings;
import org.belfry.settings.ui.LiveSettings;
import org.belfry.shell.FileActions;
import org.belfry.shell.MainWindow;
import org.belfry.shell.OpenFile;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Draws every screen of Belfry on a file, in both languages, light and dark, without a display. */
public final class TourScreens {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double DIALOG_WIDTH = 680;
    private static final double DIALOG_HEIGHT = 520;

    /** A window that opens no files by itself. */
    private record Still() implements FileActions {
        @Override
        public void create(Path file) {}

        @Override
        public void createSample(Path file) {}

        @Override
        public void open(Path file) {}

        @Override
        public Path home() {
            return Path.of("");
        }

        @Override
        public List<Path> recent() {
            return List.of();
        }

        @Override
        public void quit() {}
    }

    private final Wiring wiring;
    private final Path folder;
    private final Studio studio = new Studio(WIDTH, HEIGHT);
    private final List<Path> drawn = new ArrayList<>();

    private TourScreens(Wiring wiring, Path folder) {
        this.wiring = wiring;
        this.folder = folder;
    }

    /**
     * Draws the screens.
     *
     * @param member the id of the member whose page is shown
     * @param sheet a sheet to show under review
     * @param backups the backups of the file
     * @return the pictures
     */
    public static List<Path> draw(
            Wiring wiring,
            Path folder,
            Database database,
            String member,
            Path sheet,
            Backups backups)
            throws Refusal {
        var tour = new TourScreens(wiring, folder);
        try {
            for (Language language : Language.values()) {
                for (Theme.Scheme scheme : List.of(Theme.Scheme.LIGHT, Theme.Scheme.DARK)) {
                    tour.draw(database, language, scheme, member, sheet, backups);
                }
            }
        } finally {
            tour.studio.close();
        }
        return tour.drawn;
    }

    private void draw(
            Database database,
            Language language,
            Theme.Scheme scheme,
            String member,
            Path sheet,
            Backups backups)
            throws Refusal {
        var texts = new Texts(language);
        var notices = new Notices();
        var failures = new Failures(texts, notices);
        Background background = new FxBackground(failures::show);
        String ending =
                "-" + language.code() + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
        try {
            var session = Session.of(database, wiring);
            Kit kit = studio.onFx(() -> kit(texts, scheme, background, notices, failures));
            MainWindow window = studio.onFx(() -> window(kit, session));
            Scene scene = studio.stage(window.scene(), kit.theme());
            picture("welcome" + ending, kit, scene, page -> window.showWelcome());
            picture(
                    "members" + ending,
                    kit,
                    scene,
                    page -> {
                        window.showFile(
                                new OpenFile(database.file(), database.stationName(), false),
                                session.undoing(texts));
                        kit.navigator().open("members", member);
                    });
            picture(
                    "summary" + ending,
                    kit,
                    scene,
                    page -> kit.navigator().pageProperty().get().print());
            picture(
                    "sheet-review" + ending,
                    kit,
                    scene,
                    page -> {
                        kit.navigator().open("sheets");
                        kit.navigator().pageProperty().get().take(List.of(sheet));
                    });
            picture(
                    "settings" + ending,
                    kit,
                    scene,
                    page -> kit.navigator().open(MainWindow.SETTINGS));
            Scene dialog = studio.onFx(() -> dialog(kit, database, backups));
            picture("backups" + ending, kit, dialog, page -> {});
        } finally {
            studio.onFx(() -> {
                background.close();
                return background;
            });
        }
    }

    /** The dialog of backups, which stands in a window of its own. */
    private Scene dialog(Kit kit, Database database, Backups backups) {
        var stores =
                new BackupStores(
                        database.file(),
                        backups,
                        wiring.restoring(),
                        new History(database, kit.texts()));
        Region view = new BackupsController(kit, stores, (file, work) -> {}).view();
        var around = new StackPane(view);
        around.getStyleClass().add("dialog-pane");
        var scene = new Scene(around, DIALOG_WIDTH, DIALOG_HEIGHT);
        kit.theme().dress(scene);
        return scene;
    }

    private Kit kit(
            Texts texts,
            Theme.Scheme scheme,
            Background background,
            Notices notices,
            Failures failures) {
        var stage = new Stage();
        Remembered remembered = Remembered.inMemory();
        return Kit.of(
                texts,
                new Theme(scheme),
                new Motion(),
                background,
                notices,
                failures,
                new SystemFileChoices(() -> stage, remembered),
                remembered,
                () -> stage);
    }

    private MainWindow window(Kit kit, Session session) {
        var window = new MainWindow(new Stage(), kit, new Still());
        var settings =
                new LiveSettings(
                        Settings.defaults(kit.texts().language().locale()),
                        wiring.settingsStore(),
                        kit.background());
        new Rooms(wiring, kit, settings, () -> session, (file, work) -> {})
                .furnish(window, new Still());
        return window;
    }

    private void picture(String name, Kit kit, Scene scene, Consumer<String> moved) throws Refusal {
        studio.onFx(() -> {
            moved.accept(name);
            return name;
        });
        Path png = folder.resolve(name);
        studio.draw(scene, kit.background(), png);
        drawn.add(png);
    }
}
