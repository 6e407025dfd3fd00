package org.belfry.shell;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.belfry.kit.EmptyState;
import org.belfry.kit.Failures;
import org.belfry.kit.FileChoices;
import org.belfry.kit.Form;
import org.belfry.kit.FxBackground;
import org.belfry.kit.Kit;
import org.belfry.kit.Motion;
import org.belfry.kit.Notice;
import org.belfry.kit.Notices;
import org.belfry.kit.Page;
import org.belfry.kit.PageHead;
import org.belfry.kit.Remembered;
import org.belfry.kit.Sections;
import org.belfry.kit.SystemFileChoices;
import org.belfry.kit.Theme;
import org.belfry.settings.Settings;
import org.belfry.settings.SettingsStore;
import org.belfry.settings.ui.LiveSettings;
import org.belfry.settings.ui.SettingsPage;
import org.belfry.text.Language;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

/**
 * The window with sample content, to look at: {@code Demo LANGUAGE SCHEME SCENE PICTURE}, where the
 * scene is members, settings, welcome, busy, narrow or about; without a picture it stays open.
 */
public final class Demo {
    private Demo() {}

    public static void main(String... arguments) {
        Application.launch(Window.class, arguments);
    }

    /** The application of the demo. */
    public static final class Window extends Application {
        private @Nullable FxBackground background;

        @Override
        public void start(Stage stage) {
            List<String> args = getParameters().getRaw();
            var texts = new Texts(Language.of(args.isEmpty() ? "en" : args.get(0)));
            var theme =
                    new Theme(
                            Theme.Scheme.valueOf(
                                    args.size() > 1
                                            ? args.get(1).toUpperCase(Locale.ROOT)
                                            : "SYSTEM"));
            String scene = args.size() > 2 ? args.get(2) : "members";
            var notices = new Notices();
            var failures = new Failures(texts, notices);
            var lanes = new FxBackground(failures::show);
            background = lanes;
            Remembered remembered = Remembered.inMemory();
            remembered.put("window", scene.equals("narrow") ? "0,0,980,700,0" : "0,0,1440,900,0");
            FileChoices files = new SystemFileChoices(() -> stage, remembered);
            Kit kit =
                    Kit.of(
                            texts,
                            theme,
                            new Motion(),
                            lanes,
                            notices,
                            failures,
                            files,
                            remembered,
                            () -> stage);
            var window = new MainWindow(stage, kit, new SampleFiles());
            fill(window, kit);
            window.show();
            if (scene.equals("welcome")) {
                window.showWelcome();
            } else {
                window.showFile(
                        new OpenFile(
                                Path.of("efus-2026.belfry"),
                                texts.language() == Language.FRENCH ? "Bureau 1" : "Office 1",
                                scene.equals("busy")),
                        new SampleUndo(texts));
            }
            play(scene, window, kit);
            if (args.size() > 3) {
                lanes.later(
                        Duration.ofMillis(2200), () -> picture(stage, scene, Path.of(args.get(3))));
            }
        }

        private static void fill(MainWindow window, Kit kit) {
            var live =
                    new LiveSettings(
                            Settings.defaults(kit.texts().language().locale()),
                            new SettingsStore(Path.of("target", "demo-settings.json"), Locale.UK),
                            kit.background());
            window.register(
                    RailItem.of(
                                    "members",
                                    Feather.USERS,
                                    "demo.members",
                                    () -> new SampleMembers(kit))
                            .counting(new SimpleIntegerProperty(312)));
            window.register(
                    RailItem.of("exchange", Feather.UPLOAD, "demo.exchange", () -> empty()));
            window.register(
                    RailItem.of(
                                    MainWindow.SETTINGS,
                                    Feather.SETTINGS,
                                    "settings.rail",
                                    () -> new SettingsPage(live, kit.texts()))
                            .atFoot()
                            .withoutFile());
        }

        private static Page empty() {
            var view = EmptyState.of("empty", "Nothing here yet.", "Choose files…", () -> {});
            return () -> view;
        }

        private static Page form(Kit kit) {
            var head = new PageHead("person", "Claire Delmotte");
            head.countProperty().set("Lille");
            var form = new Form("person", kit.texts());
            var name = form.text("name", "Name", "Claire Delmotte");
            var since =
                    form.text("since", "In office since", "sept. 2005")
                            .help("Understood as September 2005");
            var phone = form.text("phone", "Phone", "");
            form.choice(
                    "language",
                    "Language",
                    List.of("fr", "en"),
                    "fr",
                    each -> each.equals("fr") ? "French" : "English");
            form.lines("note", "Note", "");
            form.check(
                    phone,
                    () ->
                            Optional.of(
                                    "Give a phone number, or leave the main contact to somebody"
                                            + " else."));
            form.onSave("Save", () -> {}).button("cancel", "Cancel", () -> {});
            name.input().setText("Claire Delmotte-Roy");
            since.input().setText("sept. 2006");
            kit.background().later(Duration.ofMillis(400), form::trySave);
            var view = new VBox(head.view(), Sections.column(form.view()));
            return () -> view;
        }

        private static void play(String scene, MainWindow window, Kit kit) {
            switch (scene) {
                case "settings" -> kit.navigator().open(MainWindow.SETTINGS);
                case "empty" -> kit.navigator().open("exchange");
                case "busy" -> {
                    kit.background()
                            .files(
                                    "shell.status.work",
                                    progress -> {
                                        progress.total(312);
                                        progress.count(118);
                                        while (!progress.cancelled()) {
                                            Thread.onSpinWait();
                                        }
                                        return 0;
                                    },
                                    done -> {});
                    kit.notices()
                            .show(
                                    Notice.done(kit.texts().of("shell.undone", "Lille"))
                                            .with(kit.texts().of("shell.redo"), () -> {})
                                            .staying());
                    kit.notices().attention(kit.texts().of("kit.bug", "B7F3A"));
                }
                case "form" -> kit.navigator().show(form(kit));
                case "menu" ->
                        kit.background()
                                .later(
                                        Duration.ofMillis(1500),
                                        () ->
                                                ((MenuButton) window.scene().lookup("#main-menu"))
                                                        .show());
                case "about" -> new About(kit.texts(), kit.dialogs()).show();
                case "confirm" ->
                        kit.dialogs()
                                .confirm(
                                        "Discard the draft?",
                                        "The changes to Lille were not saved. They cannot be"
                                                + " brought back.",
                                        "Discard",
                                        () -> {});
                case "edit" ->
                        kit.background()
                                .later(
                                        Duration.ofMillis(500),
                                        () -> {
                                            ((Button)
                                                            window.scene()
                                                                    .lookup(
                                                                            "#fact-population-read"))
                                                    .fire();
                                        });
                default -> {}
            }
        }

        private static void picture(Stage stage, String scene, Path target) {
            try {
                Node root = stage.getScene().getRoot();
                if (scene.equals("about") || scene.equals("confirm")) {
                    root = javafx.stage.Window.getWindows().get(1).getScene().getRoot();
                }
                ImageIO.write(
                        SwingFXUtils.fromFXImage(root.snapshot(null, null), null),
                        "png",
                        target.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Platform.exit();
            System.exit(0);
        }

        @Override
        public void stop() {
            if (background != null) {
                background.close();
            }
        }
    }

    private record SampleUndo(Texts texts) implements Undoing {
        @Override
        public Optional<String> undoName() {
            return Optional.of(redo());
        }

        @Override
        public Optional<String> redoName() {
            return Optional.empty();
        }

        @Override
        public String undo() {
            return redo();
        }

        @Override
        public String redo() {
            return texts.language() == Language.FRENCH ? "téléphone, Lille" : "phone, Lille";
        }
    }

    private static final class SampleFiles implements FileActions {
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
            return List.of(
                    Path.of("/home/desk/Documents/efus-2026.belfry"),
                    Path.of("/home/desk/Documents/sample.belfry"));
        }

        @Override
        public void quit() {
            Platform.exit();
        }
    }
}
