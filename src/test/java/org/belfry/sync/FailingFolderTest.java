package org.belfry.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.belfry.db.What;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whichever call to the disk fails: it is said in plain words, nothing is torn, and it can be tried
 * again.
 */
class FailingFolderTest {
    private static final byte[] BATCH = BatchText.small().bytes();
    private static final byte[] ERASED =
            BatchText.small().action(BatchText.op("m", "x", What.ERASE, "{}", "{}")).bytes();
    private static final byte[] BLOB = {1, 2, 3};
    private static final String SHA256 = HexFormat.of().formatHex(Digests.sha256().digest(BLOB));

    @TempDir Path root;

    interface Operation {
        void run(SyncFolder folder) throws Refusal;
    }

    private static Path batch(Path folder) {
        return folder.resolve("sync")
                .resolve(BatchText.STATION)
                .resolve(BatchText.EPOCH)
                .resolve("000042.jsonl");
    }

    static List<Arguments> operations() {
        return List.of(
                operation("a batch is written", false, BATCH, FailingFolderTest::write),
                operation("a batch is written again", true, BATCH, FailingFolderTest::write),
                operation(
                        "a batch is replaced",
                        true,
                        ERASED,
                        folder -> folder.replace(batch(folder.root()), out -> out.write(ERASED))),
                operation(
                        "an attachment is written",
                        false,
                        BLOB,
                        folder -> folder.writeBlob(BatchText.STATION, SHA256, BLOB)),
                operation("a folder is read", true, BATCH, FailingFolderTest::read));
    }

    private static void write(SyncFolder folder) throws Refusal {
        folder.write(BatchText.small().header(), out -> out.write(BATCH));
    }

    private static void read(SyncFolder folder) throws Refusal {
        for (Path file : folder.files()) {
            folder.isComplete(file);
            folder.check(file);
        }
        folder.findBlob(SHA256);
    }

    private static Arguments operation(
            String name, boolean there, byte[] wanted, Operation operation) {
        return Arguments.of(Named.of(name, operation), there, Named.of("bytes", wanted));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theNthCallFails(Operation operation, boolean there, byte[] wanted) throws Exception {
        int calls = 0;
        for (int failing = 1; ; failing++) {
            for (boolean torn : new boolean[] {false, true}) {
                Path folder = Files.createDirectory(root.resolve(failing + "-" + torn));
                if (there) {
                    write(new SyncFolder(folder));
                }
                var disk = new FailingCalls(failing, torn);
                Throwable thrown =
                        catchThrowable(() -> operation.run(new SyncFolder(folder, disk)));
                calls = disk.count();
                if (thrown != null) {
                    assertThat(thrown).as("call %d", failing).isInstanceOf(Refusal.class);
                    String said = new Texts(Language.ENGLISH).of((Refusal) thrown);
                    assertThat(said).endsWith(".").doesNotContain("Exception");
                }
                assertThat(disk.keeps() || names(folder).stream().noneMatch(n -> n.startsWith(".")))
                        .as("nothing is left of call %d", failing)
                        .isTrue();
                for (byte[] each : contents(folder)) {
                    assertThat(each).as("call %d", failing).isIn(BATCH, wanted);
                }
                operation.run(new SyncFolder(folder));
                assertThat(contents(folder)).as("call %d", failing).containsExactly(wanted);
                assertThat(names(folder)).noneMatch(name -> name.startsWith("."));
            }
            if (failing > calls) {
                assertThat(calls).isGreaterThan(5);
                return;
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .toList();
        }
    }

    /** What stands under real names. */
    private static List<byte[]> contents(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> files =
                    paths.filter(Files::isRegularFile)
                            .filter(path -> !path.getFileName().toString().startsWith("."))
                            .toList();
            var contents = new ArrayList<byte[]>();
            for (Path file : files) {
                contents.add(Files.readAllBytes(file));
            }
            return contents;
        }
    }
}
