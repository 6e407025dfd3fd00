package org.belfry.backup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.db.generated.Tables.MEMBER;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.belfry.backup.Backup;
import org.belfry.backup.BackupPlace;
import org.belfry.backup.Backups;
import org.belfry.backup.Damage;
import org.belfry.backup.Restoring;
import org.belfry.backup.Why;
import org.belfry.backup.ui.BackupsModel.Row;
import org.belfry.db.Database;
import org.belfry.db.Disk;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.history.History;
import org.belfry.kit.AccessibleNames;
import org.belfry.kit.AsideBackground;
import org.belfry.kit.Background;
import org.belfry.kit.Kit;
import org.belfry.kit.Notice;
import org.belfry.kit.TestKit;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

@ExtendWith(ApplicationExtension.class)
class BackupsStoryTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private Kit kit;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private Backups backups;

    @SuppressWarnings("NullAway.Init")
    private Backup first;

    @SuppressWarnings("NullAway.Init")
    private BackupsController controller;

    private Optional<Background.Work<String>> work = Optional.empty();

    @Start
    void start(Stage given) {
        stage = given;
    }

    @BeforeEach
    void make() throws Exception {
        database = files.make("efus.belfry");
        backups = place().of(database.file(), database.fileId());
        add("Lille");
        first = backups.make(Why.DAILY);
        add("Lyon");
        add("Metz");
    }

    private BackupPlace place() {
        return new BackupPlace(
                files.folder().resolve("backups"),
                Clock.system(ZoneId.of("Europe/Paris")),
                new Disk());
    }

    private Restoring restoring() {
        return new Restoring(files.setup(), place(), new Disk(), (file, people) -> {});
    }

    private void add(String town) throws Refusal {
        var row = new MemberRecord();
        row.setName(town);
        database.write(Intent.of("add.member"), tx -> tx.insert(row));
    }

    private void open(FxRobot robot, Language language) {
        robot.interact(() -> {
            kit =
                    TestKit.of(
                            stage,
                            language,
                            new AsideBackground(
                                    (name, problem) -> kit.failures().show(name, problem)),
                            new TestKit.Answers());
            var stores =
                    new BackupStores(
                            database.file(),
                            backups,
                            restoring(),
                            new History(database, kit.texts()));
            controller =
                    new BackupsController(kit, stores, (file, asked) -> work = Optional.of(asked));
            TestKit.show(stage, kit, new javafx.scene.layout.StackPane());
            controller.show();
        });
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .reduce("", (a, b) -> a + "\n" + b);
    }

    private List<String> notices() {
        return kit.notices().shown().stream().map(Notice::text).toList();
    }

    @SuppressWarnings("unchecked")
    private static TableView<Row> list(FxRobot robot) {
        return robot.lookup("#backup-list").queryAs(TableView.class);
    }

    @Test
    void theNewestIsChosenAndWhatRestoringItWouldChangeIsSaid(FxRobot robot) {
        open(robot, Language.ENGLISH);
        assertThat(list(robot).getItems()).hasSize(1);
        assertThat(text(robot, "#backup-list .table-cell")).contains("daily").contains("yes");
        assertThat(text(robot, "#backup-preview .label"))
                .contains("Members")
                .contains("2 go")
                .contains("lost by restoring: 2 actions");
        var since = robot.lookup("#backup-since").queryAs(ListView.class);
        assertThat(since.getItems().getFirst().toString())
                .contains("Add member: Metz")
                .contains("Anne");
        assertThat(AccessibleNames.missing(controller.view())).isEmpty();
    }

    @Test
    void theButtonNamesWhatItRestoresAndTheFileIsThenWhatItWas(FxRobot robot) throws Exception {
        open(robot, Language.ENGLISH);
        var restore = robot.lookup("#backup-restore").queryAs(Button.class);
        assertThat(restore.getText()).startsWith("Restore the copy of ");
        assertThat(restore.isDisabled()).isFalse();
        robot.clickOn(restore);
        assertThat(robot.lookup("#dialog-backups").tryQuery()).isEmpty();
        database.close();
        assertThat(work.orElseThrow().run()).contains("is restored").contains("set-aside");
        try (Database restored = Database.open(database.file(), files.setup())) {
            assertThat(restored.<Integer>read(sql -> sql.fetchCount(MEMBER))).isEqualTo(1);
        }
    }

    @Test
    void oneIsMadeNowAndHoldsWhatTheFileHolds(FxRobot robot) {
        open(robot, Language.FRENCH);
        robot.clickOn("Sauvegarder maintenant");
        assertThat(list(robot).getItems()).hasSize(2);
        assertThat(text(robot, "#backup-list .table-cell")).contains("demandée");
        assertThat(text(robot, "#backup-preview .label"))
                .contains("Rien\u00a0: ce fichier contient");
        assertThat(notices()).containsExactly("Une sauvegarde vérifiée a été faite.");
        robot.clickOn("#backup-list").type(KeyCode.END);
        assertThat(text(robot, "#backup-preview .label")).contains("2 disparaissent");
    }

    @Test
    void aDamagedBackupIsNamedAndCannotBeRestored(FxRobot robot) throws Exception {
        byte[] bytes = Files.readAllBytes(first.path());
        bytes[bytes.length / 2] ^= 1;
        Files.write(first.path(), bytes);
        open(robot, Language.ENGLISH);
        assertThat(text(robot, "#backup-list .table-cell")).contains("damaged");
        assertThat(text(robot, "#backup-preview .label")).contains("cannot be restored");
        assertThat(robot.lookup("#backup-restore").queryAs(Button.class).isDisabled()).isTrue();
    }

    @Test
    void escapeClosesItAndNothingIsDone(FxRobot robot) {
        open(robot, Language.ENGLISH);
        assertThat(robot.lookup("#backup-list").query().isFocused()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#dialog-backups").tryQuery()).isEmpty();
        assertThat(work).isEmpty();
    }

    @Test
    void aDamagedFileOffersItsBackupAndTheRowsStillReadable(FxRobot robot) throws Exception {
        database.close();
        Path file = database.file();
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, bytes.length - 8192, bytes.length, (byte) 0);
        Files.write(file, bytes);
        Damage damage = Damage.of(file, place());
        robot.interact(() -> {
            kit = TestKit.of(stage, Language.ENGLISH);
            TestKit.show(stage, kit, new javafx.scene.layout.StackPane());
            new DamageController(kit, restoring(), (path, asked) -> work = Optional.of(asked))
                    .show(damage, () -> {});
        });
        assertThat(text(robot, "#damage .label"))
                .contains("efus.belfry")
                .contains("newest verified backup is of");
        assertThat(AccessibleNames.missing(robot.lookup("#damage").queryParent())).isEmpty();
        robot.clickOn("#damage-salvage");
        assertThat(robot.lookup("#dialog-damage").tryQuery()).isEmpty();
        assertThat(work.orElseThrow().run()).contains("3 rows saved").contains("set-aside");
        try (Database saved = Database.open(file, files.setup())) {
            assertThat(saved.differences()).isEmpty();
            assertThat(saved.<Integer>read(sql -> sql.fetchCount(MEMBER))).isEqualTo(3);
        }
    }
}
