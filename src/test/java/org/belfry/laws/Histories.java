package org.belfry.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.db.NetworkFiles;
import org.belfry.sync.Imported;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Histories from a seed: each is played to its end and held against all the laws. */
final class Histories {
    private Histories() {}

    static List<Step> steps(long seed, int count) {
        var random = new Random(seed);
        return Stream.generate(() -> Step.any(random)).limit(count).toList();
    }

    static int size(long seed) {
        return 2 + (int) Math.floorMod(seed, 4L);
    }

    /** What is wrong with a history: nothing, always. */
    static @Nullable Throwable failure(long seed, List<Step> steps) throws Exception {
        Path root = NetworkFiles.newFolder();
        try (var play = new Play(root, size(seed))) {
            play.run(steps);
            check(play, root, seed);
            return null;
        } catch (Exception | AssertionError e) {
            return e;
        } finally {
            Laptop.delete(root);
        }
    }

    /** Plays a history; a failing one is made as short as it gets first. */
    static void require(long seed, int count) throws Exception {
        List<Step> steps = steps(seed, count);
        Throwable failure = failure(seed, steps);
        if (failure != null) {
            List<Step> least = Shrinking.of(seed, steps);
            Throwable last = failure(seed, least);
            throw new AssertionError(
                    "seed "
                            + seed
                            + ", "
                            + size(seed)
                            + " laptops, shrunk to "
                            + least.size()
                            + " steps:\n"
                            + String.join(",\n", least.stream().map(Step::toString).toList())
                            + "\n"
                            + failure.getMessage(),
                    last == null ? failure : last);
        }
    }

    /** Only what differs is worth reading. */
    static void same(String what, String wanted, Collection<String> had, Collection<String> of) {
        List<String> more = new ArrayList<>(had);
        of.forEach(more::remove);
        List<String> less = new ArrayList<>(of);
        had.forEach(less::remove);
        assertThat(more).as("%s: not %s, instead of %s", what, wanted, less).isEmpty();
        assertThat(less).as("%s: missing", what).isEmpty();
    }

    private static void sameDump(String what, Laptop laptop, String dump) throws Exception {
        same(what, "in the others", laptop.dump().lines().toList(), dump.lines().toList());
    }

    private static void check(Play play, Path root, long seed) throws Exception {
        Set<String> before = new TreeSet<>();
        for (Laptop laptop : play.laptops()) {
            before.addAll(new Facts(laptop).ids());
        }
        Path table = play.quiesce();
        Laptop one = play.laptops().getFirst();
        String dump = one.dump();
        var facts = new Facts(one);
        for (Laptop laptop : play.laptops()) {
            var held = new Facts(laptop);
            assertThat(held.wronglyPlaced()).as("applied by %s", laptop.name()).isEmpty();
            assertThat(held.ids()).as("known to %s", laptop.name()).containsAll(before);
            same("ledger of " + laptop.name(), "in the first", held.text(), facts.text());
            sameDump("dump of " + laptop.name(), laptop, dump);
        }
        assertThat(facts.allApplied()).as("all is applied").isTrue();
        same("dump", "by the rules", Oracle.said(dump), new Oracle(facts).expected());
        assertThat(new Oracle(facts).untold()).as("still said of who was erased").isEmpty();
        if (!play.cloned()) {
            assertThat(facts.usedTwice()).as("numbers used twice").isEmpty();
        }
        Imported again = one.importFrom(table);
        assertThat(again.arrived()).isZero();
        sameDump("twice", one, dump);
        joining(root, table, dump, seed);
    }

    /** One joins from all files, another gets them one by one in any order. */
    private static void joining(Path root, Path table, String dump, long seed) throws Exception {
        Instant now = Instant.parse("2026-04-01T08:00:00Z");
        try (var late = Laptop.joined(root.resolve("late"), "late", now, table)) {
            sameDump("who joins late", late, dump);
            assertThat(late.differences()).isEmpty();
        }
        List<Path> files;
        try (Stream<Path> paths = Files.walk(table)) {
            files =
                    new ArrayList<>(
                            paths.filter(path -> path.toString().endsWith(".jsonl"))
                                    .sorted()
                                    .toList());
        }
        Collections.shuffle(files, new Random(seed));
        Path post = root.resolve("post");
        Files.createDirectories(post);
        Path first = Files.copy(files.getFirst(), post.resolve("0.jsonl"));
        try (var late = Laptop.joined(root.resolve("mixed"), "mixed", now, post)) {
            Files.delete(first);
            for (int i = 1; i < files.size(); i++) {
                Path file = Files.copy(files.get(i), post.resolve(i + ".jsonl"));
                assertThat(late.importFrom(post).problems()).isEmpty();
                Files.delete(file);
                if (i % 4 == 0) {
                    assertThat(late.differences()).as("after file %d", i).isEmpty();
                    var held = new Facts(late);
                    assertThat(held.wronglyPlaced()).as("after file %d", i).isEmpty();
                    if (!held.anyErased()) {
                        same(
                                "after file " + i,
                                "by the rules",
                                Oracle.said(late.dump()),
                                new Oracle(held).expected());
                    }
                }
            }
            assertThat(late.differences()).isEmpty();
            sameDump("files in disorder", late, dump);
        }
    }

    /** Plays one history by hand: seed, steps. */
    public static void main(String[] arguments) throws Exception {
        long first = Long.parseLong(arguments[0]);
        long count = Long.parseLong(arguments[1]);
        int steps = Integer.parseInt(arguments[2]);
        long start = System.nanoTime();
        for (long seed = first; seed < first + count; seed++) {
            try {
                require(seed, steps);
            } catch (AssertionError e) {
                System.out.println("FAILED " + e.getMessage());
                if (e.getCause() != null) {
                    e.getCause().printStackTrace(System.out);
                }
                if (arguments.length > 3) {
                    return;
                }
            }
        }
        System.out.println(
                count + " histories, " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
}
