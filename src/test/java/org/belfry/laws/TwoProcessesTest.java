package org.belfry.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.db.NetworkFiles;
import org.belfry.fault.Child;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Two processes with two files, and a folder between them whose files come late, twice, in disorder
 * and torn; in the end both hold the same. More: {@code mvn test -Dtest=TwoProcessesTest
 * -Dsoak=ACTIONS}.
 */
class TwoProcessesTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final int ACTIONS = 150;

    private Path root = Path.of(".");

    /** What carries files from where one writes to where the other reads. */
    private static final class Carrier {
        private final Path from;
        private final Path to;
        private final Random random;
        private final Set<Path> carried = new HashSet<>();
        private int twice;

        Carrier(Path from, Path to, Random random) {
            this.from = from;
            this.to = to;
            this.random = random;
        }

        /**
         * The other process writes while we look: a part that has just become a file is looked for
         * anew.
         */
        private List<Path> files() throws IOException {
            while (true) {
                try (Stream<Path> paths = Files.walk(from)) {
                    return paths.filter(path -> path.toString().endsWith(".jsonl"))
                            .sorted()
                            .toList();
                } catch (UncheckedIOException e) {
                    if (!(e.getCause() instanceof NoSuchFileException)) {
                        throw e;
                    }
                }
            }
        }

        /** Carries some of what lies there, one way or another. */
        void carry() throws IOException {
            for (Path file : files()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.resolveSibling(""));
                if (carried.contains(file)) {
                    continue;
                }
                byte[] bytes = Files.readAllBytes(file);
                switch (random.nextInt(6)) {
                    case 0 -> put(target, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                    case 1 -> put(target.resolveSibling(twice++ + " (2).jsonl"), bytes);
                    case 2 -> {
                        put(target, bytes);
                        carried.add(file);
                    }
                    default -> {}
                }
            }
        }

        /** Carries all that lies there, whole. */
        void carryAll() throws IOException {
            for (Path file : files()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.resolveSibling(""));
                put(target, Files.readAllBytes(file));
            }
        }

        /** As those do that carry folders: another file takes the place, or the name is used. */
        private void put(Path target, byte[] bytes) throws IOException {
            if (random.nextBoolean()) {
                Path part = Files.write(target.resolveSibling("~carried"), bytes);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.write(target, bytes);
            }
        }
    }

    @BeforeEach
    void folder() throws IOException {
        root = NetworkFiles.newFolder();
    }

    @AfterEach
    void clear() throws IOException {
        Laptop.delete(root);
    }

    private Path made(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    private Child desk(String name) throws Exception {
        return Child.start(
                Desk.class,
                root.resolve(name).toString(),
                made(name + "-out").toString(),
                made(name + "-in").toString());
    }

    private static CompletableFuture<String> ask(Child child, String order) {
        child.send(order);
        return CompletableFuture.supplyAsync(() -> {
            try {
                return child.read().orElse("the process has ended");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void work(long seed, int actions) throws Exception {
        try (Laptop anne = Laptop.first(root.resolve("anne"), "anne", START)) {
            var work = new Work(anne.open());
            for (int i = 0; i < 14; i++) {
                work.add(i, i * 7 + 1, i * 11 + 5);
            }
            anne.exportTo(made("first"));
            Laptop.joined(root.resolve("bob"), "bob", START, root.resolve("first")).close();
        }
        var random = new Random(seed);
        try (Child anne = desk("anne");
                Child bob = desk("bob")) {
            anne.awaitReady();
            bob.awaitReady();
            var there = new Carrier(root.resolve("anne-out"), root.resolve("bob-in"), random);
            var back = new Carrier(root.resolve("bob-out"), root.resolve("anne-in"), random);
            var one = ask(anne, "work " + seed + " " + actions);
            var other = ask(bob, "work " + (seed + 1) + " " + actions);
            while (!one.isDone() || !other.isDone()) {
                there.carry();
                back.carry();
            }
            assertThat(one.get()).isEqualTo("worked");
            assertThat(other.get()).isEqualTo("worked");
            for (int round = 0; round < 4; round++) {
                there.carryAll();
                back.carryAll();
                ask(anne, "meet").get();
                ask(bob, "meet").get();
            }
            assertThat(ask(anne, "dump").get())
                    .as("seed %d", seed)
                    .matches("[0-9a-f]{64}")
                    .isEqualTo(ask(bob, "dump").get());
        }
    }

    @Test
    void twoProcessesComeToTheSame() throws Exception {
        work(Long.getLong("seed", 7), ACTIONS);
    }

    @Test
    @Tag("soak")
    @EnabledIfSystemProperty(named = "soak", matches = "\\d+")
    void alsoAfterThousandsOfActions() throws Exception {
        long seed = Long.getLong("seed", System.currentTimeMillis());
        System.out.println("seed " + seed);
        work(seed, Integer.getInteger("soak", ACTIONS));
    }
}
