package org.belfry;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Belfry as it is started, in a process of its own. */
class StartTest {
    @TempDir private Path folder = Path.of("");

    private record Ended(int code, String out, String err) {}

    private Ended run(Map<String, String> environment, List<String> command) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        var builder = new ProcessBuilder(command);
        builder.directory(folder.toFile());
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment()
                .put("BELFRY_SETTINGS", folder.resolve("settings/settings.json").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(4, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static List<String> belfry(String... arguments) {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Duser.language=en"));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "org.belfry.Launcher"));
        command.addAll(List.of(arguments));
        return command;
    }

    @Test
    void withoutADisplayItSaysSoAndLeavesPicturesPapersAndLists() throws Exception {
        Ended ended = run(Map.of(), belfry());

        assertThat(ended.code()).as(ended.err() + ended.out()).isZero();
        assertThat(ended.err()).contains("no display");
        Path tour = folder.resolve("target/tour");
        for (String language : List.of("en", "fr")) {
            for (String look : List.of("light", "dark")) {
                for (String screen :
                        List.of(
                                "welcome",
                                "members",
                                "summary",
                                "sheet-review",
                                "settings",
                                "backups")) {
                    Path picture = tour.resolve(screen + "-" + language + "-" + look + ".png");
                    assertThat(Files.size(picture)).as(picture.toString()).isGreaterThan(10_000);
                }
            }
            assertThat(text(tour.resolve("lille-" + language + ".pdf"))).contains("Lille");
        }
        assertThat(Files.readString(tour.resolve("contacts.csv"))).contains("Łódź");
        assertThat(ended.out()).contains("members-fr-dark.png", "lille-fr.pdf", "contacts.xlsx");
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void withoutANewEnoughJdkTheInstallerSaysWhatToInstall() throws Exception {
        String installer = Path.of("installer/belfry").toAbsolutePath().toString();
        Ended ended = run(Map.of("BELFRY_JAVA", "999"), List.of("bash", installer, "--version"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("JDK of version 999 or newer").contains("JAVA_HOME");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void aVerbOfTheCommandLineNeedsNoDisplay() throws Exception {
        Ended made = run(Map.of(), belfry("new", "efus.belfry", "--sample"));
        Ended listed =
                run(
                        Map.of(),
                        belfry("members", "--file", "efus.belfry", "--match", "kobenhavn lodz"));
        Ended found = run(Map.of(), belfry("members", "--file", "efus.belfry", "--match", "lodz"));

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(listed.out()).contains("No member");
        assertThat(found.out()).contains("Łódź", "1 member");
        assertThat(found.err()).isEmpty();
        assertThat(new String(found.out().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .contains("ź");
    }
}
