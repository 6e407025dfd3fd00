package org.belfry.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.place.Countries;
import org.belfry.sheet.Sheet.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sheets damaged at random: each is read without failing, and nothing is made up. */
class SheetMutationsTest {
    private static final int MUTATIONS = 200;
    private static final int MOST_AT_ONCE = 4;

    private final SheetReader reader = new SheetReader(new Countries());

    @Test
    @Timeout(300)
    void accountsForEveryLineAndMakesNothingUp() throws Exception {
        for (SheetForm form : SheetForm.all()) {
            List<String> lines = reader.read(form.name(), form.bytes()).lines();
            for (int seed = 0; seed < MUTATIONS; seed++) {
                check(form + " damaged with seed " + seed, mutated(lines, new Random(seed)));
            }
        }
    }

    private void check(String what, List<String> lines) throws Exception {
        String text = String.join("\n", lines);
        Sheet sheet = reader.read(what, text.getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.marks()).as(what).hasSameSizeAs(sheet.lines());
        for (int i = 0; i < sheet.lines().size(); i++) {
            boolean blank = sheet.lines().get(i).isBlank();
            assertThat(sheet.marks().get(i) == Mark.BLANK).as(what).isEqualTo(blank);
        }
        for (Fact fact : sheet.facts()) {
            assertThat(sheet.marks().get(fact.line() - 1)).as(what).isEqualTo(Mark.FACT);
        }
        assertThat(Backing.unbacked(sheet)).as(what).isEmpty();
    }

    private static List<String> mutated(List<String> whole, Random random) {
        var lines = new ArrayList<>(whole);
        int count = 1 + random.nextInt(MOST_AT_ONCE);
        for (int i = 0; i < count && !lines.isEmpty(); i++) {
            int at = random.nextInt(lines.size());
            int other = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(6)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(other, line);
                case 2 -> lines.set(at, lines.set(other, line));
                case 3 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
                case 4 -> lines.set(at, line.substring(random.nextInt(line.length() + 1)));
                default -> lines.set(at, line + lines.get(other));
            }
        }
        return lines;
    }
}
