package org.belfry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;

class FrenchTest {
    private static final String FILE = "@reseau.belfry";

    @RegisterExtension
    private static final Console console =
            new Console(Locale.FRANCE, console -> console.done("new", FILE, "--sample"));

    @Test
    void refusalsAndAnswersAreFrench() {
        assertThat(console.refused("members", "--file", "@rien.belfry")).contains("fichier");
        assertThat(console.refused("undo", "--file", FILE)).contains("annuler");
        console.done("edit", "member", "Lille", "--file", FILE, "--set", "note=x");
        assertThat(console.done("undo", "--file", FILE).line())
                .contains("Lille")
                .doesNotContain("Change");
        assertThat(console.done("fields", "member").out()).contains("obligatoire");
        assertThat(console.misused("fields", "ville")).contains("Choisissez parmi");
    }

    @Test
    void namesOfMembersAndCountriesAreFrench() {
        assertThat(console.done("members", "--file", FILE, "--match", "cologne").out())
                .contains("Cologne", "Allemagne", "1 membre");
    }

    @Test
    void headingsOfListsAreFrench() throws IOException {
        console.done("export", "contacts", "--file", FILE, "--to", "@c.csv");
        assertThat(Files.readString(console.path("c.csv"))).startsWith("\ufeffMembre;Pays;");
    }

    @Test
    void papersAreFrenchUnlessAskedOtherwise() throws IOException {
        assertThat(
                        console.done(
                                        "print",
                                        "summary",
                                        "--file",
                                        FILE,
                                        "--member",
                                        "Lille",
                                        "--to",
                                        "@l.pdf")
                                .line())
                .contains("l.pdf");
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(console.path("l.pdf").toFile())) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf))
                    .contains("Assemblée générale");
        }
    }
}
