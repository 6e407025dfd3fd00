package org.belfry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.fault.SmallDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the command line says of a disk that is full or locked, and what it leaves there. */
class DiskVerbsTest {
    private static final String FULL = "is full|no room";
    private static final String FILE = "@sample.belfry";

    @RegisterExtension
    private static final Console console =
            new Console(Locale.UK, console -> console.done("new", FILE, "--sample"));

    @RegisterExtension final SmallDisk disk = SmallDisk.inMemory(2048);

    private String[] writing(String verb, Path to) {
        return switch (verb) {
            case "new" -> new String[] {"new", to.toString(), "--sample"};
            case "export" ->
                    new String[] {"export", "contacts", "--file", FILE, "--to", to.toString()};
            default ->
                    new String[] {
                        "print",
                        "summary",
                        "--file",
                        FILE,
                        "--member",
                        "Lille",
                        "--to",
                        to.toString()
                    };
        };
    }

    private static Path target(Path folder, String verb) {
        String ending =
                switch (verb) {
                    case "new" -> "belfry";
                    case "export" -> "csv";
                    default -> "pdf";
                };
        return folder.resolve("made." + ending);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(disk.folder())) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "export", "print"})
    void onAFullDiskNothingIsLeftAndWithRoomItIsDone(String verb) throws IOException {
        Path to = target(disk.folder(), verb);
        Path ballast = disk.fill("ballast", 4096);
        assertThat(console.refused(writing(verb, to)))
                .containsPattern(FULL)
                .contains(to.toString());
        assertThat(names()).containsExactly("ballast");
        Files.delete(ballast);
        if (!verb.equals("new")) {
            console.done(writing(verb, to));
            assertThat(to).isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "print"})
    void whatWasThereBeforeStaysOnAFullDisk(String verb) throws IOException {
        Path to = target(disk.folder(), verb);
        Files.writeString(to, "older");
        disk.fill("ballast", 0);
        assertThat(console.refused(writing(verb, to))).containsPattern(FULL);
        assertThat(to).hasContent("older");
        assertThat(names()).containsExactly("ballast", String.valueOf(to.getFileName()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "export", "print"})
    void onALockedDiskItIsRefused(String verb) throws IOException {
        disk.lock();
        assertThat(console.refused(writing(verb, target(disk.folder(), verb))))
                .contains(disk.folder().toString());
        assertThat(names()).isEmpty();
    }

    @Test
    void aFileOnALockedDiskIsNeitherListedNorChanged() throws IOException {
        Path file = disk.folder().resolve("empty.belfry");
        console.done("new", file.toString());
        disk.lock();
        for (String[] verb :
                List.of(
                        new String[] {"members", "--file", file.toString()},
                        new String[] {
                            "add", "member", "--file", file.toString(), "--set", "name=Lille"
                        })) {
            assertThat(console.refused(verb)).contains("Copy the file");
        }
        assertThat(names()).containsExactly("empty.belfry");
    }
}
