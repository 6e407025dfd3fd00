package org.belfry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;

/** The same for a reader of French. */
class PlacesVerbFrenchTest {
    @RegisterExtension
    private static final Console console = new Console(Locale.FRANCE, console -> {});

    @Test
    void namesAreThoseOfTheReadersLanguage() throws IOException {
        Files.writeString(console.path("jumelages.tsv"), "Aachen\tGermany\nTangier\tMorocco\n");
        assertThat(console.done("places", "--from", "@jumelages.tsv").out())
                .contains("Aix-la-Chapelle (Allemagne), 100\u00a0%", "Tanger (Maroc)", "sûr")
                .contains("2 villes\u00a0: 2 sûres, 0 à décider, aucune inconnue");
    }
}
