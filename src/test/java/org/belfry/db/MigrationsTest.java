package org.belfry.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.belfry.db.Synced.SyncedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

class MigrationsTest {
    private static final String PLANTED =
            """
            -- a comment; with a semicolon, a 'quote and a BEGIN
            CREATE TABLE "odd;name" (id TEXT, note TEXT DEFAULT 'it''s; so -- not a comment');
            CREATE TABLE beginning (id TEXT);
            create  trigger begin_here AFTER INSERT ON beginning
            WHEN new.id <> ';' BEGIN
              INSERT INTO "odd;name" (id) VALUES ('END;');
              /* a block; BEGIN ... END */
              UPDATE "odd;name" SET note = CASE WHEN id = ';' THEN 'a' ELSE 'the END' END WHERE id = new.id;
            END;
            CREATE TEMP TRIGGER IF NOT EXISTS second AFTER DELETE ON beginning BEGIN
              DELETE FROM "odd;name"; -- END
              SELECT 1;
            END ;
            CREATE VIEW seen AS SELECT id, ';' AS mark FROM beginning;
            INSERT INTO beginning VALUES ('x')\
            """;

    static List<String> scripts() {
        return Migrations.scripts();
    }

    private static Connection memory() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    /** Released scripts never change: a new one is added, and its digest here. */
    @ParameterizedTest
    @CsvSource({
        "0001-first.sql, 72e7e8ed0c840c08265795a5e299d7875344a30974dcc53452921cc24d0b09a0",
        "0002-pile.sql, 04bd9ecb8d49b1443c61000d5e63adbd35a9c2b63f35f9dd52fe8299ab1639e3"
    })
    void aReleasedScriptIsNeverEdited(String script, String digest) {
        byte[] bytes = Migrations.read(script).getBytes(StandardCharsets.UTF_8);
        String now = HexFormat.of().formatHex(Ids.digest("SHA-256").digest(bytes));
        assertThat(now).isEqualTo(digest);
    }

    @Test
    void everyScriptHasItsDigestHere() {
        assertThat(scripts()).containsExactly("0001-first.sql", "0002-pile.sql");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theSplitterMakesWhatSqliteMakesOfTheWholeScript(String script) throws SQLException {
        String text = Migrations.read(script);
        assertThat(bySplitter(text)).isEqualTo(bySqlite(text)).isNotEmpty();
    }

    @Test
    void theSplitterKeepsTriggersQuotesAndCommentsWhole() throws SQLException {
        assertThat(Migrations.split(PLANTED)).hasSize(6);
        assertThat(bySplitter(PLANTED)).isEqualTo(bySqlite(PLANTED)).hasSize(4);
    }

    private static List<String> bySplitter(String script) throws SQLException {
        try (Connection connection = memory();
                Statement statement = connection.createStatement()) {
            for (String sql : Migrations.split(script)) {
                statement.execute(sql);
            }
            return schema(statement);
        }
    }

    /** SQLite itself knows where a statement ends: the driver hands a whole script to it. */
    private static List<String> bySqlite(String script) throws SQLException {
        try (Connection connection = memory();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(script);
            return schema(statement);
        }
    }

    /** Every object, without comments and white space. */
    private static List<String> schema(Statement statement) throws SQLException {
        var schema = new ArrayList<String>();
        try (ResultSet rows =
                statement.executeQuery(
                        "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema"
                                + " ORDER BY type, name")) {
            while (rows.next()) {
                String text =
                        rows.getString(1)
                                .replaceAll("--.*|(?s)/\\*.*?\\*/", "")
                                .replaceAll("\\s", "");
                schema.add(text);
            }
        }
        return schema;
    }

    @Test
    void runningThemTwiceChangesNothing() throws SQLException {
        try (Connection connection = memory()) {
            assertThat(Migrations.apply(connection)).isEqualTo(Migrations.newest());
            assertThat(Migrations.apply(connection)).isZero();
            assertThat(Migrations.version(connection)).isEqualTo(Migrations.newest());
        }
    }

    @Test
    void aScriptThatFailsLeavesTheFileAsItWas() throws SQLException {
        try (Connection connection = memory();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE vote (id TEXT)");
            assertThatThrownBy(() -> Migrations.apply(connection)).isInstanceOf(SQLException.class);
            assertThat(schema(statement)).containsExactly("tablevoteCREATETABLEvote(idTEXT)");
            assertThat(Migrations.version(connection)).isZero();
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    private static List<String> ask(String question) throws SQLException {
        try (Connection connection = memory();
                Statement statement = connection.createStatement()) {
            Migrations.apply(connection);
            var answers = new ArrayList<String>();
            try (ResultSet rows = statement.executeQuery(question)) {
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
            }
            return answers;
        }
    }

    @Test
    void everySyncedTableIsStrictWithTextIdsAndNoOtherUniqueKey() throws SQLException {
        assertThat(Synced.all()).hasSizeGreaterThan(40);
        List<String> strict = ask("SELECT name FROM pragma_table_list WHERE strict = 1");
        List<String> unique =
                ask(
                        "SELECT t.name || '.' || c.name FROM sqlite_schema t,"
                                + " pragma_index_list(t.name) i, pragma_index_info(i.name) c WHERE"
                                + " t.type = 'table' AND i.\"unique\" = 1");
        for (SyncedTable table : Synced.all()) {
            assertThat(strict).contains(table.name());
            assertThat(
                            ask(
                                    "SELECT type FROM pragma_table_info('"
                                            + table.name()
                                            + "') WHERE name = 'id'"))
                    .as(table.name())
                    .containsExactly("TEXT");
            assertThat(unique.stream().filter(each -> each.startsWith(table.name() + ".")).toList())
                    .containsExactly(table.name() + ".id");
        }
    }

    @Test
    void everyForeignKeyIsDeferredAndNothingCascades() throws SQLException {
        List<String> tables = ask("SELECT sql FROM sqlite_schema WHERE sql LIKE '%REFERENCES%'");
        for (String table : tables) {
            int references = table.split("REFERENCES", -1).length;
            assertThat(table.split("DEFERRABLE INITIALLY DEFERRED", -1)).hasSize(references);
            assertThat(table).doesNotContain("CASCADE", "CHECK (");
        }
    }

    @Test
    void everyColumnOfAnUncertainDateHasItsDays() throws SQLException {
        List<String> columns =
                ask(
                        "SELECT t.name || '.' || c.name FROM sqlite_schema t,"
                                + " pragma_table_info(t.name) c WHERE t.type = 'table'");
        Set<String> all = Set.copyOf(columns);
        for (String column : columns) {
            boolean dated = column.matches(".*\\.(span|dated|as_of|signed)");
            assertThat(all.contains(column + "_first")).as(column).isEqualTo(dated);
            assertThat(all.contains(column + "_last")).as(column).isEqualTo(dated);
        }
    }

    @Test
    void fieldsAboutPeopleExistAndLeadToAPerson() throws SQLException {
        assertThat(ask("SELECT tbl || '.' || field FROM personal_field")).isNotEmpty();
        assertThat(
                        ask(
                                "SELECT tbl || '.' || field FROM personal_field p WHERE NOT EXISTS"
                                        + " (SELECT 1 FROM pragma_table_info(p.tbl) WHERE name ="
                                        + " p.field) OR NOT EXISTS (SELECT 1 FROM"
                                        + " pragma_table_info(p.tbl) WHERE name = p.via)"))
                .isEmpty();
        assertThat(
                        ask(
                                "SELECT tbl FROM personal_field p WHERE via <> 'id' AND NOT EXISTS"
                                        + " (SELECT 1 FROM pragma_foreign_key_list(p.tbl) f WHERE"
                                        + " f.\"from\" = p.via AND f.\"table\" = 'person')"))
                .isEmpty();
        assertThat(ask("SELECT tbl FROM personal_field WHERE via = 'id' AND tbl <> 'person'"))
                .isEmpty();
    }
}
