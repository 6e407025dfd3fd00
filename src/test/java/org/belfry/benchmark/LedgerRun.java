package org.belfry.benchmark;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.PlainRows;
import org.belfry.db.Setup;
import org.belfry.db.StationMemory;
import org.belfry.db.generated.tables.records.MemberRecord;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the ledger costs: members inserted through the one door against the same rows by jOOQ's own
 * batch into an equal file without a ledger; turn by turn, each into a file of its own. To be run
 * by hand: {@code mvn -q test-compile exec:exec@bench -Dbench=LedgerRun}.
 */
public final class LedgerRun {
    private static final int WARM_UP = 6;
    private static final int RUNS = 15;

    private LedgerRun() {}

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path folder = Files.createTempDirectory("belfry-bench");
        var setup =
                new Setup(
                        new StationMemory(folder.resolve("memory")),
                        Clock.systemUTC(),
                        () -> "Bench",
                        () -> "Bench");
        var plain = new Times();
        var ledger = new Times();
        List<MemberRecord> rows = rows(count);
        for (int run = -WARM_UP; run < RUNS; run++) {
            Path one = file(folder, setup, "plain" + run);
            Path other = file(folder, setup, "ledger" + run);
            Times.Turn bare;
            try (var file = new PlainRows(one, setup)) {
                bare = Times.of(() -> file.insert(rows));
            }
            Times.Turn kept;
            try (Database file = Database.open(other, setup)) {
                kept =
                        Times.of(() ->
                                file.write(Intent.of("add.member"), tx -> tx.insertAll(rows)));
            }
            if (run >= 0) {
                plain.add(bare);
                ledger.add(kept);
            }
            Files.delete(one);
            Files.delete(other);
        }
        System.out.printf("%d members, %d turns, %s%n", count, RUNS, Times.machine());
        System.out.println("jOOQ batch  " + plain);
        System.out.println("with ledger " + ledger);
        System.out.printf(
                "ratio: medians %.2f, best three %.2f, processor %.2f (at most 1.7)%n",
                ledger.median() / plain.median(),
                ledger.best() / plain.best(),
                ledger.processorMedian() / plain.processorMedian());
        Times.delete(folder);
    }

    private static Path file(Path folder, Setup setup, String name) throws Exception {
        Path file = folder.resolve(name + ".belfry");
        Database.create(file, setup, tx -> 0, Intent.of("file.new"));
        return file;
    }

    private static List<MemberRecord> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    var row = new MemberRecord();
                    row.setName("Beauport-sur-Fontaine " + n);
                    row.setKind("city");
                    row.setCountry("FR");
                    row.setRegion("Hauts-de-France");
                    row.setDepartment("Nord");
                    row.setTown("Łódź " + n % 100);
                    return row;
                })
                .toList();
    }
}
