package org.belfry.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.sync.Imported;
import org.belfry.text.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * Laptops, sticks and what happens to them, step by step; then all bring their work together, as
 * often as there is anything new.
 */
final class Play implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final int STICKS = 3;
    private static final int MOST = 6;

    private final Path root;
    private final List<Laptop> laptops = new ArrayList<>();
    private final List<Path> copies = new ArrayList<>();
    private final List<Path> bundles = new ArrayList<>();
    private final Set<String> damaged = new TreeSet<>();
    private boolean cloned;
    private int made;

    Play(Path root, int size) throws Refusal, IOException {
        this.root = root;
        for (int i = 0; i < STICKS; i++) {
            Files.createDirectories(stick(i));
        }
        Laptop first = Laptop.first(place(), "L0", START);
        laptops.add(first);
        Work work = new Work(first.open());
        for (int i = 0; i < 12; i++) {
            work.add(i, i * 7 + 1, i * 11 + 5);
        }
        first.exportTo(stick(0));
        for (int i = 1; i < size; i++) {
            laptops.add(
                    Laptop.joined(place(), "L" + i, START.plus(Duration.ofMinutes(i)), stick(0)));
        }
    }

    List<Laptop> laptops() {
        return laptops;
    }

    boolean cloned() {
        return cloned;
    }

    private Path place() {
        return root.resolve("laptop" + made++);
    }

    Path stick(int n) {
        return root.resolve("stick" + n % STICKS);
    }

    private Laptop laptop(int n) {
        return laptops.get(n % laptops.size());
    }

    void run(List<Step> steps) throws Exception {
        for (Step step : steps) {
            run(step);
        }
    }

    private void run(Step step) throws Exception {
        Laptop laptop = laptop(step.who());
        laptop.clock().jump(Duration.ofSeconds(step.c() % 50));
        switch (step.what()) {
            case EXPORT -> laptop.exportTo(stick(step.a()));
            case IMPORT, NOTHING_NEW -> importFrom(laptop, stick(step.a()));
            case BUNDLE -> {
                Path bundle = root.resolve("bundle" + bundles.size() + ".zip");
                laptop.bundleTo(bundle);
                bundles.add(bundle);
            }
            case UNBUNDLE -> {
                if (!bundles.isEmpty()) {
                    importFrom(laptop, bundles.get(step.a() % bundles.size()));
                }
            }
            case LOSE, DUPLICATE, TEAR, FLIP -> disturb(step);
            case CLOCK ->
                    laptop.clock()
                            .jump(
                                    Duration.ofHours(
                                            (step.a() % 2 == 0 ? 1 : -1) * (step.b() % 40_000L)));
            case KEEP_COPY -> keepCopy(laptop);
            case RESTORE -> restore(laptop, step);
            case COPY, CLONE -> copy(laptop, step);
            case JOIN -> join(step);
            case RETIRE -> retire(laptop, step);
            case KILL -> kill(laptop, step);
            default -> {
                act(laptop, new Work(laptop.open()), step);
                assertThat(laptop.differences()).as("after %s", step).isEmpty();
            }
        }
    }

    /** Does what people do on one laptop. */
    static void act(Laptop laptop, Work work, Step step) throws Refusal {
        switch (step.what()) {
            case ADD -> work.add(step.a(), step.b(), step.c());
            case PUT -> work.put(step.a(), step.b(), step.c());
            case EDIT -> work.edit(step.a(), step.b(), step.c());
            case EMPTY -> work.empty(step.a(), step.b(), step.c());
            case MOVE -> work.move(step.a(), step.b(), step.c());
            case DELETE -> work.delete(step.a(), step.b());
            case DELETE_ALL -> work.deleteAll(step.a(), step.b());
            case UNDO -> {
                var last = laptop.undo().undoable();
                if (last.isPresent()) {
                    laptop.undo().undo(last.get());
                }
            }
            case UNDO_ANY -> work.undoAny(step.a(), laptop.undo());
            case REDO -> laptop.undo().redo();
            case CHOOSE -> work.choose(step.a(), step.b());
            case KEEP -> work.keep(step.a());
            case ALIAS -> work.alias(step.a(), step.b(), step.c());
            case SEPARATE -> work.separate(step.a());
            case ERASE -> work.erase(step.a());
            default -> throw new IllegalArgumentException(step.toString());
        }
    }

    private void importFrom(Laptop laptop, Path from) throws Exception {
        String before = stamp(laptop);
        Imported imported = laptop.importFrom(from);
        for (Refusal problem : imported.problems()) {
            assertThat(damaged)
                    .as("%s %s", problem.key(), List.of(problem.arguments()))
                    .anyMatch(name -> String.valueOf(problem.arguments()[0]).contains(name));
        }
        assertThat(laptop.differences()).as("after an import by %s", laptop.name()).isEmpty();
        // A clock that is ahead moves no other clock.
        String limit =
                String.format(
                        Locale.ROOT, "%013d", laptop.clock().instant().toEpochMilli() + 600_000);
        String after = stamp(laptop);
        assertThat(after.equals(before) || after.compareTo(limit + "~") <= 0)
                .as("the clock of %s", laptop.name())
                .isTrue();
    }

    private static String stamp(Laptop laptop) throws Refusal {
        return laptop.open()
                .read(sql ->
                        sql.fetchSingle("SELECT value FROM local_fact WHERE name = 'hlc'")
                                .get(0, String.class));
    }

    private List<Path> files(Path stick) throws IOException {
        try (Stream<Path> paths = Files.walk(stick)) {
            return paths.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList();
        }
    }

    private void disturb(Step step) throws IOException {
        Path stick = stick(step.a());
        List<Path> files = files(stick);
        if (files.isEmpty()) {
            return;
        }
        Path file = files.get(step.b() % files.size());
        String name = String.valueOf(file.getFileName()).replace(".jsonl", "");
        Path beside = file.resolveSibling(name + ".sync-conflict-" + made++ + ".jsonl");
        byte[] bytes = Files.readAllBytes(file);
        switch (step.what()) {
            case LOSE -> Files.delete(file);
            case DUPLICATE -> Files.write(beside, bytes);
            case TEAR -> {
                Files.write(file, java.util.Arrays.copyOf(bytes, step.c() % bytes.length));
                damaged.add(String.valueOf(file.getFileName()));
            }
            default -> {
                bytes[step.c() % bytes.length] ^= (byte) (1 << step.b() % 8);
                Files.write(beside, bytes);
                damaged.add(String.valueOf(beside.getFileName()));
            }
        }
    }

    private void keepCopy(Laptop laptop) throws IOException {
        Path copy = root.resolve("copy" + copies.size());
        laptop.copyTo(copy);
        laptop.copyMemoryTo(root.resolve("copy" + copies.size() + "-memory"));
        copies.add(copy);
    }

    /** The copies of this laptop are its own; one of another laptop's would make two of one. */
    private void restore(Laptop laptop, Step step) throws IOException {
        if (copies.isEmpty()) {
            return;
        }
        int n = step.a() % copies.size();
        laptop.restore(copies.get(n));
        switch (step.b() % 4) {
            case 0 -> laptop.forget();
            case 1 -> {
                laptop.restoreMemory(root.resolve("copy" + n + "-memory"));
                cloned = true;
            }
            default -> {}
        }
    }

    private void copy(Laptop laptop, Step step) throws IOException {
        if (laptops.size() >= MOST) {
            return;
        }
        var copy = new Laptop(place(), laptop.name() + "c" + made, laptop.clock().now());
        laptop.copyTo(copy.file());
        if (step.what() == Step.What.CLONE) {
            laptop.copyMemoryTo(copy.memory());
            cloned = true;
        }
        laptops.add(copy);
    }

    private void join(Step step) throws Exception {
        Path stick = stick(step.a());
        if (laptops.size() < MOST && !files(stick).isEmpty() && damaged.isEmpty()) {
            Laptop late = Laptop.joined(place(), "J" + made, START.plus(Duration.ofDays(2)), stick);
            assertThat(late.differences()).isEmpty();
            laptops.add(late);
        }
    }

    /** The last laptop leaves for good, and another one says so. */
    private void retire(Laptop laptop, Step step) throws Exception {
        Laptop leaving = laptop(step.a());
        if (laptops.size() > 2 && leaving != laptop && step.b() % 2 == 0) {
            String station = leaving.open().stationId();
            new Work(laptop.open()).retire(station);
            leaving.close();
            laptops.remove(leaving);
        }
    }

    /** The n-th statement of something is the last that the process does. */
    private void kill(Laptop laptop, Step step) throws Exception {
        try {
            Killing.at(laptop.open(), 1 + step.b() % 60);
            switch (step.c() % 3) {
                case 0 -> laptop.exportTo(stick(step.a()));
                case 1 -> laptop.importFrom(stick(step.a()));
                default -> new Work(laptop.open()).edit(step.a(), step.a() / 7, step.a() / 11);
            }
        } catch (CancellationException e) {
            // Killed.
        } finally {
            laptop.close();
        }
        assertThat(laptop.differences()).as("after %s", step).isEmpty();
    }

    /** All export and import until nothing is new. */
    Path quiesce() throws Exception {
        Path table = root.resolve("table");
        Files.createDirectories(table);
        for (int round = 0; round < 8; round++) {
            long arrived = 0;
            for (Laptop laptop : laptops) {
                laptop.exportTo(table);
            }
            for (Laptop laptop : laptops) {
                Imported imported = laptop.importFrom(table);
                assertThat(imported.problems()).isEmpty();
                assertThat(laptop.differences()).as("at the end, %s", laptop.name()).isEmpty();
                arrived += imported.arrived();
            }
            if (arrived == 0 && round > 0) {
                return table;
            }
        }
        throw new AssertionError("there is always something new");
    }

    @Override
    public void close() {
        laptops.forEach(Laptop::close);
    }
}
