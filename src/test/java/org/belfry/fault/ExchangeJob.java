package org.belfry.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.backup.Backup;
import org.belfry.backup.BackupPlace;
import org.belfry.backup.Backups;
import org.belfry.backup.Why;
import org.belfry.db.Copies.Verdict;
import org.belfry.db.Database;
import org.belfry.db.Disk;
import org.belfry.sync.Imported;
import org.belfry.text.Refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Two laptops write, exchange their work by a stick and make backups: what was told to be done is
 * there, whichever of it a kill cut off.
 */
final class ExchangeJob implements Job {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Paris"));
    private static final List<String> NAMES = List.of("anne", "bob");
    private static final String WRITTEN = "written";
    private static final String EXPORTED = "exported";
    private static final String IMPORTED = "imported";
    private static final String BACKUP = "backup";

    /** What each laptop was told to hold: its own work, and what it took in. */
    private final Map<String, List<String>> known = new HashMap<>();

    /** Files of the stick and their SHA-256. */
    private final Map<String, String> files = new HashMap<>();

    private static Laptop laptop(Path folder, String name) {
        return new Laptop(folder.resolve(name), CLOCK);
    }

    private static Path stick(Path folder) {
        return folder.resolve("stick");
    }

    private static Backups backups(Path folder, String name) throws Refusal {
        return new BackupPlace(folder.resolve("backups-of-" + name), CLOCK, new Disk())
                .of(laptop(folder, name).file())
                .orElseThrow();
    }

    @Override
    public void prepare(Path folder) throws Exception {
        Files.createDirectories(stick(folder));
        Laptop anne = laptop(folder, NAMES.getFirst());
        anne.make();
        try (Database database = anne.open()) {
            Laptop.add(database, "Lille");
            Laptop.export(database, stick(folder));
        }
        laptop(folder, NAMES.getLast()).join(stick(folder));
        files.putAll(Laptop.files(stick(folder)));
    }

    @Override
    public void work(Path folder, long seed, Consumer<String> done) throws Exception {
        var random = new Random(seed);
        while (true) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            try (Database database = laptop(folder, name).open()) {
                var work = new RandomWork(database, random.nextLong());
                for (int left = 1 + random.nextInt(5); left > 0; left--) {
                    switch (random.nextInt(8)) {
                        case 0, 1 -> export(folder, name, database, done);
                        case 2, 3 -> take(folder, name, database, done);
                        case 4 -> {
                            Backup made = backups(folder, name).make(Why.ASKED);
                            done.accept(BACKUP + " " + name + " " + made.path().getFileName());
                        }
                        default -> write(name, database, work, done);
                    }
                }
            }
        }
    }

    private static void write(
            String name, Database database, RandomWork work, Consumer<String> done) throws Refusal {
        String before = newestOwn(database);
        work.step();
        String newest = newestOwn(database);
        if (!newest.equals(before)) {
            done.accept(WRITTEN + " " + name + " " + newest);
        }
    }

    private static String newestOwn(Database database) throws Refusal {
        List<String> own = own(database);
        return own.isEmpty() ? "" : own.getLast();
    }

    /** Own actions in their order: station, epoch and number with the digest. */
    private static List<String> own(Database database) throws Refusal {
        return database.read(sql ->
                sql.resultQuery(
                                "SELECT station || '/' || epoch || ' ' || seq || ':' || digest"
                                        + " FROM action WHERE arrival IS NULL AND station = ?"
                                        + " ORDER BY n",
                                database.stationId())
                        .fetch(0, String.class));
    }

    private static void export(Path folder, String name, Database database, Consumer<String> done)
            throws Exception {
        Map<String, String> before = names(folder);
        Laptop.export(database, stick(folder));
        for (Map.Entry<String, String> file : names(folder).entrySet()) {
            if (!before.containsKey(file.getKey())) {
                String sha256 = Laptop.sha256(stick(folder).resolve(file.getKey()));
                done.accept(EXPORTED + " " + name + " " + file.getKey() + " " + sha256);
            }
        }
    }

    /** The files of the stick that bear a name of a batch. */
    private static Map<String, String> names(Path folder) throws Exception {
        var names = new HashMap<String, String>();
        Path stick = stick(folder);
        try (var found = Files.walk(stick)) {
            found.filter(file -> file.toString().endsWith(".jsonl"))
                    .forEach(file -> names.put(stick.relativize(file).toString(), ""));
        }
        return names;
    }

    private static void take(Path folder, String name, Database database, Consumer<String> done)
            throws Exception {
        Map<String, String> before = Laptop.numbers(database);
        Imported imported = Laptop.take(database, stick(folder));
        assertThat(imported.problems()).isEmpty();
        for (Map.Entry<String, String> number : Laptop.numbers(database).entrySet()) {
            if (!before.containsKey(number.getKey())) {
                done.accept(
                        IMPORTED + " " + name + " " + number.getKey() + ":" + number.getValue());
            }
        }
    }

    @Override
    public void check(Path folder, List<String> told) throws Exception {
        for (String line : told) {
            String[] parts = line.split(" ", 3);
            if (parts[0].equals(EXPORTED)) {
                int space = parts[2].lastIndexOf(' ');
                files.put(parts[2].substring(0, space), parts[2].substring(space + 1));
            } else if (!parts[0].equals(BACKUP)) {
                known.computeIfAbsent(parts[1], name -> new ArrayList<>()).add(parts[2]);
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(Laptop.sha256(stick(folder).resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
        for (String name : NAMES) {
            backedUp(folder, name, told);
        }
        try (Database anne = laptop(folder, NAMES.getFirst()).open();
                Database bob = laptop(folder, NAMES.getLast()).open()) {
            holds(anne, NAMES.getFirst());
            holds(bob, NAMES.getLast());
            for (Database each : List.of(anne, bob)) {
                Laptop.add(each, "After the kill");
                Laptop.export(each, stick(folder));
            }
            for (Database each : List.of(anne, bob)) {
                assertThat(Laptop.take(each, stick(folder)).problems()).isEmpty();
            }
            assertThat(Laptop.dump(anne)).isEqualTo(Laptop.dump(bob));
            assertThat(Laptop.numbers(anne)).isEqualTo(Laptop.numbers(bob));
        }
        Map<String, String> now = Laptop.files(stick(folder));
        assertThat(now).containsAllEntriesOf(files);
        assertThat(now.keySet()).as("a number came twice").noneMatch(name -> name.contains("-2."));
        files.putAll(now);
    }

    private void holds(Database database, String name) throws Exception {
        Laptop.whole(database);
        var there = new ArrayList<String>();
        Laptop.numbers(database).forEach((number, digest) -> there.add(number + ":" + digest));
        assertThat(there).as(name).containsAll(known.getOrDefault(name, List.of()));
    }

    private static void backedUp(Path folder, String name, List<String> told) throws Exception {
        Backups backups = backups(folder, name);
        List<Backup> list = backups.list();
        for (Backup each : list.subList(0, Math.min(3, list.size()))) {
            assertThat(backups.verify(each)).isEqualTo(Verdict.INTACT);
        }
        String last = "";
        for (String line : told) {
            if (line.startsWith(BACKUP + " " + name + " ")) {
                last = line.substring(line.lastIndexOf(' ') + 1);
            }
        }
        if (!last.isEmpty()) {
            assertThat(list.stream().map(each -> String.valueOf(each.path().getFileName())))
                    .contains(last);
        }
    }

    @Override
    public int mostLines() {
        return 25;
    }

    @Override
    public Duration mostTime() {
        return Duration.ofMillis(25);
    }
}
