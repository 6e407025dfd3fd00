package org.belfry.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.db.generated.Tables.PLACE_CHOICE;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.place.Choices;
import org.belfry.place.Choices.Choice;
import org.belfry.place.Countries;
import org.belfry.place.Places;
import org.belfry.place.Resolution;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlaceChoicesTest {
    private static final Choice SAINT_LOUIS = new Choice(2978742L, 47.59206, 7.55923);
    private static final Places PLACES = new Places(new Countries());

    @RegisterExtension final NetworkFiles files = new NetworkFiles();
    private Database database;
    private PlaceChoices choices;

    @BeforeEach
    void aFile() throws Refusal {
        database = files.make("a.belfry");
        choices = new PlaceChoices(database, new Countries());
    }

    private void choose(String written, @Nullable String country, Choice choice) throws Refusal {
        database.write(Intent.of("entry.add"), tx -> choices.choose(tx, written, country, choice));
    }

    @Test
    void aChoiceIsFoundHoweverNameAndCountryAreWritten() throws Refusal {
        choose("Saint-Louis", "France", SAINT_LOUIS);
        assertThat(choices.find("SAINT LOUIS", "fr")).isEmpty();
        assertThat(choices.find("SAINT LOUIS", "FR")).contains(SAINT_LOUIS);
        assertThat(choices.find("Saint-Louis ", "Frankreich")).contains(SAINT_LOUIS);
        assertThat(choices.find("Saint-Louis", "Senegal")).isEmpty();
        assertThat(choices.find("Saint-Louis", null)).isEmpty();
    }

    @Test
    void aNameWithoutACountryHasAChoiceOfItsOwn() throws Refusal {
        choose("Saint-Louis", null, SAINT_LOUIS);
        assertThat(choices.find("saint-louis", "")).contains(SAINT_LOUIS);
        assertThat(choices.find("Saint-Louis", "France")).isEmpty();
    }

    @Test
    void aLaterChoiceTakesThePlaceOfTheEarlier() throws Refusal {
        choose("Saint-Louis", "France", new Choice(935223L, null, null));
        choose("saint louis", "FR", SAINT_LOUIS);
        int rows = database.read(sql -> sql.fetchCount(PLACE_CHOICE));
        assertThat(rows).isOne();
        assertThat(choices.find("Saint-Louis", "France")).contains(SAINT_LOUIS);
    }

    @Test
    void aChoiceTakenBackLeavesTheNameToBeLookedUp() throws Refusal {
        choose("Saint-Louis", "France", SAINT_LOUIS);
        database.write(
                Intent.of("entry.remove"),
                tx -> {
                    choices.forget(tx, "Saint-Louis", "France");
                    return 0;
                });
        assertThat(choices.find("Saint-Louis", "France")).isEmpty();
    }

    @Test
    void aChoiceWinsOverWhatTheGazetteerSays() throws Refusal {
        choose("Saint-Louis", "France", SAINT_LOUIS);
        choose("Paris", "France", new Choice(4717560L, null, null));
        choose("Our mountain hut", "Austria", new Choice(null, 47.1, 11.3));
        choose("Nowhere", "France", new Choice(null, null, null));
        Choices now = choices.now();

        assertThat(sure(now, "Saint-Louis", "France").place().geonames()).isEqualTo(2978742);
        assertThat(sure(now, "PARIS", "France").place().countryCode()).isEqualTo("US");
        assertThat(sure(now, "Our mountain hut", "Austria").place().latitude()).isEqualTo(47.1);
        assertThat(sure(now, "Our mountain hut", "Austria").place().countryCode()).isEqualTo("AT");
        assertThat(PLACES.resolving(now).resolve("Nowhere", "France").candidates()).isEmpty();
        assertThat(sure(Choices.NONE, "Paris", "France").place().geonames()).isEqualTo(2988507);
    }

    private static Resolution.Sure sure(Choices choices, String name, String country) {
        return (Resolution.Sure) PLACES.resolving(choices).resolve(name, country);
    }
}
