package org.belfry.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.belfry.settings.Settings.Look;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

class SettingsStoreTest {
    private static final Settings CHOSEN =
            Settings.defaults(Locale.UK)
                    .withLanguage(Language.FRENCH)
                    .withLook(Look.DARK)
                    .withAuthor("Odile Vasseur")
                    .withReducedMotion(true)
                    .opened("/files/old.belfry")
                    .opened("/files/new.belfry")
                    .withLayout("window", "1,2,3,4,0");

    @TempDir Path folder;
    private SettingsStore store;

    @BeforeEach
    void store() {
        store = new SettingsStore(folder.resolve("new/settings.json"), Locale.FRANCE);
    }

    @Test
    void startWithTheDefaultsInTheLanguageOfTheSystem() {
        SettingsStore.Loaded loaded = store.load();
        assertThat(loaded.settings().language()).isEqualTo(Language.FRENCH);
        assertThat(loaded.settings().look()).isEqualTo(Look.SYSTEM);
        assertThat(loaded.problem()).isEmpty();
    }

    @Test
    void comeBackAsTheyWereSaved() throws Refusal {
        store.save(CHOSEN);
        assertThat(store.load().settings()).isEqualTo(CHOSEN);
        assertThat(store.load().settings().recent())
                .containsExactly("/files/new.belfry", "/files/old.belfry");
    }

    @Test
    void leaveNothingBesideThemWhenSaved() throws Refusal, IOException {
        store.save(CHOSEN);
        store.save(CHOSEN.withAuthor("Noël Hardy"));
        try (var files = Files.list(folder.resolve("new"))) {
            assertThat(files).containsExactly(store.file());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"language\":", "[1, 2]", "nonsense", "\u0000\u0001"})
    void areSetAsideWhenTheyCannotBeRead(String damaged) throws IOException {
        Files.createDirectories(folder.resolve("new"));
        Files.writeString(store.file(), damaged);
        SettingsStore.Loaded loaded = store.load();
        assertThat(loaded.settings()).isEqualTo(Settings.defaults(Locale.FRANCE));
        assertThat(loaded.problem().orElseThrow().key()).isEqualTo("settings.damaged");
        assertThat(folder.resolve("new/settings.json.damaged")).hasContent(damaged);
        assertThat(store.load().problem()).isEmpty();
    }

    @Test
    void takeTheDefaultForWhatIsMissingOrStrange() throws IOException {
        Files.createDirectories(folder.resolve("new"));
        Files.writeString(
                store.file(),
                """
                {"theme": "purple", "author": "Elsa", "recent": [1, "a"], "layout": {"x": 2}}
                """);
        Settings read = store.load().settings();
        assertThat(read.look()).isEqualTo(Look.SYSTEM);
        assertThat(read.author()).isEqualTo("Elsa");
        assertThat(read.recent()).containsExactly("a");
        assertThat(read.layout()).isEmpty();
    }

    @Test
    void refuseInWordsWhenThePlaceCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("new"), "a file where the folder should be");
        assertThatThrownBy(() -> store.save(CHOSEN))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("settings.unwritable"));
    }

    @Test
    void startWithTheDefaultsWhenThePlaceCannotBeRead() throws IOException {
        Files.createDirectories(store.file());
        SettingsStore.Loaded loaded = store.load();
        assertThat(loaded.problem().orElseThrow().key()).isEqualTo("settings.unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, '', '', /home/me/.config/belfry/settings.json",
        "Linux, XDG_CONFIG_HOME, /etc/me, /etc/me/belfry/settings.json",
        "Linux, BELFRY_SETTINGS, /elsewhere.json, /elsewhere.json",
        "Windows 11, APPDATA, /roaming, /roaming/Belfry/settings.json",
        "Mac OS X, '', '', /home/me/Library/Application Support/Belfry/settings.json",
    })
    void standWhereTheSystemHasSuchThings(
            String system, String variable, String value, String expected) {
        var properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/me");
        var place = new SettingsPlace(properties, Map.of(variable, value));
        assertThat(place.file()).isEqualTo(Path.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, '', '', /home/me/.local/share/belfry",
        "Linux, XDG_DATA_HOME, /data/me, /data/me/belfry",
        "Linux, BELFRY_SETTINGS, /elsewhere/s.json, /elsewhere/data",
        "Windows 11, LOCALAPPDATA, /local, /local/Belfry",
        "Windows 11, '', '', /home/me/AppData/Local/Belfry",
        "Mac OS X, '', '', /home/me/Library/Application Support/Belfry",
    })
    void networkFilesStandOnThisMachineAloneUnlessOneChoosesAnotherPlace(
            String system, String variable, String value, String expected) {
        var properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/me");
        var place = new SettingsPlace(properties, Map.of(variable, value));
        assertThat(place.data()).isEqualTo(Path.of(expected));
    }

    @Test
    void forgetAFileThatIsGone() {
        Settings without = CHOSEN.forgot("/files/new.belfry");
        assertThat(without.lastFile()).isEmpty();
        assertThat(without.recent()).containsExactly("/files/old.belfry");
    }
}
