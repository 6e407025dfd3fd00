package org.belfry.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.belfry.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = new Gazetteer(PackedPlaces.read());

    @Test
    void theFileHoldsTheTownsItIsSaidToHold() throws IOException {
        try (InputStream in =
                        Objects.requireNonNull(
                                GazetteerTest.class.getResourceAsStream("places.bin"));
                var head = new DataInputStream(in)) {
            assertThat(head.readInt()).isEqualTo(PackedPlaces.MAGIC);
            assertThat(head.readInt()).isEqualTo(PackedPlaces.VERSION);
            assertThat(head.readInt()).isEqualTo(115_085);
            assertThat(in.readAllBytes()).hasSizeLessThan(3_500_000);
        }
        assertThat(GAZETTEER.size()).isEqualTo(115_085);
    }

    @Test
    void namesInTheFileAreFoldedAsNamesAreFoldedNow() {
        assertThat(GAZETTEER.isFolded()).isTrue();
    }

    @Test
    void everyTownIsFoundByItsNameAndItsId() {
        for (int town = 0; town < GAZETTEER.size(); town++) {
            assertThat(GAZETTEER.called(GAZETTEER.names(town).getFirst())).contains(town);
            if (town % 100 == 0) {
                Place place = GAZETTEER.at(town);
                assertThat(GAZETTEER.place(place.geonames())).contains(place);
                assertThat(place.latitude()).isBetween(-90.0, 90.0);
                assertThat(place.longitude()).isBetween(-180.0, 180.0);
                assertThat(place.countryCode()).hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2998324 | Lille | FR | 50.633 | 3.059 | 234475
                    2792413 | Liège | BE | 50.634 | 5.567 | 195278
                    2246452 | Saint-Louis | SN | 16.018 | -16.489 | 258592
                    3247449 | Aachen | DE | 50.777 | 6.084 | 265208
                    3871336 | Santiago | CL | -33.457 | -70.648 | 4837295
                    """)
    void aTownIsWhereItIs(
            long id, String name, String country, double north, double east, long people) {
        Place place = GAZETTEER.place(id).orElseThrow();
        assertThat(place.name()).isEqualTo(name);
        assertThat(place.countryCode()).isEqualTo(country);
        assertThat(place.latitude()).isCloseTo(north, within(0.001));
        assertThat(place.longitude()).isCloseTo(east, within(0.001));
        assertThat(place.population()).isEqualTo(people);
    }

    @Test
    void anIdThatIsNotThereIsNoTown() {
        assertThat(GAZETTEER.place(1)).isEmpty();
        assertThat(GAZETTEER.place(-1)).isEmpty();
        assertThat(GAZETTEER.place(1L << 40)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2886242, Cologne, Cologne",
        "3247449, Aachen, Aix-la-Chapelle",
        "2867714, Munich, Munich",
        "3173435, Milan, Milan",
        "2530335, Tangier, Tanger",
        "2803138, Antwerp, Anvers",
        "3104324, Zaragoza, Saragosse",
        "2657896, Zurich, Zurich",
        "2747373, The Hague, La Haye",
        "2998324, Lille, Lille",
        "3046526, Pécs, Pécs",
        "2935517, Dortmund, Dortmund",
    })
    void aTownIsShownInTheReadersLanguage(long id, String english, String french) {
        Place place = GAZETTEER.place(id).orElseThrow();
        assertThat(GAZETTEER.shown(place, Language.ENGLISH)).isEqualTo(english);
        assertThat(GAZETTEER.shown(place, Language.FRENCH)).isEqualTo(french);
    }

    @Test
    void aPlaceThatIsNotInTheGazetteerIsShownAsItIsCalled() {
        var hut = new Place(0, "Our mountain hut", "AT", 47, 11, 0);
        assertThat(GAZETTEER.shown(hut, Language.FRENCH)).isEqualTo("Our mountain hut");
    }

    @Test
    void distancesAreInKilometres() {
        int tourcoing = GAZETTEER.called("tourcoing")[0];
        int roubaix = GAZETTEER.called("roubaix")[0];
        assertThat(GAZETTEER.distance(tourcoing, roubaix)).isBetween(2.0, 6.0);
        assertThat(GAZETTEER.distance(roubaix, roubaix)).isZero();
    }
}
