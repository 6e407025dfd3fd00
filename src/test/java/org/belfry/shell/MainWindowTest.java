package org.belfry.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.belfry.kit.AccessibleNames;
import org.belfry.kit.DirectBackground;
import org.belfry.kit.EmptyState;
import org.belfry.kit.Kit;
import org.belfry.kit.Notice;
import org.belfry.kit.Page;
import org.belfry.kit.PageHead;
import org.belfry.kit.TestKit;
import org.belfry.kit.TestKit.Answers;
import org.belfry.kit.Theme;
import org.belfry.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
    private static final OpenFile FILE = new OpenFile(Path.of("efus.belfry"), "Office 1", false);

    private final List<String> done = new ArrayList<>();
    private final Answers answers = new Answers();
    private final OneUndo undoing = new OneUndo();

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private Kit kit;

    @SuppressWarnings("NullAway.Init")
    private MainWindow window;

    @Start
    void start(Stage given) {
        stage = given;
        build(Language.ENGLISH);
        window.showWelcome();
    }

    private void build(Language language) {
        kit = TestKit.of(stage, language, new DirectBackground(), answers);
        kit.remembered().put("window", "0,0,980,700,0");
        window = new MainWindow(stage, kit, new Recorded());
        window.register(
                RailItem.of("members", Feather.USERS, "demo.members", SearchPage::new)
                        .counting(new SimpleIntegerProperty(1312)));
        window.register(
                RailItem.of(
                        "exchange",
                        Feather.UPLOAD,
                        "demo.exchange",
                        () -> () -> EmptyState.of("nothing", "Nothing here yet.")));
        window.show();
    }

    private final class SearchPage implements Page {
        private final PageHead head = new PageHead("member", "Members");
        private final VBox view = new VBox(head.view());

        SearchPage() {
            head.search("Member, person, place…", "Ctrl F");
        }

        @Override
        public Region view() {
            return view;
        }

        @Override
        public void search() {
            head.focusSearch();
        }

        @Override
        public void refresh() {
            done.add("refresh");
        }

        @Override
        public boolean print() {
            done.add("print");
            return true;
        }
    }

    private final class Recorded implements FileActions {
        @Override
        public void create(Path file) {
            done.add("create " + file);
        }

        @Override
        public void createSample(Path file) {
            done.add("sample " + file);
        }

        @Override
        public void open(Path file) {
            done.add("open " + file);
        }

        @Override
        public Path home() {
            return Path.of("home");
        }

        @Override
        public List<Path> recent() {
            return List.of(Path.of("recent.belfry"));
        }

        @Override
        public void quit() {
            done.add("quit");
        }
    }

    private static final class OneUndo implements Undoing {
        private boolean undone;

        @Override
        public Optional<String> undoName() {
            return undone ? Optional.empty() : Optional.of("phone, Lille");
        }

        @Override
        public Optional<String> redoName() {
            return undone ? Optional.of("phone, Lille") : Optional.empty();
        }

        @Override
        public String undo() {
            undone = true;
            return "phone, Lille";
        }

        @Override
        public String redo() {
            undone = false;
            return "phone, Lille";
        }
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
    }

    private void openFile(FxRobot robot) {
        robot.interact(() -> window.showFile(FILE, undoing));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void theWelcomePageOpensNewFilesSamplesAndRecentOnes(FxRobot robot) {
        answers.then(Path.of("a.belfry")).then(Path.of("b.belfry")).then(Path.of("c.belfry"));
        robot.clickOn("#welcome-open").clickOn("#welcome-new").clickOn("#welcome-sample");
        robot.clickOn("recent.belfry");
        assertThat(done)
                .containsExactly(
                        "open a.belfry",
                        "create b.belfry",
                        "sample c.belfry",
                        "open recent.belfry");
        assertThat(answers.begun()).containsOnly(Path.of("home"));
        assertThat(robot.lookup("#rail-members").query().isDisabled()).isTrue();
    }

    @Test
    void aFileOpensAtTheFirstEntryAndTheStripSaysWhichItIs(FxRobot robot) {
        openFile(robot);
        assertThat(robot.lookup("#rail-members").queryAs(ToggleButton.class).isSelected()).isTrue();
        assertThat(text(robot, "#status-file")).isEqualTo("efus.belfry");
        assertThat(text(robot, "#status-station")).isEqualTo("this laptop: Office 1");
        assertThat(text(robot, "#status-saved"))
                .isEqualTo("Saved · Ctrl Z takes back “phone, Lille”");
        assertThat(stage.getTitle()).isEqualTo("efus.belfry – Belfry");
        assertThat(robot.lookup("#reading-band").query().isVisible()).isFalse();
    }

    @Test
    void keysGoToEntriesSearchAndPrint(FxRobot robot) {
        openFile(robot);
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(robot.lookup("#nothing").tryQuery()).isPresent();
        press(robot, KeyCode.CONTROL, KeyCode.P);
        assertThat(kit.notices().shown()).hasSize(1);
        press(robot, KeyCode.ALT, KeyCode.LEFT);
        press(robot, KeyCode.CONTROL, KeyCode.F);
        assertThat(robot.lookup("#member-search").query().isFocused()).isTrue();
        press(robot, KeyCode.CONTROL, KeyCode.P);
        assertThat(done).contains("print");
    }

    @Test
    void ctrlZTakesBackAndTheNoticeBringsBack(FxRobot robot) {
        openFile(robot);
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(undoing.undone).isTrue();
        assertThat(done).contains("refresh");
        assertThat(kit.notices().shown())
                .extracting(Notice::text)
                .containsExactly("“phone, Lille” was taken back.");
        robot.clickOn("#notice-action");
        assertThat(undoing.undone).isFalse();
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(undoing.undone).isFalse();
    }

    @Test
    void ctrlZBelongsToAFieldInWhichSomethingWasTyped(FxRobot robot) {
        openFile(robot);
        robot.clickOn("#member-search").write("x");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(undoing.undone).isFalse();
        assertThat(robot.lookup("#member-search").queryAs(TextField.class).getText()).isEmpty();
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(undoing.undone).isTrue();
    }

    @Test
    void theBandSaysThatTheFileCanOnlyBeRead(FxRobot robot) {
        var reading = new OpenFile(Path.of("efus.belfry"), "", true);
        robot.interact(() -> window.showFile(reading, Undoing.nothing()));
        assertThat(robot.lookup("#reading-band").query().isVisible()).isTrue();
        assertThat(text(robot, "#status-saved")).isEqualTo("Reading only");
    }

    @Test
    void theRailFoldsToIconsInANarrowWindowAndKeepsItsNames(FxRobot robot) {
        openFile(robot);
        var entry = robot.lookup("#rail-members").queryAs(Labeled.class);
        assertThat(entry.getContentDisplay()).hasToString("GRAPHIC_ONLY");
        assertThat(entry.getTooltip().getText()).isEqualTo("Members   Ctrl 1");
        assertThat(entry.getAccessibleText()).isEqualTo("Members, 1,312");
    }

    @Test
    void everyControlHasANameInBothLanguagesAndThemes(FxRobot robot) {
        assertThat(AccessibleNames.missing(window.scene().getRoot())).isEmpty();
        for (Language language : Language.values()) {
            robot.interact(() -> {
                build(language);
                kit.theme().use(Theme.Scheme.DARK);
                window.showFile(FILE, undoing);
            });
            assertThat(AccessibleNames.missing(window.scene().getRoot())).isEmpty();
            assertThat(window.scene().getRoot().getStyleClass()).contains("dark");
        }
        assertThat(text(robot, "#status-station")).isEqualTo("ce poste\u00a0: Office 1");
    }

    @Test
    void aboutSaysWhatThisIsAndClosesWithEnter(FxRobot robot) {
        press(robot, KeyCode.F1);
        assertThat(text(robot, "#about-version")).startsWith("Version");
        robot.clickOn("#dialog-close");
        assertThat(robot.lookup("#dialog-about").tryQuery()).isEmpty();
    }

    @Test
    void theMenuNamesWhatWouldBeTakenBack(FxRobot robot) {
        openFile(robot);
        robot.clickOn("#main-menu");
        assertThat(robot.lookup("Undo “phone, Lille”").tryQuery()).isPresent();
        robot.clickOn("Quit");
        assertThat(done).contains("quit");
    }
}
