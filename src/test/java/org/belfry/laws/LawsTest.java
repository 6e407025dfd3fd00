package org.belfry.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.sync.Imported;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The laws of bringing work together. Each generated history is held against all of them at every
 * step and at its end ({@link Histories}, {@link Play}); what a law says alone has its own test. A
 * soak: {@code mvn test -Dtest=LawsTest -Dsoak=MINUTES}; one seed again: {@code -Dseed=...}.
 */
class LawsTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final int STEPS = 60;

    private Path root = Path.of(".");
    private final List<Laptop> laptops = new ArrayList<>();

    @BeforeEach
    void folder() throws IOException {
        root = NetworkFiles.newFolder();
    }

    @AfterEach
    void clear() throws IOException {
        laptops.forEach(Laptop::close);
        Laptop.delete(root);
    }

    private Path stick(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    private Laptop first() throws Exception {
        Laptop laptop = Laptop.first(root.resolve("anne"), "Anne", START);
        laptops.add(laptop);
        for (int i = 0; i < 20; i++) {
            new Work(laptop.open()).add(i, i * 7 + 1, i * 11 + 5);
        }
        return laptop;
    }

    private Laptop joined(String name, Path from) throws Exception {
        Laptop laptop = Laptop.joined(root.resolve(name), name, START, from);
        laptops.add(laptop);
        return laptop;
    }

    private static void work(Laptop laptop, long seed, int actions) throws Exception {
        var random = new Random(seed);
        var work = new Work(laptop.open());
        for (int i = 0; i < actions; i++) {
            laptop.clock().jump(Duration.ofSeconds(1));
            int a = random.nextInt(1 << 20);
            int b = random.nextInt(1 << 20);
            int c = random.nextInt(1 << 20);
            switch (random.nextInt(8)) {
                case 0, 1 -> work.add(a, b, c);
                case 2 -> work.put(a, b, c);
                case 3 -> work.deleteAll(a, b);
                case 4 -> work.move(a, b, c);
                case 5 -> work.alias(a, b, c);
                default -> work.edit(a, b, c);
            }
        }
    }

    private static List<Path> batches(Path stick) throws IOException {
        try (Stream<Path> paths = Files.walk(stick)) {
            return new ArrayList<>(
                    paths.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList());
        }
    }

    private static Map<String, String> contents(Path stick) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : batches(stick)) {
            contents.put(stick.relativize(file).toString(), Files.readString(file));
        }
        return contents;
    }

    private static long actions(Laptop laptop) throws Exception {
        return laptop.open().read(sql -> (long) new Facts(laptop).ids().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyHistoryKeepsAllLaws(long seed) throws Exception {
        Histories.require(Long.getLong("seed", seed), STEPS);
    }

    @Test
    @Tag("soak")
    @EnabledIfSystemProperty(named = "soak", matches = "\\d+")
    void manyHistoriesDo() throws Exception {
        long first = Long.getLong("seed", System.currentTimeMillis());
        long end = System.nanoTime() + Duration.ofMinutes(Long.getLong("soak", 1)).toNanos();
        long seed = first;
        for (; System.nanoTime() < end; seed++) {
            Histories.require(seed, STEPS + (int) (seed % 3) * STEPS);
        }
        System.out.println("histories " + (seed - first) + " from seed " + first);
    }

    @Test
    void law1And10TheOrderOfFilesDoesNotMatterAndGapsWait() throws Exception {
        Laptop anne = first();
        Path stick = stick("stick");
        anne.exportTo(stick);
        Laptop bob = joined("bob", stick);
        for (int round = 0; round < 4; round++) {
            work(anne, round, 4);
            work(bob, round + 10, 4);
            anne.exportTo(stick);
            bob.exportTo(stick);
            bob.importFrom(stick);
            anne.importFrom(stick);
        }
        bob.exportTo(stick);
        anne.importFrom(stick);
        List<Path> files = batches(stick);
        Collections.shuffle(files, new Random(5));
        Path post = stick("post");
        Files.copy(files.getFirst(), post.resolve("0.jsonl"));
        Laptop carl = joined("carl", post);
        for (int i = 1; i < files.size(); i++) {
            Files.copy(files.get(i), post.resolve(i + ".jsonl"));
            carl.importFrom(post);
            assertThat(new Facts(carl).wronglyPlaced()).isEmpty();
            assertThat(carl.differences()).isEmpty();
        }
        assertThat(carl.dump()).isEqualTo(anne.dump());
    }

    @Test
    void law2RelaysDoNotMatter() throws Exception {
        Laptop anne = first();
        Path ab = stick("ab");
        Path bc = stick("bc");
        anne.exportTo(ab);
        Laptop bob = joined("bob", ab);
        bob.exportTo(bc);
        Laptop carl = joined("carl", bc);
        work(anne, 1, 6);
        anne.exportTo(ab);
        bob.importFrom(ab);
        work(bob, 2, 6);
        bob.exportTo(bc);
        carl.importFrom(bc);
        work(carl, 3, 6);
        carl.exportTo(bc);
        bob.importFrom(bc);
        bob.exportTo(ab);
        anne.importFrom(ab);
        assertThat(carl.dump()).isEqualTo(bob.dump());
        assertThat(anne.dump()).isEqualTo(bob.dump());
    }

    @Test
    void law3TwiceIsOnce() throws Exception {
        Laptop anne = first();
        Path stick = stick("stick");
        anne.exportTo(stick);
        Laptop bob = joined("bob", stick);
        work(anne, 1, 9);
        anne.exportTo(stick);
        Map<String, String> files = contents(stick);
        anne.exportTo(stick);
        assertThat(contents(stick)).isEqualTo(files);
        for (Path file : batches(stick)) {
            String copy = file.getFileName() + " (Kopie von Bob).jsonl";
            Files.copy(file, file.resolveSibling(copy.replace(".jsonl ", " ")));
        }
        bob.importFrom(stick);
        String dump = bob.dump();
        Imported again = bob.importFrom(stick);
        assertThat(again.arrived()).isZero();
        assertThat(again.problems()).isEmpty();
        assertThat(bob.dump()).isEqualTo(dump).isEqualTo(anne.dump());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void law6KilledBetweenAnyTwoStatementsTheResumedRunEqualsTheUninterruptedOne(boolean importing)
            throws Exception {
        Laptop anne = first();
        Path stick = stick("stick");
        anne.exportTo(stick);
        Laptop bob = joined("bob", stick);
        work(anne, 1, 5);
        work(bob, 2, 5);
        anne.exportTo(stick);
        bob.close();
        Path whole = root.resolve("whole");
        run(whole, stick, importing, Integer.MAX_VALUE);
        String dump = dump(whole);
        Map<String, String> files = contents(whole.resolve("stick"));
        boolean killed = true;
        for (int n = 1; killed; n += n < 20 ? 1 : 7) {
            Path place = root.resolve("killed" + n);
            killed = run(place, stick, importing, n);
            assertThat(dump(place)).as("statement %d", n).isEqualTo(dump);
            assertThat(contents(place.resolve("stick"))).as("statement %d", n).isEqualTo(files);
            Laptop.delete(place);
        }
    }

    /** Lets a copy of Bob do something, killed at a statement, then once more. */
    private boolean run(Path place, Path stick, boolean importing, int n) throws Exception {
        Laptop.copyTree(root.resolve("bob"), place);
        Laptop.copyTree(stick, place.resolve("stick"));
        Path here = Files.createDirectories(place.resolve("stick"));
        boolean killed;
        try (var bob = new Laptop(place, "bob", START)) {
            Killing killing = Killing.at(bob.open(), n);
            Throwable thrown = catchThrowable(() -> act(bob, here, importing));
            killed = thrown != null || !killing.isUnused();
        }
        try (var bob = new Laptop(place, "bob", START)) {
            assertThat(bob.differences()).isEmpty();
            act(bob, here, importing);
            assertThat(bob.differences()).isEmpty();
        }
        return killed;
    }

    private static void act(Laptop bob, Path stick, boolean importing) throws Exception {
        if (importing) {
            bob.importFrom(stick);
        } else {
            bob.exportTo(stick);
        }
    }

    private static String dump(Path place) throws Exception {
        try (var bob = new Laptop(place, "bob", START)) {
            return bob.dump();
        }
    }

    @Test
    void law7NoNumberIsUsedTwiceAfterARestoreOrACopiedFile() throws Exception {
        Laptop anne = first();
        Path stick = stick("stick");
        Path copy = root.resolve("copy");
        anne.copyTo(copy);
        work(anne, 1, 5);
        anne.exportTo(stick);
        anne.restore(copy);
        work(anne, 2, 5);
        anne.exportTo(stick);
        Laptop bob = joined("bob", stick);
        assertThat(new Facts(bob).usedTwice()).isEmpty();
        var carl = new Laptop(root.resolve("carl"), "Carl", START);
        laptops.add(carl);
        anne.copyTo(carl.file());
        work(carl, 3, 5);
        work(anne, 4, 5);
        carl.exportTo(stick);
        anne.exportTo(stick);
        for (Laptop laptop : laptops) {
            assertThat(laptop.importFrom(stick).cloned()).isEmpty();
        }
        assertThat(new Facts(bob).usedTwice()).isEmpty();
        assertThat(anne.dump()).isEqualTo(bob.dump());
        assertThat(carl.dump()).isEqualTo(bob.dump());
    }

    @Test
    void aClonedDiskIsNamedAndBothBranchesAreApplied() throws Exception {
        Laptop anne = first();
        Path stick = stick("stick");
        anne.exportTo(stick);
        Laptop bob = joined("bob", stick);
        var clone = new Laptop(root.resolve("clone"), "Clone", START);
        laptops.add(clone);
        anne.copyTo(clone.file());
        anne.copyMemoryTo(clone.memory());
        work(anne, 1, 3);
        work(clone, 2, 3);
        anne.exportTo(stick);
        clone.exportTo(stick);
        assertThat(bob.importFrom(stick).cloned()).isNotEmpty();
        assertThat(anne.importFrom(stick).cloned()).isNotEmpty();
        clone.importFrom(stick);
        work(anne, 3, 3);
        work(clone, 4, 3);
        anne.exportTo(stick);
        clone.exportTo(stick);
        for (Laptop laptop : laptops) {
            laptop.importFrom(stick);
            assertThat(laptop.differences()).isEmpty();
        }
        assertThat(new Facts(bob).usedTwice()).isNotEmpty().hasSizeLessThan(4);
        assertThat(anne.dump()).isEqualTo(bob.dump());
        assertThat(clone.dump()).isEqualTo(bob.dump());
    }

    @Test
    void law11ATornOrFlippedFileChangesNothing() throws Exception {
        Laptop anne = first();
        Path stick = stick("stick");
        anne.exportTo(stick);
        Laptop bob = joined("bob", stick);
        work(anne, 1, 2);
        anne.exportTo(stick);
        Path post = stick("post");
        byte[] whole = Files.readAllBytes(batches(stick).getLast());
        String dump = bob.dump();
        long before = actions(bob);
        var random = new Random(11);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = whole.clone();
            if (i % 2 == 0) {
                bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            } else {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(post.resolve("000002.jsonl"), bytes);
            Imported imported = bob.importFrom(post);
            assertThat(imported.problems()).as("damage %d", i).hasSize(1);
            assertThat(actions(bob)).as("damage %d", i).isEqualTo(before);
        }
        assertThat(bob.dump()).isEqualTo(dump);
        Files.write(post.resolve("000002.jsonl"), whole);
        bob.importFrom(post);
        assertThat(bob.dump()).isEqualTo(anne.dump());
    }

    @Test
    void law12AClockInTheFutureMovesNoOtherAndDecidesNothing() throws Exception {
        Laptop anne = first();
        Path stick = stick("stick");
        anne.exportTo(stick);
        Laptop bob = joined("bob", stick);
        bob.clock().jump(Duration.ofDays(4000));
        work(bob, 1, 3);
        bob.exportTo(stick);
        Imported imported = anne.importFrom(stick);
        assertThat(imported.ahead()).containsExactly("bob");
        work(anne, 2, 1);
        String newest =
                anne.open()
                        .read(sql ->
                                sql.fetchSingle(
                                                "SELECT hlc FROM action WHERE arrival IS NULL"
                                                        + " ORDER BY n DESC LIMIT 1")
                                        .get(0, String.class));
        assertThat(Long.parseLong(newest.substring(0, 13)))
                .isLessThan(START.plus(Duration.ofDays(1)).toEpochMilli());
    }

    @Test
    void law14JoiningFromAllFilesOrABundleGivesTheSame() throws Exception {
        Laptop anne = first();
        Path stick = stick("stick");
        anne.exportTo(stick);
        Laptop bob = joined("bob", stick);
        work(anne, 1, 8);
        work(bob, 2, 8);
        bob.exportTo(stick);
        anne.importFrom(stick);
        anne.exportTo(stick);
        Path bundle = root.resolve("bundle.zip");
        anne.bundleTo(bundle);
        assertThat(joined("carl", stick).dump()).isEqualTo(anne.dump());
        assertThat(joined("dora", bundle).dump()).isEqualTo(anne.dump());
    }

    @Test
    void law15ASaveWithoutChangeIsNoAction() throws Exception {
        Laptop anne = first();
        long before = actions(anne);
        var member =
                anne.open()
                        .<org.belfry.db.generated.tables.records.MemberRecord>read(sql ->
                                sql.selectFrom(org.belfry.db.generated.Tables.MEMBER)
                                        .limit(1)
                                        .fetchSingle());
        member.setName(member.getName());
        anne.open().write(Intent.of("edit.member", member.getId()), tx -> tx.update(member));
        anne.open().write(Intent.of("edit.member"), tx -> 0);
        assertThat(actions(anne)).isEqualTo(before);
    }

    @Test
    void law16NothingIsLeftOfWhoWasErased() throws Exception {
        Laptop anne = first();
        Path stick = stick("stick");
        String marker = "Zxqvwy";
        String id =
                anne.open()
                        .write(
                                Intent.of("add.person"),
                                tx -> {
                                    var row =
                                            new org.belfry.db.generated.tables.records
                                                    .PersonRecord();
                                    row.setFamily(marker);
                                    row.setEmail(marker + "@example.org");
                                    return tx.insert(row);
                                });
        anne.exportTo(stick);
        Laptop bob = joined("bob", stick);
        bob.open()
                .write(
                        Intent.of("edit.person", id),
                        tx -> {
                            var row = new org.belfry.db.generated.tables.records.PersonRecord();
                            row.setId(id);
                            row.setGiven(marker + "-given");
                            tx.update(row);
                            var name =
                                    new org.belfry.db.generated.tables.records.PersonNameRecord();
                            name.setPerson(id);
                            name.setName(marker + "-name");
                            return tx.insert(name);
                        });
        anne.open()
                .write(
                        Intent.of("erase.person", id),
                        tx -> {
                            tx.erase(id);
                            return id;
                        });
        for (int round = 0; round < 2; round++) {
            for (Laptop laptop : laptops) {
                laptop.exportTo(stick);
                laptop.importFrom(stick);
            }
        }
        for (Laptop laptop : laptops) {
            laptop.exportTo(stick);
        }
        assertThat(bob.dump()).isEqualTo(anne.dump()).contains("erased");
        laptops.forEach(Laptop::close);
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains(marker)).as("%s", root.relativize(file)).isFalse();
                assertThat(bytes.toLowerCase(java.util.Locale.ROOT).contains("zxqvwy"))
                        .as("%s, folded", root.relativize(file))
                        .isFalse();
            }
        }
        for (Laptop laptop : laptops) {
            assertThat(laptop.differences()).isEmpty();
        }
    }
}
