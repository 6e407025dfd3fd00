package org.belfry.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.belfry.kit.AccessibleNames;
import org.belfry.kit.HeldBackground;
import org.belfry.kit.Kit;
import org.belfry.kit.TestKit;
import org.belfry.settings.Settings;
import org.belfry.settings.Settings.Look;
import org.belfry.settings.SettingsStore;
import org.belfry.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.Locale;

@ExtendWith(ApplicationExtension.class)
class SettingsPageTest {
    @TempDir static Path folder;

    private final HeldBackground background = new HeldBackground();
    private final SettingsStore store =
            new SettingsStore(folder.resolve("settings.json"), Locale.UK);
    private final LiveSettings settings =
            new LiveSettings(Settings.defaults(Locale.UK), store, background);

    @SuppressWarnings("NullAway.Init")
    private SettingsPage page;

    @Start
    void start(Stage stage) {
        Kit kit = TestKit.of(stage, Language.ENGLISH);
        page = new SettingsPage(settings, kit.texts());
        TestKit.show(stage, kit, page.view());
    }

    @Test
    void theLanguageIsChosenByItsOwnName(FxRobot robot) {
        robot.clickOn("#settings-language").type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(settings.get().language()).isEqualTo(Language.FRENCH);
    }

    @Test
    void theColoursAreChosenAndSavedAMomentLaterOnce(FxRobot robot) {
        robot.clickOn("#settings-theme").type(KeyCode.DOWN).type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        assertThat(settings.get().look()).isEqualTo(Look.DARK);
        robot.clickOn("#settings-motion");
        assertThat(background.waiting()).isEqualTo(1);
        robot.interact(background::all);
        assertThat(store.load().settings()).isEqualTo(settings.get());
        assertThat(settings.get().reducedMotion()).isTrue();
    }

    @Test
    void theNameIsKeptAsItIsTyped(FxRobot robot) {
        robot.clickOn("#settings-author").write("Odile Vasseur ");
        assertThat(settings.get().author()).isEqualTo("Odile Vasseur");
    }

    @Test
    void everyControlHasANameAndTheFirstTheFocus(FxRobot robot) {
        robot.interact(page::shown);
        assertThat(robot.lookup("#settings-language").query().isFocused()).isTrue();
        assertThat(AccessibleNames.missing(page.view())).isEmpty();
    }

    @Test
    void whereThingsStoodIsKeptAmongTheSettings(FxRobot robot) {
        robot.interact(() -> settings.put("divider.member", "0.4"));
        assertThat(settings.number("divider.member", 0.5)).isEqualTo(0.4);
        assertThat(settings.number("divider.other", 0.5)).isEqualTo(0.5);
    }
}
