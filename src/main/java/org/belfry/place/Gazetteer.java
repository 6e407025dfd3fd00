package org.belfry.place;

import org.belfry.text.Folding;
import org.belfry.text.Language;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The towns Belfry knows, from GeoNames, with the names they bear: flat columns and one hash of
 * folded names, some 20 MB in all. Immutable. Reading it takes a while: see {@link Places}.
 *
 * <p>Inside this room a town is its number, from 0 in the order of GeoNames ids, and a name is its
 * number in the order of the towns.
 */
public final class Gazetteer {
    private static final double DEGREE = 1e4;
    private static final int SPREAD = 0x9E3779B9;

    private final PackedPlaces packed;
    private final String[] districts;
    private final String[] features;
    private final byte[] text;

    /** Of each town, and one more: where its line begins. */
    private final int[] lines;

    /** Of each town, and one more: its first name. */
    private final int[] firstNames;

    private final int[] nameStarts;
    private final int[] townOfName;

    /** Chains of names with one hash: the first name of each slot and the next after each name. */
    private final int[] slots;

    private final int[] nextNames;

    private final Map<String, int[]> byCountry = new HashMap<>();
    private final Map<Long, String[]> shown = new HashMap<>();

    Gazetteer(PackedPlaces packed) {
        this.packed = packed;
        districts = packed.districts().split("\n", -1);
        features = packed.features().split("\n", -1);
        text = packed.names();
        int names = 0;
        for (byte each : text) {
            names += each == '\t' ? 1 : 0;
        }
        lines = new int[size() + 1];
        firstNames = new int[size() + 1];
        nameStarts = new int[names];
        townOfName = new int[names];
        nextNames = new int[names];
        slots = new int[Integer.highestOneBit(names) * 2];
        Arrays.fill(slots, -1);
        index();
        countries();
        for (String line : packed.shown().split("\n", -1)) {
            String[] parts = line.split("\t", -1);
            shown.put(Long.valueOf(parts[0]), parts);
        }
    }

    private void index() {
        int town = 0;
        int name = 0;
        int at = 0;
        while (at < text.length) {
            if (text[at] == '\n') {
                town++;
                lines[town] = at + 1;
                firstNames[town] = name;
                at++;
            } else if (text[at] == '\t') {
                int start = at + 1 < text.length && text[at + 1] == '+' ? at + 2 : at + 1;
                int hash = 0;
                for (at = start; at < text.length && text[at] != '\t' && text[at] != '\n'; at++) {
                    hash = 31 * hash + text[at];
                }
                nameStarts[name] = start;
                townOfName[name] = town;
                int slot = slot(hash);
                nextNames[name] = slots[slot];
                slots[slot] = name++;
            } else {
                at++;
            }
        }
        lines[town + 1] = text.length + 1;
        firstNames[town + 1] = name;
    }

    private int slot(int hash) {
        return (hash * SPREAD) >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }

    private void countries() {
        var towns = new HashMap<String, IntStream.Builder>();
        List<IntStream.Builder> ofDistrict =
                Arrays.stream(districts)
                        .map(district -> district.substring(0, district.indexOf('\t')))
                        .map(country -> towns.computeIfAbsent(country, key -> IntStream.builder()))
                        .toList();
        for (int town = 0; town < size(); town++) {
            ofDistrict.get(packed.districtOf()[town]).add(town);
        }
        towns.forEach((country, found) -> byCountry.put(country, found.build().toArray()));
    }

    /** How many towns there are. */
    public int size() {
        return packed.ids().length;
    }

    /** The town of this id, if it is among those Belfry knows. */
    public Optional<Place> place(long geonames) {
        int found =
                geonames > Integer.MAX_VALUE
                        ? -1
                        : Arrays.binarySearch(packed.ids(), (int) geonames);
        return found < 0 ? Optional.empty() : Optional.of(at(found));
    }

    /** The name of a place in the reader's language; its own where there is no other. */
    public String shown(Place place, Language language) {
        String[] names = shown.get(place.geonames());
        return names == null ? place.name() : names[language == Language.FRENCH ? 2 : 1];
    }

    /** Whether readers abroad know the town by a name of its own in their language. */
    boolean isWellKnown(int town) {
        return shown.containsKey((long) packed.ids()[town]);
    }

    /** The town of a number. */
    Place at(int town) {
        return new Place(
                packed.ids()[town],
                name(town),
                country(town),
                packed.latitudes()[town] / DEGREE,
                packed.longitudes()[town] / DEGREE,
                population(town));
    }

    private String name(int town) {
        int start = lines[town];
        int end = start;
        while (text[end] != '\t') {
            end++;
        }
        return new String(text, start, end - start, StandardCharsets.UTF_8);
    }

    int population(int town) {
        return packed.populations()[town];
    }

    String country(int town) {
        return district(town, 0);
    }

    /** The code of a town's district of the first or second level; empty where it has none. */
    String district(int town, int level) {
        return districts[packed.districtOf()[town]].split("\t", -1)[level];
    }

    /** What GeoNames says a town is: PPLC a capital, PPLX a part of a town ... */
    String feature(int town) {
        return features[packed.featureOf()[town]];
    }

    /** Kilometres between two towns. */
    double distance(int one, int other) {
        double latitude = Math.toRadians(packed.latitudes()[one] / DEGREE);
        double north =
                Math.toRadians((packed.latitudes()[other] - packed.latitudes()[one]) / DEGREE);
        double east =
                Math.toRadians((packed.longitudes()[other] - packed.longitudes()[one]) / DEGREE)
                        * Math.cos(latitude);
        return 6371 * Math.hypot(north, east);
    }

    /** The towns that bear this folded name. */
    int[] called(String folded) {
        byte[] wanted = folded.getBytes(StandardCharsets.UTF_8);
        int hash = 0;
        for (byte each : wanted) {
            hash = 31 * hash + each;
        }
        IntStream.Builder found = IntStream.builder();
        for (int name = slots[slot(hash)]; name >= 0; name = nextNames[name]) {
            if (is(name, wanted)) {
                found.add(townOfName[name]);
            }
        }
        return found.build().sorted().distinct().toArray();
    }

    /** Whether a folded name is a town's own or as good, not one among its alternate names. */
    boolean isOwn(int town, String folded) {
        byte[] wanted = folded.getBytes(StandardCharsets.UTF_8);
        for (int name = firstNames[town]; name < firstNames[town + 1]; name++) {
            if (is(name, wanted)) {
                return name == firstNames[town] || text[nameStarts[name] - 1] == '+';
            }
        }
        return false;
    }

    /** The towns of a country, or all when there is none. */
    IntStream towns(@Nullable Collection<String> countries) {
        return countries == null
                ? IntStream.range(0, size())
                : countries.stream()
                        .map(country -> byCountry.getOrDefault(country, new int[0]))
                        .flatMapToInt(Arrays::stream);
    }

    /** Which towns have a name that begins with this one and goes on with another word. */
    IntPredicate goesOn(String folded) {
        byte[] wanted = (folded + " ").getBytes(StandardCharsets.UTF_8);
        return town -> {
            for (int name = firstNames[town]; name < firstNames[town + 1]; name++) {
                if (begins(name, wanted)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** The folded names of a town, its own first. */
    List<String> names(int town) {
        return IntStream.range(firstNames[town], firstNames[town + 1])
                .mapToObj(name ->
                        new String(
                                text,
                                nameStarts[name],
                                end(name) - nameStarts[name],
                                StandardCharsets.UTF_8))
                .toList();
    }

    private int end(int name) {
        int end = nameStarts[name];
        while (end < text.length && text[end] != '\t' && text[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean begins(int name, byte[] wanted) {
        int start = nameStarts[name];
        return start + wanted.length <= text.length
                && Arrays.equals(text, start, start + wanted.length, wanted, 0, wanted.length);
    }

    private boolean is(int name, byte[] wanted) {
        int end = nameStarts[name] + wanted.length;
        return begins(name, wanted)
                && (end == text.length || text[end] == '\t' || text[end] == '\n');
    }

    /** Whether every name is folded as names are folded now: what the file must hold. */
    boolean isFolded() {
        return IntStream.range(0, size())
                .allMatch(town ->
                        names(town).getFirst().equals(Folding.fold(name(town)))
                                && names(town).stream()
                                        .allMatch(name -> Folding.fold(name).equals(name)));
    }
}
