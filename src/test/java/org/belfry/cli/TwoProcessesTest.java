package org.belfry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.Launcher;
import org.belfry.db.NetworkFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Two laptops as two programs that run at the same time, each with settings of its own. */
class TwoProcessesTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();
    private String stick = "";

    @BeforeEach
    void aStick() throws Exception {
        stick = Files.createDirectories(files.folder().resolve("stick")).toString();
    }

    /** Starts Belfry as somebody does on a laptop of this name. */
    private Process start(String laptop, String... arguments) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx128m",
                                "-Dbelfry.settings=" + files.folder().resolve(laptop + ".json"),
                                "-Duser.language=en",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String end(Process process) throws Exception {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private String run(String laptop, String... arguments) throws Exception {
        return end(start(laptop, arguments));
    }

    private String file(String laptop) {
        Path own = files.folder().resolve(laptop);
        return own.resolve("efus.belfry").toString();
    }

    @Test
    void bothWorkAndSendAtOnceUntilTheirDumpsAreEqual() throws Exception {
        for (String laptop : List.of("anne", "bob")) {
            Files.createDirectories(files.folder().resolve(laptop));
        }
        run("anne", "new", file("anne"), "--sample", "--members", "60", "--station", "Anne’s");
        run("anne", "sync", "export", "--file", file("anne"), "--to", stick);
        run("bob", "new", file("bob"), "--join", stick, "--station", "Bob’s");

        Process one = start("anne", edit("anne", "region=Nord"));
        Process two = start("bob", edit("bob", "region=Flandre"));
        end(one);
        end(two);
        one = start("anne", "sync", "export", "--file", file("anne"), "--to", stick);
        two = start("bob", "sync", "export", "--file", file("bob"), "--to", stick);
        assertThat(end(one)).contains("1 action is new");
        assertThat(end(two)).contains("1 action is new");
        one = start("anne", "sync", "import", "--file", file("anne"), "--from", stick);
        two = start("bob", "sync", "import", "--file", file("bob"), "--from", stick);
        assertThat(end(one)).contains("from Bob’s.", "1 conflict is open");
        assertThat(end(two)).contains("from Anne’s.", "1 conflict is open");

        one = start("anne", "sync", "dump", "--file", file("anne"));
        two = start("bob", "sync", "dump", "--file", file("bob"));
        assertThat(end(one)).isEqualTo(end(two)).contains("[\"conflict\",\"member\"", "Flandre");
    }

    private String[] edit(String laptop, String set) {
        return new String[] {"edit", "member", "Lille", "--file", file(laptop), "--set", set};
    }
}
