package org.belfry.sheet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.belfry.db.Database;
import org.belfry.db.NetworkFiles;
import org.belfry.db.Undo;
import org.belfry.kit.AccessibleNames;
import org.belfry.kit.AsideBackground;
import org.belfry.kit.EmptyState;
import org.belfry.kit.Kit;
import org.belfry.kit.Notice;
import org.belfry.kit.TestKit;
import org.belfry.member.MemberPages;
import org.belfry.member.Members;
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
import java.util.ArrayList;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class SheetsStoryTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    private final TestKit.Answers answers = new TestKit.Answers();
    private final List<String> opened = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private Kit kit;

    @SuppressWarnings("NullAway.Init")
    private SheetsController page;

    @Start
    void start(Stage given) {
        stage = given;
    }

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        database = files.make("efus.belfry");
        robot.interact(() -> build(Language.ENGLISH));
    }

    private void build(Language language) {
        kit = TestKit.of(stage, language, new AsideBackground(), answers);
        kit.navigator()
                .register(
                        "members",
                        id -> {
                            opened.add(id);
                            Region view = EmptyState.of("member", id);
                            return () -> view;
                        });
        page =
                new SheetsController(
                        kit,
                        Fixtures.stores(database),
                        () -> page.refresh(),
                        this::undo,
                        List.of());
        TestKit.show(stage, kit, page.view());
        page.shown();
    }

    private void undo() {
        kit.background()
                .write(
                        "test.undo",
                        () -> {
                            var undo = new Undo(database);
                            return undo.undo(undo.undoable().orElseThrow());
                        },
                        done -> page.refresh());
    }

    private void take(FxRobot robot, String... names) throws Exception {
        var sheets = new ArrayList<Path>();
        for (String name : names) {
            sheets.add(Fixtures.file(files.folder(), name));
        }
        robot.interact(() -> page.take(sheets));
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static void ctrlEnter(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    }

    private List<String> notices() {
        return kit.notices().shown().stream().map(Notice::text).toList();
    }

    private List<String> members() throws Refusal {
        return new Members(database).ids("", Language.ENGLISH);
    }

    @Test
    void aSheetWithoutACityAsksAndIsStoredOnceOneIsChosen(FxRobot robot) throws Exception {
        take(robot, "tourcoing.txt");
        robot.clickOn("#sheet-accept");
        take(robot, "nameless.txt");
        assertThat(words(robot, "#sheet-queue-choose")).isEqualTo("Choose files…");
        ctrlEnter(robot);
        assertThat(members()).hasSize(1);
        assertThat(robot.lookup("#sheet-candidate-0").query().isFocused()).isTrue();
        robot.clickOn("#sheet-candidate-0");
        assertThat(words(robot, "#sheet-for")).isEqualTo("Mons");
        assertThat(words(robot, "#sheet-accept")).isEqualTo("Accept 8 facts");
        ctrlEnter(robot);
        assertThat(members()).hasSize(2);
        assertThat(notices()).contains("8 facts of Mons stored");
        robot.interact(() -> kit.notices().shown().getLast().acts().getLast().what().run());
        assertThat(opened).hasSize(1);
        assertThat(members()).contains(opened.getFirst());
    }

    @Test
    void aMemberThatWasNotGuessedIsFoundOrNamedByTyping(FxRobot robot) throws Exception {
        take(robot, "nameless.txt");
        robot.clickOn("#sheet-another").clickOn("#sheet-member").write("Mons");
        assertThat(words(robot, "#sheet-match-new")).isEqualTo("New member “Mons”");
        robot.type(KeyCode.ENTER);
        ctrlEnter(robot);
        take(robot, "nameless.txt");
        robot.clickOn("#sheet-another").clickOn("#sheet-member").write("mo");
        assertThat(words(robot, "#sheet-match-0")).isEqualTo("Mons");
        robot.type(KeyCode.ENTER);
        assertThat(words(robot, "#sheet-for")).isEqualTo("Mons");
        assertThat(words(robot, "#sheet-accept")).isEqualTo("Nothing to accept");
        assertThat(robot.lookup("#sheet-accept").queryAs(Button.class).isDisabled()).isTrue();
    }

    @Test
    void aFactIsCorrectedByTheKeyboardAndStoredAsCorrected(FxRobot robot) throws Exception {
        take(robot, "tourcoing.txt");
        robot.interact(() -> table(robot).getSelectionModel().clearAndSelect(0));
        robot.clickOn("#sheet-facts-title").type(KeyCode.TAB);
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.F2);
        robot.clickOn("#sheet-correct-count").eraseText(7).write("many").type(KeyCode.ENTER);
        assertThat(words(robot, "#sheet-correct-count-error")).startsWith("“many” in “Number”");
        robot.eraseText(4).write("99 000").clickOn("#sheet-correct-year");
        robot.eraseText(4).write("sept. 2020");
        assertThat(words(robot, "#sheet-correct-year-help"))
                .isEqualTo("Understood as September 2020");
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#sheet-correct-pane").tryQuery()).isEmpty();
        ctrlEnter(robot);
        var figure =
                new MemberPages(database)
                        .page(members().getFirst(), Language.ENGLISH)
                        .orElseThrow()
                        .figures()
                        .getFirst();
        assertThat(figure.value()).isEqualTo(99_000);
        assertThat(figure.asOf()).isEqualTo("2020-09");
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#sheet-facts").queryTableView();
    }

    @Test
    void aFactThatIsLeftIsNotStoredAndOneUndoTakesTheSheetBack(FxRobot robot) throws Exception {
        take(robot, "tourcoing.txt");
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().clearAndSelect(2);
        });
        robot.type(KeyCode.SPACE);
        assertThat(robot.lookup("#sheet-take-2").queryAs(CheckBox.class).isSelected()).isFalse();
        assertThat(words(robot, "#sheet-accept")).isEqualTo("Accept 7 facts");
        robot.clickOn("#sheet-accept");
        var pages = new MemberPages(database);
        assertThat(pages.page(members().getFirst(), Language.ENGLISH).orElseThrow().contracts())
                .isEmpty();
        robot.interact(() -> kit.notices().shown().getLast().acts().getFirst().what().run());
        assertThat(members()).isEmpty();
        assertThat(notices()).isEmpty();
        assertThat(words(robot, "#sheet-accept")).isEqualTo("Accept 7 facts");
    }

    @Test
    void aRefusedSheetLeavesTheFileAsItWasAndCanBeTakenUpAgain(FxRobot robot) throws Exception {
        take(robot, "tourcoing.txt", "tourcoing-later.txt");
        robot.clickOn("#sheet-refuse");
        assertThat(members()).isEmpty();
        assertThat(words(robot, "#sheet-count")).startsWith("tourcoing-later.txt");
        robot.interact(() -> page.again(queue(robot).getItems().getFirst()));
        assertThat(words(robot, "#sheet-count")).isEqualTo("tourcoing.txt · Efus, English");
    }

    private static ListView<QueueEntry> queue(FxRobot robot) {
        return robot.lookup("#sheet-queue").queryListView();
    }

    @Test
    void whatIsNoTextSaysSoAndNothingElseHappens(FxRobot robot) throws Exception {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, 1};
        answers.then(Files.write(files.folder().resolve("arms.png"), picture));
        robot.clickOn("#sheet-main-action");
        assertThat(robot.lookup("#sheet-main .label").queryAs(Label.class).getText())
                .startsWith("“arms.png” is not a text file.");
        assertThat(members()).isEmpty();
        assertThat(robot.lookup("#sheet-accept").query().isVisible()).isFalse();
    }

    @Test
    void aFolderWithAnythingInItIsReadSheetBySheet(FxRobot robot) throws Exception {
        Path all = files.folder().resolve("sheets");
        Path folder = Files.createDirectories(all.resolve("north"));
        Fixtures.file(folder, "tourcoing.txt");
        Fixtures.file(all, "nameless.txt");
        Files.write(folder.resolve("arms.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
        Files.writeString(folder.resolve(".hidden"), "nothing to see");
        robot.interact(() -> page.take(List.of(all)));
        assertThat(queue(robot).getItems())
                .extracting(QueueEntry::name)
                .containsExactly("nameless.txt", "tourcoing.txt");
        assertThat(notices())
                .containsExactly("One file in the folder is no text and was left out: “arms.png”.");
        robot.interact(() -> page.take(List.of(folder)));
        assertThat(queue(robot).getItems()).hasSize(2);
    }

    @Test
    void anEmptyFolderIsSaidToBeOne(FxRobot robot) throws Exception {
        Path folder = Files.createDirectories(files.folder().resolve("empty"));
        robot.interact(() -> page.take(List.of(folder)));
        assertThat(notices()).containsExactly("There is no file in the folder.");
        assertThat(robot.lookup("#sheet-main").tryQuery()).isPresent();
    }

    @Test
    void aNetworkFileIsLeftToTheWindow(FxRobot robot) {
        var taken = new ArrayList<Boolean>();
        robot.interact(() -> taken.add(page.take(List.of(Path.of("other.belfry")))));
        assertThat(taken).containsExactly(false);
        assertThat(robot.lookup("#sheet-main").tryQuery()).isPresent();
    }

    @Test
    void aFactAndItsLineFindEachOtherAndChipsNarrow(FxRobot robot) throws Exception {
        take(robot, "nameless.txt");
        robot.interact(() -> table(robot).getSelectionModel().clearAndSelect(2));
        ListView<Integer> source = robot.lookup("#sheet-source").queryListView();
        assertThat(source.getSelectionModel().getSelectedItem()).isEqualTo(7);
        robot.interact(() -> source.getSelectionModel().select(Integer.valueOf(19)));
        assertThat(table(robot).getSelectionModel().getSelectedIndices()).containsExactly(6);
        robot.clickOn("#sheet-unread");
        assertThat(source.getItems()).containsExactly(22, 24);
    }

    @Test
    void everythingHasANameInEnglishAndFrench(FxRobot robot) throws Exception {
        robot.interact(() -> build(Language.FRENCH));
        take(robot, "nameless.txt", "tourcoing.txt");
        assertThat(words(robot, "#sheet-accept")).isEqualTo("Accepter 8 faits");
        assertThat(robot.lookup("#sheet-banner .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Quelle collectivité cette fiche concerne-t-elle\u00a0?");
        robot.clickOn("#sheet-another");
        assertThat(robot.lookup("#sheet-member").queryAs(TextField.class).getPromptText())
                .isEqualTo("Nom du membre");
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().clearAndSelect(7);
        });
        robot.type(KeyCode.F2);
        assertThat(robot.lookup("#sheet-correct-title").tryQuery()).isPresent();
        assertThat(AccessibleNames.missing(stage.getScene().getRoot())).isEmpty();
    }
}
