package org.belfry.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.place.Countries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The same sheets in other spacing, bullets, line ends and bytes say the same. */
class SheetVariationsTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern BULLET = Pattern.compile("^([ \u00a0]*)[-–—•*·]([ \u00a0])");

    /** Two blank lines stand for a heading in them. */
    private static final Set<String> BLANK_LINES_MATTER =
            Set.of("headings-en", "headings-fr", "twins-over-lines-en");

    private final SheetReader reader = new SheetReader(new Countries());

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "—", "•", "*", "·"})
    void bulletsMayBeAnyOfThose(String bullet) throws Exception {
        check(text ->
                eachLine(text, line -> BULLET.matcher(line).replaceFirst("$1" + bullet + "$2")));
    }

    @Test
    void spacesMayBeNoBreakSpaces() throws Exception {
        check(text -> text.replace(' ', '\u00a0'));
        check(text -> text.replace(' ', '\u202f'));
    }

    @Test
    void linesMayBeginAndEndWithSpaces() throws Exception {
        check(text -> eachLine(text, line -> "\t  " + line + " \u00a0 "));
    }

    @Test
    void linesMayEndAsOnWindowsOrAnOldMacintosh() throws Exception {
        check(text -> text.replace("\n", "\r\n"));
        check(text -> text.replace("\n", "\r"));
    }

    @Test
    void bytesMayBeOfWindows() throws Exception {
        for (SheetForm form : SheetForm.all()) {
            String text = text(form);
            if (WINDOWS.newEncoder().canEncode(text)) {
                assertThat(Said.of(reader.read(form.name(), text.getBytes(WINDOWS))))
                        .as(form.name())
                        .containsExactlyInAnyOrderElementsOf(form.expected());
            }
        }
    }

    @Test
    void blankLinesMayBeMissing() throws Exception {
        for (SheetForm form : SheetForm.all()) {
            if (BLANK_LINES_MATTER.contains(form.name())) {
                continue;
            }
            List<String> kept = new ArrayList<>();
            Map<Integer, Integer> moved = new HashMap<>(Map.of(0, 0));
            List<String> lines = text(form).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    kept.add(lines.get(i));
                    moved.put(i + 1, kept.size());
                }
            }
            byte[] bytes = String.join("\n", kept).getBytes(StandardCharsets.UTF_8);
            List<Said> expected =
                    form.expected().stream()
                            .map(said -> said.at(moved.getOrDefault(said.line(), -1)))
                            .toList();
            assertThat(Said.of(reader.read(form.name(), bytes)))
                    .as(form.name())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private void check(UnaryOperator<String> change) throws Exception {
        for (SheetForm form : SheetForm.all()) {
            byte[] bytes = change.apply(text(form)).getBytes(StandardCharsets.UTF_8);
            assertThat(Said.of(reader.read(form.name(), bytes)))
                    .as(form.name())
                    .containsExactlyInAnyOrderElementsOf(form.expected());
        }
    }

    private String text(SheetForm form) throws Exception {
        return String.join("\n", reader.read(form.name(), form.bytes()).lines()) + "\n";
    }

    private static String eachLine(String text, UnaryOperator<String> change) {
        var out = new StringBuilder();
        text.lines()
                .forEach(line ->
                        out.append(line.isBlank() ? line : change.apply(line)).append('\n'));
        return out.toString();
    }
}
