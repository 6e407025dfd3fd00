package org.belfry.place;

/**
 * A town of the gazetteer.
 *
 * @param geonames its id in GeoNames
 * @param name its usual name, as GeoNames has it
 * @param countryCode ISO 3166-1 alpha-2
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param population 0 where GeoNames does not know it
 */
public record Place(
        long geonames,
        String name,
        String countryCode,
        double latitude,
        double longitude,
        long population) {}
