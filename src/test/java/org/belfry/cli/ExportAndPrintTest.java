package org.belfry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

class ExportAndPrintTest {
    private static final String FILE = "@sample.belfry";

    @RegisterExtension
    private static final Console console =
            new Console(Locale.UK, console -> console.done("new", FILE, "--sample"));

    private List<String> csv(String name) throws IOException {
        String text = Files.readString(console.path(name));
        assertThat(text).startsWith("\ufeff").endsWith("\r\n");
        return text.substring(1).lines().toList();
    }

    @Test
    void contactsGoOutAsCsvThatSpreadsheetsOpen() throws IOException {
        String said = console.done("export", "contacts", "--file", FILE, "--to", "@c.csv").line();
        List<String> lines = csv("c.csv");

        assertThat(lines.getFirst()).startsWith("Member;Country;Networks;");
        assertThat(said).startsWith(lines.size() - 1 + " lines written");
        assertThat(lines).anyMatch(line -> line.startsWith("Łódź;Poland;Efus;"));
        assertThat(lines).noneMatch(line -> line.matches("(.*;)?[=@\\-].*"));
    }

    @Test
    void onlyWhatMatchesInTheColumnsWanted() throws IOException {
        console.done(
                "export",
                "contacts",
                "--file",
                FILE,
                "--to",
                "@c.csv",
                "--match",
                "lille",
                "--columns",
                "family,member, Main");
        List<String> lines = csv("c.csv");

        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).isEqualTo("Family name;Member;Main contact");
        assertThat(lines.get(1)).matches("[^;]+;Lille;yes");
        assertThat(lines.get(2)).matches("[^;]+;Lille;");
    }

    @Test
    void aWorkbookHoldsTheSame() throws IOException {
        console.done(
                "export",
                "contacts",
                "--file",
                FILE,
                "--to",
                "@c.xlsx",
                "--columns",
                "member,country,phone");
        try (var book = new ReadableWorkbook(console.path("c.xlsx").toFile())) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("Member");
            assertThat(rows).anyMatch(row -> row.getCellText(0).equals("Liège"));
            assertThat(rows).anyMatch(row -> row.getCellText(2).startsWith("+33 1 99"));
        }
    }

    @Test
    void whatCannotBeExportedLeavesNothing() throws IOException {
        assertThat(console.refused("export", "contacts", "--file", FILE, "--to", "@c.doc"))
                .contains("c.doc");
        assertThat(
                        console.refused(
                                "export",
                                "contacts",
                                "--file",
                                FILE,
                                "--to",
                                "@c.csv",
                                "--columns",
                                "member,colour"))
                .contains("“colour”", "member, country");
        assertThat(console.refused("export", "contacts", "--file", FILE, "--to", "@no/c.csv"))
                .contains("There is no folder");
        assertThat(console.refused("export", "contacts", "--file", FILE, "--to", "/proc/c.csv"))
                .contains("/proc");
        assertThat(console.misused("export", "weather", "--file", FILE, "--to", "@c.csv"))
                .contains("export contacts");
        assertThat(console.files()).containsExactly("own", "sample.belfry");
    }

    @Test
    void anExportReplacesAnOlderOne() throws IOException {
        Files.writeString(console.path("c.csv"), "old");
        console.done("export", "contacts", "--file", FILE, "--to", "@c.csv");
        assertThat(csv("c.csv")).hasSizeGreaterThan(40);
    }

    private String pdf(String name) throws IOException {
        try (var document = Loader.loadPDF(console.path(name).toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void summariesOfSeveralMembersAreOnePaper() throws IOException {
        String said =
                console.done(
                                "print",
                                "summary",
                                "--file",
                                FILE,
                                "--member",
                                "lille",
                                "--member",
                                "Liège",
                                "--to",
                                "@two.pdf")
                        .line();
        assertThat(said).startsWith("2 summaries written");
        try (var document = Loader.loadPDF(console.path("two.pdf").toFile())) {
            var outline = document.getDocumentCatalog().getDocumentOutline();
            assertThat(outline.children())
                    .extracting(each -> each.getTitle())
                    .containsExactly("Lille", "Liège");
        }
        assertThat(pdf("two.pdf")).contains("Lille", "Liège", "General Assembly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aSummarySpeaksTheLanguageAskedFor(String language) throws IOException {
        console.done(
                "print",
                "summary",
                "--file",
                FILE,
                "--member",
                "Cologne",
                "--language",
                language,
                "--to",
                "@c.pdf");
        String text = pdf("c.pdf");
        assertThat(text).contains(language.equals("fr") ? "Allemagne" : "Germany");
        assertThat(text)
                .contains(language.equals("fr") ? "Assemblée générale" : "General Assembly");
    }

    @Test
    void whatCannotBePrintedLeavesNothing() throws IOException {
        assertThat(
                        console.refused(
                                "print",
                                "summary",
                                "--file",
                                FILE,
                                "--member",
                                "Nowhere",
                                "--to",
                                "@x.pdf"))
                .contains("no member “Nowhere”");
        assertThat(
                        console.refused(
                                "print",
                                "summary",
                                "--file",
                                FILE,
                                "--member",
                                "Lille",
                                "--to",
                                "/proc/x.pdf"))
                .contains("/proc");
        assertThat(
                        console.misused(
                                "print",
                                "summary",
                                "--file",
                                FILE,
                                "--member",
                                "Lille",
                                "--language",
                                "de",
                                "--to",
                                "@x.pdf"))
                .contains("fr or en");
        assertThat(console.misused("print", "poster", "--file", FILE, "--to", "@x.pdf"))
                .contains("print summary");
        assertThat(console.files()).containsExactly("own", "sample.belfry");
    }

    @Test
    void anEmptyNetworkHasNothingToPrint() throws IOException {
        console.done("new", "@empty.belfry");
        assertThat(console.refused("print", "summary", "--file", "@empty.belfry", "--to", "@x.pdf"))
                .contains("No member");
        assertThat(console.path("x.pdf")).doesNotExist();
    }
}
