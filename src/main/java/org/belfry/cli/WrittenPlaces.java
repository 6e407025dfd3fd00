package org.belfry.cli;

import org.belfry.text.Folding;
import org.belfry.text.Refusal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a file with a city and a country each, by tabs; a first line may name columns. */
final class WrittenPlaces {
    private static final String BOM = "\uFEFF";
    private static final List<String> CITY = List.of("city", "ville", "name", "nom");
    private static final List<String> COUNTRY = List.of("country", "pays");

    private WrittenPlaces() {}

    /** One line, as written. */
    record Line(String city, String country) {}

    static List<Line> read(Path file) throws Refusal {
        List<String> lines = text(file).lines().toList();
        int city = 0;
        int country = 1;
        int first = 0;
        if (!lines.isEmpty()) {
            List<String> head =
                    Arrays.stream(lines.getFirst().split("\t", -1)).map(Folding::fold).toList();
            if (head.stream().anyMatch(CITY::contains)
                    && head.stream().anyMatch(COUNTRY::contains)) {
                city = column(head, CITY);
                country = column(head, COUNTRY);
                first = 1;
            }
        }
        var read = new ArrayList<Line>();
        for (int i = first; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read.add(line(lines.get(i), i + 1, city, country));
            }
        }
        return read;
    }

    private static int column(List<String> head, List<String> names) {
        return (int) head.stream().takeWhile(cell -> !names.contains(cell)).count();
    }

    private static Line line(String line, int number, int city, int country) throws Refusal {
        String[] cells = line.split("\t", -1);
        if (cells.length <= Math.max(city, country)) {
            throw new Refusal("place.refused.cells", number);
        }
        if (cells[city].isBlank()) {
            throw new Refusal("place.refused.nameless", number);
        }
        return new Line(cells[city].strip(), cells[country].strip());
    }

    private static String text(Path file) throws Refusal {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BOM) ? text.substring(BOM.length()) : text;
        } catch (CharacterCodingException e) {
            throw new Refusal(e, "place.refused.encoding", file.toString());
        } catch (IOException e) {
            throw new Refusal(e, "cli.unreadable", file.toString());
        }
    }
}
