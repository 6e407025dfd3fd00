package org.belfry.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A sheet in one of the forms real ones have, and what a careful reader finds in it.
 *
 * @param expected made by hand
 */
record SheetForm(String name, byte[] bytes, List<Said> expected) {
    /** Every form there is, in the order of the names. */
    static List<SheetForm> all() {
        URL folder = Objects.requireNonNull(SheetForm.class.getResource("forms"));
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(SheetForm::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SheetForm of(Path file) {
        String name = file.getFileName().toString().replace(".txt", "");
        try {
            List<Said> expected =
                    Files.readAllLines(file.resolveSibling(name + ".tsv")).stream()
                            .flatMap(row -> Said.of(row).stream())
                            .map(said -> said.field().equals("question") ? said.anywhere() : said)
                            .toList();
            return new SheetForm(name, Files.readAllBytes(file), expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
