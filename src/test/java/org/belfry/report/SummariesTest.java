package org.belfry.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.belfry.date.DateReader;
import org.belfry.db.Database;
import org.belfry.db.NetworkFiles;
import org.belfry.entry.Entries;
import org.belfry.entry.Kinds;
import org.belfry.entry.Values;
import org.belfry.paper.Fonts;
import org.belfry.paper.PageSize;
import org.belfry.paper.Progress;
import org.belfry.place.Countries;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class SummariesTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();
    private Database database;
    private Entries entries;
    private Summaries summaries;
    private String koln = "";

    @BeforeEach
    void koln() throws Refusal {
        database = files.make("a.belfry");
        var countries = new Countries();
        entries = new Entries(database, new Values(new DateReader()::read, countries::code));
        summaries = new Summaries(database, countries);
        koln =
                entries.add(
                        Kinds.MEMBER,
                        Map.of(
                                "name",
                                "Köln",
                                "country",
                                "DE",
                                "region",
                                "Rheinland",
                                "kind",
                                "city"));
        entries.add(
                Kinds.MEMBER_NAME,
                Map.of("member", koln, "language", "fr", "kind", "exonym", "name", "Cologne"));
        entries.add(Kinds.MEMBERSHIP, Map.of("member", koln, "network", "Efus", "span", "1995/.."));
        entries.add(
                Kinds.FIGURE, Map.of("member", koln, "measure", "population", "value", "1073096"));
        entries.add(Kinds.SAFETY_CONTRACT, Map.of("member", koln, "signed", "1998"));
        entries.add(Kinds.PERSON, Map.of("civility", "Ms", "given", "Alma", "family", "Carillon"));
        entries.add(
                Kinds.POST,
                Map.of(
                        "member",
                        koln,
                        "function",
                        "Adviser",
                        "kind",
                        "officer",
                        "main-contact",
                        "yes"));
        entries.add(Kinds.MANDATE, Map.of("person", "Carillon", "post", "Adviser"));
        entries.add(Kinds.POST, Map.of("member", koln, "function", "Mayor", "kind", "elected"));
        entries.add(Kinds.TWINNING, Map.of("member", koln, "partner", "Lille", "country", "FR"));
        entries.add(
                Kinds.EVENT,
                Map.of(
                        "title",
                        "General Assembly",
                        "kind",
                        "general-assembly",
                        "date",
                        "2013-06-27",
                        "network",
                        "Efus",
                        "place",
                        "Cascais",
                        "country",
                        "PT"));
        entries.add(
                Kinds.PARTICIPATION,
                Map.of("event", "General Assembly", "member", koln, "attendance", "present"));
        entries.add(
                Kinds.SECTION,
                Map.of(
                        "member",
                        koln,
                        "kind",
                        "statement",
                        "text",
                        "Quiet streets.",
                        "speaker",
                        "The mayor"));
    }

    @Test
    void aSummaryGathersWhatIsKnownInTheReadersLanguage() throws Refusal {
        MemberSummary french = summaries.of(koln, Language.FRENCH).orElseThrow();
        MemberSummary english = summaries.of(koln, Language.ENGLISH).orElseThrow();
        assertThat(french.name()).isEqualTo("Cologne");
        assertThat(french.country()).isEqualTo("Allemagne");
        assertThat(english.name()).isEqualTo("Köln");
        assertThat(english.country()).isEqualTo("Germany");
        assertThat(english.memberships()).hasSize(1);
        assertThat(english.safetyContracts()).containsExactly("1998");
        assertThat(english.people())
                .extracting(MemberSummary.Contact::name)
                .containsExactly("Ms Alma Carillon", null);
        assertThat(english.twins()).hasSize(1);
        assertThat(french.participations().getFirst().country()).isEqualTo("Portugal");
    }

    @Test
    void aMemberThatIsGoneHasNone() throws Refusal {
        entries.remove(Kinds.MEMBER, koln);
        assertThat(summaries.of(koln, Language.ENGLISH)).isEmpty();
        assertThat(summaries.each(List.of(koln, "nobody"), Language.ENGLISH)).isExhausted();
    }

    private SummaryPrint print(Language language) {
        var paper =
                new SummaryPaper(
                        new Fonts(),
                        language,
                        PageSize.A4,
                        LocalDate.of(2026, 5, 1),
                        files.folder().resolve("templates"));
        return new SummaryPrint(summaries, paper, language);
    }

    @Test
    void severalArePrintedWithABookmarkEach() throws Exception {
        String lodz = entries.add(Kinds.MEMBER, Map.of("name", "Łódź", "country", "PL"));
        Path pdf = files.folder().resolve("two.pdf");
        print(Language.ENGLISH).save(List.of(lodz, koln), pdf, Progress.UNWATCHED);
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .containsExactly("Łódź", "Köln");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Łódź", "Köln", "Ms Alma Carillon", "Quiet streets.", "Cascais");
        }
    }

    @Test
    void aClosedFileEndsThePaperAndLeavesNone() throws Exception {
        Path pdf = files.folder().resolve("none.pdf");
        Path file = files.folder().resolve("a.belfry");
        database.close();
        Files.move(file, files.folder().resolve("moved.belfry"));
        assertThatThrownBy(
                        () -> print(Language.ENGLISH).save(List.of(koln), pdf, Progress.UNWATCHED))
                .isInstanceOf(Refusal.class);
        assertThat(pdf).doesNotExist();
    }
}
