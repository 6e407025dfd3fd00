package org.belfry.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "Łódź, lodz",
        "København, kobenhavn",
        "Straße, strasse",
        "Đakovo, dakovo",
        "Iğdır, igdir",
        "Αθήνα, αθηνα",
        "Αθήνας, αθηνασ",
        "Харків, харків",
        "Saint-Louis (Sénégal), saint louis senegal",
        "L’Haÿ-les-Roses, l hay les roses",
        "'  ', ''",
    })
    void foldsAccentsCaseAndLettersUnicodeKeepsWhole(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }
}
