package org.belfry.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.db.generated.Tables.MEMBER;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.member.Members;
import org.belfry.paper.Progress;
import org.belfry.text.Language;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What every version wrote is read by every later one, to the same dump. */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/belfry/sync/golden");

    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    static List<String> versions() throws IOException {
        try (Stream<Path> versions = Files.list(GOLDEN)) {
            return versions.map(path -> String.valueOf(path.getFileName())).sorted().toList();
        }
    }

    private static byte[] bytes(String version, String name) throws IOException {
        String path = "/org/belfry/sync/golden/" + version + "/" + name;
        try (InputStream in = GoldenTest.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        }
    }

    private static String dump(String version) throws IOException {
        return new String(bytes(version, Golden.DUMP), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theBatchesOfAVersionGiveItsDump(String version) throws Exception {
        Path file = files.folder().resolve("joined.belfry");
        Imported imported =
                Sync.join(file, GOLDEN.resolve(version), files.setup(), "1", Progress.UNWATCHED);
        assertThat(imported.problems()).isEmpty();
        assertThat(Golden.dump(files.open("joined.belfry", files.setup())))
                .isEqualTo(dump(version))
                .contains("conflict", "alias", "gone", "erased", "unknown", "🏰");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theFileOfAVersionOpensIsWholeAndGoesOn(String version) throws Exception {
        Golden.make(files.folder().resolve("old.belfry"), bytes(version, Golden.FILE_SQL));
        Database old = files.open("old.belfry", files.setup());
        assertThat(old.differences()).isEmpty();
        assertThat(Golden.dump(old)).isEqualTo(dump(version));
        assertThat(new Members(old).ids("torin", Language.ENGLISH)).hasSize(1);

        var row = new MemberRecord();
        row.setName("Gdynia");
        old.write(Intent.of("add.member"), tx -> tx.insert(row));
        Path folder = Files.createDirectories(files.folder().resolve("stick"));
        assertThat(new Sync(old, "1").exportTo(folder, Progress.UNWATCHED).actions()).isEqualTo(1);
        Path joined = files.folder().resolve("joined.belfry");
        Sync.join(joined, folder, files.setup(), "1", Progress.UNWATCHED);
        Database other = files.open("joined.belfry", files.setup());
        assertThat(Golden.dump(other)).isEqualTo(Golden.dump(old));
        assertThat(other.<Integer>read(sql -> sql.fetchCount(MEMBER))).isGreaterThan(2);
    }
}
