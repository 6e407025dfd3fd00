package org.belfry.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.belfry.kit.BelfryIcon;
import org.belfry.kit.FxBackground;
import org.belfry.kit.Kit;
import org.belfry.kit.Page;
import org.belfry.kit.Remembered;
import org.belfry.kit.TestKit;
import org.belfry.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
class StripAndPlaceTest {
    private final List<Object> told = new ArrayList<>();
    private final FxBackground background = new FxBackground((name, problem) -> told.add(problem));

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private Kit kit;

    @Start
    void start(Stage given) {
        stage = given;
        kit = TestKit.of(stage, Language.FRENCH, background, new TestKit.Answers());
        var undo = new UndoDesk(kit.texts(), background, kit.notices(), () -> {});
        var strip = new StatusStrip(kit.texts(), background.running(), undo);
        strip.show(new OpenFile(Path.of("efus.belfry"), "", false));
        TestKit.show(stage, kit, strip.view());
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void longWorkIsShownWithItsCountAndCanBeCancelled(FxRobot robot) throws Exception {
        var stopped = new CountDownLatch(1);
        background.files(
                "test.export",
                progress -> {
                    progress.total(2000);
                    progress.count(1500);
                    progress.text("Contacts");
                    try {
                        while (true) {
                            progress.stopIfCancelled();
                            Thread.onSpinWait();
                        }
                    } finally {
                        stopped.countDown();
                    }
                },
                told::add);
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> robot.lookup("#status-work-cancel").tryQuery().isPresent());
        assertThat(robot.lookup("#status-work-text").queryAs(Label.class).getText())
                .isEqualTo("Contacts");
        assertThat(robot.lookup("#status-work").queryParent().lookupAll(".label"))
                .extracting(node -> ((Label) node).getText())
                .contains("1\u202f500 sur 2\u202f000");
        robot.clickOn("#status-work-cancel");
        assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> background.running().isEmpty());
        assertThat(told).isEmpty();
    }

    @Test
    void theWindowComesBackWhereItStood(FxRobot robot) {
        Remembered remembered = Remembered.inMemory();
        remembered.put("window", "20,30,800,600,0");
        robot.interact(() -> new WindowPlace(stage, remembered).restore());
        assertThat(List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
                .containsExactly(20.0, 30.0, 800.0, 600.0);
        robot.interact(() -> stage.setX(40));
        assertThat(remembered.get("window")).contains("40,30,800,600,0");
    }

    @Test
    void theWindowComesBackInSightWhenItsScreenIsGone(FxRobot robot) {
        Remembered remembered = Remembered.inMemory();
        remembered.put("window", "9000,9000,800,600,0");
        robot.interact(() -> new WindowPlace(stage, remembered).restore());
        assertThat(stage.getX()).isLessThan(1000);
    }

    @Test
    void droppedFilesGoToThePageThenToTheWindow(FxRobot robot) {
        Page taking =
                new Page() {
                    @Override
                    public Region view() {
                        return new Region();
                    }

                    @Override
                    public boolean take(List<Path> files) {
                        return files.get(0).endsWith("sheet.txt");
                    }
                };
        var drops = new Drops(stage.getScene().getRoot(), () -> taking);
        drops.otherwise(told::addAll);
        drops.take(List.of(Path.of("sheet.txt")));
        drops.take(List.of(Path.of("efus.belfry")));
        assertThat(told).containsExactly(Path.of("efus.belfry"));
    }

    @Test
    void theMarkIsDrawnForEverySizeInItsTwoTones(FxRobot robot) {
        var images = new ArrayList<Image>();
        robot.interact(() -> images.addAll(new BelfryIcon().images()));
        assertThat(images).extracting(Image::getWidth).contains(16.0, 256.0);
        var colours = new ArrayList<String>();
        Image large = images.getLast();
        for (int y = 0; y < 256; y++) {
            colours.add(
                    large.getPixelReader().getColor(128, y).toString().toLowerCase(Locale.ROOT));
        }
        assertThat(colours).contains("0x24405fff", "0xe0a63cff", "0x00000000");
    }
}
