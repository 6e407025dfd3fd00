package org.belfry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.db.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.Locale;
import java.util.stream.Stream;

class UsageTest {
    @RegisterExtension
    private static final Console console =
            new Console(Locale.UK, console -> console.done("new", "@a.belfry"));

    static Stream<String> verbs() {
        return Stream.of(Verbs.ALL)
                .map(verb -> verb.getAnnotation(CommandLine.Command.class).name());
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void everyVerbHasHelpWithAnExample(String verb) {
        String help = console.done(verb, "--help").out();
        assertThat(help).contains("Usage: belfry " + verb, "Example: belfry " + verb);
        assertThat(console.done("--help").out()).contains("  " + verb);
        assertThat(Cli.isVerb(verb)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "members",
                "members --file",
                "add",
                "add member --file @a.belfry",
                "new",
                "sheet import",
                "sheet import x.txt",
                "sheet burn x.txt",
                "export contacts",
                "undo --fiel @a.belfry",
                "print summary --file @a.belfry",
                "add member --file @a.belfry --set name"
            })
    void wrongUsageIsToldAsSuch(String words) {
        Console.Ended ended = console.run(words.split(" "));
        assertThat(ended.code()).as(ended.err()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isNotBlank();
    }

    @Test
    void aMissingFileIsRefusedByEveryVerbThatNeedsOne() throws Exception {
        for (String words :
                new String[] {
                    "members --file @no.belfry",
                    "undo --file @no.belfry",
                    "add member --file @no.belfry --set name=X",
                    "edit member X --file @no.belfry --set name=Y",
                    "remove member X --file @no.belfry",
                    "export contacts --file @no.belfry --to @c.csv",
                    "print summary --file @no.belfry --to @c.pdf"
                }) {
            assertThat(console.refused(words.split(" "))).contains("There is no file", "no.belfry");
        }
        assertThat(console.files()).containsExactly("a.belfry", "own");
    }

    @Test
    void filesOfOthersNewerDamagedAndFoldersAreRefused() throws Exception {
        Files.writeString(console.path("letter.belfry"), "Dear mayor, ".repeat(500));
        Files.createFile(console.path("nothing.belfry"));
        Files.createDirectory(console.path("folder.belfry"));
        Files.copy(console.path("a.belfry"), console.path("cut.belfry"));
        try (var bytes = new RandomAccessFile(console.path("cut.belfry").toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }
        assertThat(console.refused("members", "--file", "@letter.belfry"))
                .contains("not a Belfry file");
        assertThat(console.refused("members", "--file", "@nothing.belfry"))
                .contains("not a Belfry file");
        assertThat(console.refused("members", "--file", "@folder.belfry"))
                .contains("not a Belfry file");
        assertThat(console.refused("members", "--file", "@cut.belfry")).contains("damaged");
        assertThat(console.refused("undo", "--file", "@cut.belfry")).contains("damaged");
        assertThat(console.files())
                .containsExactly(
                        "a.belfry",
                        "cut.belfry",
                        "folder.belfry",
                        "letter.belfry",
                        "nothing.belfry",
                        "own");
    }

    @Test
    void aFileThatIsOpenElsewhereMayBeReadButNotWritten() throws Exception {
        try (Database open = Database.open(console.path("a.belfry"), console.wiring().setup())) {
            console.done("members", "--file", "@a.belfry");
            assertThat(console.refused("add", "member", "--file", "@a.belfry", "--set", "name=X"))
                    .contains("open in another Belfry");
            assertThat(open.isReadOnly()).isFalse();
        }
    }
}
