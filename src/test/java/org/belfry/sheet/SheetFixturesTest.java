package org.belfry.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.place.Countries;
import org.belfry.sheet.Sheet.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whole sheets of every layout, against the facts a careful reader finds in them. */
class SheetFixturesTest {
    private static final List<String> NAMES =
            List.of("two-networks", "without-a-name", "french", "learning-city", "news-page");

    private final SheetReader reader = new SheetReader(new Countries());
    private final JsonMapper mapper = new JsonMapper();

    static byte[] bytes(String file) throws Exception {
        try (InputStream in = SheetFixturesTest.class.getResourceAsStream(file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }

    private Sheet read(String name) throws Exception {
        return reader.read(name + ".txt", bytes(name + ".txt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"two-networks", "without-a-name", "french", "learning-city", "news-page"})
    void readsTheFactsACarefulReaderFinds(String name) throws Exception {
        String json = SheetJson.write(List.of(read(name)));
        assertThat(mapper.readTree(json).toPrettyString())
                .isEqualTo(mapper.readTree(bytes(name + ".json")).toPrettyString());
    }

    @Test
    void accountsForEveryLineOfEverySheet() throws Exception {
        for (String name : NAMES) {
            Sheet sheet = read(name);
            assertThat(sheet.marks()).hasSameSizeAs(sheet.lines());
            for (Fact fact : sheet.facts()) {
                assertThat(sheet.marks().get(fact.line() - 1)).isEqualTo(Mark.FACT);
            }
            for (int i = 0; i < sheet.lines().size(); i++) {
                boolean blank = sheet.lines().get(i).isBlank();
                assertThat(sheet.marks().get(i) == Mark.BLANK).isEqualTo(blank);
            }
        }
    }

    @Test
    void keepsTheTextLineByLine() throws Exception {
        Sheet sheet = read("two-networks");
        String text = new String(bytes("two-networks.txt"), StandardCharsets.UTF_8);
        assertThat(String.join("\n", sheet.lines()) + "\n").isEqualTo(text);
        assertThat(sheet.lines().get(27)).contains("Streets for All");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsOtherEncodings(String charset) throws Exception {
        String text =
                new String(bytes("french.txt"), StandardCharsets.UTF_8)
                        .replace('’', '\'')
                        .replace('–', '-');
        Sheet wanted = reader.read("f", text.getBytes(StandardCharsets.UTF_8));
        Sheet sheet = reader.read("f", text.getBytes(Charset.forName(charset)));
        assertThat(sheet).isEqualTo(wanted);
        assertThat(sheet.all(Fact.Participation.class)).hasSize(9);
    }

    @Test
    void readsPastAByteOrderMark() throws Exception {
        String text = "\ufeff" + new String(bytes("learning-city.txt"), StandardCharsets.UTF_8);
        assertThat(reader.read("f", text.getBytes(StandardCharsets.UTF_8)).name())
                .contains("Espoo");
    }

    @Test
    void readsWindowsLineEnds() throws Exception {
        String text = new String(bytes("french.txt"), StandardCharsets.UTF_8);
        byte[] windows = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(reader.read("french.txt", windows)).isEqualTo(read("french"));
    }

    @Test
    void readsHalfASheetAsFarAsItGoes() throws Exception {
        for (String name : NAMES) {
            Sheet whole = read(name);
            List<String> lines = whole.lines();
            for (int count = 0; count <= lines.size(); count++) {
                String half = String.join("\n", lines.subList(0, count));
                Sheet sheet = reader.read("half", half.getBytes(StandardCharsets.UTF_8));
                if (sheet.kind() != SheetKind.UNKNOWN) {
                    int known = count;
                    assertThat(participations(sheet, count))
                            .isEqualTo(participations(whole, known));
                }
            }
        }
    }

    private static List<Fact> participations(Sheet sheet, int lines) {
        return sheet.facts().stream()
                .filter(fact ->
                        fact instanceof Fact.Participation
                                || fact instanceof Fact.Twin
                                || fact instanceof Fact.Population)
                .filter(fact -> fact.line() <= lines)
                .toList();
    }

    @Test
    void readsAFileCutInTheMiddleOfACharacter() throws Exception {
        byte[] whole = bytes("french.txt");
        for (int length = 0; length < whole.length; length += 7) {
            Sheet sheet = reader.read("half", Arrays.copyOf(whole, length));
            assertThat(String.join("", sheet.lines())).doesNotContain("Ã");
        }
    }

    @Test
    void takesAShuffledSheetWithoutFailing() throws Exception {
        for (String name : NAMES) {
            List<String> lines = read(name).lines();
            for (int seed = 1; seed < 40; seed++) {
                int step = seed;
                String shuffled =
                        IntStream.range(0, lines.size())
                                .mapToObj(i -> lines.get(i * (2 * step + 1) % lines.size()))
                                .collect(Collectors.joining("\n"));
                Sheet sheet = reader.read("s", shuffled.getBytes(StandardCharsets.UTF_8));
                assertThat(sheet.marks()).hasSameSizeAs(sheet.lines());
            }
        }
    }
}
