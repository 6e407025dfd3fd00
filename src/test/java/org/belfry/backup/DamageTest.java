package org.belfry.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.db.Audit;
import org.belfry.db.Database;
import org.belfry.db.Disk;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.db.Salvage;
import org.belfry.db.Setup;
import org.belfry.db.StationMemory;
import org.belfry.db.generated.DefaultSchema;
import org.belfry.sample.Sample;
import org.belfry.text.Refusal;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Damages of all kinds of a network of three hundred members: each file is found to be damaged or
 * holds what it held, and a damaged one can be brought back from its backup and from itself.
 */
class DamageTest {
    private static final int PAGE = 4096;

    /** More: {@code -Ddamages=...}. */
    private static final int DAMAGES = 24;

    private static final long SEED = 20_261_123;

    private static Path prepared = Path.of(".");
    private static String rows = "";

    private Path folder = Path.of(".");
    private Path file = Path.of(".");

    /** What is done to a file, by a seed. */
    private enum Harm {
        TRUNCATED {
            @Override
            byte[] done(byte[] bytes, Random random) {
                return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
        },
        TRUNCATED_AT_A_PAGE {
            @Override
            byte[] done(byte[] bytes, Random random) {
                int pages = bytes.length / PAGE;
                return java.util.Arrays.copyOf(bytes, PAGE * (1 + random.nextInt(pages - 1)));
            }
        },
        PAGES_ZEROED {
            @Override
            byte[] done(byte[] bytes, Random random) {
                for (int n = 0; n <= random.nextInt(4); n++) {
                    int page = 1 + random.nextInt(bytes.length / PAGE - 1);
                    java.util.Arrays.fill(bytes, page * PAGE, (page + 1) * PAGE, (byte) 0);
                }
                return bytes;
            }
        },
        BITS_FLIPPED {
            @Override
            byte[] done(byte[] bytes, Random random) {
                for (int n = 0; n <= random.nextInt(40); n++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                return bytes;
            }
        },
        HEAD_GONE {
            @Override
            byte[] done(byte[] bytes, Random random) {
                java.util.Arrays.fill(bytes, 0, PAGE * (1 + random.nextInt(3)), (byte) 0);
                return bytes;
            }
        },
        NOISE {
            @Override
            byte[] done(byte[] bytes, Random random) {
                var noise = new byte[random.nextInt(10 * PAGE)];
                random.nextBytes(noise);
                int at = random.nextInt(bytes.length - noise.length);
                System.arraycopy(noise, 0, bytes, at, noise.length);
                return bytes;
            }
        };

        abstract byte[] done(byte[] bytes, Random random);
    }

    record Case(Harm harm, long seed) {}

    static List<Case> damages() {
        return IntStream.range(0, Integer.getInteger("damages", DAMAGES))
                .mapToObj(n -> new Case(Harm.values()[n % Harm.values().length], SEED + n))
                .toList();
    }

    private static Setup setup(Path folder) {
        return new Setup(
                new StationMemory(folder.resolve("stations")),
                Clock.system(ZoneId.of("Europe/Paris")),
                () -> "Anne",
                () -> "Desk 1");
    }

    private static BackupPlace place(Path folder) {
        return new BackupPlace(
                folder.resolve("backups"), Clock.system(ZoneId.of("Europe/Paris")), new Disk());
    }

    @BeforeAll
    static void prepare() throws Exception {
        prepared = NetworkFiles.newFolder();
        Path file = prepared.resolve("a.belfry");
        Setup setup = setup(prepared);
        Database.create(file, setup, tx -> Sample.fill(tx, 300), Intent.of("file.sample"));
        rows = rows(file, setup);
    }

    @BeforeEach
    void copy() throws Exception {
        folder = NetworkFiles.newFolder();
        copy(prepared, folder);
        file = folder.resolve("a.belfry");
        place(folder).of(file).orElseThrow().make(Why.DAILY);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path each : files.skip(1).toList()) {
                Files.copy(each, to.resolve(from.relativize(each)));
            }
        }
    }

    @AfterEach
    void clear() throws Exception {
        delete(folder);
    }

    @AfterAll
    static void clearAll() throws Exception {
        delete(prepared);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Every synced row, as text. */
    private static String rows(Path file, Setup setup) throws Refusal {
        try (Database database = Database.openReading(file, setup)) {
            assertThat(database.differences()).isEmpty();
            return database.read(sql -> {
                var lines = new TreeMap<String, String>();
                for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                    if (table.field("id") != null && !table.getName().equals("action")) {
                        lines.put(
                                table.getName(),
                                sql.selectFrom(table)
                                        .orderBy(table.field("id"))
                                        .fetch()
                                        .formatCSV());
                    }
                }
                return lines.toString();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("damages")
    void everyDamageIsFoundAndMended(Case damage) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        byte[] harmed = damage.harm().done(bytes, new Random(damage.seed()));
        Files.write(file, harmed);
        Path backup = place(folder).of(file).orElseThrow().newestVerified().orElseThrow().path();
        Setup setup = setup(folder);
        if (isFound(setup)) {
            saved(harmed, setup);
            restored(backup, setup);
        } else {
            assertThat(rows(file, setup)).as("nobody noticed").isEqualTo(rows);
        }
    }

    /** Whether opening refuses the file as damaged, or a look through it finds something. */
    private boolean isFound(Setup setup) throws Refusal {
        try (Database database = Database.open(file, setup)) {
            assertThat(database.isReadOnly()).isFalse();
        } catch (Refusal refusal) {
            assertThat(Damage.is(file, refusal, place(folder))).as(refusal.key()).isTrue();
            return true;
        }
        try {
            return Audit.wrong(Audit.of(file)) != null;
        } catch (Refusal refusal) {
            assertThat(Damage.is(file, refusal, place(folder))).as(refusal.key()).isTrue();
            return true;
        }
    }

    private void saved(byte[] harmed, Setup setup) throws Exception {
        Path fresh = folder.resolve("saved.belfry");
        var restoring = new Restoring(setup, place(folder), new Disk(), (database, people) -> {});
        Damage damage = Damage.of(file, place(folder));
        assertThat(damage.newest()).isPresent();
        if (damage.readable().isEmpty()) {
            return;
        }
        List<Salvage.Kind> kinds = restoring.salvage(file, fresh).kinds();
        assertThat(kinds).isEqualTo(damage.readable());
        assertThat(rows(fresh, setup)).isNotEmpty();
        assertThat(Audit.wrong(Audit.of(fresh))).isNull();
        assertThat(harmed.length).isPositive();
    }

    private void restored(Path backup, Setup setup) throws Exception {
        byte[] before = Files.readAllBytes(file);
        var restoring = new Restoring(setup, place(folder), new Disk(), (database, people) -> {});
        Optional<Path> aside = restoring.restore(backup, file);
        assertThat(aside).isPresent();
        assertThat(Files.size(aside.orElseThrow())).isGreaterThanOrEqualTo(before.length);
        assertThat(rows(file, setup)).isEqualTo(rows);
        try (Database database = Database.open(file, setup)) {
            assertThat(
                            database.<Set<String>>read(sql ->
                                    Set.copyOf(
                                            sql.resultQuery("SELECT epoch FROM action")
                                                    .fetch(0, String.class))))
                    .hasSize(1);
        }
    }
}
