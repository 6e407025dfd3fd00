package org.belfry.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.date.DateReader;
import org.belfry.date.Edtf;
import org.belfry.place.Countries;
import org.belfry.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

class TwinReaderTest {
    private final TwinReader twins =
            new TwinReader(
                    new CountryReader(new Countries(), new States(), Language.ENGLISH),
                    new DateReader());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Cologne (Germany), Erfurt (Germany) | Cologne DE; Erfurt DE
                    Igny (France) ; Tunis (Tunisia); Cork (Ireland) | Igny FR; Tunis TN; Cork IE
                    Nancy (France) Turin (Italy) | Nancy FR; Turin IT
                    Coventry(UK), Leipzig(Germany). | Coventry GB; Leipzig DE
                    Casablanca (Morocco) et Kinshasa (Congo). | Casablanca MA; Kinshasa Congo
                    Nancy, France; Turin, Italy | Nancy FR; Turin IT
                    Nancy, France, Turin, Italy and Leeds (UK) | Nancy FR; Turin IT; Leeds GB
                    Covilhã, Régua, Pombal (PORTUGAL), Sal (Cape Verde) | Covilhã PT; Régua PT; Pombal PT; Sal CV
                    Madrid (Espagne), Macau, Athènes (Grèce) | Madrid ES; Macau MO; Athènes GR
                    Genk, Turin (Italy) | Genk; Turin IT
                    Saint Louis (Missouri-USA), Dayton (Ohio, United States of America) | Saint Louis US; Dayton US
                    Halle(Saxony-Anhalt) | Halle DE
                    Cologne (Germany) since 1958, Leeds (UK, 1968) | Cologne DE 1958/..; Leeds GB 1968
                    Essen (Germany) since 1980 and Guangxi (China) | Essen DE 1980/..; Guangxi CN
                    Lyon – France, Turin | Lyon FR; Turin
                    """)
    void readsAListHoweverItIsWritten(String list, String wanted) {
        String found =
                twins.read(1, list).stream()
                        .map(twin -> {
                            String where = twin.code() != null ? twin.code() : twin.country();
                            Edtf since = twin.since();
                            return twin.city()
                                    + (where == null ? "" : " " + where)
                                    + (since == null ? "" : " " + since.text());
                        })
                        .collect(Collectors.joining("; "));
        assertThat(found).isEqualTo(wanted);
    }
}
