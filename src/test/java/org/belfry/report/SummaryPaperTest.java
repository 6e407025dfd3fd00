package org.belfry.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.belfry.paper.Fonts;
import org.belfry.paper.PageSize;
import org.belfry.paper.Progress;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;

class SummaryPaperTest {
    private static Fonts fonts;

    @TempDir Path folder;

    @BeforeAll
    static void parseFonts() {
        fonts = new Fonts();
    }

    @Test
    void theSummarySaysAllThatIsKnownInEnglish() throws Exception {
        assertThat(text(Language.ENGLISH, SampleSummaries.full()))
                .contains("Lille", "City · Nord · Hauts-de-France, France")
                .contains("FFSU Executive Committee since 2008")
                .contains("234,475 (UNESCO, 2021)", "224,900 (Efus, undated)")
                .contains(
                        "full member since 1995", "Executive Committee (vice-president), 2002–2006")
                .contains("signed 1992, last 2009", "Main contact", "Ada Example, deputy mayor")
                .contains("The city in Efus", "General Assemblies", "The city in FFSU")
                .contains("12–14 Dec 2012", "presentation", "Brussels, Belgium", "represented")
                .contains("Other events and projects", "Vision", "Good practices")
                .contains("Efus · member summary · Lille", "printed 25 June 2026", "1 of 2");
    }

    @Test
    void theSummarySaysAllThatIsKnownInFrench() throws Exception {
        assertThat(text(Language.FRENCH, SampleSummaries.full()))
                .contains("Ville · Nord · Hauts-de-France", "Comité exécutif FFSU depuis 2008")
                .contains("La ville dans le réseau Efus", "Assemblées générales", "partenaire")
                .contains("12–14 déc. 2012", "membre titulaire depuis 1995", "Contact principal")
                .contains("imprimé le 25 juin 2026", "1 sur 2");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLineSaysWhatGoesWithoutSaying(Language language) throws Exception {
        assertThat(text(language, SampleSummaries.full()))
                .doesNotContainIgnoringCase("participant")
                .doesNotContainIgnoringCase("one-sided");
    }

    @Test
    void aMemberWithNothingButANameHasNoEmptyHeading() throws Exception {
        assertThat(text(Language.ENGLISH, SampleSummaries.bare("Wrocław")).strip())
                .isEqualTo("member summary · Wrocław printed 25 June 2026 1 of 1 Wr Wrocław");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Αθήνα",
                "Харків",
                "Świętochłowice",
                "Γιάννενα",
                "Communauté urbaine de la rive droite et des villages de la haute vallée réunis",
                "<script> & \"Co\"",
            })
    void namesInEveryScriptAndLengthArePrintedAsTheyAre(String name) throws Exception {
        assertThat(text(Language.FRENCH, SampleSummaries.bare(name))).contains(name);
    }

    @Test
    void aSingleSummaryIsTaggedAndSeveralHaveBookmarks() throws Exception {
        try (PDDocument pdf = print(List.of(SampleSummaries.full()).iterator())) {
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentInformation().getTitle()).contains("Lille");
        }
        try (PDDocument pdf = print(SampleSummaries.generated(3, 40, 10))) {
            var names = new ArrayList<String>();
            for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                var stripper = new PDFTextStripper();
                int page = pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1;
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).contains(item.getTitle(), "1 of ");
                names.add(item.getTitle());
            }
            assertThat(names).hasSize(3).allMatch(name -> name.matches(".* [123]"));
        }
    }

    @Test
    void headingsComeWithTheirFirstLineAndAreRepeatedOnTheNextPage() throws Exception {
        for (int events = 1; events <= 60; events++) {
            try (PDDocument pdf = print(SampleSummaries.generated(1, events, 5))) {
                for (int page = 1; page < pdf.getNumberOfPages(); page++) {
                    List<String> body = body(pdf, page);
                    assertThat(body.getLast())
                            .as("last line of page %s with %s events", page, events)
                            .isNotIn("Projects", "Conferences", "Working groups", "Training")
                            .doesNotStartWith("General Assemblies")
                            .doesNotStartWith("The region in");
                    assertThat(body(pdf, page + 1).getFirst())
                            .as("first line of page %s with %s events", page + 1, events)
                            .matches(
                                    "Projects|Conferences|Working groups|Training"
                                            + "|General Assemblies|The region in .*");
                }
            }
        }
    }

    @Test
    void aThousandAndOneParticipationsArePrintedOnManyPages() throws Exception {
        try (PDDocument pdf = print(SampleSummaries.generated(1, 1001, 200))) {
            assertThat(pdf.getNumberOfPages()).isBetween(25, 50);
        }
    }

    @Test
    void progressIsToldAndCancellingLeavesNoFile() throws Exception {
        var told = new ArrayList<Long>();
        SummaryPaper paper = paper(Language.ENGLISH);
        Path file = folder.resolve("summaries.pdf");
        paper.save(SampleSummaries.generated(3, 2, 2), file, told::add);
        assertThat(told).containsExactly(1L, 2L, 3L);
        assertThat(file).isNotEmptyFile();
        Progress cancel =
                done -> {
                    if (done == 2) {
                        throw new CancellationException();
                    }
                };
        Path other = folder.resolve("other.pdf");
        assertThatThrownBy(() -> paper.save(SampleSummaries.generated(3, 2, 2), other, cancel))
                .isInstanceOf(CancellationException.class);
        assertThat(folder.toFile().list()).containsExactly("summaries.pdf");
    }

    @Test
    void nobodyChosenIsRefused() {
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () ->
                                paper(Language.ENGLISH)
                                        .save(
                                                Collections.emptyIterator(),
                                                folder.resolve("x.pdf"),
                                                Progress.UNWATCHED));
        assertThat(refusal.key()).isEqualTo("report.summary.nobody");
        assertThat(folder).isEmptyDirectory();
    }

    private static String text(Language language, MemberSummary member) throws Exception {
        var out = new ByteArrayOutputStream();
        paper(language).write(List.of(member).iterator(), out, Progress.UNWATCHED);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static PDDocument print(Iterator<MemberSummary> members) throws Exception {
        var out = new ByteArrayOutputStream();
        paper(Language.ENGLISH).write(members, out, Progress.UNWATCHED);
        return Loader.loadPDF(out.toByteArray());
    }

    private static SummaryPaper paper(Language language) {
        return new SummaryPaper(fonts, language, PageSize.A4, LocalDate.of(2026, 6, 25), null);
    }

    private static List<String> body(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        List<String> lines = lines(stripper.getText(pdf));
        return lines.subList(0, lines.size() - 1);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
