package org.belfry.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {
    private final Countries countries = new Countries();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Germany | DE
                    Allemagne | DE
                    Deutschland | DE
                    UK | GB
                    U.K. | GB
                    United-Kingdom | GB
                    England | GB
                    Scotland | GB
                    Wales | GB
                    US | US
                    USA | US
                    United States of America | US
                    États-Unis | US
                    R.D.Congo | CD
                    Marocco | MA
                    The Netherlands | NL
                    Netherlands | NL
                    les Pays-Bas | NL
                    Holland | NL
                    Kosovo | XK
                    Palestine | PS
                    Czech Republic | CZ
                    République tchèque | CZ
                    Sénégal | SN
                    Argentine | AR
                    ANGOLA | AO
                    MOÇAMBIQUE | MZ
                    FRANÇA | FR
                    GUINÉ BISSAU | GW
                    S. TOMÉ E PRÍNCIPE | ST
                    Bosnie-Herze govine | BA
                    Macau | MO
                    Cap Vert | CV
                    Polska | PL
                    España | ES
                    Italia | IT
                    LV | LV
                    """)
    void resolvesACountryAsWritten(String written, String code) {
        assertThat(countries.code(written)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "Congo", "Korea", "Europe", "Bavaria", "Lyon", "it", "QQ", "de"})
    void resolvesNothingThatIsNoCountryOrMayBeTwo(String written) {
        assertThat(countries.code(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Germany | DE
                    Congo | CD CG
                    Corée | KR KP
                    Czechoslovakia | CZ SK
                    Yougoslavie | RS HR SI BA MK ME XK
                    Serbia and Montenegro | RS ME XK
                    East Germany | DE
                    GDR | DE
                    Zaire | CD
                    Haute-Volta | BF
                    Belguim | BE
                    Hungry | HU
                    Morroco | MA
                    Tunesie | TN
                    """)
    void knowsAllThatACountryAsWrittenMayMean(String written, String codes) {
        assertThat(countries.meant(written)).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Europe", "Iraf", "Nowhereland", "Lyon", "Bavaria", "QQ"})
    void nothingIsMeantByWhatIsNoCountry(String written) {
        assertThat(countries.meant(written)).isEmpty();
    }

    @Test
    void territoriesOverseasBelongToTheirCountry() {
        assertThat(countries.withTerritories("FR")).startsWith("FR").contains("RE", "MQ", "NC");
        assertThat(countries.withTerritories("BE")).containsExactly("BE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CZ | Czechia | Tchéquie
                    DE | Germany | Allemagne
                    CD | Democratic Republic of the Congo | République démocratique du Congo
                    PS | Palestine | Palestine
                    BA | Bosnia and Herzegovina | Bosnie-Herzégovine
                    XK | Kosovo | Kosovo
                    NL | Netherlands | Pays-Bas
                    QQ | QQ | QQ
                    """)
    void namesACountryInBothLanguages(String code, String english, String french) {
        assertThat(countries.name(code, Language.ENGLISH)).isEqualTo(english);
        assertThat(countries.name(code, Language.FRENCH)).isEqualTo(french);
    }

    @Test
    void resolvesEveryNameItGives() {
        for (String code : countries.codes()) {
            for (Language language : Language.values()) {
                assertThat(countries.code(countries.name(code, language))).contains(code);
            }
        }
    }
}
