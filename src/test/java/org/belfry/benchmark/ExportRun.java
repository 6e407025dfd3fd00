package org.belfry.benchmark;

import static org.belfry.db.generated.Tables.MEMBER;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.paper.Progress;
import org.belfry.sync.Sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What writing the ledger's ops to a batch costs, against the {@code sqlite3} program writing the
 * same rows of the ledger with {@code -csv}, turn by turn. To be run by hand: {@code mvn -q
 * test-compile exec:exec@bench -Dbench=ExportRun}, or with a number of members.
 */
public final class ExportRun {
    private static final int WARM_UP = 2;
    private static final int RUNS = 7;
    private static final int AT_ONCE = 1_000;
    private static final String QUERY =
            "SELECT tbl, row, what, set_, was, lower(hex(salt)), a.id, a.seq, a.hlc, a.digest FROM"
                    + " action a JOIN op o ON o.action = a.n ORDER BY a.n, o.n";

    private ExportRun() {}

    public static void main(String[] arguments) throws Exception {
        int members = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        Path folder = Files.createTempDirectory("belfry-bench");
        Path file = folder.resolve("network.belfry");
        var belfry = new Times();
        var sqlite = new Times();
        long bytes = 0;
        Database.create(file, SampleFile.setup(), tx -> 0, Intent.of("file.new"));
        try (Database database = Database.open(file, SampleFile.setup())) {
            for (int n = 0; n < members; n += AT_ONCE) {
                List<MemberRecord> rows = members(n);
                database.write(Intent.of("add.member"), tx -> tx.insertAll(rows));
            }
            if (database.read(sql -> sql.fetchCount(MEMBER)) < members) {
                throw new IllegalStateException("members are missing");
            }
            Path csv = folder.resolve("ops.csv");
            for (int run = -WARM_UP; run < RUNS; run++) {
                Path stick = Files.createDirectory(folder.resolve("stick" + run));
                var sync = new Sync(database, "bench");
                Times.Turn export = Times.of(() -> sync.exportTo(stick, Progress.UNWATCHED));
                Times.Turn program = Times.of(() -> sqlite3(file, csv));
                if (run >= 0) {
                    belfry.add(export);
                    sqlite.add(program);
                }
                bytes = Files.size(csv);
                Times.delete(stick);
            }
        } finally {
            Times.delete(folder);
        }
        System.out.printf(
                "%,d ops, %,d bytes of CSV, %d turns, %s%n", members, bytes, RUNS, Times.machine());
        System.out.println("export       " + belfry);
        System.out.println("sqlite3 -csv " + sqlite);
        System.out.printf(
                "ratio: medians %.2f, best three %.2f (at most 1.5)%n",
                belfry.median() / sqlite.median(), belfry.best() / sqlite.best());
    }

    private static List<MemberRecord> members(int from) {
        return IntStream.range(from, from + AT_ONCE)
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

    private static void sqlite3(Path file, Path to) throws IOException, InterruptedException {
        var program = new ProcessBuilder("sqlite3", "-readonly", "-csv", file.toString(), QUERY);
        program.redirectOutput(to.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        int code = program.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("sqlite3 ended with " + code);
        }
    }
}
