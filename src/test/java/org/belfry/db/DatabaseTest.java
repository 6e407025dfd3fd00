package org.belfry.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.belfry.db.generated.Tables.ACTION;
import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.MEMBERSHIP;
import static org.belfry.db.generated.Tables.MEMBER_NAME;
import static org.belfry.db.generated.Tables.MEMBER_SHOWN;
import static org.belfry.db.generated.Tables.NETWORK;
import static org.belfry.db.generated.Tables.OP;

import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

class DatabaseTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    private static MemberRecord member(String name, String country) {
        var row = new MemberRecord();
        row.setName(name);
        row.setCountry(country);
        return row;
    }

    private static String add(Database database, String name) throws Refusal {
        return database.write(Intent.of("member.add"), tx -> tx.insert(member(name, "FR")));
    }

    private static void rename(Database database, String id, String name) throws Refusal {
        var change = new MemberRecord();
        change.setId(id);
        change.setName(name);
        database.write(Intent.of("member.edit", id), tx -> tx.update(change));
    }

    @Test
    void aWriteIsRowsAndOneActionWithItsOps() throws Refusal {
        Database database = files.make("a.belfry");
        String id = add(database, "Lille");
        rename(database, id, "Lille Métropole");

        List<Action> actions = database.read(sql -> Ledger.actions(sql, Long.MAX_VALUE, 10));
        assertThat(actions)
                .extracting(a -> a.intent().key())
                .containsExactly("member.edit", "member.add");
        assertThat(actions).extracting(Action::seq).containsExactly(2L, 1L);
        assertThat(actions).extracting(Action::author).containsOnly("Anne");
        assertThat(actions.getFirst().intent().rows()).containsExactly(id);
        List<Op> ops = database.read(sql -> Ledger.opsOf(sql, "member", id));
        assertThat(ops).extracting(Op::what).containsExactly(What.INSERT, What.UPDATE);
        assertThat(ops.get(1).set())
                .isEqualTo(new TreeMap<>(java.util.Map.of("name", "Lille Métropole")));
        assertThat(ops.get(1).was()).isEqualTo(new TreeMap<>(java.util.Map.of("name", "Lille")));
    }

    @Test
    void aSaveThatChangesNothingWritesNothing() throws Refusal {
        Database database = files.make("a.belfry");
        String id = add(database, "Lille");
        rename(database, id, "Lille");

        assertThat(count(database, ACTION)).isEqualTo(1);
    }

    @Test
    void whatCouldNotTravelIsRefusedAndNothingIsWritten() throws Refusal {
        Database database = files.make("a.belfry");
        String id = add(database, "Lille");
        String zero = "Lille" + (char) 0;
        String half = "Lille" + (char) 0xD83D;
        String pair = "Lille " + Character.toString(0x1F514);
        String endless = "x".repeat(OpWriter.LONGEST);

        assertThat(catchThrowableOfType(Refusal.class, () -> rename(database, id, zero)))
                .hasMessage("db.refused.character");
        assertThat(catchThrowableOfType(Refusal.class, () -> rename(database, id, half)))
                .hasMessage("db.refused.character");
        assertThat(catchThrowableOfType(Refusal.class, () -> rename(database, id, endless)))
                .hasMessage("db.refused.long");
        assertThat(count(database, ACTION)).isEqualTo(1);
        rename(database, id, pair);
        assertThat(count(database, ACTION)).isEqualTo(2);
    }

    @Test
    void eachActionHasSeenTheOneBeforeWithItsDigest() throws Refusal {
        Database database = files.make("a.belfry");
        add(database, "Lille");
        add(database, "Lyon");
        List<Action> actions = database.read(sql -> Ledger.actions(sql, Long.MAX_VALUE, 10));
        String seen =
                database.read(sql ->
                        sql.select(ACTION.SEEN)
                                .from(ACTION)
                                .orderBy(ACTION.N.desc())
                                .fetchAny(ACTION.SEEN));

        Action first = actions.get(1);
        assertThat(seen)
                .isEqualTo(
                        "{\""
                                + first.station()
                                + "/"
                                + first.epoch()
                                + "\":\"1:"
                                + first.digest()
                                + "\"}");
        assertThat(actions.get(0).hlc()).isGreaterThan(first.hlc());
    }

    @Test
    void theDigestOfAnOpCoversItsSaltedCanonicalForm() throws Refusal {
        Database database = files.make("a.belfry");
        String id = add(database, "Lille");
        var op = database.read(sql -> sql.selectFrom(OP).where(OP.ROW.eq(id)).fetchSingle());

        assertThat(op.getSet_()).isEqualTo("{\"country\":\"FR\",\"name\":\"Lille\"}");
        assertThat(op.getSalt()).hasSize(16);
        assertThat(op.getDigest())
                .isEqualTo(
                        Canonical.digest(
                                op.getSalt(),
                                "member",
                                id,
                                What.INSERT,
                                op.getSet_(),
                                op.getWas()));
    }

    @Test
    void aFailedWriteLeavesNothing() throws Refusal {
        Database database = files.make("a.belfry");
        assertThatThrownBy(() ->
                        database.write(
                                Intent.of("member.add"),
                                tx -> {
                                    tx.insert(member("Lille", "FR"));
                                    throw new Refusal("db.refused.full", "x");
                                }))
                .isInstanceOf(Refusal.class);
        assertThat(count(database, MEMBER)).isZero();
        assertThat(count(database, OP)).isZero();
    }

    @Test
    void aRowWhoseParentIsMissingIsNeverCommitted() throws Refusal {
        Database database = files.make("a.belfry");
        var name = MEMBER_NAME.newRecord();
        name.setMember("nobody");
        name.setName("Lille");
        assertThatThrownBy(() -> database.write(Intent.of("member.edit"), tx -> tx.insert(name)))
                .isInstanceOf(RuntimeException.class);
        assertThat(count(database, MEMBER_NAME)).isZero();
    }

    @Test
    void nestedWritesAreRefused() throws Refusal {
        Database database = files.make("a.belfry");
        assertThatThrownBy(
                        () -> database.write(Intent.of("member.add"), tx -> add(database, "Lille")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void derivedIdsAreTheSameForTheSameKeyAndDifferForAnother() throws Refusal {
        Database database = files.make("a.belfry");
        database.write(
                Intent.of("member.add"),
                tx -> {
                    String id = tx.derivedId(NETWORK, "Efus");
                    assertThat(tx.derivedId(NETWORK, "Efus")).isEqualTo(id).matches(".{14}5.*");
                    assertThat(tx.derivedId(NETWORK, "FFSU")).isNotEqualTo(id);
                    assertThat(tx.derivedId(MEMBERSHIP, "Efus")).isNotEqualTo(id);
                    return 0;
                });
    }

    @Test
    void datesGetTheirFirstAndLastDay() throws Refusal {
        Database database = files.make("a.belfry");
        database.write(
                Intent.of("member.add"),
                tx -> {
                    var network = NETWORK.newRecord();
                    network.setCode("Efus");
                    var membership = MEMBERSHIP.newRecord();
                    membership.setMember(tx.insert(member("Lille", "FR")));
                    membership.setNetwork(tx.insert(network));
                    membership.setSpan("1995/..");
                    return tx.insert(membership);
                });
        var row = database.read(sql -> sql.selectFrom(MEMBERSHIP).fetchSingle());
        assertThat(row.getSpanFirst()).isEqualTo("1995-01-01");
        assertThat(row.getSpanLast()).isNull();
        assertThat(row.getSpan()).isEqualTo("1995/..");
    }

    @Test
    void theDirectoryIsSearchedByFoldedNamesAndShownInEachLanguage() throws Refusal {
        Database database = files.make("a.belfry");
        String id = add(database, "Köln");
        var name = MEMBER_NAME.newRecord();
        name.setMember(id);
        name.setLanguage("fr");
        name.setKind("exonym");
        name.setName("Cologne");
        database.write(Intent.of("member.edit", id), tx -> tx.insert(name));

        assertThat(found(database, "koln*")).isEqualTo(1);
        assertThat(found(database, "cologne*")).isEqualTo(1);
        assertThat(shown(database, "fr")).containsExactly("Cologne");
        assertThat(shown(database, "en")).containsExactly("Köln");

        database.write(
                Intent.of("member.remove", id),
                tx -> {
                    tx.deleteWithReferring(MEMBER, id);
                    return 0;
                });
        assertThat(found(database, "koln*")).isZero();
        assertThat(shown(database, "en")).isEmpty();
    }

    @Test
    void aRestoredBackupGetsANewEpochSoThatNoNumberIsUsedTwice() throws Exception {
        Database database = files.make("a.belfry");
        add(database, "Lille");
        database.close();
        Path backup = files.folder().resolve("backup");
        Files.copy(files.folder().resolve("a.belfry"), backup);
        Database again = files.open("a.belfry", files.setup());
        add(again, "Lyon");
        assertThat(epochs(again)).hasSize(1);
        again.close();
        Files.copy(backup, files.folder().resolve("b.belfry"));

        Database restored = files.open("b.belfry", files.setup());
        add(restored, "Metz");
        assertThat(epochs(restored)).hasSize(2);
        add(restored, "Nancy");
        assertThat(epochs(restored)).hasSize(2);
    }

    @Test
    void twoCopiesOpenAtOnceNeverCountUnderTheSameEpoch() throws Exception {
        Database database = files.make("a.belfry");
        add(database, "Lille");
        database.close();
        Files.copy(files.folder().resolve("a.belfry"), files.folder().resolve("b.belfry"));
        Database one = files.open("a.belfry", files.setup());
        Database two = files.open("b.belfry", files.setup());
        add(one, "Lyon");
        add(two, "Metz");
        add(one, "Nancy");

        assertThat(last(one)).isNotEqualTo(last(two));
    }

    @Test
    void aCopyOnAnotherComputerGetsAnEpochOfItsOwn() throws Exception {
        Database database = files.make("a.belfry");
        add(database, "Lille");
        database.close();
        var elsewhere =
                new Setup(
                        new StationMemory(files.folder().resolve("other")),
                        files.setup().clock(),
                        () -> "Marc",
                        () -> "Desk 2");
        Database copy = files.open("a.belfry", elsewhere);
        add(copy, "Lyon");
        assertThat(epochs(copy)).hasSize(2);
    }

    @Test
    void aSecondBelfryMayReadButNotWrite() throws Exception {
        Database database = files.make("a.belfry");
        add(database, "Lille");
        Path file = files.folder().resolve("a.belfry");
        assertThatThrownBy(() -> Database.open(file, files.setup()))
                .isInstanceOf(Refusal.class)
                .hasMessage("db.refused.inuse");
        try (Database second = Database.openReading(file, files.setup())) {
            assertThat(count(second, MEMBER)).isEqualTo(1);
            assertThatThrownBy(() -> add(second, "Lyon")).hasMessage("db.refused.inuse");
        }
        database.close();
        assertThat(files.folder().resolve("a.belfry.lock")).doesNotExist();
        files.open("a.belfry", files.setup());
    }

    @Test
    void whatIsNotABelfryFileIsRefusedAndLeftAsItWas() throws Exception {
        Path file = files.folder().resolve("letter.belfry");
        Files.writeString(file, "Dear mayor, ".repeat(500));
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Database.open(file, files.setup()))
                .hasMessage("db.refused.foreign");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var listing = Files.list(files.folder())) {
            assertThat(listing).containsOnly(file);
        }
    }

    @Test
    void aMissingFileIsRefused() {
        assertThatThrownBy(() -> Database.open(files.folder().resolve("no.belfry"), files.setup()))
                .hasMessage("db.refused.missing");
        assertThat(files.folder().resolve("no.belfry")).doesNotExist();
    }

    @Test
    void aFileOfANewerBelfryIsRefused() throws Exception {
        files.make("a.belfry").close();
        Path file = files.folder().resolve("a.belfry");
        try (var connection = Connections.writer(file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 999");
        }
        assertThatThrownBy(() -> Database.open(file, files.setup())).hasMessage("db.refused.newer");
    }

    @Test
    void aTruncatedFileIsRefusedAsDamagedAndLeftAsItWas() throws Exception {
        Database database = files.make("a.belfry");
        add(database, "Lille");
        database.close();
        Path file = files.folder().resolve("a.belfry");
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(Files.size(file) / 2);
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Database.open(file, files.setup()))
                .hasMessage("db.refused.damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void anExistingFileIsNeverOverwritten() throws Exception {
        files.make("a.belfry");
        assertThatThrownBy(() -> files.make("a.belfry")).hasMessage("db.refused.exists");
    }

    @Test
    void aFileThatCouldNotBeFilledIsNotThere() throws Exception {
        Path file = files.folder().resolve("a.belfry");
        assertThatThrownBy(() ->
                        Database.create(
                                file,
                                files.setup(),
                                tx -> {
                                    throw new Refusal("db.refused.full", "x");
                                },
                                Intent.of("file.new")))
                .isInstanceOf(Refusal.class);
        try (var listing = Files.list(files.folder())) {
            assertThat(listing.map(p -> p.getFileName().toString())).containsOnly("memory");
        }
    }

    @Test
    void withoutAPlaceForTheMemoryNothingIsSaved() throws Exception {
        Database database = files.make("a.belfry");
        add(database, "Lille");
        Path memory = files.folder().resolve("memory");
        Path blocked = memory.resolve(database.fileId() + "-" + database.stationId());
        Files.delete(blocked);
        Files.createDirectories(blocked.resolve("in the way"));
        assertThatThrownBy(() -> add(database, "Lyon")).hasMessage("db.refused.memory");
        assertThat(count(database, MEMBER)).isEqualTo(1);
    }

    private static int count(Database database, org.jooq.Table<?> table) throws Refusal {
        return database.read(sql -> sql.fetchCount(table));
    }

    private static int found(Database database, String words) throws Refusal {
        return database.read(sql ->
                sql.resultQuery(
                                "SELECT count(*) FROM member_search WHERE member_search MATCH ?",
                                words)
                        .fetchSingle(0, Integer.class));
    }

    private static List<String> shown(Database database, String language) throws Refusal {
        return database.read(sql ->
                sql.select(MEMBER_SHOWN.NAME)
                        .from(MEMBER_SHOWN)
                        .where(MEMBER_SHOWN.LANGUAGE.eq(language))
                        .fetch(MEMBER_SHOWN.NAME));
    }

    private static List<String> epochs(Database database) throws Refusal {
        return database.read((DSLContext sql) ->
                sql.selectDistinct(ACTION.EPOCH).from(ACTION).fetch(ACTION.EPOCH));
    }

    private static String last(Database database) throws Refusal {
        return database.read(sql ->
                sql.select(ACTION.EPOCH)
                        .from(ACTION)
                        .orderBy(ACTION.N.desc())
                        .limit(1)
                        .fetchSingle(ACTION.EPOCH));
    }
}
