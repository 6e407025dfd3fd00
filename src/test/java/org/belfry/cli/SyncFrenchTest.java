package org.belfry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.file.Files;
import java.util.Locale;

class SyncFrenchTest {
    @RegisterExtension
    private static final Console console =
            new Console(
                    Locale.FRANCE,
                    console -> console.done("new", "@anne.belfry", "--station", "Chez Anne"));

    @Test
    void syncSpeaksFrench() throws Exception {
        Files.createDirectories(console.path("cle"));
        assertThat(console.done("sync", "export", "--file", "@anne.belfry", "--to", "@cle").line())
                .contains("1 fichier", "de ce poste");
        assertThat(
                        console.done(
                                        "new",
                                        "@bob.belfry",
                                        "--join",
                                        "@cle",
                                        "--station",
                                        "Chez Bob")
                                .out())
                .contains("est prêt", "de Chez Anne.");
        assertThat(console.done("sync", "import", "--file", "@bob.belfry", "--from", "@cle").line())
                .isEqualTo("Il n’y a rien de nouveau à cet endroit.");
        assertThat(console.done("sync", "status", "--file", "@bob.belfry").out())
                .contains("Ce poste est Chez Bob", "dernier fichier", "Chez Anne");
        assertThat(console.refused("sync", "export", "--file", "@bob.belfry", "--to", "@non"))
                .contains("n’existe pas");
        assertThat(console.misused("new", "@x.belfry", "--station", " ")).contains("Écrivez");
    }
}
