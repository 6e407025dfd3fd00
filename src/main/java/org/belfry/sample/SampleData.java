package org.belfry.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables the sample network is made from, as they stand beside this class. */
final class SampleData {
    record City(
            String name,
            String country,
            String kind,
            String region,
            String department,
            String names,
            String population,
            String year) {}

    record Claim(String member, String partner, String country, String since) {}

    record Meeting(
            String title,
            String titre,
            String kind,
            String network,
            String date,
            String place,
            String country) {}

    private SampleData() {}

    static List<City> cities() {
        return rows("members.tsv", 8).stream()
                .map(r -> new City(r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7]))
                .toList();
    }

    static List<Claim> claims() {
        return rows("twinnings.tsv", 4).stream()
                .map(r -> new Claim(r[0], r[1], r[2], r[3]))
                .toList();
    }

    static List<Meeting> meetings() {
        return rows("events.tsv", 7).stream()
                .map(r -> new Meeting(r[0], r[1], r[2], r[3], r[4], r[5], r[6]))
                .toList();
    }

    private static List<String[]> rows(String name, int columns) {
        try (InputStream in = SampleData.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no sample table " + name);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .skip(1)
                    .map(line -> java.util.Arrays.copyOf(line.split("\t", -1), columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
