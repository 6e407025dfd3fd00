package org.belfry.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

class AtomicFileTest {
    @TempDir Path folder;

    @Test
    void aFileIsWrittenWholeAndReplacesTheOneBefore() throws Exception {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, "before");
        AtomicFile.write(file, out -> out.write("after".getBytes(StandardCharsets.UTF_8)));
        assertThat(file).hasContent("after");
        assertThat(left()).containsExactly("list.csv");
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Path real = folder.resolve("real.csv");
        Files.writeString(real, "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
        AtomicFile.write(link, out -> out.write('x'));
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("x");
    }

    @Test
    void aFullDiskLeavesTheFileBeforeAndNothingElse() throws Exception {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, "before");
        Refusal refusal =
                refused(
                        file,
                        out -> {
                            out.write(new byte[200_000]);
                            throw new IOException("No space left on device");
                        });
        assertThat(refusal.key()).isEqualTo("paper.file.full");
        assertThat(file).hasContent("before");
        assertThat(left()).containsExactly("list.csv");
    }

    @Test
    void aCancelledFileLeavesNothing() throws Exception {
        Path file = folder.resolve("list.csv");
        assertThatThrownBy(() ->
                        AtomicFile.write(
                                file,
                                out -> {
                                    out.write('x');
                                    throw new CancellationException();
                                }))
                .isInstanceOf(CancellationException.class);
        assertThat(left()).isEmpty();
    }

    @Test
    void aContentThatRefusesLeavesNothing() throws Exception {
        Refusal refusal =
                refused(
                        folder.resolve("list.csv"),
                        out -> {
                            out.write('x');
                            throw new Refusal("report.summary.nobody");
                        });
        assertThat(refusal.key()).isEqualTo("report.summary.nobody");
        assertThat(left()).isEmpty();
    }

    @Test
    void aReadOnlyMediumIsSaidSo() throws Exception {
        Path disk = folder.resolve("disk.zip");
        try (FileSystem made = FileSystems.newFileSystem(disk, Map.of("create", "true"))) {
            Files.createDirectory(made.getPath("/papers"));
        }
        try (FileSystem medium =
                FileSystems.newFileSystem(disk, Map.of("accessMode", "readOnly"))) {
            Refusal refusal = refused(medium.getPath("/papers/list.csv"), out -> out.write('x'));
            assertThat(refusal.key()).isEqualTo("paper.file.readonly");
            assertThat(new Texts(Language.FRENCH).of(refusal)).contains("/papers", "lecture seule");
        }
    }

    @Test
    void aMissingFolderAndAFolderInPlaceOfAFileAreSaidSo() {
        assertThat(refused(folder.resolve("none/list.csv"), out -> out.write('x')).key())
                .isEqualTo("paper.file.nofolder");
        assertThat(refused(folder, out -> out.write('x')).key()).isEqualTo("paper.file.isfolder");
    }

    @Test
    void aFailureOfAnotherKindIsSaidInPlainWords() {
        Refusal refusal =
                refused(
                        folder.resolve("list.csv"),
                        out -> {
                            throw new IOException("Input/output error");
                        });
        assertThat(new Texts(Language.ENGLISH).of(refusal)).contains("could not be written");
    }

    private static Refusal refused(Path file, AtomicFile.Content content) {
        return catchThrowableOfType(Refusal.class, () -> AtomicFile.write(file, content));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
