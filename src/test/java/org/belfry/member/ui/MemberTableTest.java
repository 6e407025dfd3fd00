package org.belfry.member.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.belfry.kit.Background;
import org.belfry.kit.DirectBackground;
import org.belfry.kit.HeldBackground;
import org.belfry.kit.Kit;
import org.belfry.kit.PagedList;
import org.belfry.kit.TestKit;
import org.belfry.member.MemberLine;
import org.belfry.place.Countries;
import org.belfry.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

@ExtendWith(ApplicationExtension.class)
class MemberTableTest {
    private static final int MANY = 100_000;

    private final MemberListModel model = new MemberListModel();
    private final List<Integer> pages = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private MemberTable table;

    @Start
    void start(Stage stage) {
        Kit kit = TestKit.of(stage, Language.ENGLISH);
        table =
                new MemberTable(
                        kit, model, new MemberWords(kit.texts(), new Countries()), this::open);
        TestKit.show(stage, kit, table.view());
        model.rows.set(rows());
    }

    private void open(String id) {
        opened.add(id);
        model.open.set(id);
    }

    private static MemberRow row(int index) {
        return new MemberRow(new MemberLine("m" + index, "Member " + index, "FR", null), null);
    }

    private PagedList<MemberRow> rows() {
        return rows(new DirectBackground());
    }

    private PagedList<MemberRow> rows(Background background) {
        return new PagedList<>(
                background,
                "member.rows",
                MANY,
                IntStream.range(0, PagedList.PAGE).mapToObj(MemberTableTest::row).toList(),
                (from, count) -> {
                    pages.add(from / PagedList.PAGE);
                    return IntStream.range(from, from + count)
                            .mapToObj(MemberTableTest::row)
                            .toList();
                });
    }

    @Test
    void theFirstRowIsOpenedAndNoOtherPageIsFetched() {
        assertThat(opened).containsExactly("m0");
        assertThat(pages).isEmpty();
    }

    @Test
    void selectingARowFarDownFetchesItsPageOnly(FxRobot robot) {
        robot.interact(() -> {
            table.view().scrollTo(77_000);
            table.view().getSelectionModel().clearAndSelect(77_000);
        });

        assertThat(opened).endsWith("m77000");
        assertThat(pages).hasSizeLessThanOrEqualTo(3).contains(770);
    }

    @Test
    void newRowsFetchNothingAndKeepTheMemberThatIsOpen(FxRobot robot) {
        robot.interact(() -> {
            table.view().getSelectionModel().clearAndSelect(5);
            pages.clear();
            model.rows.set(rows());
        });

        assertThat(pages).isEmpty();
        assertThat(opened).containsExactly("m0", "m5");
        assertThat(table.selected()).containsExactly(5);
    }

    @Test
    void selectingAllFetchesHardlyAnything(FxRobot robot) {
        var background = new HeldBackground();
        robot.interact(() -> {
            model.rows.set(rows(background));
            table.view().getSelectionModel().selectAll();
            background.all();
        });

        assertThat(table.selected()).hasSize(MANY);
        assertThat(pages).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void arrowsMoveAndOpen(FxRobot robot) {
        robot.interact(() -> table.view().requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN);

        assertThat(opened).containsExactly("m0", "m1", "m2");
    }

    @Test
    void aMemberWithoutContactIsMarked(FxRobot robot) {
        TableView<?> view = table.view();
        assertThat(robot.from(view).lookup(".attention").queryAll()).isNotEmpty();
        assertThat(robot.from(view).lookup("no confirmed contact").queryAll()).isNotEmpty();
    }
}
