package org.belfry.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.db.NetworkFiles;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Two laptops and a stick: what both had, what each did, and what came of it. They are copied from
 * two that were made once.
 */
final class Pair implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final Path root;
    private int number;

    Pair() throws Exception {
        root = NetworkFiles.newFolder();
        Files.createDirectories(root.resolve("first"));
        try (var mine = Laptop.first(root.resolve("mine"), "mine", START)) {
            mine.exportTo(root.resolve("first"));
            Laptop.joined(root.resolve("theirs"), "theirs", START, root.resolve("first")).close();
        }
    }

    /** Plays a case and returns what both files hold in the end, which is the same. */
    java.util.Set<String> play(
            @Nullable String base,
            @Nullable String mine,
            @Nullable String theirs,
            @Nullable String later,
            @Nullable String then)
            throws Exception {
        Path place = root.resolve("case" + number++);
        Path stick = Files.createDirectories(place.resolve("stick"));
        Laptop.copyTree(root.resolve("mine"), place.resolve("mine"));
        Laptop.copyTree(root.resolve("theirs"), place.resolve("theirs"));
        var script = new Script();
        try (var one = new Laptop(place.resolve("mine"), "mine", START);
                var other = new Laptop(place.resolve("theirs"), "theirs", START)) {
            script.run(one, base);
            meet(one, other, stick);
            one.clock().jump(Duration.ofHours(1));
            other.clock().jump(Duration.ofHours(2));
            script.run(one, mine);
            script.run(other, theirs);
            meet(one, other, stick);
            other.clock().jump(Duration.ofHours(1));
            if (later != null) {
                script.run(other, later);
                meet(one, other, stick);
            }
            one.clock().jump(Duration.ofHours(3));
            script.run(one, then);
            meet(one, other, stick);
            assertThat(Oracle.said(one.dump())).isEqualTo(new Oracle(new Facts(one)).expected());
            return script.found(one);
        } finally {
            Laptop.delete(place);
        }
    }

    private static void meet(Laptop one, Laptop other, Path stick) throws Exception {
        one.exportTo(stick);
        assertThat(other.importFrom(stick).problems()).isEmpty();
        other.exportTo(stick);
        assertThat(one.importFrom(stick).problems()).isEmpty();
        assertThat(one.differences()).isEmpty();
        assertThat(other.differences()).isEmpty();
        assertThat(other.dump()).isEqualTo(one.dump());
    }

    @Override
    public void close() throws java.io.IOException {
        Laptop.delete(root);
    }
}
