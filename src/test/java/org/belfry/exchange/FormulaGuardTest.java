package org.belfry.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\r=1",
                "+33320495000", "+352 547 383", "+33 3 20+1", "+33-3-20", "＝1+1", "- à confirmer"
            })
    void whatASpreadsheetMightComputeIsMarkedAsText(String cell) {
        assertThat(FormulaGuard.guarded(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+33 3 20 49 50 00",
                "+32 4 221 80 00",
                "+32 (0)4 221 80 00",
                "+1 212 5550100",
                "+33\u00A03\u00A020\u00A049\u00A050\u00A000",
                "Lille",
                "03 20 49 50 00",
                "a@b.example",
                "1-2",
                "",
                "«=»"
            })
    void telephonesAndPlainWordsStandAsTheyAre(String cell) {
        assertThat(FormulaGuard.guarded(cell)).isEqualTo(cell);
    }
}
