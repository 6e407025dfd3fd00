package org.belfry.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.belfry.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@ExtendWith(ApplicationExtension.class)
class PanesTest {
    private final List<String> done = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Kit kit;

    @SuppressWarnings("NullAway.Init")
    private ListAndPage panes;

    @SuppressWarnings("NullAway.Init")
    private ScrollPane scroll;

    @Start
    void start(Stage stage) {
        kit = TestKit.of(stage, Language.ENGLISH);
        var list = new ListView<>(FXCollections.observableArrayList("Lille", "Liège"));
        list.setId("list");
        list.setAccessibleText("Members");
        panes = new ListAndPage("panes", list, kit.remembered());
        Region first = Sections.section("first", "First", tall());
        Region last = Sections.section("last", "Last", tall());
        scroll = new ScrollPane(Sections.column(first, last));
        scroll.setFitToWidth(true);
        var jump =
                new JumpBar(scroll)
                        .add("jump-first", "First", 0, first)
                        .add("jump-last", "Last", 12, last);
        var contact =
                ContactBlock.of(
                        "contact",
                        "Chargée de mission prévention de la délinquance et médiation",
                        "main contact since the elections, confirmed in January 2026 by telephone",
                        Optional.of("+33 3 20 555 412"),
                        Optional.of("prevention@lille.example"),
                        kit.copying());
        var ask = new Button("Ask");
        ask.setId("ask");
        ask.setOnAction(event -> kit.dialogs().ask("New list", "Name", "", "Save", done::add));
        var drop = new Button("Erase");
        drop.setId("erase");
        drop.setOnAction(event ->
                kit.dialogs().confirm("Erase?", "For good.", "Erase it", () -> done.add("gone")));
        panes.show(new VBox(contact, jump.view(), ask, drop, scroll));
        TestKit.show(stage, kit, panes.view());
    }

    private static Region tall() {
        var region = new Region();
        region.setMinHeight(900);
        return region;
    }

    @Test
    void enterOpensThePageAloneAndEscGoesBack(FxRobot robot) {
        robot.clickOn("Lille").type(KeyCode.ENTER);
        assertThat(panes.aloneProperty().get()).isTrue();
        assertThat(robot.lookup("#list").tryQuery()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(panes.aloneProperty().get()).isFalse();
        assertThat(robot.lookup("#list").query().isFocused()).isTrue();
    }

    @Test
    void theDividerIsRemembered(FxRobot robot) {
        var split = (SplitPane) panes.view();
        robot.interact(() -> split.setDividerPositions(0.3));
        assertThat(kit.remembered().number("divider.panes", 0)).isBetween(0.29, 0.31);
        robot.interact(() -> panes.aloneProperty().set(true));
        robot.interact(() -> panes.aloneProperty().set(false));
        assertThat(split.getDividerPositions()[0]).isBetween(0.29, 0.31);
    }

    @Test
    void theJumpBarScrollsToASectionAndMarksTheOneInView(FxRobot robot) {
        robot.clickOn("#jump-last");
        assertThat(scroll.getVvalue()).isGreaterThan(0.5);
        assertThat(robot.lookup("#jump-last").queryAs(ToggleButton.class).isSelected()).isTrue();
        robot.interact(() -> scroll.setVvalue(0));
        assertThat(robot.lookup("#jump-first").queryAs(ToggleButton.class).isSelected()).isTrue();
        assertThat(robot.lookup("#jump-last").queryAs(ToggleButton.class).getText())
                .isEqualTo("Last 12");
    }

    @Test
    void aLongContactWrapsInsteadOfBeingCut(FxRobot robot) {
        var name = robot.lookup(".contact-name").queryAs(Label.class);
        Bounds bounds = name.getLayoutBounds();
        assertThat(bounds.getHeight()).isGreaterThan(30);
        assertThat(robot.lookup("#contact-phone").query().getLayoutBounds().getWidth())
                .isGreaterThan(90);
    }

    @Test
    void aQuestionTakesNoEmptyAnswer(FxRobot robot) {
        robot.clickOn("#ask");
        assertThat(robot.lookup("#dialog-action").query().isDisabled()).isTrue();
        robot.clickOn("#dialog-input").write("Dues of 2026").clickOn("#dialog-action");
        assertThat(done).containsExactly("Dues of 2026");
    }

    @Test
    void nothingIsDoneWithoutTheButtonThatNamesIt(FxRobot robot) {
        robot.clickOn("#erase").type(KeyCode.ESCAPE);
        assertThat(done).isEmpty();
        robot.clickOn("#erase").clickOn("Erase it");
        assertThat(done).containsExactly("gone");
    }

    @Test
    void aSavedFileHasTheEndingOfItsKind() {
        var kind = new FileChoices.Kind("Table", ".csv", ".txt");
        assertThat(SystemFileChoices.withEnding(Path.of("a/list"), kind))
                .isEqualTo(Path.of("a/list.csv"));
        assertThat(SystemFileChoices.withEnding(Path.of("a/list.TXT"), kind))
                .isEqualTo(Path.of("a/list.TXT"));
    }
}
