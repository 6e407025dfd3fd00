package org.belfry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.cli.Console.Ended;
import org.belfry.db.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Backups, checks and restored files by command line. */
class BackupVerbsTest {
    private static final int PAGE = 4096;

    @RegisterExtension
    private static final Console console =
            new Console(Locale.UK, console -> console.done("new", "@a.belfry", "--sample"));

    private static List<String> kept() throws Exception {
        Path folder = console.path("own/backups");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.map(each -> String.valueOf(each.getFileName()))
                    .filter(name -> name.endsWith(".belfry"))
                    .sorted()
                    .toList();
        }
    }

    /** The one that is kept. */
    private static Path backup() throws Exception {
        try (var files = Files.walk(console.path("own/backups"))) {
            return files.filter(each -> each.toString().endsWith(".belfry"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Spoils every other page of the rows of members; the schema and other tables stay. */
    private static void spoil(String name) throws Exception {
        Path file = console.path(name);
        List<Integer> pages = pages(file, "member");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < pages.size(); i += 2) {
            int end = pages.get(i) * PAGE;
            Arrays.fill(bytes, end - PAGE, end, (byte) 0);
        }
        Files.write(file, bytes);
    }

    /** The pages that hold the rows of a table. */
    private static List<Integer> pages(Path file, String table) throws Exception {
        var pages = new ArrayList<Integer>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement =
                        connection.prepareStatement(
                                "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'"
                                        + " ORDER BY pageno")) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    pages.add(rows.getInt(1));
                }
            }
        }
        assertThat(pages).hasSizeGreaterThan(1);
        return pages;
    }

    private static void behead(String name) throws Exception {
        Path file = console.path(name);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 0, PAGE, (byte) 7);
        Files.write(file, bytes);
    }

    @Test
    void aBackupIsMadeAlsoWhileTheFileIsOpenAndComesBackWithTheFile() throws Exception {
        String rows;
        try (Database open = Database.open(console.path("a.belfry"), console.wiring().setup())) {
            assertThat(open.isReadOnly()).isFalse();
            console.done("backup", "--file", "@a.belfry", "--to", "@copy.belfry");
            rows = console.rows(console.path("a.belfry"));
        }
        console.done("remove", "member", "Lille", "--file", "@a.belfry");
        Ended ended = console.done("restore", "@copy.belfry", "--to", "@a.belfry");
        assertThat(ended.out()).contains("a.belfry").contains("set-aside");
        assertThat(console.rows(console.path("a.belfry"))).isEqualTo(rows);
        assertThat(console.files()).anyMatch(name -> name.startsWith("a.set-aside-"));
        console.done("check", "@a.belfry");
        console.done("edit", "member", "Lille", "--file", "@a.belfry", "--set", "note=back");
        assertThat(console.done("check", "@a.belfry").out()).contains("as they should be");
    }

    @Test
    void withoutAPlaceItGoesAmongThoseThatAreKept() throws Exception {
        assertThat(console.done("backup", "--file", "@a.belfry").line())
                .endsWith(kept().getFirst() + "”.");
        assertThat(kept().getFirst()).endsWith("-asked.belfry");
    }

    @Test
    void whatIsThereIsNotWrittenOver() {
        console.done("backup", "--file", "@a.belfry", "--to", "@copy.belfry");
        assertThat(console.refused("backup", "--file", "@a.belfry", "--to", "@copy.belfry"))
                .contains("exists already");
        assertThat(console.refused("backup", "--file", "@none.belfry", "--to", "@b.belfry"))
                .contains("none.belfry");
    }

    @Test
    void aCheckSaysWhatItLookedAtAndHowMuchOfIt() {
        List<String> lines = console.done("check", "@a.belfry").lines();
        assertThat(lines).hasSize(9);
        assertThat(lines.getFirst()).startsWith("pages of the file").endsWith("as they should be");
        assertThat(lines).anyMatch(line -> line.matches("changes, by their digests +[\\d,]+ .*"));
        assertThat(lines.getLast()).endsWith("a.belfry” is as it should be.");
    }

    @Test
    void beforeAnImportABackupIsMade() throws Exception {
        console.sheet("french.txt");
        console.done("sheet", "import", "--file", "@a.belfry", "@french.txt", "--member", "Lille");
        assertThat(kept()).singleElement().asString().endsWith("-import.belfry");
    }

    @Test
    void aDamagedFileIsLeftAsItIsAndItsBackupNamed() throws Exception {
        console.done("backup", "--file", "@a.belfry");
        behead("a.belfry");
        byte[] before = Files.readAllBytes(console.path("a.belfry"));
        String offer = console.refused("members", "--file", "@a.belfry");
        assertThat(offer).contains("is damaged").contains(kept().getFirst()).contains("--readable");
        Ended check = console.run("check", "@a.belfry");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.err().lines()).hasSize(1);
        assertThat(Files.readAllBytes(console.path("a.belfry"))).isEqualTo(before);

        console.done("restore", backup().toString(), "--to", "@a.belfry");
        assertThat(console.done("members", "--file", "@a.belfry").out()).contains("Lille");
        assertThat(console.files()).anyMatch(name -> name.startsWith("a.set-aside-"));
        Files.delete(
                console.path(
                        console.files().stream()
                                .filter(name -> name.startsWith("a.set-aside-"))
                                .findFirst()
                                .orElseThrow()));
    }

    @Test
    void whatCanStillBeReadOfADamagedFileIsSavedAndCounted() throws Exception {
        spoil("a.belfry");
        Ended check = console.run("check", "@a.belfry");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.err().strip()).contains("is not as it should be").endsWith(".");
        assertThat(check.out()).contains("What can still be read:").contains("Members");
        Ended saved = console.done("restore", "@a.belfry", "--readable", "--to", "@new.belfry");
        assertThat(saved.out()).contains("readable", "new.belfry");
        console.done("check", "@new.belfry");
        assertThat(console.done("members", "--file", "@new.belfry").out()).contains("members");
        assertThat(console.refused("restore", "@a.belfry", "--readable", "--to", "@new.belfry"))
                .contains("exists already");
        Files.delete(console.path("a.belfry"));
    }

    @Test
    void aDamagedBackupAndAnotherNetworkAreRefused() throws Exception {
        console.done("backup", "--file", "@a.belfry", "--to", "@copy.belfry");
        console.done("new", "@b.belfry");
        assertThat(console.refused("restore", "@copy.belfry", "--to", "@b.belfry"))
                .contains("another network");
        spoil("copy.belfry");
        assertThat(console.refused("restore", "@copy.belfry", "--to", "@a.belfry"))
                .contains("is damaged and was not used");
        Files.delete(console.path("copy.belfry"));
    }
}
