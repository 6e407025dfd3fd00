package org.belfry.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.belfry.date.DateReader;
import org.belfry.place.Countries;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    private final Values values = new Values(new DateReader()::read, new Countries()::code);

    private static KindField field(String type) {
        return type.equals("CODE")
                ? KindField.code("field", "city", "focal-point")
                : KindField.typed("field", KindField.Type.valueOf(type));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TEXT    | '  Lille '          | Lille
                    CODE    | City                | city
                    CODE    | Focal Point         | focal-point
                    DATE    | 12 March 2026       | 2026-03-12
                    DATE    | mars 2026           | 2026-03
                    DATE    | 2009-2012           | 2009/2012
                    DATE    | since 1995          | 1995/..
                    DATE    | 1995/..             | 1995/..
                    DATE    | 2013-06-27          | 2013-06-27
                    COUNTRY | France              | FR
                    COUNTRY | allemagne           | DE
                    COUNTRY | pl                  | PL
                    COUNTRY | GR                  | GR
                    COUNTRY | uk                  | GB
                    COUNTRY | Marocco             | MA
                    NUMBER  | 2026                | 2026
                    NUMBER  | 224 900             | 224900
                    NUMBER  | -3                  | -3
                    DECIMAL | 3.5                 | 3.5
                    DECIMAL | 3,5                 | 3.5
                    DECIMAL | 224 900             | 224900.0
                    DECIMAL | 224\u00a0900,25     | 224900.25
                    MONEY   | 1 250,50            | 125050
                    MONEY   | 1250.50             | 125050
                    MONEY   | 1.250,50            | 125050
                    MONEY   | 1,250.50            | 125050
                    MONEY   | 0                   | 0
                    MONEY   | 12.345              | 1234500
                    YES_NO  | Yes                 | 1
                    YES_NO  | oui                 | 1
                    YES_NO  | NON                 | 0
                    YES_NO  | 0                   | 0
                    """)
    void whatIsTypedIsKeptInItsOwnForm(String type, String typed, String kept) throws Refusal {
        assertThat(values.read(field(type), typed)).hasToString(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NUMBER  | 224,900   | 224900
                    NUMBER  | 224.900   | 224900
                    NUMBER  | 1,234,567 | 1234567
                    DECIMAL | 224,900   | 224900.0
                    DECIMAL | 1.234.567 | 1234567.0
                    DECIMAL | 1,234,567 | 1234567.0
                    DECIMAL | 0,125     | 0.125
                    DECIMAL | 1234,567  | 1234.567
                    DECIMAL | 1,234.567 | 1234.567
                    DECIMAL | 3.1416    | 3.1416
                    """)
    void marksBetweenThreeDigitsGroupThem(String type, String typed, String kept) throws Refusal {
        assertThat(values.read(field(type), typed)).hasToString(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "CODE, village, entry.refused.code",
        "DATE, soon, entry.refused.date",
        "COUNTRY, Lille, entry.refused.country",
        "NUMBER, many, entry.refused.number",
        "NUMBER, 3.5, entry.refused.number",
        "NUMBER, 99999999999999999999, entry.refused.number",
        "NUMBER, 1e999999999, entry.refused.number",
        "DECIMAL, 1e999999999, entry.refused.number",
        "DECIMAL, 3.5.x, entry.refused.number",
        "DECIMAL, 1.2.3, entry.refused.number",
        "DECIMAL, '1,23,456', entry.refused.number",
        "DECIMAL, 12., entry.refused.number",
        "DECIMAL, ., entry.refused.number",
        "MONEY, free, entry.refused.number",
        "YES_NO, perhaps, entry.refused.yesno",
    })
    void whatCannotBeReadIsRefused(String type, String typed, String key) {
        assertThatThrownBy(() -> values.read(field(type), typed))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    @Test
    void nothingTypedIsNothingUnlessTheFieldIsRequired() throws Refusal {
        for (KindField.Type type : KindField.Type.values()) {
            assertThat(values.read(KindField.typed("field", type), " ")).isNull();
        }
        assertThatThrownBy(() -> values.read(KindField.text("name").must(), "\t"))
                .hasMessage("entry.refused.empty");
    }
}
