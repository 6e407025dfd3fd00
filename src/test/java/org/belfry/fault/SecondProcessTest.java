package org.belfry.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.db.generated.Tables;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Two processes and one file: one writes, the other may read, and never do both write. */
class SecondProcessTest {
    private static final int RACES = 10;
    private static final int VISITS = 8;
    private static final int TRIES = 1_000_000;
    private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void make() throws Exception {
        folder = NetworkFiles.newFolder();
        file = folder.resolve("network.belfry");
        Database.create(
                file,
                WritingJob.setup(folder),
                tx -> {
                    var row = new MemberRecord();
                    row.setName("Lille");
                    return tx.insert(row);
                },
                Intent.of("file.new"));
    }

    @AfterEach
    void delete() throws Exception {
        Folders.delete(folder);
    }

    private static int add(Database database, String name) throws Refusal {
        var row = new MemberRecord();
        row.setName(name);
        return database.write(Intent.of("add.member"), tx -> tx.insert(row)).length();
    }

    private static int members(Database database) throws Refusal {
        return database.read(sql -> sql.fetchCount(Tables.MEMBER));
    }

    /** Another Belfry, which does what it is told line by line. */
    static final class Other {
        private final Path folder;
        private int visits;

        private Other(Path folder) {
            this.folder = folder;
        }

        public static void main(String[] arguments) throws Exception {
            var other = new Other(Path.of(arguments[0]));
            BufferedReader orders = Child.ready();
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                if (order.startsWith("hold")) {
                    other.hold(orders);
                } else {
                    Child.say(other.visits(order));
                }
            }
        }

        private Database open() throws Refusal {
            return Database.open(folder.resolve("network.belfry"), WritingJob.setup(folder));
        }

        private void hold(BufferedReader orders) throws Exception {
            try (Database database = open()) {
                add(database, "Held");
                Child.say("writer");
                assertThat(orders.readLine()).isEqualTo("leave");
            } catch (Refusal e) {
                Child.say(e.key());
                assertThat(orders.readLine()).isEqualTo("leave");
            }
            Child.say("left");
        }

        /** Opens and closes as fast as it can; beside each opening lies a mark of who is inside. */
        private String visits(String name) throws Exception {
            for (int i = 0; visits < VISITS && i < TRIES; i++) {
                try (Database database = open()) {
                    Path inside = folder.resolve("inside");
                    try {
                        Files.createFile(inside);
                    } catch (FileAlreadyExistsException e) {
                        return "two writers at visit " + i;
                    }
                    add(database, name);
                    visits++;
                    Files.delete(inside);
                } catch (Refusal e) {
                    if (!e.key().equals("db.refused.inuse")) {
                        return e.key() + " at visit " + i + ": " + e.getCause();
                    }
                }
            }
            return "visits " + visits;
        }
    }

    private Child other() throws Exception {
        return Child.start(Other.class, folder.toString());
    }

    private static String next(Child child) throws Exception {
        return child.read().orElse("it ended");
    }

    @Test
    void theSecondMayReadUntilTheFirstIsGoneEvenByAKill() throws Exception {
        try (Child holder = other()) {
            holder.awaitReady();
            holder.send("hold");
            assertThat(next(holder)).isEqualTo("writer");
            assertThatThrownBy(() -> Database.open(file, WritingJob.setup(folder)))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("db.refused.inuse");
            try (Database reading = Database.openReading(file, WritingJob.setup(folder))) {
                assertThat(members(reading)).isEqualTo(2);
                assertThatThrownBy(() -> add(reading, "No")).hasMessage("db.refused.inuse");
            }
            holder.kill();
        }
        assertThat(folder.resolve("network.belfry.lock")).exists();
        try (Database next = Database.open(file, WritingJob.setup(folder))) {
            assertThat(members(next)).isEqualTo(2);
            add(next, "After");
            WritingJob.whole(next);
        }
        assertThat(folder.resolve("network.belfry.lock")).doesNotExist();
    }

    @Test
    void ofTwoThatOpenAtOnceOneWrites() throws Exception {
        try (Child one = other();
                Child two = other()) {
            one.awaitReady();
            two.awaitReady();
            for (int race = 0; race < RACES; race++) {
                one.send("hold");
                two.send("hold");
                List<String> came = List.of(next(one), next(two));
                assertThat(came).containsExactlyInAnyOrder("writer", "db.refused.inuse");
                one.send("leave");
                two.send("leave");
                assertThat(List.of(next(one), next(two))).containsOnly("left");
            }
        }
        try (Database after = Database.open(file, WritingJob.setup(folder))) {
            assertThat(members(after)).isEqualTo(1 + RACES);
            WritingJob.whole(after);
        }
    }

    @Test
    void howeverTheyComeAndGoThereIsOneWriterAtATime() throws Exception {
        int visits = 0;
        try (Child one = other();
                Child two = other();
                Child three = other()) {
            List<Child> all = List.of(one, two, three);
            for (Child each : all) {
                each.awaitReady();
            }
            var came = new ArrayList<String>();
            for (Child each : all) {
                each.send("visit");
            }
            for (Child each : all) {
                came.add(next(each));
            }
            assertThat(came).allMatch(line -> line.startsWith("visits "));
            for (String line : came) {
                visits += Integer.parseInt(line.substring("visits ".length()));
            }
        }
        assertThat(visits).isEqualTo(3 * VISITS);
        try (Database after = Database.open(file, WritingJob.setup(folder))) {
            assertThat(members(after)).isEqualTo(1 + visits);
            WritingJob.whole(after);
        }
    }
}
