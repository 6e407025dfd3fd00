package org.belfry.sheet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.sheet.Sheet;
import org.belfry.sheet.SheetKind;
import org.belfry.sheet.SheetReader;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;

class SheetFilesTest {
    @TempDir Path folder = Path.of(".");

    private final SheetFiles files = new SheetFiles(new SheetReader(Fixtures.COUNTRIES));

    private String refused(Path file) {
        Exception problem =
                files.read(List.of(file), new CountedProgress(false)).getFirst().problem();
        return problem instanceof Refusal refusal ? refusal.key() : "none: " + problem;
    }

    @Test
    void oneBadFileDoesNotStopTheOthers() throws Exception {
        Path sheet = Fixtures.file(folder, "tourcoing.txt");
        Path picture = Files.write(folder.resolve("picture.txt"), new byte[] {0, 1, 2, 3});
        var progress = new CountedProgress(false);
        List<SheetFiles.Outcome> outcomes = files.read(List.of(picture, sheet), progress);
        assertThat(outcomes.get(0).sheet()).isNull();
        assertThat(outcomes.get(1).sheet()).isNotNull();
        assertThat(progress.counts()).containsExactly(1L, 2L);
    }

    @Test
    void whatIsNoSheetIsReadAsADocument() throws IOException {
        SheetFiles.Outcome outcome =
                files.read(List.of(Fixtures.file(folder, "news.txt")), new CountedProgress(false))
                        .getFirst();
        assertThat(outcome.problem()).isNull();
        Sheet sheet = Objects.requireNonNull(outcome.sheet());
        assertThat(sheet.kind()).isEqualTo(SheetKind.UNKNOWN);
        assertThat(sheet.facts()).isEmpty();
    }

    @Test
    void whatIsNoTextIsRefusedForItsReason() throws IOException {
        assertThat(refused(folder)).isEqualTo("sheet.refused.unreadable");
        assertThat(refused(folder.resolve("gone.txt"))).isEqualTo("sheet.refused.unreadable");
        Path binary = Files.write(folder.resolve("a.txt"), new byte[] {0, 1, 2, 3});
        assertThat(refused(binary)).isEqualTo("sheet.refused.binary");
    }

    @Test
    void aHugeFileIsRefusedWithoutBeingRead() throws IOException {
        Path huge = folder.resolve("huge.txt");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(SheetReader.MOST_BYTES + 1L);
        }
        assertThat(refused(huge)).isEqualTo("sheet.refused.large");
    }

    @Test
    void readingStopsWhenItIsCalledOff() throws IOException {
        Path sheet = Fixtures.file(folder, "tourcoing.txt");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> files.read(List.of(sheet), new CountedProgress(true)))
                .isInstanceOf(CancellationException.class);
    }
}
