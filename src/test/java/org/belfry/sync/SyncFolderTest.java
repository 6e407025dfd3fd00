package org.belfry.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/** A folder between laptops, as sticks, shares and other programs leave it. */
class SyncFolderTest {
    private static final byte[] BATCH = BatchText.small().bytes();
    private static final byte[] BLOB = {1, 2, 3};
    private static final String SHA256 = HexFormat.of().formatHex(Digests.sha256().digest(BLOB));

    @TempDir Path root;

    private Path write(byte[] bytes) throws Refusal {
        return new SyncFolder(root).write(BatchText.small().header(), out -> out.write(bytes));
    }

    private Path own() {
        return root.resolve("sync").resolve(BatchText.STATION).resolve(BatchText.EPOCH);
    }

    @Test
    void aBatchLiesWhereItsHeaderSays() throws Exception {
        assertThat(write(BATCH)).isEqualTo(own().resolve("000042.jsonl")).hasBinaryContent(BATCH);
        Path big =
                new SyncFolder(root)
                        .write(
                                BatchText.small().number(1_234_567).header(),
                                out -> out.write(BATCH));
        assertThat(big).isEqualTo(own().resolve("1234567.jsonl"));
        Path snapshot =
                new SyncFolder(root)
                        .write(
                                new BatchText().snapshot().number(3).header(),
                                out -> out.write(new BatchText().snapshot().number(3).bytes()));
        assertThat(snapshot).isEqualTo(own().resolve("snapshot-000003.jsonl"));
        assertThat(new SyncFolder(root).files())
                .containsExactly(own().resolve("000042.jsonl"), big, snapshot);
    }

    @Test
    void theSameBatchAgainChangesNothing() throws Exception {
        Path file = write(BATCH);
        var key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        assertThat(write(BATCH)).isEqualTo(file);
        assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey()).isEqualTo(key);
        assertThat(all()).containsExactly("000042.jsonl");
    }

    @Test
    void aTornBatchIsReplaced() throws Exception {
        Files.createDirectories(own());
        Files.write(own().resolve("000042.jsonl"), Arrays.copyOf(BATCH, 500));
        assertThat(write(BATCH)).hasBinaryContent(BATCH);
        assertThat(all()).containsExactly("000042.jsonl");
    }

    @Test
    void theBatchOfACloneUnderTheSameNameStandsBesideIt() throws Exception {
        Path mine = write(BATCH);
        byte[] other = new BatchText().number(42).bytes();
        Path theirs = write(other);
        assertThat(theirs).isEqualTo(own().resolve("000042-2.jsonl")).hasBinaryContent(other);
        assertThat(mine).hasBinaryContent(BATCH);
        assertThat(write(other)).isEqualTo(theirs);
        assertThat(all()).hasSize(2);
    }

    @Test
    void onlyAnErasureChangesAFile() throws Exception {
        Path file = write(BATCH);
        byte[] erased = new BatchText().number(42).bytes();
        new SyncFolder(root).replace(file, out -> out.write(erased));
        assertThat(file).hasBinaryContent(erased);
        assertThatThrownBy(() ->
                        new SyncFolder(root)
                                .replace(root.resolve("../x.jsonl"), out -> out.write(erased)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatAKilledWriterLeftIsTakenAway() throws Exception {
        Files.createDirectories(own());
        Files.write(own().resolve(".000042.jsonl.killed.part"), new byte[10]);
        write(BATCH);
        assertThat(all()).containsExactly("000042.jsonl");
    }

    @Test
    void aCancelledBatchLeavesNothing() throws Exception {
        assertThatThrownBy(() ->
                        new SyncFolder(root)
                                .write(
                                        BatchText.small().header(),
                                        out -> {
                                            out.write(BATCH);
                                            throw new CancellationException();
                                        }))
                .isInstanceOf(CancellationException.class);
        assertThat(all()).isEmpty();
    }

    @Test
    void aDiskThatGivesBackOtherBytesIsNotTrusted() throws Exception {
        var calls =
                new FailingCalls(0, false) {
                    @Override
                    public InputStream read(Path file) throws IOException {
                        byte[] bytes = Files.readAllBytes(file);
                        bytes[7] ^= 1;
                        return new ByteArrayInputStream(bytes);
                    }
                };
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () ->
                                new SyncFolder(root, calls)
                                        .write(
                                                BatchText.small().header(),
                                                out -> out.write(BATCH)));
        assertThat(refusal.key()).isEqualTo("sync.write.medium");
        assertThat(all()).isEmpty();
    }

    @Test
    void aStickThatIsNotThereIsMissed() {
        var gone = new SyncFolder(root.resolve("stick"));
        Refusal reading = catchThrowableOfType(Refusal.class, gone::files);
        Refusal writing =
                catchThrowableOfType(
                        Refusal.class,
                        () -> gone.write(BatchText.small().header(), out -> out.write(BATCH)));
        assertThat(List.of(reading.key(), writing.key())).containsOnly("sync.folder.missing");
        assertThat(root.resolve("stick")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000042.jsonl",
                "000042.sync-conflict-20260101-120000-ABCDEFG.jsonl",
                "000042 (conflicted copy 2026-01-01 120000).jsonl",
                "000042 (Anne's conflicted copy 2026-01-01).jsonl",
                "000042 (1).jsonl",
                "000042 - Copy.jsonl",
                "000042 - Copie (2).jsonl",
                "Kopie von 000042.jsonl",
                "000042.JSONL",
                "anything at all.jsonl",
                "a/b/c/d/e/000042.jsonl",
                "SYNC/STATION/000042.JSONL"
            })
    void aBatchIsFoundUnderWhateverName(String name) throws Exception {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, BATCH);
        assertThat(new SyncFolder(root).files()).containsExactly(file);
        new SyncFolder(root).check(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".000042.jsonl.0f.part",
                ".syncthing.000042.jsonl.tmp",
                ".syncthing.000042.jsonl",
                "~syncthing~000042.jsonl",
                ".~lock.000042.jsonl",
                "000042.jsonl.part",
                "000042.jsonl.tmp",
                "000042.jsonl~",
                ".stversions/000042~20260101-120000.jsonl",
                ".Trash-1000/files/000042.jsonl",
                "$RECYCLE.BIN/000042.jsonl",
                "System Volume Information/000042.jsonl"
            })
    void whatIsOnItsWayOrThrownAwayIsNoBatch(String name) throws Exception {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, BATCH);
        assertThat(new SyncFolder(root).files()).isEmpty();
    }

    @Test
    void linksAreNotFollowed(@TempDir Path elsewhere) throws Exception {
        Files.write(elsewhere.resolve("000001.jsonl"), BATCH);
        Files.createSymbolicLink(root.resolve("out"), elsewhere);
        Files.createSymbolicLink(root.resolve("circle"), root);
        Files.createSymbolicLink(root.resolve("1.jsonl"), elsewhere.resolve("000001.jsonl"));
        assertThat(new SyncFolder(root).files()).isEmpty();
    }

    @Test
    void aFolderOfFoldersWithoutEndIsNoExchange() throws Exception {
        Path deep = root;
        for (int i = 0; i < 40; i++) {
            deep = deep.resolve("d");
        }
        Files.createDirectories(deep);
        assertThat(catchThrowableOfType(Refusal.class, () -> new SyncFolder(root).files()).key())
                .isEqualTo("sync.folder.deep");
    }

    @Test
    void anAttachmentIsFoundByItsBytesWhereverItLies() throws Exception {
        var folder = new SyncFolder(root);
        assertThat(folder.findBlob(SHA256)).isEmpty();
        Path path = folder.writeBlob(BatchText.STATION, SHA256, BLOB);
        assertThat(path)
                .isEqualTo(
                        root.resolve("sync")
                                .resolve(BatchText.STATION)
                                .resolve("blobs")
                                .resolve(SHA256.substring(0, 2))
                                .resolve(SHA256));
        assertThat(folder.findBlob(SHA256)).contains(path);
        assertThat(new SyncFolder(root).findBlob(SHA256)).contains(path);
        Path renamed = root.resolve(SHA256.toUpperCase(Locale.ROOT));
        Files.move(path, renamed);
        assertThat(new SyncFolder(root).findBlob(SHA256)).contains(renamed);
    }

    @Test
    void anAttachmentWithOtherBytesIsNoneAndIsWrittenAnew() throws Exception {
        var folder = new SyncFolder(root);
        Path path = folder.writeBlob(BatchText.STATION, SHA256, BLOB);
        Files.write(path, new byte[] {1, 2});
        assertThat(new SyncFolder(root).findBlob(SHA256)).isEmpty();
        folder.writeBlob(BatchText.STATION, SHA256, BLOB);
        assertThat(new SyncFolder(root).findBlob(SHA256)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../../etc/passwd", "ab", "AB", "/etc/passwd", "ab/../../x"})
    void aNameThatIsNoDigestIsNeverLookedFor(String name) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> new SyncFolder(root).findBlob(name));
        assertThat(refusal.key()).isEqualTo("sync.blob.name");
    }

    private List<String> all() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
