package org.belfry.sheet.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class DroppedFilesTest {
    @TempDir private Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }

    private static DroppedFiles.Found found(Path... dropped) throws Refusal {
        return DroppedFiles.of(List.of(dropped), new CountedProgress(false));
    }

    @Test
    void aFolderIsOpenedWithAllThatLiesInItInTheOrderOfNames() throws Exception {
        Path b = file("sheets/b.txt");
        Path inner = file("sheets/a/inner.html");
        Path alone = file("alone.txt");
        var found = found(folder.resolve("sheets"), alone);
        assertThat(found.files()).containsExactly(inner, b, alone);
        assertThat(found.inFolders()).containsExactlyInAnyOrder(inner, b);
    }

    @Test
    void whatASystemKeepsThereIsPassedOver() throws Exception {
        file("sheets/.DS_Store");
        file("sheets/Thumbs.db");
        file("sheets/__MACOSX/lille.txt");
        file("sheets/.git/config");
        Path sheet = file("sheets/lille.txt");
        assertThat(found(folder.resolve("sheets")).files()).containsExactly(sheet);
    }

    @Test
    void aFolderThatLeadsBackToItselfEnds() throws Exception {
        Path sheet = file("sheets/lille.txt");
        Files.createSymbolicLink(folder.resolve("sheets/again"), folder.resolve("sheets"));
        assertThat(found(folder.resolve("sheets")).files()).containsExactly(sheet);
    }

    @Test
    void anEmptyFolderHoldsNothing() throws Exception {
        Files.createDirectory(folder.resolve("sheets"));
        assertThat(found(folder.resolve("sheets")).files()).isEmpty();
    }

    @Test
    void aWholeDiskIsRefused() throws Exception {
        Path crowd = Files.createDirectory(folder.resolve("crowd"));
        for (int i = 0; i <= DroppedFiles.MOST; i++) {
            Files.createFile(crowd.resolve(i + ".txt"));
        }
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> found(crowd))
                .matches(refusal -> refusal.key().equals("sheet.refused.crowded"));
    }
}
