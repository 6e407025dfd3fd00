package org.belfry.member.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.member.MemberPage.Origin;
import org.belfry.place.Countries;
import org.belfry.text.Language;
import org.belfry.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberWordsTest {
    private final MemberWords english = words(Language.ENGLISH);
    private final MemberWords french = words(Language.FRENCH);

    private static MemberWords words(Language language) {
        return new MemberWords(new Texts(language), new Countries());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01,confirmed in Jan 2026,confirmé en janv. 2026",
        "2026-03-12,confirmed on 12 Mar 2026,confirmé le 12 mars 2026",
        "2025,confirmed in 2025,confirmé en 2025"
    })
    void aConfirmationIsAsPreciseAsItsDate(String edtf, String inEnglish, String inFrench) {
        assertThat(english.confirmed(edtf)).isEqualTo(inEnglish);
        assertThat(french.confirmed(edtf)).isEqualTo(inFrench);
    }

    @Test
    void numbersHaveTheirThousandsApartAndOtherTextStands() {
        assertThat(english.number("234475")).isEqualTo("234,475");
        assertThat(french.number("234475")).isEqualTo("234\u00a0475");
        assertThat(english.number("about 5")).isEqualTo("about 5");
        assertThat(MemberWords.plain(234475.0)).isEqualTo("234475");
        assertThat(MemberWords.plain(0.5)).isEqualTo("0.5");
        assertThat(MemberWords.plain(null)).isEmpty();
    }

    @Test
    void aFactSaysWhereItCameFrom() {
        assertThat(english.origin(new Origin("efus-lille.txt", 12L)))
                .isEqualTo("efus-lille.txt, line 12");
        assertThat(french.origin(new Origin("efus-lille.txt", null))).isEqualTo("efus-lille.txt");
        assertThat(french.origin(new Origin(null, 3L))).isEmpty();
    }

    @Test
    void codesAndBodiesAreCalledInTheReadersLanguage() {
        assertThat(french.body("Executive Committee")).isEqualTo("Comité exécutif");
        assertThat(french.body("Conseil des jeunes")).isEqualTo("Conseil des jeunes");
        assertThat(french.country("DE")).isEqualTo("Allemagne");
        assertThat(english.code("member.kind", "city")).isEqualTo("City");
        assertThat(english.code("member.kind", "borough")).isEqualTo("borough");
        assertThat(english.code("member.kind", null)).isEmpty();
    }
}
