package org.belfry.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.paper.Progress;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Wherever a batch is cut and whichever of its bits is flipped, an import leaves the file as it
 * was; then the good batch is taken.
 */
class DamagedImportTest {
    private static final int LOOK = 1000;

    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    private Path stick = Path.of("");
    private Path damaged = Path.of("");
    private byte[] good = new byte[0];

    @SuppressWarnings("NullAway.Init")
    private Database bob;

    private String before = "";
    private String anne = "";
    private int cases;

    private static void write(Database database, String town) throws Refusal {
        var row = new MemberRecord();
        row.setName(town);
        database.write(Intent.of("add.member"), tx -> tx.insert(row));
    }

    private static String dump(Database database) throws Refusal {
        var text = new StringBuilder();
        new Sync(database, "1").dump(text);
        return text.toString();
    }

    private static Imported take(Database database, Path from) throws Refusal {
        return new Sync(database, "1").importFrom(from, Progress.UNWATCHED);
    }

    /** A batch of two actions that Anne wrote after Bob joined. */
    @BeforeEach
    void batch() throws Exception {
        Path first = Files.createDirectories(files.folder().resolve("first"));
        Path second = Files.createDirectories(files.folder().resolve("second"));
        stick = Files.createDirectories(files.folder().resolve("stick"));
        Database source = files.make("anne.belfry");
        write(source, "Łódź");
        new Sync(source, "1").exportTo(first, Progress.UNWATCHED);
        Sync.join(
                files.folder().resolve("bob.belfry"),
                first,
                files.setup(),
                "1",
                Progress.UNWATCHED);
        bob = files.open("bob.belfry", files.setup());
        write(source, "Métis");
        write(source, "Nîmes");
        new Sync(source, "1").exportTo(second, Progress.UNWATCHED);
        anne = dump(source);
        good = Files.readAllBytes(last(second));
        damaged = stick.resolve("000002.jsonl");
        before = dump(bob);
    }

    private static Path last(Path folder) throws IOException {
        try (var found = Files.walk(folder)) {
            List<Path> batches = found.filter(each -> each.endsWith("000002.jsonl")).toList();
            assertThat(batches).hasSize(1);
            return batches.getFirst();
        }
    }

    private void changesNothing(byte[] bytes, String what) throws Exception {
        Files.write(damaged, bytes);
        Imported imported = take(bob, stick);
        if (imported.problems().size() != 1 || imported.files() + imported.arrived() != 0) {
            assertThat(imported.problems()).as(what).hasSize(1);
            assertThat(imported.files()).as(what).isZero();
        }
        if (++cases % LOOK == 0) {
            unchanged();
        }
    }

    private void unchanged() throws Refusal {
        assertThat(dump(bob)).isEqualTo(before);
        assertThat(bob.differences()).isEmpty();
    }

    private void goodIsTaken() throws Exception {
        unchanged();
        Files.write(damaged, good);
        Imported imported = take(bob, stick);
        assertThat(imported.problems()).isEmpty();
        assertThat(imported.applied()).isEqualTo(2);
        assertThat(dump(bob)).isEqualTo(anne);
    }

    @Test
    void whereverABatchIsCutNothingOfItIsTaken() throws Exception {
        for (int length = 0; length < good.length; length++) {
            changesNothing(Arrays.copyOf(good, length), "cut at " + length);
        }
        goodIsTaken();
    }

    @Test
    @Tag("soak")
    void whicheverBitIsFlippedNothingOfItIsTaken() throws Exception {
        // Three is no divisor of eight: each place of a bit has its turn in the suite too.
        int step = Integer.getInteger("soak", 0) > 0 ? 1 : 3;
        for (int bit = 0; bit < good.length * 8; bit += step) {
            byte[] flipped = good.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            changesNothing(flipped, "bit " + bit);
        }
        assertThat(cases).isGreaterThan(5_000);
        goodIsTaken();
    }
}
