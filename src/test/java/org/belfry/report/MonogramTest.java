package org.belfry.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonogramTest {
    @ParameterizedTest
    @CsvSource({
        "Lille, Li",
        "Saint-Louis, SL",
        "Esch-sur-Alzette, EA",
        "L’Haÿ-les-Roses, LH",
        "Métropole de Lyon, ML",
        "Łódź, Łó",
        "Αθήνα, Αθ",
        "Харків, Ха",
        "’s-Hertogenbosch, He",
        "Ў, Ў",
        "lyon, Ly",
        "'', ''",
        "'—', ''",
    })
    void twoLettersStandForTheName(String name, String letters) {
        assertThat(Monogram.of(name)).isEqualTo(letters);
    }
}
