package org.belfry.fault;

import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.POST;

import org.belfry.date.DateReader;
import org.belfry.db.Action;
import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.Ledger;
import org.belfry.db.Undo;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.entry.Entries;
import org.belfry.entry.Kinds;
import org.belfry.entry.Values;
import org.belfry.member.People;
import org.belfry.place.Countries;
import org.belfry.text.Refusal;
import org.jooq.Field;
import org.jooq.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What a secretariat does with an open file all day, drawn by a seed: through the real stores. */
public final class RandomWork {
    private static final int MANY = 120;

    private final Database database;
    private final Random random;
    private final Entries entries;
    private final People people;
    private final Undo undo;

    public RandomWork(Database database, long seed) {
        this.database = database;
        random = new Random(seed);
        var countries = new Countries();
        entries = new Entries(database, new Values(new DateReader()::read, countries::code));
        people = new People(database, entries);
        undo = new Undo(database);
    }

    /** Does one thing, which may turn out to change nothing. */
    public void step() throws Refusal {
        Optional<String> member = any(MEMBER, MEMBER.ID);
        Optional<String> post = any(POST, POST.ID);
        int drawn = random.nextInt(100);
        if (member.isEmpty() || drawn < 15) {
            entries.add(Kinds.MEMBER, Map.of("name", word("Town"), "country", "FR"));
        } else if (drawn < 55) {
            about(member.get(), drawn);
        } else if (post.isPresent() && drawn < 65) {
            ofPost(post.get(), drawn);
        } else if (drawn < 70) {
            many();
        } else if (drawn < 73) {
            entries.remove(Kinds.MEMBER, member.get());
        } else if (drawn < 90) {
            undo();
        } else {
            undo.redo();
        }
    }

    private void about(String member, int drawn) throws Refusal {
        if (drawn < 25) {
            entries.edit(Kinds.MEMBER, member, Map.of("note", word("Note"), "name", word("City")));
        } else if (drawn < 28) {
            // A form that is saved without a change.
            entries.edit(Kinds.MEMBER, member, Map.of());
        } else if (drawn < 40) {
            people.add(
                    member,
                    Map.of("family", word("Person"), "email", word("a") + "@example.org"),
                    Map.of("function", word("Officer")));
        } else if (drawn < 48) {
            entries.add(
                    Kinds.TWINNING,
                    Map.of("member", member, "partner", word("Elsewhere"), "span", "1987/.."));
        } else {
            entries.add(
                    Kinds.MEMBER_NAME,
                    Map.of("member", member, "name", word("Ville"), "language", "fr"));
        }
    }

    private void ofPost(String post, int drawn) throws Refusal {
        if (drawn < 60) {
            String member =
                    database.read(sql ->
                            sql.select(POST.MEMBER)
                                    .from(POST)
                                    .where(POST.ID.eq(post))
                                    .fetchSingle(POST.MEMBER));
            people.makeMainContact(member, post);
        } else {
            people.remove(post);
        }
    }

    /** One action with many rows, so that a kill finds one under way. */
    private void many() throws Refusal {
        var rows = new ArrayList<MemberRecord>();
        for (int i = 0; i < MANY; i++) {
            var row = new MemberRecord();
            row.setName(word("Many"));
            rows.add(row);
        }
        database.write(Intent.of("add.member"), tx -> tx.insertAll(rows));
    }

    private void undo() throws Refusal {
        Optional<Action> last = undo.undoable();
        if (last.isPresent()) {
            undo.undo(last.get());
        }
    }

    private Optional<String> any(Table<?> table, Field<String> id) throws Refusal {
        return database.read(sql -> {
            int count = sql.fetchCount(table);
            return count == 0
                    ? Optional.empty()
                    : sql.select(id)
                            .from(table)
                            .orderBy(id)
                            .limit(1)
                            .offset(random.nextInt(count))
                            .fetchOptional(id);
        });
    }

    private String word(String kind) {
        return kind + " " + Integer.toString(random.nextInt(1_000_000), 36);
    }

    /** The newest action of the file in one line: its id, epoch and number. */
    static String newest(Database database) throws Refusal {
        List<Action> newest = database.read(sql -> Ledger.actions(sql, Long.MAX_VALUE, 1));
        return newest.isEmpty() ? "" : line(newest.getFirst());
    }

    static String line(Action action) {
        return action.id() + " " + action.epoch() + " " + action.seq();
    }
}
