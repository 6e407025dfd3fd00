package org.belfry.benchmark;

import static org.belfry.db.generated.Tables.MEMBER;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.PlainRows;
import org.belfry.db.Setup;
import org.belfry.db.StationMemory;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.db.generated.tables.records.PostRecord;
import org.belfry.paper.Progress;
import org.belfry.sync.Sync;
import org.belfry.text.Refusal;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What taking in the work of another laptop costs, by whole imports of a folder with one batch. By
 * hand: {@code mvn -q test-compile exec:exec@bench -Dbench=MergeRun}, or with {@code insert} or
 * {@code scale} and a number of rows.
 *
 * <ul>
 *   <li>insert: a batch of new members against jOOQ's own batch insert of the same rows without a
 *       ledger
 *   <li>scale: a batch of 1,000 ops (600 changes, 300 new rows, 100 deletions, in 100 actions) into
 *       a file of many rows against one of 10,000
 * </ul>
 */
public final class MergeRun {
    private static final int WARM_UP = 5;
    // Turns on a file of its own, so that what is measured has not grown by warming up.
    private static final int WARM_UP_APART = 60;
    private static final int RUNS = 15;
    private static final int SMALL = 10_000;

    private final Path folder;
    private int made;

    private MergeRun(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("belfry-bench");
        String what = arguments.length > 0 ? arguments[0] : "both";
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        try {
            var run = new MergeRun(folder);
            if (!what.equals("scale")) {
                run.insert();
            }
            if (!what.equals("insert")) {
                run.scale(rows);
            }
        } finally {
            Times.delete(folder);
        }
    }

    private Setup setup(String station) {
        return new Setup(
                new StationMemory(folder.resolve("memory-" + station)),
                Clock.systemUTC(),
                () -> station,
                () -> station);
    }

    private Path stick() throws Exception {
        return Files.createDirectories(folder.resolve("stick" + made++));
    }

    private static List<MemberRecord> members(int count) {
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

    private void insert() throws Exception {
        List<MemberRecord> rows = members(SMALL);
        Path source = folder.resolve("source.belfry");
        Database.create(source, setup("a"), tx -> 0, Intent.of("file.new"));
        Path empty = stick();
        Path full = stick();
        try (Database a = Database.open(source, setup("a"))) {
            new Sync(a, "bench").exportTo(empty, Progress.UNWATCHED);
            a.write(Intent.of("add.member"), tx -> tx.insertAll(rows));
            new Sync(a, "bench").exportTo(full, Progress.UNWATCHED);
        }
        var plain = new Times();
        var merged = new Times();
        for (int run = -WARM_UP; run < RUNS; run++) {
            Path one = folder.resolve("plain" + run + ".belfry");
            Database.create(one, setup("p"), tx -> 0, Intent.of("file.new"));
            Times.Turn bare;
            try (var file = new PlainRows(one, setup("p"))) {
                bare = Times.of(() -> file.insert(rows));
            }
            Path other = folder.resolve("merged" + run + ".belfry");
            Database.create(other, setup("b" + run), fileId(source), database -> {});
            Times.Turn applied;
            try (Database b = Database.open(other, setup("b" + run))) {
                applied = Times.of(() -> new Sync(b, "bench").importFrom(full, Progress.UNWATCHED));
                int count = b.read(sql -> sql.fetchCount(MEMBER));
                if (count != SMALL) {
                    throw new IllegalStateException(count + " members came");
                }
            }
            if (run >= 0) {
                plain.add(bare);
                merged.add(applied);
            }
            Files.delete(one);
            Files.delete(other);
        }
        System.out.printf("%d new members in one batch, %s%n", SMALL, Times.machine());
        System.out.println("jOOQ batch  " + plain);
        System.out.println("import      " + merged);
        System.out.printf(
                "ratio: medians %.2f, best three %.2f, processor %.2f (at most 4)%n",
                merged.median() / plain.median(),
                merged.best() / plain.best(),
                merged.processorMedian() / plain.processorMedian());
    }

    private String fileId(Path source) throws Exception {
        try (Database database = Database.open(source, setup("a"))) {
            return database.fileId();
        }
    }

    private void scale(int many) throws Exception {
        imports("warm", SMALL, WARM_UP_APART);
        Times small = imports("small", SMALL, RUNS);
        Times large = imports("large", many, RUNS);
        System.out.printf("1,000 ops in 100 actions, %s%n", Times.machine());
        System.out.printf("into %,d members: %s%n", SMALL, small);
        System.out.printf("into %,d members: %s%n", many, large);
        System.out.printf(
                "median into the large file %.1f ms (at most 50); ratio: medians %.2f, best three"
                        + " %.2f, processor %.2f (at most 1.3)%n",
                large.median(),
                large.median() / small.median(),
                large.best() / small.best(),
                large.processorMedian() / small.processorMedian());
    }

    /** Imports of 1,000 ops each that another laptop made in a copy of the same file. */
    private Times imports(String name, int members, int runs) throws Exception {
        Path file = folder.resolve("anne-" + name + ".belfry");
        Database.create(
                file,
                setup("anne"),
                tx -> {
                    for (int n = 0; n < members; n += SMALL) {
                        tx.insertAll(members(Math.min(SMALL, members - n)));
                    }
                    return 0;
                },
                Intent.of("file.new"));
        Path copy = folder.resolve("bob-" + name + ".belfry");
        Files.copy(file, copy);
        // What the making left for the disk to do is no part of what is measured.
        force(file);
        force(copy);
        var times = new Times();
        var random = new Random(7);
        try (Database anne = Database.open(file, setup("anne"));
                Database bob = Database.open(copy, setup("bob"))) {
            List<String> ids = bob.read(sql -> sql.select(MEMBER.ID).from(MEMBER).fetch(MEMBER.ID));
            Path out = stick();
            new Sync(bob, "bench").exportTo(out, Progress.UNWATCHED);
            for (int run = -2; run < runs; run++) {
                for (int action = 0; action < 100; action++) {
                    work(bob, ids, random);
                }
                Set<Path> before = batches(out);
                new Sync(bob, "bench").exportTo(out, Progress.UNWATCHED);
                Path stick = newest(out, before);
                Times.Turn turn =
                        Times.of(() ->
                                new Sync(anne, "bench").importFrom(stick, Progress.UNWATCHED));
                if (run >= 0) {
                    times.add(turn);
                }
            }
        }
        return times;
    }

    private static void force(Path file) throws Exception {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static Set<Path> batches(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            return files.filter(path -> path.getFileName().toString().matches("\\d+\\.jsonl"))
                    .collect(Collectors.toSet());
        }
    }

    /** What the export has just added, on a stick of its own. */
    private Path newest(Path out, Set<Path> before) throws Exception {
        Path stick = stick();
        for (Path batch : batches(out)) {
            if (!before.contains(batch)) {
                Path target = stick.resolve(out.relativize(batch).toString());
                Files.createDirectories(target.resolveSibling(""));
                Files.copy(batch, target);
            }
        }
        return stick;
    }

    private static void work(Database bob, List<String> ids, Random random) throws Refusal {
        bob.write(
                Intent.of("edit.member"),
                tx -> {
                    for (int n = 0; n < 6; n++) {
                        var row = new MemberRecord();
                        row.setId(ids.get(random.nextInt(ids.size())));
                        row.setNote("Seen " + random.nextInt());
                        tx.update(row);
                    }
                    var posts = new ArrayList<PostRecord>();
                    for (int n = 0; n < 3; n++) {
                        var post = new PostRecord();
                        post.setMember(ids.get(random.nextInt(ids.size())));
                        post.setFunction("Head of prevention " + random.nextInt());
                        posts.add(post);
                    }
                    tx.insertAll(posts);
                    String gone = ids.remove(random.nextInt(ids.size()));
                    tx.deleteWithReferring(MEMBER, gone);
                    return 0;
                });
    }
}
