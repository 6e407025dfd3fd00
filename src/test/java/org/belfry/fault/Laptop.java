package org.belfry.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.Setup;
import org.belfry.db.StationMemory;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.paper.Progress;
import org.belfry.sync.Imported;
import org.belfry.sync.Sync;
import org.belfry.text.Refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One laptop of a network, in a folder of a test: its file and what it remembers. */
record Laptop(Path home, Clock clock) {
    static final String FILE = "network.belfry";
    private static final String APP = "1";

    Path file() {
        return home.resolve(FILE);
    }

    /** What it remembers lies outside the database. */
    Path memory() {
        return home.resolve("memory");
    }

    Setup setup() {
        String name = String.valueOf(home.getFileName());
        return new Setup(new StationMemory(memory()), clock, () -> name, () -> name);
    }

    void make() throws Exception {
        Files.createDirectories(home);
        Database.create(file(), setup(), tx -> 0, Intent.of("file.new"));
    }

    Imported join(Path from) throws Exception {
        Files.createDirectories(home);
        return Sync.join(file(), from, setup(), APP, Progress.UNWATCHED);
    }

    Database open() throws Refusal {
        return Database.open(file(), setup());
    }

    static String add(Database database, String town) throws Refusal {
        var row = new MemberRecord();
        row.setName(town);
        return database.write(Intent.of("add.member"), tx -> tx.insert(row));
    }

    static void rename(Database database, String id, String town) throws Refusal {
        var row = new MemberRecord();
        row.setId(id);
        row.setName(town);
        database.write(Intent.of("edit.member", id), tx -> tx.update(row));
    }

    static void export(Database database, Path to) throws Refusal {
        new Sync(database, APP).exportTo(to, Progress.UNWATCHED);
    }

    static Imported take(Database database, Path from) throws Refusal {
        return new Sync(database, APP).importFrom(from, Progress.UNWATCHED);
    }

    static String dump(Database database) throws Refusal {
        var text = new StringBuilder();
        new Sync(database, APP).dump(text);
        return text.toString();
    }

    /** Every number of an epoch with the digest that was given under it. */
    static Map<String, String> numbers(Database database) throws Refusal {
        return database.read(sql -> {
            var numbers = new TreeMap<String, String>();
            sql.resultQuery("SELECT station, epoch, seq, digest FROM action ORDER BY n")
                    .forEach(row ->
                            assertThat(
                                            numbers.put(
                                                    row.get(0)
                                                            + "/"
                                                            + row.get(1)
                                                            + " "
                                                            + row.get(2),
                                                    String.valueOf(row.get(3))))
                                    .as("a number of %s", row.get(0))
                                    .isNull());
            return numbers;
        });
    }

    /** Nothing is damaged, rows and ledger agree, and no number is there twice. */
    static void whole(Database database) throws Exception {
        assertThat(WritingJob.quickCheck(database.file())).isEqualTo("ok");
        assertThat(database.differences()).isEmpty();
        numbers(database);
    }

    /** Names and SHA-256 of all files below a folder; none of them half-written. */
    static Map<String, String> files(Path folder) throws Exception {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                assertThat(String.valueOf(file.getFileName())).doesNotStartWith(".");
                found.put(name, sha256(file));
            }
        }
        return found;
    }

    static String sha256(Path file) throws Exception {
        return HexFormat.of()
                .formatHex(
                        java.security.MessageDigest.getInstance("SHA-256")
                                .digest(Files.readAllBytes(file)));
    }

    static List<String> towns(Database database) throws Refusal {
        return database.read(sql ->
                sql.resultQuery("SELECT name FROM member ORDER BY name").fetch(0, String.class));
    }
}
