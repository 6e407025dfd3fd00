package org.belfry.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.db.Action;
import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.Ledger;
import org.belfry.db.Setup;
import org.belfry.db.StationMemory;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.text.Refusal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The work of a day on one file, told action by action. */
final class WritingJob implements Job {
    private static final String FILE = "network.belfry";

    private final List<String> known = new ArrayList<>();

    static Setup setup(Path folder) {
        return new Setup(
                new StationMemory(folder.resolve("memory")),
                Clock.system(ZoneId.of("Europe/Paris")),
                () -> "Anne",
                () -> "Desk 1");
    }

    @Override
    public void prepare(Path folder) throws Exception {
        Path file = folder.resolve(FILE);
        Database.create(file, setup(folder), tx -> 0, Intent.of("file.new"));
        try (Database database = Database.open(file, setup(folder))) {
            known.addAll(actions(database));
        }
    }

    @Override
    public void work(Path folder, long seed, Consumer<String> done) throws Exception {
        try (Database database = Database.open(folder.resolve(FILE), setup(folder))) {
            var work = new RandomWork(database, seed);
            String last = RandomWork.newest(database);
            while (true) {
                work.step();
                String newest = RandomWork.newest(database);
                if (!newest.equals(last)) {
                    done.accept(newest);
                    last = newest;
                }
            }
        }
    }

    @Override
    public void check(Path folder, List<String> told) throws Exception {
        try (Database database = Database.open(folder.resolve(FILE), setup(folder))) {
            known.addAll(told);
            List<String> there = actions(database);
            assertThat(there).startsWith(known.toArray(String[]::new));
            assertThat(there).hasSizeBetween(known.size(), known.size() + 1);
            whole(database);
            var row = new MemberRecord();
            row.setName("After the kill");
            database.write(Intent.of("add.member"), tx -> tx.insert(row));
            known.clear();
            known.addAll(actions(database));
            assertThat(known).hasSize(there.size() + 1);
            whole(database);
        }
    }

    private static List<String> actions(Database database) throws Refusal {
        return database
                .read(sql -> Ledger.actions(sql, Long.MAX_VALUE, Integer.MAX_VALUE))
                .reversed()
                .stream()
                .map(RandomWork::line)
                .toList();
    }

    /** Nothing is damaged, rows and ledger agree, and every number of an epoch is there once. */
    static void whole(Database database) throws Exception {
        assertThat(quickCheck(database.file())).isEqualTo("ok");
        assertThat(database.differences()).isEmpty();
        Map<String, Long> last = new HashMap<>();
        List<Action> actions =
                database.read(sql -> Ledger.actions(sql, Long.MAX_VALUE, Integer.MAX_VALUE));
        for (Action action : actions.reversed()) {
            Long before = last.put(action.station() + action.epoch(), action.seq());
            assertThat(action.seq()).isEqualTo(before == null ? 1 : before + 1);
        }
        List<String> stamps = actions.reversed().stream().map(Action::hlc).toList();
        assertThat(stamps).isSorted().doesNotHaveDuplicates();
    }

    /** On a new connection: one that has seen the search index grow calls it damaged. */
    static String quickCheck(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check")) {
            return row.getString(1);
        }
    }
}
