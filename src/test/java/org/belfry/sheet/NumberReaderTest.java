package org.belfry.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Objects;
import java.util.stream.Collectors;

class NumberReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ENGLISH | 7139          | 7139    | -",
                "ENGLISH | 7,139         | 7139    | -",
                "ENGLISH | 7 139         | 7139    | -",
                "ENGLISH | 1'027'504     | 1027504 | -",
                "ENGLISH | 1,234.5       | 1234.5  | -",
                "ENGLISH | 7.139         | 7.139   | -",
                "ENGLISH | 0,139         | 0.139   | -",
                "ENGLISH | 3.5%          | 3.5     | %",
                "ENGLISH | 3.5 per cent  | 3.5     | %",
                "ENGLISH | £1.2 million  | 1200000 | £",
                "ENGLISH | -4            | -4      | -",
                "ENGLISH | 26 km2        | 26      | km²",
                "FRENCH  | 7\u00a0139    | 7139    | -",
                "FRENCH  | 7\u202f139    | 7139    | -",
                "FRENCH  | 7.139         | 7139    | -",
                "FRENCH  | 7,139         | 7.139   | -",
                "FRENCH  | 3,5 %         | 3.5     | %",
                "FRENCH  | 3,5\u00a0%    | 3.5     | %",
                "FRENCH  | 3.5           | 3.5     | -",
                "FRENCH  | 1.234,5       | 1234.5  | -",
                "FRENCH  | 1 234,567     | 1234.567 | -",
                "FRENCH  | 1,2 million d’euros | 1200000 | €",
                "FRENCH  | 12 pour cent  | 12      | %",
                "FRENCH  | 2 milliards   | 2000000000 | -",
            })
    void aNumberIsReadAsItsLanguageWritesIt(
            Language language, String written, double value, String unit) {
        NumberReader.Found read = Objects.requireNonNull(NumberReader.read(written, language));
        assertThat(read.value()).isEqualTo(value);
        assertThat(read.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "from 120 to 170                        | 120 170",
                "at 9:30 the 3rd patrol met the G20     | -",
                "between 18h and 20h30, 12 guards       | 12",
                "COVID-19 closed 4 of 17 halls.         | 4 17",
                "7 139 lamps, 224,900 people, 3.5%      | 7139 224900 3.5",
                "(251 634 hab.)                         | 251634",
                "call 01 23/45                          | 1",
            })
    void numbersAreFoundInATextAndPartsOfWordsAreNone(String text, String expected) {
        String found =
                NumberReader.all(text, Language.ENGLISH).stream()
                        .map(each -> plain(each.value()))
                        .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(Objects.requireNonNullElse(expected, ""));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    @ParameterizedTest
    @CsvSource(value = {"many", "12 cats", "3-4", "''", "1.2.3"})
    void whatIsNoNumberIsRefused(String text) {
        assertThat(NumberReader.read(text, Language.ENGLISH)).isNull();
    }
}
