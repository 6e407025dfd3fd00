package org.belfry.sheet.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.belfry.date.DateReader;
import org.belfry.db.Database;
import org.belfry.db.NetworkFiles;
import org.belfry.db.Undo;
import org.belfry.entry.Entries;
import org.belfry.entry.Kinds;
import org.belfry.entry.Values;
import org.belfry.kit.AccessibleNames;
import org.belfry.kit.AsideBackground;
import org.belfry.kit.Kit;
import org.belfry.kit.Notice;
import org.belfry.kit.TestKit;
import org.belfry.member.MemberPage;
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

import java.util.List;
import java.util.Map;

@ExtendWith(ApplicationExtension.class)
class DocumentStoryTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();

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
        var values = new Values(new DateReader()::read, Fixtures.COUNTRIES::code);
        var entries = new Entries(database, values);
        entries.add(Kinds.MEMBER, Map.of("name", "Ghent", "country", "BE"));
        entries.add(Kinds.MEMBER, Map.of("name", "Tourcoing", "country", "FR"));
        robot.interact(() -> build(Language.ENGLISH));
    }

    private void build(Language language) {
        kit = TestKit.of(stage, language, new AsideBackground(), new TestKit.Answers());
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

    private void take(FxRobot robot, String name) throws Exception {
        var file = Fixtures.file(files.folder(), name);
        robot.interact(() -> page.take(List.of(file)));
    }

    private static TextArea text(FxRobot robot) {
        return robot.lookup("#sheet-document").queryAs(TextArea.class);
    }

    /** Draws the mouse over a passage, from its first words to its last. */
    private static void drag(FxRobot robot, String from, String to) {
        String whole = text(robot).getText();
        int start = whole.indexOf(from);
        int end = whole.indexOf(to, start) + to.length();
        // Brings the end of the passage into sight, then its beginning.
        robot.interact(() -> text(robot).positionCaret(end));
        robot.interact(() -> text(robot).getScene().getRoot().layout());
        robot.interact(() -> text(robot).positionCaret(start));
        robot.interact(() -> text(robot).getScene().getRoot().layout());
        robot.drag(place(robot, start, true), MouseButton.PRIMARY)
                .dropTo(place(robot, end - 1, false));
    }

    private static Point2D place(FxRobot robot, int character, boolean before) {
        var skin = (TextInputControlSkin<?>) text(robot).getSkin();
        Rectangle2D at = skin.getCharacterBounds(character);
        double x = before ? at.getMinX() + 0.5 : at.getMaxX() - 0.5;
        return text(robot).localToScreen(x, (at.getMinY() + at.getMaxY()) / 2);
    }

    private static void alt(FxRobot robot, KeyCode letter) {
        robot.press(KeyCode.ALT, letter).release(letter, KeyCode.ALT);
    }

    private static void ctrlEnter(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static String typed(FxRobot robot, String field) {
        return robot.lookup("#sheet-correct-" + field).queryAs(TextInputControl.class).getText();
    }

    private static TableView<FactRow> passages(FxRobot robot) {
        return robot.lookup("#sheet-facts").queryTableView();
    }

    private MemberPage member(String name) throws Refusal {
        String id = new Members(database).list(name, Language.ENGLISH, 0, 1).getFirst().id();
        return new MemberPages(database).page(id, Language.ENGLISH).orElseThrow();
    }

    @Test
    void aPassageMarkedWithTheMouseBecomesNewsAndIsKeptWithItsDocument(FxRobot robot)
            throws Exception {
        take(robot, "tram-news.txt");
        assertThat(words(robot, "#sheet-count")).isEqualTo("tram-news.txt · document, English");
        assertThat(robot.lookup("#sheet-passages-none .label").queryAs(Label.class).getText())
                .startsWith("Mark a passage with the mouse");
        assertThat(robot.lookup("#sheet-mark-news").queryAs(Button.class).isDisabled()).isTrue();
        robot.clickOn("#sheet-candidate-0");
        assertThat(words(robot, "#sheet-for")).isEqualTo("Ghent");
        drag(robot, "Night trams", "to Saturday.");
        assertThat(text(robot).getSelectedText()).startsWith("Night").endsWith("Saturday.");
        robot.clickOn("#sheet-mark-news");
        assertThat(typed(robot, "title")).isEqualTo("Night trams keep Ghent awake, and safe");
        assertThat(typed(robot, "date")).isEqualTo("12 March 2024");
        robot.clickOn("#sheet-correct-date")
                .press(KeyCode.CONTROL, KeyCode.A)
                .release(KeyCode.A, KeyCode.CONTROL)
                .write("13/3/2024");
        assertThat(typed(robot, "date")).isEqualTo("13/3/2024");
        assertThat(words(robot, "#sheet-correct-date-help"))
                .isEqualTo("Understood as 13 March 2024");
        robot.clickOn("#sheet-correct-save");
        assertThat(words(robot, "#sheet-facts-title")).isEqualTo("One passage");
        assertThat(words(robot, "#sheet-accept")).isEqualTo("Keep with one passage");
        ctrlEnter(robot);
        MemberPage ghent = member("Ghent");
        assertThat(ghent.documents()).containsExactly("tram-news.txt");
        MemberPage.Section news = ghent.sections().getFirst();
        assertThat(news.kind()).isEqualTo("news");
        assertThat(news.origin()).isEqualTo(new MemberPage.Origin("tram-news.txt", 1L));
    }

    @Test
    void everyNumberOfAPassageIsOfferedInTurn(FxRobot robot) throws Exception {
        take(robot, "tram-news.txt");
        robot.clickOn("#sheet-candidate-0");
        drag(robot, "Incidents reported", "office says.");
        alt(robot, KeyCode.I);
        assertThat(typed(robot, "value")).isEqualTo("170");
        assertThat(typed(robot, "year")).isEqualTo("2021");
        assertThat(words(robot, "#sheet-number-1")).isEqualTo("120");
        robot.write("Incidents at night").type(KeyCode.ENTER);
        assertThat(words(robot, "#sheet-number-0")).isEqualTo("170 ✓");
        assertThat(typed(robot, "measure")).isEqualTo("Incidents at night");
        assertThat(typed(robot, "value")).isEqualTo("120");
        assertThat(typed(robot, "year")).isEqualTo("2023");
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#sheet-correct-pane").tryQuery()).isEmpty();
        ctrlEnter(robot);
        assertThat(member("Ghent").figures())
                .extracting(MemberPage.Figure::measure, MemberPage.Figure::value)
                .containsExactly(
                        tuple("Incidents at night", 120.0), tuple("Incidents at night", 170.0));
    }

    @Test
    void aFrenchPageGivesAnIndicatorAndAQuotationWithItsSpeaker(FxRobot robot) throws Exception {
        robot.interact(() -> build(Language.FRENCH));
        take(robot, "eclairage.html");
        robot.clickOn("#sheet-candidate-0");
        assertThat(words(robot, "#sheet-for")).isEqualTo("Tourcoing");
        drag(robot, "a remplacé", "en 2023");
        alt(robot, KeyCode.I);
        assertThat(typed(robot, "value")).isEqualTo("7\u00a0139");
        assertThat(typed(robot, "year")).isEqualTo("2023");
        robot.write("Lampadaires").clickOn("#sheet-correct-value").eraseText(5).write("7139,5");
        assertThat(words(robot, "#sheet-correct-value-help"))
                .isEqualTo("Compris\u00a0: 7\u00a0139,5");
        robot.clickOn("#sheet-correct-save");
        drag(robot, "Une rue", "marche");
        assertThat(text(robot).getSelectedText()).startsWith("Une").endsWith("marche");
        robot.clickOn("#sheet-mark-statement");
        assertThat(typed(robot, "by")).isEqualTo("Jeanne Petit");
        robot.clickOn("#sheet-correct-save");
        assertThat(words(robot, "#sheet-accept")).isEqualTo("Garder avec 2 passages");
        robot.clickOn("#sheet-accept");
        MemberPage tourcoing = member("Tourcoing");
        assertThat(tourcoing.figures().getFirst().value()).isEqualTo(7139.5);
        assertThat(tourcoing.sections().getFirst().speaker()).isEqualTo("Jeanne Petit");
        assertThat(tourcoing.sections().getFirst().text())
                .isEqualTo("Une rue éclairée est une rue où l’on marche");
    }

    @Test
    void aPassageInTheListIsLitInTheTextAndCanBeTakenAway(FxRobot robot) throws Exception {
        take(robot, "tram-news.txt");
        drag(robot, "Since 2019", "every two years.");
        alt(robot, KeyCode.P);
        ctrlEnterInForm(robot);
        drag(robot, "People who", "break things.");
        alt(robot, KeyCode.Q);
        ctrlEnterInForm(robot);
        assertThat(passages(robot).getItems())
                .extracting(row -> row.fact().line())
                .containsExactly(5, 11);
        robot.interact(() -> {
            passages(robot).requestFocus();
            passages(robot).getSelectionModel().clearAndSelect(1);
        });
        assertThat(text(robot).getSelectedText())
                .startsWith("Since 2019")
                .endsWith("every two years.");
        robot.type(KeyCode.DELETE);
        assertThat(words(robot, "#sheet-facts-title")).isEqualTo("One passage");
        ctrlEnter(robot);
        assertThat(robot.lookup("#sheet-candidate-0").query().isFocused()).isTrue();
        assertThat(member("Ghent").sections()).isEmpty();
    }

    /** Saves the form whose first field has the focus, also where Enter begins a new line. */
    private static void ctrlEnterInForm(FxRobot robot) {
        ctrlEnter(robot);
        assertThat(robot.lookup("#sheet-correct-pane").tryQuery()).isEmpty();
    }

    @Test
    void aDocumentIsKeptWithoutAPassageAndOneUndoTakesItBack(FxRobot robot) throws Exception {
        take(robot, "tram-news.txt");
        assertThat(words(robot, "#sheet-accept")).isEqualTo("Keep as document");
        robot.clickOn("#sheet-candidate-0").clickOn("#sheet-accept");
        assertThat(member("Ghent").documents()).containsExactly("tram-news.txt");
        Notice done = kit.notices().shown().getLast();
        assertThat(done.text()).isEqualTo("“tram-news.txt” kept with Ghent");
        robot.interact(() -> done.acts().getFirst().what().run());
        assertThat(member("Ghent").documents()).isEmpty();
        assertThat(words(robot, "#sheet-accept")).isEqualTo("Keep as document");
    }

    @Test
    void linesOfASheetThatWereLeftUnreadAreMarkedTheSameWay(FxRobot robot) throws Exception {
        take(robot, "nameless.txt");
        ListView<Integer> source = robot.lookup("#sheet-source").queryListView();
        robot.interact(() -> source.getSelectionModel().clearAndSelect(0));
        assertThat(robot.lookup("#sheet-mark-bar").query().isVisible()).isFalse();
        robot.clickOn("#sheet-unread");
        robot.interact(() -> {
            source.requestFocus();
            source.getSelectionModel().clearAndSelect(0);
            source.getSelectionModel().select(1);
        });
        assertThat(robot.lookup("#sheet-mark-bar").query().isVisible()).isTrue();
        alt(robot, KeyCode.P);
        robot.clickOn("#sheet-correct-title").type(KeyCode.ENTER);
        assertThat(robot.lookup("#sheet-correct-pane").tryQuery()).isEmpty();
        assertThat(passages(robot).getItems())
                .filteredOn(FactRow::isMarked)
                .extracting(row -> row.fact().line())
                .containsExactly(22);
    }

    @Test
    void everythingHasANameInEnglishAndFrench(FxRobot robot) throws Exception {
        for (Language language : Language.values()) {
            robot.interact(() -> build(language));
            take(robot, "tram-news.txt");
            drag(robot, "Incidents reported", "office says.");
            alt(robot, KeyCode.I);
            robot.write("Incidents");
            assertThat(typed(robot, "measure")).isEqualTo("Incidents");
            assertThat(AccessibleNames.missing(stage.getScene().getRoot())).isEmpty();
        }
    }
}
