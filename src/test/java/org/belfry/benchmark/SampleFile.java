package org.belfry.benchmark;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.Migrations;
import org.belfry.db.Setup;
import org.belfry.db.StationMemory;
import org.belfry.sample.Sample;
import org.belfry.text.Refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The sample network with many members, made once and kept in {@code target} for every benchmark.
 */
final class SampleFile {
    private static final Path FOLDER = Path.of("target", "bench");

    private SampleFile() {}

    static Setup setup() {
        return new Setup(
                new StationMemory(FOLDER.resolve("memory")),
                Clock.systemUTC(),
                () -> "Bench",
                () -> "Bench");
    }

    static Path of(int members) throws Exception {
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve("sample-" + members + "-" + Migrations.newest() + ".belfry");
        if (!Files.exists(file)) {
            Times.Turn took = Times.of(() -> make(file, members));
            System.out.printf(
                    "made %s, %d members in %d ms%n", file, members, took.wall() / 1_000_000);
        }
        return file;
    }

    private static void make(Path file, int members) throws Refusal {
        Database.create(file, setup(), tx -> Sample.fill(tx, members), Intent.of("file.sample"));
    }
}
