package org.belfry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.Wiring;
import org.belfry.db.Database;
import org.belfry.db.NetworkFiles;
import org.belfry.db.generated.DefaultSchema;
import org.belfry.settings.SettingsStore;
import org.belfry.text.Refusal;
import org.jooq.Table;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The command line as somebody types it, each test in a folder of its own that starts as a copy of
 * what was prepared once. At the end of a test every network file in the folder is compared with
 * its ledger.
 */
final class Console
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private final Locale locale;
    private final Consumer<Console> preparation;
    private Path prepared = Path.of(".");
    private Path folder = Path.of(".");

    /**
     * @param locale of the user, who has not changed any setting
     * @param preparation what is typed once, before the first test
     */
    Console(Locale locale, Consumer<Console> preparation) {
        this.locale = locale;
        this.preparation = preparation;
    }

    /** How a command ended and what it said. */
    record Ended(int code, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }

        String line() {
            assertThat(lines()).hasSize(1);
            return out.strip();
        }

        JsonNode json() {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        prepared = NetworkFiles.newFolder();
        folder = prepared;
        preparation.accept(this);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        folder = NetworkFiles.newFolder();
        try (var files = Files.walk(prepared)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, folder.resolve(prepared.relativize(file)));
            }
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".belfry")).toList()) {
                if (Files.isRegularFile(file) && Files.size(file) > 0 && isWhole(file)) {
                    assertThat(differences(file)).isEmpty();
                }
            }
        } finally {
            delete(folder);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        delete(prepared);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Files that a test spoiled on purpose have no ledger to compare with. */
    private boolean isWhole(Path file) {
        try (Database database = Database.openReading(file, wiring().setup())) {
            return !database.isClosed();
        } catch (Refusal e) {
            return false;
        }
    }

    List<String> differences(Path file) throws Refusal {
        try (Database database = Database.openReading(file, wiring().setup())) {
            return database.differences();
        }
    }

    /** All rows of the file but those of the ledger, as text. */
    String rows(Path file) throws Refusal {
        try (Database database = Database.openReading(file, wiring().setup())) {
            return database.read(sql -> {
                var rows = new StringBuilder();
                for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                    boolean kept = table.field("id") != null && !table.getName().equals("action");
                    if (kept) {
                        sql.selectFrom(table)
                                .orderBy(1)
                                .forEach(row ->
                                        rows.append(table.getName()).append(row.valuesRow()));
                    }
                }
                return rows.toString();
            });
        }
    }

    Wiring wiring() {
        return new Wiring(new SettingsStore(folder.resolve("own/settings.json"), locale));
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Runs a command; names that begin with {@code @} stand for files in the folder. */
    Ended run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] given = arguments.clone();
        for (int i = 0; i < given.length; i++) {
            given[i] = given[i].startsWith("@") ? path(given[i].substring(1)).toString() : given[i];
        }
        int code = new Cli(wiring(), new PrintWriter(out), new PrintWriter(err)).run(given);
        return new Ended(code, out.toString(), err.toString());
    }

    /** Runs a command that succeeds and says nothing on the error stream. */
    Ended done(String... arguments) {
        Ended ended = run(arguments);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).as(ended.out()).isZero();
        return ended;
    }

    /** Runs a command that is refused; returns the one sentence it says. */
    String refused(String... arguments) {
        return sentence(1, arguments);
    }

    /** Runs a command that makes no sense; returns the one sentence it says. */
    String misused(String... arguments) {
        return sentence(2, arguments);
    }

    private String sentence(int code, String... arguments) {
        Ended ended = run(arguments);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err().strip()).endsWith(".");
        return ended.err().strip();
    }

    /** Puts a fixture of the sheets into the folder. */
    Path sheet(String name) throws IOException {
        try (InputStream in = Console.class.getResourceAsStream("/org/belfry/sheet/" + name)) {
            Path file = path(name);
            Files.copy(Objects.requireNonNull(in, name), file);
            return file;
        }
    }

    /** The names of all that lies in the folder. */
    List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
