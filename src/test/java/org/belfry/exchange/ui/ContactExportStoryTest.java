package org.belfry.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.exchange.ContactList;
import org.belfry.kit.AsideBackground;
import org.belfry.kit.Background;
import org.belfry.kit.Kit;
import org.belfry.kit.Notice;
import org.belfry.kit.TestKit;
import org.belfry.member.Contacts;
import org.belfry.place.Countries;
import org.belfry.sample.Sample;
import org.belfry.text.Language;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class ContactExportStoryTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    @TempDir Path folder = Path.of(".");

    private final TestKit.Answers answers = new TestKit.Answers();

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private Kit kit;

    @Start
    void start(Stage given) {
        stage = given;
    }

    @BeforeEach
    void open() throws Exception {
        database = files.make("network.belfry");
        database.write(Intent.of("file.sample"), tx -> Sample.fill(tx, 0));
    }

    private void export(FxRobot robot, Language language, Background background, String words) {
        robot.interact(() -> {
            kit = TestKit.of(stage, language, background, answers);
            var list = new ContactList(new Contacts(database), new Countries(), kit.texts());
            new ContactExport(kit, list).export(words);
        });
    }

    private List<String> notices() {
        return kit.notices().shown().stream().map(Notice::text).toList();
    }

    @Test
    void contactsAreWrittenToAWorkbookAndCounted(FxRobot robot) throws Exception {
        Path file = folder.resolve("contacts.xlsx");
        answers.then(file);
        export(robot, Language.ENGLISH, new AsideBackground(), "");
        try (var in = Files.newInputStream(file);
                var book = new ReadableWorkbook(in);
                var rows = book.getFirstSheet().openStream()) {
            long lines = rows.count() - 1;
            assertThat(lines).isGreaterThan(40);
            assertThat(notices()).containsExactly(lines + " lines written to contacts.xlsx.");
        }
    }

    @Test
    void onlyMembersThatMatchAreWrittenInTheReadersLanguage(FxRobot robot) throws Exception {
        Path file = folder.resolve("lille.csv");
        answers.then(file);
        export(robot, Language.FRENCH, new AsideBackground(), "lille");
        assertThat(Files.readString(file)).contains("Fonction").contains("Lille");
        assertThat(Files.readString(file)).doesNotContain("Turin");
        assertThat(notices()).singleElement().asString().endsWith("dans lille.csv.");
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedInWordsAndNothingIsLeft(FxRobot robot) throws Exception {
        Path file = folder.resolve("gone").resolve("contacts.xlsx");
        answers.then(file);
        export(
                robot,
                Language.ENGLISH,
                new AsideBackground((name, problem) -> kit.failures().show(name, problem)),
                "");
        assertThat(notices()).singleElement().asString().startsWith("There is no folder ");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void anExportThatIsCalledOffLeavesNoFile(FxRobot robot) throws Exception {
        answers.then(folder.resolve("contacts.csv"));
        export(robot, Language.ENGLISH, AsideBackground.callingOff(), "");
        assertThat(notices()).isEmpty();
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void nothingHappensWhenNoFileIsChosen(FxRobot robot) {
        export(robot, Language.ENGLISH, new AsideBackground(), "");
        assertThat(answers.asked()).containsExactly("Save the contacts");
        assertThat(notices()).isEmpty();
    }
}
