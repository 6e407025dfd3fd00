package org.belfry.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.db.generated.Tables.MEMBER;

import org.belfry.db.Action;
import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.db.Setup;
import org.belfry.db.Undo;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.history.History;
import org.belfry.paper.Progress;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** What an import is in the history, and what undo does with it. */
class UndoMergeTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();
    private Database anne;
    private Database bob;
    private Path folder;

    @BeforeEach
    void twoLaptops() throws Exception {
        folder = Files.createDirectories(files.folder().resolve("stick"));
        anne = files.make("anne.belfry", files.setup().named("Anne’s laptop"));
        add(anne, "Lille");
        export(anne);
        bob = join("bob.belfry", files.setup().named("Bob’s"));
    }

    private Database join(String name, Setup setup) throws Refusal {
        Sync.join(files.folder().resolve(name), folder, setup, "1", Progress.UNWATCHED);
        return files.open(name, setup);
    }

    private void export(Database from) throws Refusal {
        new Sync(from, "1").exportTo(folder, Progress.UNWATCHED);
    }

    private Imported take(Database to) throws Refusal {
        return new Sync(to, "1").importFrom(folder, Progress.UNWATCHED);
    }

    private static String add(Database database, String name) throws Refusal {
        var row = new MemberRecord();
        row.setName(name);
        return database.write(Intent.of("add.member"), tx -> tx.insert(row));
    }

    private static void set(Database database, String id, String name) throws Refusal {
        var row = new MemberRecord();
        row.setId(id);
        row.setName(name);
        database.write(Intent.of("edit.member", id), tx -> tx.update(row));
    }

    private static List<String> names(Database database) throws Refusal {
        return database.read(sql ->
                sql.select(MEMBER.NAME).from(MEMBER).orderBy(MEMBER.NAME).fetch(MEMBER.NAME));
    }

    private static String id(Database database, String name) throws Refusal {
        return database.read(sql ->
                sql.select(MEMBER.ID)
                        .from(MEMBER)
                        .where(MEMBER.NAME.eq(name))
                        .fetchSingle(MEMBER.ID));
    }

    private static List<History.Entry> history(Database database, Language language)
            throws Refusal {
        return new History(database, new Texts(language)).entries(Long.MAX_VALUE, 50);
    }

    private static List<String> told(Database database) throws Refusal {
        return history(database, Language.ENGLISH).stream().map(History.Entry::name).toList();
    }

    private static long newestArrival(Database database) throws Refusal {
        return Objects.requireNonNull(
                history(database, Language.ENGLISH).stream()
                        .filter(entry -> entry.arrival() != null)
                        .findFirst()
                        .orElseThrow()
                        .arrival());
    }

    private static String dump(Database database) throws Refusal {
        var text = new StringBuilder();
        new Sync(database, "1").dump(text);
        return text.toString();
    }

    @Test
    void anImportIsOneEntryAmongOnesOwn() throws Exception {
        add(bob, "Gdynia");
        set(bob, id(bob, "Gdynia"), "Gdańsk");
        export(bob);
        add(anne, "Torino");
        take(anne);
        add(anne, "Brno");
        assertThat(told(anne))
                .containsExactly(
                        "Add member: Brno",
                        "Import of 2 actions from Bob’s",
                        "Add member: Torino",
                        "Add member: Lille");
        assertThat(told(bob))
                .containsExactly(
                        "Change member: Gdańsk",
                        "Add member: Gdańsk",
                        "Import of 1 action from Anne’s laptop");
        assertThat(history(anne, Language.FRENCH).get(1).name())
                .isEqualTo("Import de 2 actions de Bob’s");

        var history = new History(anne, new Texts(Language.ENGLISH));
        List<History.Entry> first = history.entries(Long.MAX_VALUE, 2);
        List<History.Entry> next = history.entries(first.getLast().n(), 2);
        assertThat(first).extracting(History.Entry::name).isEqualTo(told(anne).subList(0, 2));
        assertThat(next).extracting(History.Entry::name).isEqualTo(told(anne).subList(2, 4));
    }

    @Test
    void whatWaitsIsNotShownUntilItIsApplied() throws Exception {
        add(bob, "Gdynia");
        export(bob);
        Path first = files.folder().resolve("later.jsonl");
        Path batch =
                new SyncFolder(folder)
                        .files().stream()
                                .filter(file -> file.toString().contains(bob.stationId()))
                                .findFirst()
                                .orElseThrow();
        Files.move(batch, first);
        set(bob, id(bob, "Gdynia"), "Gdańsk");
        new Sync(bob, "1").bundleTo(files.folder().resolve("b.zip"), Progress.UNWATCHED);
        export(bob);
        Files.delete(batch);

        take(anne);
        assertThat(told(anne)).containsExactly("Add member: Lille");
        SyncStatus status = new Sync(anne, "1").status();
        assertThat(status.pending()).isEqualTo(1);
        assertThat(status.stations().getFirst().waitsFor())
                .isEqualTo(new SyncStatus.Missing("Bob’s", 1));

        Files.move(first, folder.resolve("renamed.jsonl"));
        take(anne);
        assertThat(told(anne))
                .containsExactly(
                        "Import of 1 action from Bob’s",
                        "Import of 1 action from Bob’s",
                        "Add member: Lille");
        assertThat(new Sync(anne, "1").status().pending()).isZero();
    }

    @Test
    void undoTakesOnesOwnNewestAndLeavesWhatOthersDid() throws Exception {
        add(anne, "Torino");
        add(bob, "Gdynia");
        export(bob);
        take(anne);
        var undo = new Undo(anne);
        undo.undo(undo.undoable().orElseThrow());
        assertThat(names(anne)).containsExactly("Gdynia", "Lille");
        undo.undo(undo.undoable().orElseThrow());
        assertThat(names(anne)).containsExactly("Gdynia");
        assertThat(undo.undoable()).isEmpty();
    }

    @Test
    void aMergeIsTakenBackWholeAndTravels() throws Exception {
        String lille = id(bob, "Lille");
        set(bob, lille, "Lille-Centre");
        set(bob, lille, "Lille-Sud");
        add(bob, "Gdynia");
        bob.write(
                Intent.of("remove.member", lille),
                tx -> {
                    tx.delete(MEMBER, lille);
                    return 0;
                });
        export(bob);
        take(anne);
        assertThat(names(anne)).containsExactly("Gdynia");

        assertThat(new Undo(anne).undoMerge(newestArrival(anne))).isEmpty();
        assertThat(names(anne)).containsExactly("Lille");
        assertThat(history(anne, Language.ENGLISH))
                .filteredOn(entry -> entry.arrival() != null)
                .allMatch(History.Entry::undone);
        export(anne);
        take(bob);
        assertThat(names(bob)).containsExactly("Lille");
        assertThat(dump(bob)).isEqualTo(dump(anne));
        assertThat(new Undo(anne).undoMerge(newestArrival(anne))).isEmpty();
        assertThat(new Undo(anne).redoable()).isEmpty();
    }

    @Test
    void laterWorkOfOthersAndOfOnesOwnIsKeptAndListed() throws Exception {
        String lille = id(bob, "Lille");
        set(bob, lille, "Lille-Centre");
        String gdynia = add(bob, "Gdynia");
        export(bob);
        set(anne, lille, "Lille (59)");
        take(anne);
        long arrival = newestArrival(anne);
        set(anne, gdynia, "Gdańsk");

        List<Undo.Kept> kept = new Undo(anne).undoMerge(arrival);
        assertThat(kept)
                .extracting(Undo.Kept::row, Undo.Kept::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(gdynia, ""),
                        org.assertj.core.groups.Tuple.tuple(lille, "name"));
        assertThat(names(anne)).containsExactly("Gdańsk", "Lille (59)");
        assertThat(new Sync(anne, "1").status().conflicts()).hasSize(1);
        export(anne);
        take(bob);
        assertThat(dump(bob)).isEqualTo(dump(anne));
    }

    @Test
    void takingAJoinedNetworkBackLeavesItsMaking() throws Exception {
        assertThat(new Undo(bob).undoMerge(newestArrival(bob))).isEmpty();
        assertThat(names(bob)).isEmpty();
        new Undo(bob).undoMerge(newestArrival(bob));
        assertThat(new Undo(bob).undoable()).isEmpty();
    }

    @Test
    void afterARestoreOnesOwnWorkThatCameBackCountsAsOwn() throws Exception {
        anne.close();
        Path kept = files.folder().resolve("kept");
        Files.copy(files.folder().resolve("anne.belfry"), kept);
        anne = files.open("anne.belfry", later(1));
        add(anne, "Torino");
        add(anne, "Brno");
        export(anne);
        anne.close();

        Files.copy(kept, files.folder().resolve("restored.belfry"));
        Database restored = files.open("restored.belfry", later(2));
        add(restored, "Gent");
        take(restored);
        assertThat(names(restored)).containsExactly("Brno", "Gent", "Lille", "Torino");
        var undo = new Undo(restored);
        assertThat(intents(undo, 4, restored)).containsExactly("Gent", "Brno", "Torino", "Lille");
        undo.redo();
        assertThat(names(restored)).containsExactly("Lille");
    }

    private Setup later(int hours) {
        Clock clock = Clock.system(ZoneId.of("Europe/Paris"));
        return files.setup(Clock.offset(clock, Duration.ofSeconds(hours * 60L)));
    }

    /** Takes back so many actions; returns whose member each had added. */
    private static List<String> intents(Undo undo, int count, Database database) throws Refusal {
        var gone = new java.util.ArrayList<String>();
        for (int i = 0; i < count; i++) {
            List<String> before = new java.util.ArrayList<>(names(database));
            Action action = undo.undoable().orElseThrow();
            assertThat(undo.undo(action)).isEmpty();
            before.removeAll(names(database));
            gone.addAll(before);
        }
        return gone;
    }

    @Test
    void whatACopyOnAnotherComputerDidIsNotOnesOwn() throws Exception {
        anne.close();
        Path copy = files.folder().resolve("copy.belfry");
        Files.copy(files.folder().resolve("anne.belfry"), copy);
        anne = files.open("anne.belfry", later(1));
        add(anne, "Torino");
        export(anne);

        var elsewhere =
                new Setup(
                        new org.belfry.db.StationMemory(files.folder().resolve("elsewhere")),
                        Clock.system(ZoneId.of("Europe/Paris")),
                        () -> "Carl",
                        () -> "Carl’s");
        Database carl = files.open("copy.belfry", elsewhere);
        add(carl, "Gent");
        take(carl);
        assertThat(names(carl)).containsExactly("Gent", "Lille", "Torino");
        assertThat(intents(new Undo(carl), 2, carl)).containsExactly("Gent", "Lille");
        assertThat(new Undo(carl).undoable()).isEmpty();
        assertThat(names(carl)).containsExactly("Torino");
    }
}
