package org.belfry.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables of this room: a row a line, cells by tabs. */
final class Rows {
    private Rows() {}

    static List<List<String>> of(String resource) {
        try (InputStream in = Objects.requireNonNull(Rows.class.getResourceAsStream(resource));
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> List.of(line.split("\t"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
