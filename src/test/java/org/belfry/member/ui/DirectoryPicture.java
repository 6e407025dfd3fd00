package org.belfry.member.ui;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.belfry.date.DateReader;
import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.Setup;
import org.belfry.db.StationMemory;
import org.belfry.entry.Kinds;
import org.belfry.kit.Failures;
import org.belfry.kit.FxBackground;
import org.belfry.kit.Kit;
import org.belfry.kit.Motion;
import org.belfry.kit.Notices;
import org.belfry.kit.Remembered;
import org.belfry.kit.SystemFileChoices;
import org.belfry.kit.Theme;
import org.belfry.sample.Sample;
import org.belfry.text.Language;
import org.belfry.text.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import javax.imageio.ImageIO;

/**
 * The directory of the sample network, to look at: {@code DirectoryPicture LANGUAGE SCHEME SCENE
 * MEMBERS PICTURE}; the scene is list, people, ledger, twins, texts, edit, search, nomatch, new,
 * person, empty, menu or alone.
 */
public final class DirectoryPicture {
    private DirectoryPicture() {}

    public static void main(String... arguments) {
        Application.launch(Window.class, arguments);
    }

    /** The application of the pictures. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) throws Exception {
            List<String> args = getParameters().getRaw();
            var texts = new Texts(Language.of(args.get(0)));
            var theme = new Theme(Theme.Scheme.valueOf(args.get(1).toUpperCase(Locale.ROOT)));
            String scene = args.get(2);
            var notices = new Notices();
            var failures = new Failures(texts, notices);
            var lanes = new FxBackground(failures::show);
            Remembered remembered = Remembered.inMemory();
            remembered.put("window", scene.equals("narrow") ? "0,0,980,700,0" : "0,0,1440,900,0");
            Kit kit =
                    Kit.of(
                            texts,
                            theme,
                            new Motion(),
                            lanes,
                            notices,
                            failures,
                            new SystemFileChoices(() -> stage, remembered),
                            remembered,
                            () -> stage);
            Thread making =
                    new Thread(() -> {
                        Database database = database(scene, Integer.parseInt(args.get(3)));
                        Platform.runLater(() -> show(stage, kit, database, args));
                    });
            making.start();
        }

        private static Database database(String scene, int members) {
            try {
                Path folder = Files.createTempDirectory("belfry-picture");
                var setup =
                        new Setup(
                                new StationMemory(folder.resolve("memory")),
                                Clock.system(ZoneId.of("Europe/Paris")),
                                () -> "Anne",
                                () -> "Desk 1");
                Path file = folder.resolve("efus-2026.belfry");
                Database.create(
                        file,
                        setup,
                        tx -> scene.equals("empty") ? 0 : Sample.fill(tx, members),
                        Intent.of("file.sample"));
                Database database = Database.open(file, setup);
                if (!scene.equals("empty")) {
                    more(database);
                }
                return database;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private static void more(Database database) throws Exception {
            var entries = Directory.stores(database).entries();
            entries.add(
                    Kinds.SECTION,
                    Map.of(
                            "member",
                            "Lille",
                            "kind",
                            "statement",
                            "text",
                            "A city is safe when its evenings belong to everybody who lives"
                                    + " there, and prevention is how a city says so.",
                            "speaker",
                            "Odile Vasseur, deputy mayor"));
            entries.add(
                    Kinds.SECTION,
                    Map.of(
                            "member",
                            "Lille",
                            "kind",
                            "policy",
                            "title",
                            "Night mediation",
                            "text",
                            "Mediators walk the centre until three in the morning, from"
                                    + " Thursday to Saturday, with the bars and the bus company.",
                            "date",
                            new DateReader().read("2019").orElseThrow().text()));
            entries.add(
                    Kinds.FIGURE,
                    Map.of("member", "Lille", "measure", "population", "value", "234475"));
            entries.add(Kinds.SAFETY_CONTRACT, Map.of("member", "Lille", "signed", "1992"));
            entries.add(Kinds.SAFETY_CONTRACT, Map.of("member", "Lille", "signed", "2009"));
            entries.add(
                    Kinds.LINK,
                    Map.of(
                            "member",
                            "Lille",
                            "kind",
                            "website",
                            "target",
                            "https://lille.example"));
            entries.edit(Kinds.MEMBER, "Lille", Map.of("department", "Nord"));
        }

        private static void show(Stage stage, Kit kit, Database database, List<String> args) {
            var print =
                    MemberMenuItem.of("summary", "member.page.texts", Feather.PRINTER, (w, i) -> {})
                            .onPage("member.page.texts");
            new Directory(stage, kit, database, List.of(print));
            kit.background()
                    .later(Duration.ofSeconds(5), () -> play(stage.getScene(), kit, args.get(2)));
            if (args.size() > 4) {
                kit.background()
                        .later(Duration.ofSeconds(14), () -> picture(stage, Path.of(args.get(4))));
            }
        }

        private static void play(Scene scene, Kit kit, String name) {
            String lille = lille(scene);
            if (!name.equals("empty") && !name.equals("search") && !name.equals("nomatch")) {
                kit.navigator().open(MemberListController.PLACE, lille);
            }
            kit.background().later(Duration.ofMillis(3500), () -> then(scene, name));
        }

        private static String lille(Scene scene) {
            var table = (javafx.scene.control.TableView<?>) scene.lookup("#member-list");
            return table == null
                    ? ""
                    : table.getItems().stream()
                            .limit(100)
                            .map(MemberRow.class::cast)
                            .filter(row -> row != null && row.name().equals("Lille"))
                            .map(MemberRow::id)
                            .findFirst()
                            .orElse("");
        }

        private static void then(Scene scene, String name) {
            switch (name) {
                case "people" -> fire(scene, "jump-people");
                case "ledger", "narrow" -> fire(scene, "jump-participations");
                case "twins" -> fire(scene, "jump-twinnings");
                case "texts" -> fire(scene, "jump-texts");
                case "edit" -> {
                    fire(scene, "member-figure-0-read");
                }
                case "bad" -> {
                    fire(scene, "member-fact-country-read");
                    ((TextField) node(scene, "member-fact-country-input")).setText("Atlantis");
                    node(scene, "member-search").requestFocus();
                }
                case "search" -> ((TextField) node(scene, "member-search")).setText("lodz");
                case "nomatch" -> ((TextField) node(scene, "member-search")).setText("atlantis");
                case "new" -> fire(scene, "member-new");
                case "person" -> fire(scene, "member-person-add");
                case "menu" -> ((MenuButton) node(scene, "member-more")).show();
                case "removed" ->
                        ((MenuButton) node(scene, "member-page-more")).getItems().get(0).fire();
                case "alone" ->
                        javafx.event.Event.fireEvent(
                                node(scene, "member-list"),
                                new javafx.scene.input.KeyEvent(
                                        javafx.scene.input.KeyEvent.KEY_PRESSED,
                                        "\n",
                                        "",
                                        javafx.scene.input.KeyCode.ENTER,
                                        false,
                                        false,
                                        false,
                                        false));
                case "end" -> ((ScrollPane) node(scene, "member-page-scroll")).setVvalue(1);
                default -> {}
            }
        }

        private static javafx.scene.Node node(Scene scene, String id) {
            return Objects.requireNonNull(scene.lookup("#" + id), id);
        }

        private static void fire(Scene scene, String id) {
            ((ButtonBase) node(scene, id)).fire();
        }

        private static void picture(Stage stage, Path target) {
            try {
                ImageIO.write(
                        SwingFXUtils.fromFXImage(
                                stage.getScene().getRoot().snapshot(null, null), null),
                        "png",
                        target.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Platform.exit();
            System.exit(0);
        }
    }
}
