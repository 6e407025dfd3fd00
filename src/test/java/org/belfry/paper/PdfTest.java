package org.belfry.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.belfry.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.imageio.ImageIO;

class PdfTest {
    private static final String STYLE =
            "<style>@page { size: A4 } body { font-family: 'IBM Plex Sans' } b { font-weight: 600 }"
                    + " i { font-style: italic }</style>";

    private static Fonts fonts;

    @TempDir Path folder;

    @BeforeAll
    static void parseFonts() {
        fonts = new Fonts();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Liège, Çankırı, Esch-sur-Alzette",
                "Kraków, Łódź, Gdańsk, Świętochłowice",
                "Αθήνα, Θεσσαλονίκη",
                "Харків, Београд, София",
                "Ἀθῆναι",
                "Brașov, Timișoara, Győr, Hafnarfjörður",
                "« 234 475 » – l’Haÿ",
            })
    void textStaysTextInEveryScriptOfTheNetwork(String names) throws Exception {
        try (PDDocument pdf = read(tagged("<p>" + names + "</p>"))) {
            assertThat(
                            new PDFTextStripper()
                                    .getText(pdf)
                                    .strip()
                                    .replace('\u202F', ' ')
                                    .replace('\u00A0', ' '))
                    .isEqualTo(names.replace('\u202F', ' ').replace('\u00A0', ' '));
            assertThat(fontsOf(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void accentsInTwoPiecesBecomeOneLetter() throws Exception {
        try (PDDocument pdf = read(tagged("<p>Lie\u0300ge</p>"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Li\u00e8ge");
        }
    }

    @Test
    void lettersXmlForbidsAreLeftOut() throws Exception {
        try (PDDocument pdf = read(tagged("<p>Li\u0001l\u000Ble</p>"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Lille");
        }
    }

    @Test
    void whateverFamilyIsAskedForEveryFaceIsEmbedded() throws Exception {
        String html =
                "<p style='font-family: Arial'>Lille <b>Lille</b> <code>Lille</code> \u4e2d</p>";
        try (PDDocument pdf = read(longOne(html, html))) {
            assertThat(fontsOf(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void theDocumentSaysItsLanguageAndTitleAndIsTagged() throws Exception {
        try (PDDocument pdf = read(tagged("<p>Lille</p>"))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Fiche");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getDocumentOutline()).isNull();
        }
    }

    @Test
    void severalPiecesHaveABookmarkEachOnTheirFirstPage() throws Exception {
        String twoPages = "<p>one</p><p style='page-break-before: always'>two</p>";
        try (PDDocument pdf = read(longOne(twoPages, "<p>three</p>"))) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                int page = pdf.getPages().indexOf(item.findDestinationPage(pdf));
                bookmarks.add(item.getTitle() + " " + page);
            }
            assertThat(bookmarks).containsExactly("piece 0 0", "piece 1 2");
        }
    }

    @Test
    void picturesThatStandInTheTextAreDrawn() throws Exception {
        try (PDDocument pdf =
                read(tagged("<img alt='x' src='data:image/png;base64," + png() + "'/>"))) {
            assertThat(pictures(pdf)).isEqualTo(1);
        }
    }

    @Test
    void nothingIsReadFromDiskOrNetworkWhileRendering() throws Exception {
        Path picture = folder.resolve("arms.png");
        Files.write(picture, Base64.getDecoder().decode(png()));
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String there = "http://localhost:" + server.getLocalPort() + "/";
            String html =
                    "<style>@import url('%1$sa.css'); @font-face { font-family: F; src:"
                            + " url('%1$sf.ttf') } p { background: url('%1$sb.png'); font-family: F"
                            + " }</style><link rel='stylesheet' href='%1$sc.css'/><img alt=''"
                            + " src='%1$sd.png'/><img alt='' src='%2$s'/><object"
                            + " data='%1$se.svg'></object><p>Lille</p>";
            try (PDDocument pdf =
                    read(
                            tagged(
                                    html.replace("%1$s", there)
                                            .replace("%2$s", picture.toUri().toString())))) {
                assertThat(pictures(pdf)).isZero();
            }
            server.setSoTimeout(1);
            assertThat(connection(server)).isEqualTo("none");
        }
    }

    @Test
    void entitiesOfOtherFilesAreNotRead() throws Exception {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "secret");
        String html =
                "<!DOCTYPE html [<!ENTITY x SYSTEM '"
                        + secret.toUri()
                        + "'>]><html><body><p>Lille &x;</p>"
                        + "</body></html>";
        var out = new ByteArrayOutputStream();
        try (var pdf = new Pdf(fonts, Pdf.Build.TAGGED, Language.FRENCH, "Fiche")) {
            pdf.append(html, "x");
            pdf.writeTo(out);
        }
        try (PDDocument pdf = read(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Lille")
                    .doesNotContain("secret");
        }
    }

    @Test
    void aPageIsShownAtTheScaleAskedFor() throws Exception {
        try (Pages pages = Pages.of(tagged("<p>Lille</p>"))) {
            BufferedImage picture = pages.picture(0, 2);
            assertThat(pages.count()).isEqualTo(1);
            assertThat(pages.width(0)).isBetween(595f, 596f);
            assertThat(picture.getWidth()).isBetween(1190, 1191);
            assertThat(picture.getHeight()).isBetween(1683, 1684);
            assertThat(darkPixels(picture)).isPositive();
        }
    }

    private static String connection(ServerSocket server) throws IOException {
        try {
            server.accept().close();
            return "one";
        } catch (SocketTimeoutException e) {
            return "none";
        }
    }

    private static byte[] tagged(String body) throws IOException {
        return build(Pdf.Build.TAGGED, body);
    }

    private static byte[] longOne(String... bodies) throws IOException {
        return build(Pdf.Build.LONG, bodies);
    }

    private static byte[] build(Pdf.Build build, String... bodies) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = new Pdf(fonts, build, Language.FRENCH, "Fiche")) {
            for (int i = 0; i < bodies.length; i++) {
                pdf.append(
                        "<html lang='fr'><head><title>Fiche</title>"
                                + STYLE
                                + "</head><body>"
                                + bodies[i]
                                + "</body></html>",
                        "piece " + i);
            }
            pdf.writeTo(out);
        }
        return out.toByteArray();
    }

    private static PDDocument read(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }

    private static List<PDFont> fontsOf(PDDocument pdf) throws IOException {
        var found = new ArrayList<PDFont>();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                found.add(page.getResources().getFont(name));
            }
        }
        return found;
    }

    private static int pictures(PDDocument pdf) {
        int count = 0;
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                count += page.getResources().isImageXObject(name) ? 1 : 0;
            }
        }
        return count;
    }

    private static long darkPixels(BufferedImage picture) {
        long dark = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                dark += (picture.getRGB(x, y) & 0xFF) < 100 ? 1 : 0;
            }
        }
        return dark;
    }

    private static String png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), "png", out);
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
