package org.belfry.benchmark;

import org.belfry.place.Choices;
import org.belfry.place.Countries;
import org.belfry.place.Places;
import org.belfry.place.Resolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reading the gazetteer, classes included, and the heap it takes; then how many lines of a file of
 * city, country, partner and its country are sure. To be run by hand, in a process of its own for
 * each figure: {@code mvn -q test-compile exec:exec@bench -Dbench=PlacesRun}, with the file named
 * in the environment variable {@code TWINS} for the second part.
 */
public final class PlacesRun {
    private static final double MILLION = 1e6;

    private PlacesRun() {}

    public static void main(String[] arguments) throws Exception {
        var countries = new Countries();
        var places = new Places(countries);
        long before = heap();
        Times.Turn reading = Times.of(places::gazetteer);
        System.out.printf("%s%n", Times.machine());
        System.out.printf(
                "%d places read in %.0f ms (processor %.0f ms), at most 300 ms%n",
                places.gazetteer().size(), reading.wall() / MILLION, reading.processor() / MILLION);
        Times.Turn first =
                Times.of(() -> places.resolving(Choices.NONE).resolve("Lille", "France"));
        System.out.printf("the first name looked up in %.0f ms%n", first.wall() / MILLION);
        System.out.printf("heap %.1f MB, at most 60 MB%n", (heap() - before) / MILLION);
        String twins = System.getenv("TWINS");
        if (twins != null) {
            twins(Path.of(twins), places, countries);
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void twins(Path file, Places places, Countries countries) throws IOException {
        var resolving = places.resolving(Choices.NONE);
        int lines = 0;
        int sure = 0;
        int wrong = 0;
        long start = System.nanoTime();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] cells = line.split("\t", -1);
            boolean both = true;
            for (int i = 0; i < 4; i += 2) {
                Resolution found = resolving.resolve(cells[i], cells[i + 1]);
                both &= found instanceof Resolution.Sure;
                if (!(found instanceof Resolution.Sure is)) {
                    System.out.println("not sure: " + cells[i] + ", " + cells[i + 1]);
                } else if (!countries
                        .withTerritories(countries.code(cells[i + 1]).orElse(""))
                        .contains(is.place().countryCode())) {
                    wrong++;
                    System.out.println("wrong country: " + cells[i] + ", " + cells[i + 1]);
                }
            }
            lines++;
            sure += both ? 1 : 0;
        }
        System.out.printf(
                "%d lines in %.0f ms: %d sure on both sides (%.2f %%), %d in the wrong country%n",
                lines, (System.nanoTime() - start) / MILLION, sure, 100.0 * sure / lines, wrong);
    }
}
