package org.belfry.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.belfry.kit.AccessibleNames;
import org.belfry.kit.AsideBackground;
import org.belfry.kit.Background;
import org.belfry.kit.DirectBackground;
import org.belfry.kit.EmptyState;
import org.belfry.kit.HeldBackground;
import org.belfry.kit.Kit;
import org.belfry.kit.Notice;
import org.belfry.kit.TestKit;
import org.belfry.paper.Fonts;
import org.belfry.paper.PageSize;
import org.belfry.paper.Pages;
import org.belfry.paper.Progress;
import org.belfry.report.MemberSummary;
import org.belfry.report.SampleSummaries;
import org.belfry.report.SummaryPaper;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class PreviewStoryTest {
    @TempDir Path folder = Path.of(".");

    private final TestKit.Answers answers = new TestKit.Answers();
    private final List<String> printed = new ArrayList<>();
    private boolean withPrinter = true;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private Kit kit;

    /** Real papers of summaries written by hand. */
    private static final class Sample implements SummaryPrinting {
        @Override
        public void write(
                List<String> members, Language language, OutputStream out, Progress progress)
                throws Refusal, IOException {
            List<MemberSummary> summaries =
                    members.stream()
                            .map(id ->
                                    id.equals("lille")
                                            ? SampleSummaries.full()
                                            : SampleSummaries.bare(id))
                            .toList();
            new SummaryPaper(new Fonts(), language, PageSize.A4, LocalDate.of(2026, 3, 12), null)
                    .write(summaries.iterator(), out, progress);
        }

        @Override
        public List<String> matching(String words, Language language) {
            return words.equals("nobody") ? List.of() : List.of("lille", "Mons", "Turin");
        }

        @Override
        public String name(String member, Language language) {
            return member.equals("lille") ? "Lille" : member;
        }
    }

    private final class Recorded implements Printers.Printer {
        @Override
        public String name() {
            return "Corridor";
        }

        @Override
        public void print(byte[] pdf, String title) {
            printed.add(title + ", " + (pdf.length > 1000 ? "a paper" : "nothing"));
        }
    }

    private List<Printers.Printer> printers() throws Refusal {
        if (!withPrinter) {
            throw new Refusal("paper.print.noprinter");
        }
        return List.of(new Recorded());
    }

    @Start
    void start(Stage given) {
        stage = given;
        build(Language.ENGLISH, new DirectBackground());
    }

    private void build(Language language, Background background) {
        kit = TestKit.of(stage, language, background, answers);
        Region list = EmptyState.of("list", "The directory");
        var place = new StackPane();
        kit.navigator().register("members", id -> () -> list);
        kit.navigator()
                .pageProperty()
                .subscribe(page -> {
                    if (page != null) {
                        place.getChildren().setAll(page.view());
                    }
                });
        TestKit.show(stage, kit, place);
        kit.navigator().open("members");
    }

    private void open(FxRobot robot, String words, String... members) {
        robot.interact(() ->
                new SummaryPreviewController(kit, new Sample(), this::printers)
                        .open(words, List.of(members)));
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private List<String> notices() {
        return kit.notices().shown().stream().map(Notice::text).toList();
    }

    private static long drawn(FxRobot robot) {
        return robot.lookup(".preview-sheet .image-view").queryAllAs(ImageView.class).stream()
                .filter(view -> view.getImage() != null)
                .count();
    }

    @Test
    void aSummaryIsShownPageByPageAndSavedAsPdf(FxRobot robot) throws Exception {
        Path file = folder.resolve("lille.pdf");
        answers.then(file);
        open(robot, "", "lille");
        assertThat(words(robot, ".page-title")).isEqualTo("Summary of Lille");
        assertThat(words(robot, "#report-position")).startsWith("Page 1 of ");
        assertThat(drawn(robot)).isPositive();
        robot.clickOn("#report-save");
        assertThat(notices()).containsExactly("Saved as lille.pdf.");
        try (Pages pages = Pages.of(file)) {
            assertThat(words(robot, "#report-position")).isEqualTo("Page 1 of " + pages.count());
        }
    }

    @Test
    void pagesAreTurnedByTheKeyboardAndOnlyThoseInSightAreDrawn(FxRobot robot) {
        open(robot, "", "Mons", "Turin", "Lyon", "Gdańsk", "Porto", "Aarhus");
        assertThat(words(robot, ".page-title")).isEqualTo("Summaries of 6 members");
        assertThat(words(robot, "#report-position")).isEqualTo("Page 1 of 6");
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(words(robot, "#report-position")).isEqualTo("Page 2 of 6");
        robot.type(KeyCode.END);
        assertThat(words(robot, "#report-position")).isEqualTo("Page 6 of 6");
        assertThat(drawn(robot)).isLessThan(5);
        robot.type(KeyCode.PAGE_UP);
        assertThat(words(robot, "#report-position")).isEqualTo("Page 5 of 6");
    }

    @Test
    void thePaperChangesItsLanguageAndThePageItsSize(FxRobot robot) {
        open(robot, "", "lille");
        double before = robot.lookup(".preview-sheet").queryAs(StackPane.class).getWidth();
        robot.clickOn("#report-zoom-width");
        assertThat(robot.lookup(".preview-sheet").queryAs(StackPane.class).getWidth())
                .isGreaterThan(before);
        assertThat(kit.remembered().get("report.zoom")).contains("width");
        answers.then(folder.resolve("x.pdf"));
        robot.clickOn("#report-fr").clickOn("#report-save");
        assertThat(folder.resolve("x.pdf")).exists();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#list").tryQuery()).isPresent();
    }

    @Test
    void thePaperIsSentToThePrinterChosenAndWithoutOneThatIsSaid(FxRobot robot) {
        open(robot, "", "lille");
        robot.clickOn("#report-print").clickOn("#report-print-go");
        assertThat(printed).containsExactly("Summary Lille, a paper");
        assertThat(notices()).containsExactly("Sent to the printer Corridor.");
        withPrinter = false;
        robot.interact(() ->
                build(
                        Language.ENGLISH,
                        new AsideBackground(
                                (name, problem) -> kit.failures().show(name, problem))));
        open(robot, "", "lille");
        robot.clickOn("#report-print");
        assertThat(notices())
                .singleElement()
                .asString()
                .startsWith("This computer has no printer.");
    }

    @Test
    void allMembersThatMatchArePrintedWhenNoneAreNamedAndNobodyIsSaid(FxRobot robot) {
        open(robot, "");
        assertThat(words(robot, ".page-title")).isEqualTo("Summaries of 3 members");
        open(robot, "nobody");
        assertThat(robot.lookup("#report-problem .label").queryAs(Label.class).getText())
                .startsWith("No member is chosen.");
        robot.clickOn("#report-problem-action");
        assertThat(words(robot, ".page-title")).isEqualTo("Summaries of 3 members");
    }

    @Test
    void makingCanBeCalledOffAndLeavesNothing(FxRobot robot) throws IOException {
        var held = new HeldBackground();
        robot.interact(() -> build(Language.FRENCH, held));
        open(robot, "", "lille", "Mons");
        assertThat(words(robot, "#report-making .label")).isEqualTo("Composition de 2 fiches…");
        assertThat(AccessibleNames.missing(stage.getScene().getRoot())).isEmpty();
        robot.clickOn("#report-making-action");
        assertThat(robot.lookup("#list").tryQuery()).isPresent();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void everythingHasANameInFrenchToo(FxRobot robot) {
        robot.interact(() -> build(Language.FRENCH, new DirectBackground()));
        open(robot, "", "lille");
        robot.clickOn("#report-print");
        assertThat(words(robot, ".page-title")).isEqualTo("Fiche\u00a0: Lille");
        assertThat(AccessibleNames.missing(stage.getScene().getRoot())).isEmpty();
    }
}
