package org.belfry.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An exchange folder in one file, honest and otherwise. */
class BundleTest {
    private static final byte[] BATCH = BatchText.small().bytes();
    private static final byte[] BLOB = {1, 2, 3};
    private static final String SHA256 = HexFormat.of().formatHex(Digests.sha256().digest(BLOB));

    @TempDir Path folder;

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private Path zipped(Map<String, byte[]> files) throws IOException {
        return Files.write(folder.resolve("exchange.zip"), zip(files));
    }

    private static Refusal refused(Path zip) {
        return catchThrowableOfType(Refusal.class, () -> Bundle.open(zip));
    }

    private static void fill(SyncFolder sync) throws Refusal {
        sync.write(BatchText.small().header(), out -> out.write(BATCH));
        sync.writeBlob(BatchText.STATION, SHA256, BLOB);
    }

    @Test
    void aBundleIsReadLikeTheFolderItWasMadeOf() throws Exception {
        Path zip = folder.resolve("exchange.zip");
        Bundle.write(zip, BundleTest::fill);
        assertThat(Bundle.isBundle(zip)).isTrue();
        Path unpacked;
        try (Bundle bundle = Bundle.open(zip)) {
            SyncFolder sync = bundle.folder();
            unpacked = sync.root();
            List<Path> files = sync.files();
            assertThat(files).hasSize(1);
            assertThat(files.getFirst()).hasBinaryContent(BATCH);
            assertThat(bundle.name(files.getFirst()))
                    .isEqualTo(
                            "exchange.zip: sync/%s/%s/000042.jsonl"
                                    .formatted(BatchText.STATION, BatchText.EPOCH));
            assertThat(sync.findBlob(SHA256)).isPresent();
        }
        assertThat(unpacked).doesNotExist();
    }

    @Test
    void theSameFolderMakesTheSameBytes() throws Exception {
        Path one = folder.resolve("one.zip");
        Path two = folder.resolve("two.zip");
        Bundle.write(one, BundleTest::fill);
        Bundle.write(two, BundleTest::fill);
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void aBundleThatCannotBeFilledLeavesNothing() {
        Path zip = folder.resolve("exchange.zip");
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () ->
                                Bundle.write(
                                        zip,
                                        sync -> {
                                            throw new Refusal("sync.write.large", "member", "x");
                                        }));
        assertThat(refusal.key()).isEqualTo("sync.write.large");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void foldersRubbishAndBackslashesDoNoHarm() throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("exchange/", new byte[0]);
        files.put("exchange/sync\\station\\epoch\\000001.jsonl", BATCH);
        files.put("exchange/SYNC/000002 (1).JSONL", BATCH);
        files.put("__MACOSX/exchange/._000001.jsonl", new byte[10]);
        files.put("exchange/.DS_Store", new byte[10]);
        files.put("exchange/read me.txt", new byte[10]);
        try (Bundle bundle = Bundle.open(zipped(files))) {
            assertThat(bundle.folder().files()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../000001.jsonl",
                "sync/../../../tmp/000001.jsonl",
                "/tmp/000001.jsonl",
                "..\\..\\000001.jsonl",
                "\\\\server\\share\\000001.jsonl",
                "C:\\Users\\000001.jsonl",
                "c:000001.jsonl",
                "sync/blobs/..",
            })
    void aNameThatLeadsOutIsRefused(String name) throws Exception {
        Refusal refusal = refused(zipped(Map.of(name, BATCH)));
        assertThat(refusal.key()).isEqualTo("sync.bundle.name");
        assertThat(refusal.arguments()).startsWith("exchange.zip");
    }

    @Test
    void aBundleThatUnpacksWithoutEndIsRefused() throws Exception {
        Path bomb = zipped(Map.of("000001.jsonl", new byte[5_000_000]));
        assertThat(Files.size(bomb)).isLessThan(10_000);
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class, () -> Bundle.open(bomb, new Bundle.Limits(10, 1_000_000)));
        assertThat(refusal.key()).isEqualTo("sync.bundle.large");
    }

    @Test
    void aBundleOfTooManyFilesIsRefused() throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 11; i++) {
            files.put(i + ".txt", new byte[0]);
        }
        Path zip = zipped(files);
        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class, () -> Bundle.open(zip, new Bundle.Limits(10, 1_000_000)));
        assertThat(refusal.key()).isEqualTo("sync.bundle.large");
    }

    @Test
    void aLockedBundleIsSaidSo() throws Exception {
        byte[] bytes = zip(Map.of("000001.jsonl", BATCH));
        bytes[6] |= 1;
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        bytes[directory + 8] |= 1;
        Path zip = Files.write(folder.resolve("exchange.zip"), bytes);
        assertThat(refused(zip).key()).isEqualTo("sync.bundle.locked");
    }

    @Test
    void aTornOrForeignBundleIsBroken() throws Exception {
        byte[] bytes = zip(Map.of("000001.jsonl", BATCH));
        Path zip = folder.resolve("exchange.zip");
        for (int length : new int[] {0, 1, 30, 500, bytes.length - 1}) {
            Files.write(zip, Arrays.copyOf(bytes, length));
            assertThat(refused(zip).key()).isEqualTo("sync.bundle.broken");
        }
        Files.writeString(zip, "name;city\n");
        assertThat(refused(zip).key()).isEqualTo("sync.bundle.broken");
        assertThat(Bundle.isBundle(zip)).isFalse();
        assertThat(refused(folder.resolve("none.zip")).key()).isEqualTo("sync.file.unreadable");
    }

    @Test
    void whicheverByteOfABundleIsFlippedNothingElseIsReadFromIt() throws Exception {
        byte[] bytes = zip(Map.of("000001.jsonl", BATCH));
        Path zip = folder.resolve("exchange.zip");
        for (int at = 0; at < bytes.length; at += 7) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= 0x10;
            Files.write(zip, flipped);
            try (Bundle bundle = Bundle.open(zip)) {
                for (Path file : bundle.folder().files()) {
                    if (!Arrays.equals(Files.readAllBytes(file), BATCH)) {
                        assertThat(
                                        catchThrowableOfType(
                                                Refusal.class,
                                                () -> BatchText.read(Files.readAllBytes(file))))
                                .isNotNull();
                    }
                }
            } catch (Refusal refusal) {
                assertThat(refusal.key()).startsWith("sync.bundle.");
            }
        }
    }
}
