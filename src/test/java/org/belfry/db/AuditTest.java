package org.belfry.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belfry.db.generated.Tables.MEMBER;

import org.belfry.db.Audit.Line;
import org.belfry.db.Audit.Part;
import org.belfry.db.generated.tables.records.MemberNameRecord;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

/** A look at a file finds every change that went past its door, and makes none itself. */
class AuditTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    private Path file = Path.of(".");

    @BeforeEach
    void make() throws Refusal {
        try (Database database = files.make("a.belfry")) {
            for (String town : List.of("Lille", "Lyon", "Metz")) {
                database.write(
                        Intent.of("add.member"),
                        tx -> {
                            var row = new MemberRecord();
                            row.setName(town);
                            var name = new MemberNameRecord();
                            name.setMember(tx.insert(row));
                            name.setName(town);
                            return tx.insert(name);
                        });
            }
            file = database.file();
        }
    }

    private static long count(List<Line> lines, Part part) {
        return lines.stream()
                .filter(line -> line.part() == part)
                .findFirst()
                .orElseThrow()
                .count()
                .orElseThrow();
    }

    @Test
    void aSoundFileIsCountedThrough() throws Exception {
        List<Line> lines = Audit.of(file);
        assertThat(Audit.wrong(lines)).isNull();
        assertThat(lines.stream().map(Line::part)).containsExactly(Part.values());
        assertThat(count(lines, Part.ACTIONS)).isEqualTo(3);
        assertThat(count(lines, Part.OPS)).isEqualTo(6);
        assertThat(count(lines, Part.ROWS)).isEqualTo(6);
        assertThat(count(lines, Part.STATIONS)).isEqualTo(1);
        assertThat(count(lines, Part.ERASED)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE op SET set_ = replace(set_, 'Lyon', 'Lyom') | OPS",
                "UPDATE op SET digest = zeroblob(32) WHERE n = 3 | OPS",
                "DELETE FROM op WHERE n = 4 | ACTIONS",
                "UPDATE action SET author = 'Bob' WHERE n = 2 | ACTIONS",
                "UPDATE action SET at = '2020-01-01T00:00Z' WHERE n = 3 | ACTIONS",
                "UPDATE action SET undoes = id WHERE n = 1 | ACTIONS",
                "DELETE FROM action WHERE n = 2 | STATIONS",
                "UPDATE action SET seq = 9 WHERE n = 3 | STATIONS",
                "UPDATE member SET name = 'Nancy' WHERE name = 'Metz' | TABLES",
                "DELETE FROM member_name WHERE name = 'Metz' | TABLES",
                "UPDATE member_name SET member = 'gone' WHERE name = 'Metz' | REFERENCES",
            })
    void whatWasChangedPastTheDoorIsFound(String change, Part where) throws Exception {
        try (Connection connection = Connections.writer(file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute(change);
        }
        assertThat(Audit.of(file).stream().filter(line -> !line.isSound()).map(Line::part))
                .contains(where);
    }

    @Test
    void anErasedOpKeepsItsPlaceInTheChain() throws Exception {
        try (Connection connection = Connections.writer(file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE op SET salt = NULL, set_ = '{}', was = '{}' WHERE n = 2");
        }
        List<Line> lines = Audit.of(file);
        assertThat(count(lines, Part.ERASED)).isEqualTo(1);
        assertThat(lines.stream().filter(line -> !line.isSound()).map(Line::part))
                .containsOnly(Part.TABLES);
    }

    @Test
    void lookingChangesNoByteNotEvenOfWhatWasNotBroughtIn() throws Exception {
        Path copy = files.folder().resolve("b.belfry");
        try (Database database = files.open("a.belfry", files.setup())) {
            database.write(
                    Intent.of("edit.member"),
                    tx -> {
                        tx.deleteWithReferring(
                                MEMBER,
                                tx.sql()
                                        .select(MEMBER.ID)
                                        .from(MEMBER)
                                        .where(MEMBER.NAME.eq("Lyon"))
                                        .fetchSingle(MEMBER.ID));
                        return 0;
                    });
            // As after a crash: a file with a WAL that was never brought in.
            for (String suffix : List.of("", "-wal")) {
                Files.copy(
                        file.resolveSibling("a.belfry" + suffix),
                        copy.resolveSibling("b.belfry" + suffix));
            }
        }
        byte[] before = Files.readAllBytes(copy);
        byte[] wal = Files.readAllBytes(copy.resolveSibling("b.belfry-wal"));
        assertThat(count(Audit.of(copy), Part.ROWS)).isEqualTo(4);
        assertThat(Files.readAllBytes(copy)).isEqualTo(before);
        assertThat(Files.readAllBytes(copy.resolveSibling("b.belfry-wal"))).isEqualTo(wal);
    }

    @Test
    void aFileThatIsNoneOfOursIsRefused() throws Exception {
        Path text = files.folder().resolve("text.belfry");
        Files.writeString(text, "Dear all, ".repeat(500));
        assertThatThrownBy(() -> Audit.of(text)).hasMessage("db.refused.foreign");
        assertThatThrownBy(() -> Audit.of(files.folder().resolve("none")))
                .hasMessage("db.refused.missing");
    }
}
