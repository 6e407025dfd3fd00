package org.belfry.entry;

import static org.belfry.db.generated.Tables.PLACE_CHOICE;

import org.belfry.db.Database;
import org.belfry.db.Tx;
import org.belfry.db.generated.tables.records.PlaceChoiceRecord;
import org.belfry.place.Choices;
import org.belfry.place.Choices.Choice;
import org.belfry.place.Countries;
import org.belfry.text.Folding;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people have said that names as written mean. One name in one country has one choice, on all
 * laptops: its row's id is derived of both, folded.
 */
public final class PlaceChoices {
    /** Between name and country; folded names have no such character. */
    private static final String IN = "/";

    private final Database database;
    private final Countries countries;

    public PlaceChoices(Database database, Countries countries) {
        this.database = database;
        this.countries = countries;
    }

    /** The choices as they stand now. */
    public Choices now() throws Refusal {
        Map<String, Choice> now = database.read(this::fetch);
        return (written, country) -> Optional.ofNullable(now.get(key(written, country)));
    }

    /** The choice for a name and a country as written. */
    public Optional<Choice> find(String written, @Nullable String country) throws Refusal {
        return now().find(written, country);
    }

    private Map<String, Choice> fetch(DSLContext sql) {
        var choices = new HashMap<String, Choice>();
        sql.selectFrom(PLACE_CHOICE)
                .orderBy(PLACE_CHOICE.ID)
                .forEach(row ->
                        choices.putIfAbsent(
                                key(row.getWritten(), row.getCountry()),
                                new Choice(row.getPlace(), row.getLatitude(), row.getLongitude())));
        return choices;
    }

    /** Stores a choice, in place of the one before; returns its row. */
    public String choose(Tx tx, String written, @Nullable String country, Choice choice) {
        var row = new PlaceChoiceRecord();
        row.setId(id(tx, written, country));
        row.setWritten(written.strip());
        row.setCountry(country == null || country.isBlank() ? null : country.strip());
        row.setPlace(choice.geonames());
        row.setLatitude(choice.latitude());
        row.setLongitude(choice.longitude());
        return tx.put(row);
    }

    /** Takes a choice back; the name is looked up again. */
    public void forget(Tx tx, String written, @Nullable String country) {
        tx.delete(PLACE_CHOICE, id(tx, written, country));
    }

    private String id(Tx tx, String written, @Nullable String country) {
        return tx.derivedId(PLACE_CHOICE, key(written, country));
    }

    private String key(String written, @Nullable String country) {
        String where = country == null ? "" : country;
        return Folding.fold(written)
                + IN
                + countries.code(where).orElseGet(() -> Folding.fold(where));
    }
}
