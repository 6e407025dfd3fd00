package org.belfry.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.db.generated.Tables.MEMBER;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.paper.Progress;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two laptops and a folder. */
class SyncTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    private static String add(Database database, String town) throws Refusal {
        var row = new MemberRecord();
        row.setName(town);
        return database.write(Intent.of("add.member"), tx -> tx.insert(row));
    }

    private static void name(Database database, String id, String town) throws Refusal {
        var row = new MemberRecord();
        row.setId(id);
        row.setName(town);
        database.write(Intent.of("edit.member", id), tx -> tx.update(row));
    }

    private static void remove(Database database, String id) throws Refusal {
        database.write(
                Intent.of("remove.member", id),
                tx -> {
                    tx.deleteWithReferring(MEMBER, id);
                    return 0;
                });
    }

    private Path folder() throws IOException {
        return Files.createDirectories(files.folder().resolve("stick"));
    }

    private Database join(String name) throws Exception {
        Sync.join(files.folder().resolve(name), folder(), files.setup(), "1", Progress.UNWATCHED);
        return files.open(name, files.setup());
    }

    private Imported bring(Database from, Database to) throws Exception {
        new Sync(from, "1").exportTo(folder(), Progress.UNWATCHED);
        Imported imported = new Sync(to, "1").importFrom(folder(), Progress.UNWATCHED);
        assertThat(imported.problems()).isEmpty();
        return imported;
    }

    private static String dump(Database database) throws Refusal {
        var text = new StringBuilder();
        new Sync(database, "1").dump(text);
        return text.toString();
    }

    @Test
    void aNewLaptopJoinsAndBothBringTheirWorkTogether() throws Exception {
        Database anne = files.make("anne.belfry");
        String lille = add(anne, "Lille");
        new Sync(anne, "1").exportTo(folder(), Progress.UNWATCHED);
        Database bob = join("bob.belfry");
        assertThat(dump(bob)).isEqualTo(dump(anne)).contains("Lille");

        name(anne, lille, "Lille-Centre");
        String lyon = add(bob, "Lyon");
        bring(bob, anne);
        bring(anne, bob);
        assertThat(dump(bob)).isEqualTo(dump(anne)).contains("Lille-Centre", "Lyon", lyon);
        assertThat(bring(anne, bob).arrived()).isZero();
    }

    @Test
    void differentValuesAreAConflictUntilSomebodyChooses() throws Exception {
        Database anne = files.make("anne.belfry");
        String lille = add(anne, "Lille");
        new Sync(anne, "1").exportTo(folder(), Progress.UNWATCHED);
        Database bob = join("bob.belfry");
        name(anne, lille, "Lille A");
        name(bob, lille, "Lille B");
        bring(bob, anne);
        bring(anne, bob);
        assertThat(dump(bob)).isEqualTo(dump(anne)).contains("conflict");
        assertThat(new Sync(anne, "1").status().conflicts()).hasSize(1);

        anne.write(
                Intent.of("edit.member", lille),
                tx -> {
                    tx.choose("member", lille, "name", "Lille B");
                    return 0;
                });
        bring(anne, bob);
        assertThat(dump(bob)).isEqualTo(dump(anne)).doesNotContain("\"conflict\"");
        assertThat(
                        bob.<String>read(
                                sql -> sql.select(MEMBER.NAME).from(MEMBER).fetchOne(MEMBER.NAME)))
                .isEqualTo("Lille B");
    }

    @Test
    void whatOneRemovesAndAnotherChangesComesBackAndIsFlagged() throws Exception {
        Database anne = files.make("anne.belfry");
        String lille = add(anne, "Lille");
        new Sync(anne, "1").exportTo(folder(), Progress.UNWATCHED);
        Database bob = join("bob.belfry");
        remove(anne, lille);
        name(bob, lille, "Lille B");
        bring(anne, bob);
        bring(bob, anne);
        assertThat(dump(bob)).isEqualTo(dump(anne)).contains("conflict", "Lille B");
        remove(bob, lille);
        bring(bob, anne);
        assertThat(dump(bob)).isEqualTo(dump(anne)).contains("gone").doesNotContain("Lille B");
    }
}
