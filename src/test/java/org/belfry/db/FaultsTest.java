package org.belfry.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.belfry.db.generated.Tables.MEMBER;

import org.belfry.db.generated.tables.records.MemberNameRecord;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whatever fails while something is written: nothing is half-done, and the next write goes well.
 */
class FaultsTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    private Database make() throws Refusal {
        Database database = files.make("a.belfry");
        for (String town : List.of("Lille", "Lyon")) {
            add(database, town);
        }
        return database;
    }

    private static String add(Database database, String town) throws Refusal {
        var row = new MemberRecord();
        row.setName(town);
        return database.write(Intent.of("add.member"), tx -> tx.insert(row));
    }

    /** A write of all kinds of statements: rows new, changed and deleted, in several tables. */
    private static void change(Database database) throws Refusal {
        database.write(
                Intent.of("edit.member"),
                tx -> {
                    var metz = new MemberRecord();
                    metz.setName("Metz");
                    metz.setCountry("FR");
                    var name = new MemberNameRecord();
                    name.setMember(tx.insert(metz));
                    name.setLanguage("fr");
                    name.setKind("exonym");
                    name.setName("Metz-sur-Moselle");
                    tx.insert(name);
                    var lille = new MemberRecord();
                    lille.setId(id(tx, "Lille"));
                    lille.setRegion("Hauts-de-France");
                    tx.update(lille);
                    tx.deleteWithReferring(MEMBER, id(tx, "Lyon"));
                    return 0;
                });
    }

    private static String id(Tx tx, String name) {
        return tx.sql()
                .select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.NAME.eq(name))
                .fetchSingle(MEMBER.ID);
    }

    /** Members, the search index and the number of entries in the history. */
    private static String state(Database database) throws Refusal {
        return database.read(sql ->
                sql.fetch("SELECT name, region FROM member ORDER BY name").formatCSV()
                        + sql.fetch("SELECT name, language FROM member_shown ORDER BY 1, 2")
                                .formatCSV()
                        + sql.fetch("SELECT rowid FROM member_search ORDER BY 1").formatCSV()
                        + sql.fetch("SELECT count(*), max(seq) FROM action").formatCSV()
                        + sql.fetch("SELECT count(*) FROM op").formatCSV());
    }

    @Test
    void whicheverStatementOfAWriteFailsNothingIsHalfDone() throws Exception {
        Database database = make();
        String before = state(database);
        int n = 1;
        while (true) {
            FailingWriter failing = FailingWriter.at(database, n, SQLiteErrorCode.SQLITE_FULL);
            Throwable thrown = catchThrowable(() -> change(database));
            if (thrown == null) {
                assertThat(failing.isUnused()).isTrue();
                break;
            }
            assertThat(thrown).isInstanceOf(Refusal.class).hasMessage("db.refused.full");
            assertThat(state(database)).as("statement %d", n).isEqualTo(before);
            n++;
        }
        assertThat(n).isGreaterThan(20);
        assertThat(state(database)).contains("Metz", "Hauts-de-France").doesNotContain("Lyon");
    }

    @Test
    void afterAFailureAtAnyStatementTheSameWriteGoesWell() throws Exception {
        for (int n = 1; n < 60; n += 7) {
            String name = "n" + n + ".belfry";
            try (Database database = files.make(name)) {
                add(database, "Lille");
                add(database, "Lyon");
                FailingWriter.at(database, n, SQLiteErrorCode.SQLITE_IOERR);
                Throwable thrown = catchThrowable(() -> change(database));
                if (thrown != null) {
                    assertThat(thrown).hasMessage("db.refused.unreachable");
                    change(database);
                }
                assertThat(state(database)).contains("Metz").doesNotContain("Lyon");
                assertThat(database.differences()).isEmpty();
            }
        }
    }

    @Test
    void aCommitThatFailedThoughItIsDurableIsNotDoneTwice() throws Exception {
        Database database = make();
        FailingWriter.afterTheCommit(database);
        assertThatThrownBy(() -> change(database)).hasMessage("db.refused.saved");
        assertThat(state(database)).contains("Metz").doesNotContain("Lyon");
        add(database, "Nancy");
        assertThat(state(database)).contains("Nancy");
        assertThat(new Undo(database).undoable()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, db.refused.full",
        "SQLITE_IOERR_SHMSIZE, db.refused.full",
        "SQLITE_IOERR_WRITE, db.refused.unreachable",
        "SQLITE_IOERR_FSYNC, db.refused.unreachable",
        "SQLITE_READONLY, db.refused.readonly",
        "SQLITE_READONLY_DBMOVED, db.refused.readonly",
        "SQLITE_CORRUPT, db.refused.damaged",
        "SQLITE_BUSY, db.refused.busy",
        "SQLITE_NOTADB, db.refused.foreign",
    })
    void whatSqliteReportsIsToldInPlainWords(SQLiteErrorCode code, String key) throws Exception {
        Database database = make();
        FailingWriter.at(database, 5, code);
        assertThatThrownBy(() -> change(database)).isInstanceOf(Refusal.class).hasMessage(key);
    }

    @Test
    void aBugOfOursIsNotTakenForARefusal() throws Exception {
        Database database = make();
        FailingWriter.at(database, 5, SQLiteErrorCode.SQLITE_MISMATCH);
        String before = state(database);
        assertThatThrownBy(() -> change(database)).isInstanceOf(IllegalStateException.class);
        assertThat(state(database)).isEqualTo(before);
    }

    /** SQLite refuses further pages as it does on a full disk, wherever in the write that is. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 10, 20})
    void aDiskThatFillsUpInsideAWriteLosesNothing(int pages) throws Exception {
        Database database = make();
        String before = state(database);
        limit(database, pages);
        assertThatThrownBy(() -> addMany(database)).hasMessage("db.refused.full");
        assertThat(state(database)).isEqualTo(before);
        limit(database, 1_000_000);
        addMany(database);
        assertThat(database.differences()).isEmpty();
    }

    private static void limit(Database database, int more) throws Refusal {
        database.write(
                Intent.of("edit.member"),
                tx -> {
                    Integer pages = tx.sql().fetchSingle("PRAGMA page_count").get(0, Integer.class);
                    tx.sql().fetch("PRAGMA max_page_count = " + (pages + more));
                    return 0;
                });
    }

    private static void addMany(Database database) throws Refusal {
        var rows =
                java.util.stream.IntStream.range(0, 3_000)
                        .mapToObj(n -> {
                            var row = new MemberRecord();
                            row.setName("Town " + n);
                            row.setNote("Some words about a town. ".repeat(4));
                            return row;
                        })
                        .toList();
        database.write(Intent.of("add.member"), tx -> tx.insertAll(rows));
    }

    @Test
    void aNewFileOnAFullDiskLeavesNothing() throws Exception {
        Path file = files.folder().resolve("full.belfry");
        assertThatThrownBy(() ->
                        Database.create(
                                file,
                                files.setup(),
                                tx -> {
                                    tx.sql().fetch("PRAGMA max_page_count = 250");
                                    for (int i = 0; i < 3_000; i++) {
                                        var row = new MemberRecord();
                                        row.setName("Town " + i);
                                        tx.insert(row);
                                    }
                                    return 0;
                                },
                                Intent.of("file.sample")))
                .hasMessage("db.refused.full")
                .extracting(refusal -> ((Refusal) refusal).arguments())
                .isEqualTo(new Object[] {file.toString()});
        try (var left = Files.list(files.folder())) {
            assertThat(left.map(each -> each.getFileName().toString())).containsOnly("memory");
        }
    }

    @Test
    void aFolderThatTakesNoFilesIsRefusedInPlainWords() throws Exception {
        Path file = files.folder().resolve("a.belfry");
        make().close();
        Path inTheWay = files.folder().resolve("a.belfry.lock");
        Files.createDirectory(inTheWay);
        assertThatThrownBy(() -> Database.open(file, files.setup()))
                .hasMessage("db.refused.readonly");
        Files.delete(inTheWay);
        assertThatThrownBy(() ->
                        Database.create(
                                Path.of("/proc/a.belfry"),
                                files.setup(),
                                tx -> 0,
                                Intent.of("file.new")))
                .hasMessage("db.refused.folder");
        files.open("a.belfry", files.setup());
    }

    /** As when a stick is pulled out: what is looked up then must not make an empty file. */
    @Test
    void aFileThatHasGoneIsUnreachableAndNotMadeAnew() throws Exception {
        Database database = make();
        database.close();
        Path file = files.folder().resolve("a.belfry");
        Path elsewhere = files.folder().resolve("elsewhere.belfry");
        Files.move(file, elsewhere);
        assertThatThrownBy(() -> state(database)).hasMessage("db.refused.unreachable");
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> Database.openReading(file, files.setup()))
                .hasMessage("db.refused.missing");
    }
}
