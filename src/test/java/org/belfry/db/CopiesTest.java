package org.belfry.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belfry.db.generated.Tables.MEMBER;

import org.belfry.db.Copies.Verdict;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/** Copies are whole, verified and sealed, and nothing that failed looks like one. */
class CopiesTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    @SuppressWarnings("NullAway.Init")
    private Database database;

    private Path copy = Path.of(".");

    @BeforeEach
    void make() throws Refusal {
        database = files.make("a.belfry");
        add("Lille");
        copy = files.folder().resolve("copy.belfry");
    }

    private void add(String town) throws Refusal {
        var row = new MemberRecord();
        row.setName(town);
        database.write(Intent.of("add.member"), tx -> tx.insert(row));
    }

    private List<String> names() throws Exception {
        try (var left = Files.list(files.folder())) {
            return left.map(each -> String.valueOf(each.getFileName()))
                    .filter(name -> !name.startsWith("a.belfry") && !name.equals("memory"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aCopyHoldsWhatTheFileHoldsAndNothingElseIsLeft() throws Exception {
        database.copyTo(copy);
        assertThat(Copies.verify(copy, new Disk())).isEqualTo(Verdict.INTACT);
        assertThat(Copies.fileId(copy)).isEqualTo(database.fileId());
        assertThat(names()).containsExactly("copy.belfry", "copy.belfry.sha256");
        try (Database opened = Database.openReading(copy, files.setup())) {
            assertThat(opened.differences()).isEmpty();
            assertThat(opened.<Integer>read(sql -> sql.fetchCount(MEMBER))).isEqualTo(1);
        }
    }

    @Test
    void aCopyIsMadeInsideAWriteOfSomebodyElse() throws Exception {
        var inside = new CountDownLatch(1);
        var copied = new CountDownLatch(1);
        var write =
                new FutureTask<>(() ->
                        database.write(
                                Intent.of("add.member"),
                                tx -> {
                                    var row = new MemberRecord();
                                    row.setName("Lyon");
                                    String id = tx.insert(row);
                                    inside.countDown();
                                    await(copied);
                                    return id;
                                }));
        Thread.ofPlatform().name("writer").start(write);
        await(inside);
        database.copyTo(copy);
        copied.countDown();
        write.get();
        try (Database opened = Database.openReading(copy, files.setup())) {
            assertThat(
                            opened.<List<String>>read(
                                    sql -> sql.select(MEMBER.NAME).from(MEMBER).fetch(MEMBER.NAME)))
                    .containsExactly("Lille");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anyFlippedBitIsFound() throws Exception {
        database.copyTo(copy);
        byte[] bytes = Files.readAllBytes(copy);
        for (int at : new int[] {0, 30, 99, 4096, bytes.length / 2, bytes.length - 1}) {
            bytes[at] ^= 1;
            Files.write(copy, bytes);
            assertThat(Copies.verify(copy, new Disk())).isEqualTo(Verdict.DAMAGED);
            bytes[at] ^= 1;
        }
        Files.write(copy, bytes);
        assertThat(Copies.verify(copy, new Disk())).isEqualTo(Verdict.INTACT);
        Files.delete(Copies.seal(copy));
        assertThat(Copies.verify(copy, new Disk())).isEqualTo(Verdict.UNSEALED);
    }

    @Test
    void whateverIsThereIsNotWrittenOver() throws Exception {
        Files.writeString(copy, "mine");
        assertThatThrownBy(() -> database.copyTo(copy)).hasMessage("db.refused.exists");
        assertThat(Files.readString(copy)).isEqualTo("mine");
        assertThat(names()).containsExactly("copy.belfry");
    }

    @Test
    void whicheverCallFailsNothingIsLeftAndTheNextCopyGoesWell() throws Exception {
        int calls = 0;
        while (true) {
            calls++;
            var failing = new FailingDisk(calls);
            try {
                Copies.make(database.file(), copy, failing);
                break;
            } catch (Refusal refusal) {
                assertThat(refusal.key()).isIn("db.refused.folder", "db.refused.full");
                assertThat(names()).as("call %d", calls).isEmpty();
            }
        }
        assertThat(calls).isGreaterThan(6);
        assertThat(Copies.verify(copy, new Disk())).isEqualTo(Verdict.INTACT);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path nowhere = files.folder().resolve("gone").resolve("copy.belfry");
        assertThatThrownBy(() -> database.copyTo(nowhere))
                .hasMessage("db.refused.folder")
                .extracting(refusal -> ((Refusal) refusal).arguments())
                .isEqualTo(new Object[] {nowhere.toString()});
    }

    @Test
    void aDamagedFileIsNotCopied() throws Exception {
        database.close();
        byte[] bytes = Files.readAllBytes(database.file());
        for (int at = 8192; at < bytes.length; at++) {
            bytes[at] = 0;
        }
        Files.write(database.file(), bytes);
        assertThatThrownBy(() -> Copies.make(database.file(), copy, new Disk()))
                .hasMessage("db.refused.damaged");
        assertThat(names()).isEmpty();
    }
}
