package org.belfry.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.db.generated.Tables.ACTION;
import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.MEMBER_NAME;

import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

class UndoTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();
    private Database database;
    private Undo undo;

    @BeforeEach
    void open() throws Refusal {
        database = files.make("a.belfry");
        undo = new Undo(database);
    }

    private String add(String name) throws Refusal {
        var row = new MemberRecord();
        row.setName(name);
        return database.write(Intent.of("member.add"), tx -> tx.insert(row));
    }

    private void set(String id, String name, @org.jspecify.annotations.Nullable String region)
            throws Refusal {
        var row = new MemberRecord();
        row.setId(id);
        row.setName(name);
        row.setRegion(region);
        database.write(Intent.of("member.edit", id), tx -> tx.update(row));
    }

    private List<String> names() throws Refusal {
        return database.read(sql ->
                sql.select(MEMBER.NAME.concat(org.jooq.impl.DSL.coalesce(MEMBER.REGION, "")))
                        .from(MEMBER)
                        .orderBy(MEMBER.NAME)
                        .fetch(row -> row.value1()));
    }

    private int count(Database.Reading<Integer> counting) throws Refusal {
        return database.read(counting);
    }

    private List<Undo.Kept> back() throws Refusal {
        return undo.undo(undo.undoable().orElseThrow());
    }

    @Test
    void oneUndoAfterAnotherGoesBackToTheBeginningAndRedoForwardAgain() throws Refusal {
        String id = add("Lille");
        set(id, "Lille", " north");
        set(id, "Lilla", " north");
        set(id, "Lilla", " south");

        back();
        assertThat(names()).containsExactly("Lilla north");
        back();
        assertThat(names()).containsExactly("Lille north");
        back();
        assertThat(names()).containsExactly("Lille");
        back();
        assertThat(names()).isEmpty();
        assertThat(undo.undoable()).isEmpty();

        undo.redo();
        assertThat(names()).containsExactly("Lille");
        undo.redo();
        undo.redo();
        undo.redo();
        assertThat(names()).containsExactly("Lilla south");
        assertThat(undo.redoable()).isEmpty();
        back();
        assertThat(names()).containsExactly("Lilla north");
    }

    @Test
    void aNewActionEndsRedo() throws Refusal {
        String id = add("Lille");
        set(id, "Lilla", "");
        back();
        assertThat(undo.redoable()).isPresent();
        add("Lyon");
        assertThat(undo.redoable()).isEmpty();
    }

    @Test
    void whatWasChangedSinceIsKeptAndListed() throws Refusal {
        String id = add("Lille");
        set(id, "Lilla", " north");
        Action both = undo.undoable().orElseThrow();
        set(id, "Lille-Centre", " north");

        List<Undo.Kept> kept = undo.undo(both);
        assertThat(names()).containsExactly("Lille-Centre");
        assertThat(kept).extracting(Undo.Kept::field).containsExactly("name");
        assertThat(kept).extracting(Undo.Kept::author).containsExactly("Anne");
    }

    @Test
    void anUndoThatCouldRestoreNothingIsRecordedAllTheSame() throws Refusal {
        String id = add("Lille");
        set(id, "Lilla", null);
        Action first = undo.undoable().orElseThrow();
        set(id, "Lillo", null);
        undo.undo(first);

        assertThat(names()).containsExactly("Lillo");
        assertThat(count(sql -> sql.fetchCount(ACTION, ACTION.UNDOES.eq(first.id())))).isEqualTo(1);
        back();
        assertThat(names()).containsExactly("Lilla");
    }

    @Test
    void deletingWithAllThatRefersComesBackWhole() throws Refusal {
        String id = add("Köln");
        var name = MEMBER_NAME.newRecord();
        name.setMember(id);
        name.setLanguage("fr");
        name.setName("Cologne");
        database.write(Intent.of("member.edit", id), tx -> tx.insert(name));
        database.write(
                Intent.of("member.remove", id),
                tx -> {
                    tx.deleteWithReferring(MEMBER, id);
                    return 0;
                });
        assertThat(names()).isEmpty();

        back();
        assertThat(names()).containsExactly("Köln");
        assertThat(count(sql -> sql.fetchCount(MEMBER_NAME))).isEqualTo(1);
    }

    @Test
    void aRowThatALivingRowRefersToStays() throws Refusal {
        String id = add("Köln");
        Action adding = undo.undoable().orElseThrow();
        var name = MEMBER_NAME.newRecord();
        name.setMember(id);
        name.setName("Cologne");
        database.write(Intent.of("member.edit", id), tx -> tx.insert(name));

        assertThat(undo.undo(adding)).hasSize(1);
        assertThat(names()).containsExactly("Köln");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyHistoryIsUndoneToNothingAndRedoneToItsEnd(long seed) throws Refusal {
        var random = new Random(seed);
        var ids = new java.util.ArrayList<String>();
        int steps = 12;
        for (int i = 0; i < steps; i++) {
            int choice = random.nextInt(4);
            if (ids.isEmpty() || choice == 0) {
                ids.add(add("m" + i));
            } else if (choice == 1 && ids.size() > 1) {
                String gone = ids.remove(random.nextInt(ids.size()));
                database.write(
                        Intent.of("member.remove", gone),
                        tx -> {
                            tx.delete(MEMBER, gone);
                            return 0;
                        });
            } else {
                set(ids.get(random.nextInt(ids.size())), "m" + i, choice == 2 ? null : " r" + i);
            }
        }
        List<String> end = names();
        for (int i = 0; i < steps; i++) {
            assertThat(back()).as("seed %d, undo %d", seed, i).isEmpty();
        }
        assertThat(names()).as("seed %d", seed).isEmpty();
        for (int i = 0; i < steps; i++) {
            assertThat(undo.redo()).as("seed %d, redo %d", seed, i).isEmpty();
        }
        assertThat(names()).as("seed %d", seed).isEqualTo(end);
    }
}
