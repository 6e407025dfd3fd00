package org.belfry.fault;

import org.belfry.db.Database;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * A second process of Belfry on the class path of this one. Started ahead of its use, it has loaded
 * what it needs by the time the first line is sent to it.
 */
public final class Child implements AutoCloseable {
    private static final String READY = "ready";
    private static final Logger JOOQ = Logger.getLogger("org.jooq");

    private final Process process;
    private final PrintWriter in;
    private final BufferedReader out;

    private Child(Process process) {
        this.process = process;
        in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts the main method of a class. */
    public static Child start(Class<?> main, String... arguments) throws IOException {
        return start(FastStart.NONE, main, arguments);
    }

    /** The same, as fast as it was trained to. */
    static Child start(FastStart fast, Class<?> main, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                Stream.of(
                                Stream.of(
                                        java,
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-Xmx256m",
                                        "-Duser.timezone=Europe/Paris",
                                        "--enable-native-access=ALL-UNNAMED"),
                                fast.options().stream(),
                                Stream.of("-cp", fast.classPath(), main.getName()),
                                Stream.of(arguments))
                        .flatMap(each -> each)
                        .toList();
        return new Child(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** In the child: loads what an open file needs, says so, and waits for its orders. */
    public static BufferedReader ready() throws Exception {
        warm();
        say(READY);
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    static void warm() throws SQLException {
        JOOQ.setLevel(Level.WARNING);
        Database.warm();
    }

    /** In the child: tells the parent something at once, past every buffer. */
    public static void say(String line) throws IOException {
        try (var unclosed =
                new FileOutputStream(java.io.FileDescriptor.out) {
                    @Override
                    public void close() {
                        // Standard output stays open for the next line.
                    }
                }) {
            unclosed.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    public void awaitReady() throws IOException {
        Optional<String> line = read();
        if (!line.equals(Optional.of(READY))) {
            throw new IOException("the child said " + line);
        }
    }

    public void send(String line) {
        in.println(line);
    }

    /** The next line the child says; nothing when it has ended. */
    public Optional<String> read() throws IOException {
        return Optional.ofNullable(out.readLine());
    }

    /** Ends the child with SIGKILL, which nothing in it can catch; what it said is still read. */
    public void kill() throws InterruptedException {
        // Process itself would close what the child has said and nobody has read.
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Hears the child out. */
    void awaitEnd() throws IOException, InterruptedException {
        out.transferTo(Writer.nullWriter());
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
