package org.belfry.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.belfry.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

@ExtendWith(ApplicationExtension.class)
class PartsTest {
    private record Row(String name, int people) {}

    @SuppressWarnings("NullAway.Init")
    private Kit kit;

    @SuppressWarnings("NullAway.Init")
    private TableView<Row> table;

    private final List<String> saved = new ArrayList<>();

    @Start
    void start(Stage stage) {
        kit = TestKit.of(stage, Language.ENGLISH);
        var form = new Form("city", kit.texts());
        Field<TextField> name = form.text("name", "Name", "");
        Field<TextField> phone = form.text("phone", "Phone", "").help("As it is dialled");
        form.check(name, () -> blank(name, "Give the city a name."));
        form.check(phone, () -> blank(phone, "Give a phone number."));
        form.onSave(
                "Save the city",
                () -> {
                    saved.add(name.input().getText());
                    form.saved();
                });
        var edit = EditInPlace.line("motto", "Motto", kit.texts(), this::keep).with("Labor omnia");
        table = new TableView<>();
        table.setId("cities");
        table.setAccessibleText("Cities");
        table.setPrefHeight(300);
        var columns = new Columns<Row>(table, kit.remembered());
        columns.name("name", "Name", 200, Row::name, row -> "FR");
        columns.number("people", "People", 100, Language.FRENCH.locale(), Row::people);
        columns.remember();
        table.setItems(FXCollections.observableArrayList(new Row("Lille", 238_695)));
        TestKit.show(
                stage,
                kit,
                new VBox(
                        form.view(),
                        edit.view(),
                        kit.copying().link("phone", "+33 3 20 555 412"),
                        table));
    }

    private static Optional<String> blank(Field<TextField> field, String words) {
        return field.input().getText().isBlank() ? Optional.of(words) : Optional.empty();
    }

    private void keep(String text, Runnable yes, Consumer<String> refused) {
        if (text.contains("!")) {
            refused.accept("Without an exclamation mark, please.");
        } else {
            saved.add(text);
            yes.run();
        }
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void aFormPutsTheFocusOnItsFirstWrongFieldAndSaysWhatIsWrong(FxRobot robot) {
        robot.clickOn("#city-phone").write("1").clickOn("#city-save");
        assertThat(saved).isEmpty();
        assertThat(text(robot, "#city-name-error")).isEqualTo("Give the city a name.");
        assertThat(robot.lookup("#city-name").query().isFocused()).isTrue();
        assertThat(robot.lookup("#city-unsaved").query().isVisible()).isTrue();
    }

    @Test
    void aFormIsSavedByCtrlS(FxRobot robot) {
        robot.clickOn("#city-name").write("Lille").clickOn("#city-phone").write("2");
        robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        assertThat(saved).containsExactly("Lille");
        assertThat(robot.lookup("#city-unsaved").query().isVisible()).isFalse();
    }

    @Test
    void aValueIsEditedWhereItStandsAndSavedByEnter(FxRobot robot) {
        robot.clickOn("#motto-read").write("Pax").type(KeyCode.ENTER);
        assertThat(saved).containsExactly("Pax");
        assertThat(robot.lookup("#motto-read").query().isFocused()).isTrue();
    }

    @Test
    void aValueIsSavedWhenItIsLeftAndRestoredByEsc(FxRobot robot) {
        robot.clickOn("#motto-read").write("Nothing").type(KeyCode.ESCAPE);
        assertThat(saved).isEmpty();
        robot.type(KeyCode.F2).write("Lux").clickOn("#city-name");
        assertThat(saved).containsExactly("Lux");
    }

    @Test
    void aValueThatIsRefusedStaysOpenWithTheReason(FxRobot robot) {
        robot.clickOn("#motto-read").write("Lux!").type(KeyCode.ENTER);
        assertThat(text(robot, "#motto-input-error")).startsWith("Without");
        assertThat(robot.lookup("#motto-input").queryAs(TextField.class).getText())
                .isEqualTo("Lux!");
    }

    @Test
    void aPhoneNumberIsCopiedByAClickWithANotice(FxRobot robot) {
        robot.clickOn("#phone");
        assertThat(kit.notices().shown())
                .extracting(Notice::text)
                .containsExactly("+33 3 20 555 412 copied.");
    }

    @Test
    void numbersAreWrittenInTheReadersLanguageAndColumnsRemembered(FxRobot robot) {
        assertThat(robot.lookup(".table-cell.number-column").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("238\u00a0695");
        var items = table.getColumns().get(1).getContextMenu().getItems();
        robot.interact(() -> ((CheckMenuItem) items.get(1)).setSelected(false));
        assertThat(kit.remembered().get("columns.cities").orElseThrow())
                .matches("name:\\d+,people:\\d+:hidden");
    }

    @Test
    void aTableFillsFromAPagedListAsPagesArrive(FxRobot robot) {
        var held = new HeldBackground();
        var list =
                new PagedList<Row>(
                        held,
                        "test.rows",
                        100_000,
                        (from, count) ->
                                IntStream.range(from, from + count)
                                        .mapToObj(i -> new Row("City " + i, i))
                                        .toList());
        robot.interact(() -> table.setItems(FXCollections.emptyObservableList()));
        robot.interact(() -> table.setItems(list));
        assertThat(robot.lookup(".row-name").queryAllAs(Labeled.class))
                .allMatch(cell -> cell.getText().isEmpty());
        robot.interact(held::all);
        assertThat(robot.lookup(".row-name").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("City 0", "City 3");
    }

    @Test
    void everythingHasAName(FxRobot robot) {
        assertThat(AccessibleNames.missing(table.getScene().getRoot())).isEmpty();
    }
}
