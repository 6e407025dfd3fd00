package org.belfry.member.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.entry.Kinds;
import org.belfry.kit.AccessibleNames;
import org.belfry.kit.FxBackground;
import org.belfry.kit.Kit;
import org.belfry.kit.Notice;
import org.belfry.kit.TestKit;
import org.belfry.sample.Sample;
import org.belfry.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
class DirectoryTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    private final List<String> used = new ArrayList<>();
    private final FxBackground background =
            new FxBackground((name, problem) -> used.add(name + " failed: " + problem));

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private Kit kit;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private FxRobot robot;

    @Start
    void start(Stage given) {
        stage = given;
    }

    @AfterEach
    void close() {
        background.close();
    }

    private void open(FxRobot given, Language language, boolean sample) throws Exception {
        robot = given;
        database = files.make("network.belfry");
        if (sample) {
            database.write(Intent.of("file.sample"), tx -> Sample.fill(tx, 0));
        }
        var printing =
                MemberMenuItem.of(
                                "summary",
                                "member.page.texts",
                                Feather.PRINTER,
                                (words, ids) -> used.add(words + " " + ids.size()))
                        .onPage("member.page.texts");
        robot.interact(() -> {
            kit = TestKit.of(stage, language, background, new TestKit.Answers());
            kit.remembered().put("window", "0,0,980,700,0");
            new Directory(stage, kit, database, List.of(printing));
        });
        if (sample) {
            waitFor(() -> find("member-page-name") != null);
        }
    }

    private void open(FxRobot given) throws Exception {
        open(given, Language.ENGLISH, true);
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node find(String id) {
        return stage.getScene().lookup("#" + id);
    }

    private <T extends Node> T node(String id, Class<T> type) {
        return type.cast(Objects.requireNonNull(find(id), id));
    }

    private String text(String id) {
        Node node = find(id);
        return node instanceof Label label
                ? label.getText()
                : node instanceof ButtonBase button ? button.getText() : "";
    }

    private void search(String words) {
        robot.interact(() -> node("member-search", TextInputControl.class).requestFocus());
        robot.write(words);
    }

    private void shows(String member) throws Exception {
        waitFor(() -> text("member-page-name").equals(member));
    }

    private void fire(String id) {
        robot.interact(() -> node(id, ButtonBase.class).fire());
    }

    private void choose(String menu, String item) {
        robot.interact(() ->
                node(menu, MenuButton.class).getItems().stream()
                        .filter(each -> item.equals(each.getId()))
                        .findFirst()
                        .map(MenuItem::getOnAction)
                        .orElseThrow()
                        .handle(new javafx.event.ActionEvent()));
    }

    private void edit(String id, String text) {
        fire(id + "-read");
        robot.interact(() -> node(id + "-input", TextInputControl.class).setText(text));
    }

    private List<String> listed() {
        TableView<?> list = node("member-list", TableView.class);
        return list.getItems().stream().map(row -> ((MemberRow) row).name()).toList();
    }

    private String phone() throws Exception {
        MemberStores stores = Directory.stores(database);
        String lille = stores.entries().find(Kinds.MEMBER, "Lille");
        return String.valueOf(stores.people().of(lille).getFirst().phone());
    }

    @Test
    void aSearchNarrowsTheListAndArrowAndEnterOpenThePageAlone(FxRobot given) throws Exception {
        open(given);
        search("br");
        waitFor(() -> listed().size() > 1 && listed().size() < 20);
        String second = listed().get(1);

        robot.type(KeyCode.DOWN);
        shows(second);
        assertThat(text("member-count")).isEqualTo(listed().size() + " of 42");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(find("member-list")).isNull();
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(find("member-list")).isNotNull();
    }

    @Test
    void wordsNobodyBearsLeaveASentenceAndAWayBack(FxRobot given) throws Exception {
        open(given);
        search("atlantis");
        waitFor(() -> find("member-nomatch-action") != null);

        fire("member-nomatch-action");

        waitFor(() -> listed().size() == 42);
    }

    @Test
    void anEmptyFileOffersToBegin(FxRobot given) throws Exception {
        open(given, Language.ENGLISH, false);
        waitFor(() -> find("member-none-action") != null);

        fire("member-none-action");
        waitFor(() -> find("member-new-name") != null);
        robot.interact(() -> {
            node("member-new-country", TextInputControl.class).setText("Atlantis");
            node("member-new-save", Button.class).fire();
        });
        assertThat(text("member-new-name-error")).isEqualTo("Fill in “Name”.");

        robot.interact(() -> {
            node("member-new-name", TextInputControl.class).setText("Ghent");
            node("member-new-save", Button.class).fire();
        });
        waitFor(() -> text("member-new-country-error").contains("“Atlantis” in “Country”"));
        assertThat(node("member-new-name", TextInputControl.class).getText()).isEqualTo("Ghent");

        robot.interact(() -> {
            node("member-new-country", TextInputControl.class).setText("Belgique");
            node("member-new-save", Button.class).fire();
        });
        shows("Ghent");
        assertThat(listed()).containsExactly("Ghent");
        assertThat(text("member-fact-country-read")).isEqualTo("Belgium");
    }

    @Test
    void aPhoneIsEditedInPlaceAndTakenBack(FxRobot given) throws Exception {
        open(given);
        search("lille");
        shows("Lille");
        String before = phone();

        edit("member-post-0-phone", "+33 3 20 555 999");
        robot.type(KeyCode.ENTER);
        waitFor(() -> phone().equals("+33 3 20 555 999"));
        waitFor(() -> text("member-contact-phone").equals("+33 3 20 555 999"));
        robot.interact(() -> node("member-list", TableView.class).requestFocus());
        waitFor(() -> undoIsNamed());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);

        waitFor(() -> phone().equals(before));
        waitFor(() -> text("member-contact-phone").equals(before));
    }

    private boolean undoIsNamed() {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .map(Label.class::cast)
                .anyMatch(label -> label.getText().contains("Change post: Lille"));
    }

    @Test
    void aBadValueSaysWhyAndEscRestores(FxRobot given) throws Exception {
        open(given);
        search("lille");
        shows("Lille");

        edit("member-fact-country", "Atlantis");
        robot.type(KeyCode.ENTER);
        waitFor(() -> text("member-fact-country-input-error").contains("Atlantis"));
        assertThat(text("member-fact-country-input-error")).contains("“Country”");
        assertThat(node("member-fact-country-input", TextInputControl.class).getText())
                .isEqualTo("Atlantis");

        robot.interact(() -> find("member-fact-country-input").requestFocus());
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("member-fact-country-read")).isEqualTo("France");
        assertThat(find("member-list")).isNotNull();
    }

    @Test
    void whatIsBeingTypedStaysWhileAnotherFieldIsSaved(FxRobot given) throws Exception {
        open(given);
        search("lille");
        shows("Lille");

        edit("member-fact-region", "Flanders");
        edit("member-fact-department", "Nor");
        MemberStores stores = Directory.stores(database);
        String lille = stores.entries().find(Kinds.MEMBER, "Lille");
        waitFor(() ->
                "Flanders"
                        .equals(
                                stores.pages()
                                        .page(lille, Language.ENGLISH)
                                        .orElseThrow()
                                        .facts()
                                        .region()));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(node("member-fact-department-input", TextInputControl.class).getText())
                .isEqualTo("Nor");
        robot.type(KeyCode.ENTER);
        waitFor(() -> text("member-fact-department-read").equals("Nor"));
        assertThat(text("member-fact-region-read")).isEqualTo("Flanders");
    }

    @Test
    void aRemovedMemberComesBackByTheNotice(FxRobot given) throws Exception {
        open(given);
        search("lille");
        shows("Lille");

        choose("member-page-more", "member-page-remove");
        waitFor(() -> find("member-nomatch") != null);
        Notice notice = kit.notices().shown().getLast();
        assertThat(notice.text()).isEqualTo("“Lille” was removed.");
        waitFor(() ->
                stage.getScene().getRoot().lookupAll(".label").stream()
                        .map(Label.class::cast)
                        .anyMatch(label -> label.getText().contains("Remove member: Lille")));
        robot.interact(notice.acts().getFirst().what());

        shows("Lille");
        assertThat(used).isEmpty();
    }

    @Test
    void theNextMemberTakesThePlaceOfOneThatIsRemoved(FxRobot given) throws Exception {
        open(given);
        String second = listed().get(1);

        choose("member-page-more", "member-page-remove");

        shows(second);
        assertThat(listed()).hasSize(41).startsWith(second);
    }

    @Test
    void aPersonIsAddedMadeMainContactAndRemoved(FxRobot given) throws Exception {
        open(given);
        search("lille");
        shows("Lille");

        fire("member-person-add");
        waitFor(() -> find("person-new-family") != null);
        robot.interact(() -> {
            node("person-new-family", TextInputControl.class).setText("Vasseur");
            node("person-new-function", TextInputControl.class).setText("Night mayor");
            node("person-new-save", Button.class).fire();
        });
        waitFor(() -> text("member-post-2-family-read").equals("Vasseur"));

        choose("member-post-2-more", "member-post-2-main");
        waitFor(() -> text("member-post-0-family-read").equals("Vasseur"));
        assertThat(contactWords()).contains("Vasseur", "Night mayor\nmain contact");

        choose("member-post-0-more", "member-post-0-remove");
        waitFor(() -> contactWords().contains("no confirmed contact"));
    }

    private List<String> contactWords() {
        return node("member-contact", Pane.class).lookupAll(".label").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList();
    }

    @Test
    void aTwinIsOpenedThoughTheSearchDoesNotMatchItAndBackLeadsHome(FxRobot given)
            throws Exception {
        open(given);
        search("lille");
        shows("Lille");
        String twin = text("member-twin-0");

        fire("member-twin-0");
        shows(twin);
        assertThat(listed()).containsExactly("Lille");

        robot.interact(() -> kit.navigator().back());
        shows("Lille");
    }

    @Test
    void aKindIsChosenFromItsWords(FxRobot given) throws Exception {
        open(given);
        search("lille");
        shows("Lille");

        choose("member-fact-kind", "member-fact-kind-metropolis");

        waitFor(() -> text("member-fact-kind").equals("Metropolis"));
        MemberStores stores = Directory.stores(database);
        String lille = stores.entries().find(Kinds.MEMBER, "Lille");
        assertThat(stores.pages().page(lille, Language.ENGLISH).orElseThrow().facts().kind())
                .isEqualTo("metropolis");
    }

    @Test
    void theLedgerIsNarrowedByNetwork(FxRobot given) throws Exception {
        open(given);
        search("lille");
        shows("Lille");
        int all = node("member-ledger", Pane.class).getChildren().size();

        choose("member-ledger-network", "member-ledger-network-FFSU");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(node("member-ledger", Pane.class).getChildren().size())
                .isPositive()
                .isLessThan(all);
        assertThat(text("member-ledger-network")).isEqualTo("FFSU");
    }

    @Test
    void rowsAreCopiedForASpreadsheet(FxRobot given) throws Exception {
        open(given);
        search("lille");
        shows("Lille");
        robot.interact(() -> node("member-list", TableView.class).requestFocus());

        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);

        waitFor(() -> !kit.notices().shown().isEmpty());
        var copied = new ArrayList<String>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied.getFirst().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Lille\tFrance\t");
    }

    @Test
    void otherFeaturesGetTheWordsAndTheMembersChosen(FxRobot given) throws Exception {
        open(given);
        choose("member-more", "member-more-summary");
        fire("member-page-summary");
        search("br");
        waitFor(() -> listed().size() < 20);
        choose("member-more", "member-more-summary");
        robot.interact(
                () -> node("member-list", TableView.class).getSelectionModel().selectRange(0, 2));
        choose("member-more", "member-more-summary");

        waitFor(() -> used.size() == 4);
        assertThat(used).containsExactly(" 0", " 1", "br 0", "br 2");
    }

    @Test
    void aFactIsAddedWithItsDateAndReadInWords(FxRobot given) throws Exception {
        open(given);
        search("lille");
        shows("Lille");

        choose("member-fact-add", "member-fact-add-safety-contract");
        waitFor(() -> find("fact-new-signed") != null);
        robot.interact(() -> {
            node("fact-new-signed", TextInputControl.class).setText("sometime");
            node("fact-new-save", Button.class).fire();
        });
        waitFor(() -> text("fact-new-signed-error").contains("“Signed”"));
        robot.interact(() -> {
            node("fact-new-signed", TextInputControl.class).setText("12 mars 2009");
            node("fact-new-save", Button.class).fire();
        });

        waitFor(() -> text("member-contract-0-read").equals("12 March 2009"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyControlHasAName(Language language, FxRobot given) throws Exception {
        open(given, language, true);
        Directory.stores(database)
                .entries()
                .add(
                        Kinds.SECTION,
                        Map.of("member", "Lille", "kind", "statement", "text", "Safe at night."));
        search("lille");
        shows("Lille");

        assertThat(AccessibleNames.missing(stage.getScene().getRoot())).isEmpty();
        fire("member-person-add");
        waitFor(() -> find("person-new-family") != null);
        assertThat(AccessibleNames.missing(stage.getScene().getRoot())).isEmpty();
        robot.interact(() -> kit.navigator().back());
    }

    @Test
    void theDirectorySpeaksFrench(FxRobot given) throws Exception {
        open(given, Language.FRENCH, true);
        search("koln");
        shows("Cologne");

        assertThat(text("member-count")).isEqualTo("1 sur 42");
        assertThat(text("jump-participations")).startsWith("Participations");
        assertThat(text("member-fact-country-read")).isEqualTo("Allemagne");
        assertThat(text("member-membership-0-span-read")).startsWith("depuis ");
    }
}
