package org.belfry.place;

import org.belfry.text.Language;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Places as people write them. The gazetteer is read when the first place is asked for, which takes
 * some tenths of a second: not on the FX thread.
 */
public final class Places {
    private final Countries countries;
    private @Nullable Gazetteer gazetteer;
    private @Nullable Regions regions;

    public Places(Countries countries) {
        this.countries = countries;
    }

    /** Where names are looked up, these choices first. */
    public Resolving resolving(Choices choices) {
        return new Resolving(gazetteer(), countries, regions(), choices);
    }

    /** The place of a GeoNames id. */
    public Optional<Place> place(long geonames) {
        return gazetteer().place(geonames);
    }

    /** The name of a place in the reader's language. */
    public String shown(Place place, Language language) {
        return gazetteer().shown(place, language);
    }

    /** All places; reads them when nobody has yet. */
    public synchronized Gazetteer gazetteer() {
        if (gazetteer == null) {
            gazetteer = new Gazetteer(PackedPlaces.read());
        }
        return gazetteer;
    }

    private synchronized Regions regions() {
        if (regions == null) {
            regions = new Regions();
        }
        return regions;
    }
}
