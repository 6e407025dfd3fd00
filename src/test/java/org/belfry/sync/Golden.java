package org.belfry.sync;

import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.PERSON;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.Setup;
import org.belfry.db.StationMemory;
import org.belfry.db.Undo;
import org.belfry.db.generated.tables.records.AttachmentRecord;
import org.belfry.db.generated.tables.records.MandateRecord;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.db.generated.tables.records.MembershipRecord;
import org.belfry.db.generated.tables.records.NetworkRecord;
import org.belfry.db.generated.tables.records.PersonRecord;
import org.belfry.db.generated.tables.records.PostRecord;
import org.belfry.db.generated.tables.records.TagRecord;
import org.belfry.db.generated.tables.records.TaggingRecord;
import org.belfry.paper.Progress;
import org.belfry.text.Refusal;
import org.jooq.TableRecord;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the files by which later versions are held to what this one wrote. Run once for a new
 * version of the format, with the folder to write to; what stands there already is never changed.
 */
final class Golden {
    static final String DUMP = "dump.txt";
    static final String FILE_SQL = "network.sql";

    /** Between the statements of a file as text. */
    static final String GAP = "\n\n";

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T07:00:00Z"), ZoneId.of("Europe/Paris"));

    private final Path work;
    private final Path stick;

    private Golden(Path work) throws IOException {
        this.work = work;
        stick = Files.createDirectories(work.resolve("stick"));
    }

    public static void main(String[] arguments) throws Exception {
        Path target = Files.createDirectories(Path.of(arguments[0]));
        var golden = new Golden(Files.createTempDirectory("golden"));
        golden.make();
        try (Stream<Path> files = Files.walk(golden.stick)) {
            int number = 1;
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                boolean batch = file.toString().endsWith(".jsonl");
                String name = batch ? number++ + ".jsonl" : String.valueOf(file.getFileName());
                Files.copy(file, target.resolve(name));
            }
        }
        Path joined = golden.work.resolve("joined.belfry");
        Sync.join(joined, target, golden.setup("Carl’s"), "1", Progress.UNWATCHED);
        try (Database database = Database.open(joined, golden.setup("Carl’s"))) {
            Files.writeString(target.resolve(DUMP), dump(database));
        }
        Files.writeString(target.resolve(FILE_SQL), text(joined));
    }

    static String dump(Database database) throws Refusal {
        var text = new StringBuilder();
        new Sync(database, "1").dump(text);
        return text.toString();
    }

    private Setup setup(String station) {
        return new Setup(
                new StationMemory(work.resolve("memory")), CLOCK, () -> "Anne", () -> station);
    }

    private static <R extends TableRecord<R>> String add(Database database, R row) throws Refusal {
        return database.write(Intent.of("add." + row.getTable().getName()), tx -> tx.insert(row));
    }

    private static MemberRecord member(String id, String name) {
        var row = new MemberRecord();
        if (!id.isEmpty()) {
            row.setId(id);
        }
        row.setName(name);
        return row;
    }

    private static void change(Database database, TableRecord<?> row) throws Refusal {
        database.write(Intent.of("edit." + row.getTable().getName()), tx -> tx.update(row));
    }

    /** Two laptops, and what a later version sent. */
    private void make() throws Exception {
        Path file = work.resolve("anne.belfry");
        Database.create(
                file,
                setup("Anne’s laptop"),
                BatchText.FILE,
                database -> database.write(Intent.of("file.new"), tx -> 0));
        try (Database anne = Database.open(file, setup("Anne’s laptop"))) {
            String turin = facts(anne);
            new Sync(anne, "1").exportTo(stick, Progress.UNWATCHED);
            Path other = work.resolve("bob.belfry");
            Sync.join(other, stick, setup("Bob’s"), "1", Progress.UNWATCHED);
            try (Database bob = Database.open(other, setup("Bob’s"))) {
                var region = member(turin, "Torino");
                region.setRegion("Piemonte");
                change(bob, region);
                region.setRegion("Piémont");
                change(anne, region);
                new Sync(anne, "1").exportTo(stick, Progress.UNWATCHED);
                new Sync(bob, "1").exportTo(stick, Progress.UNWATCHED);
            }
        }
        Files.write(
                stick.resolve("later.jsonl"),
                new BatchText()
                        .station(BatchText.id("later"), BatchText.id("later epoch"), "Later’s")
                        .action(
                                BatchText.insert("gift", "clock", java.util.Map.of("worth", 12L)),
                                BatchText.insert(
                                        "member",
                                        "gent",
                                        java.util.Map.of("motto", "…", "name", "Gent")))
                        .bytes());
    }

    /** Something of everything; returns the id of a member. */
    private static String facts(Database anne) throws Refusal {
        var turin = member("", "Turin");
        turin.setCountry("IT");
        turin.setLatitude(45.07);
        turin.setLongitude(7.0);
        turin.setPlace(3165524L);
        turin.setNote("Two lines,\n“quoted”, a tab\tand a tower 🏰");
        String id = add(anne, turin);
        change(anne, member(id, "Torino"));
        String twin = add(anne, member("", "Torino (doubled)"));
        anne.write(
                Intent.of("alias.member", id),
                tx -> {
                    tx.alias(MEMBER, id, twin);
                    return 0;
                });
        var network = new NetworkRecord();
        network.setCode("efus");
        anne.write(
                Intent.of("add.network"),
                tx -> {
                    network.setId(tx.derivedId(network.getTable(), "efus"));
                    tx.insert(network);
                    var membership = new MembershipRecord();
                    membership.setMember(id);
                    membership.setNetwork(network.getId());
                    membership.setSpan("1995/..");
                    tx.insert(membership);
                    var tag = new TagRecord();
                    tag.setName("night");
                    String tagId = tx.insert(tag);
                    var tagging = new TaggingRecord();
                    tagging.setId(tx.derivedId(tagging.getTable(), tagId + "/" + id + "//"));
                    tagging.setTag(tagId);
                    tagging.setMember(id);
                    return tx.insert(tagging);
                });
        people(anne, id);
        String gone = add(anne, member("", "Brno"));
        anne.write(
                Intent.of("remove.member", gone),
                tx -> {
                    tx.delete(MEMBER, gone);
                    return 0;
                });
        add(anne, member("", "A mistake"));
        new Undo(anne).undo(new Undo(anne).undoable().orElseThrow());
        return id;
    }

    private static void people(Database anne, String member) throws Refusal {
        var post = new PostRecord();
        post.setMember(member);
        post.setFunction("Adviser");
        String postId = add(anne, post);
        for (String name : List.of("Alma", "Bruno")) {
            var person = new PersonRecord();
            person.setGiven(name);
            person.setEmail(name + "@example.org");
            String id = add(anne, person);
            var mandate = new MandateRecord();
            mandate.setPerson(id);
            mandate.setPost(postId);
            add(anne, mandate);
        }
        String bruno =
                anne.read(sql ->
                        sql.select(PERSON.ID)
                                .from(PERSON)
                                .where(PERSON.GIVEN.eq("Bruno"))
                                .fetchSingle(PERSON.ID));
        anne.write(
                Intent.of("erase.person", bruno),
                tx -> {
                    tx.erase(bruno);
                    return 0;
                });
        var form = new AttachmentRecord();
        form.setMember(member);
        form.setName("form.txt");
        form.setSize(5L);
        form.setSha256("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        add(anne, form);
    }

    /** A file as SQL text: statements with a blank line between. */
    private static String text(Path file) throws SQLException {
        var statements = new ArrayList<String>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String pragma : List.of("application_id", "user_version")) {
                try (ResultSet value = statement.executeQuery("PRAGMA " + pragma)) {
                    statements.add("PRAGMA " + pragma + " = " + value.getInt(1));
                }
            }
            List<String> tables = new ArrayList<>();
            try (ResultSet row =
                    statement.executeQuery(
                            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT"
                                    + " LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name LIKE"
                                    + " 'member_search' DESC, rowid")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                    if (!row.getString(1).startsWith("member_search_")) {
                        statements.add(row.getString(2));
                    }
                }
            }
            tables.remove("member_search");
            for (String table : tables) {
                rows(statement, table, statements);
            }
            try (ResultSet row =
                    statement.executeQuery(
                            "SELECT sql FROM sqlite_schema WHERE type <> 'table' AND sql NOT NULL"
                                    + " ORDER BY rowid")) {
                while (row.next()) {
                    statements.add(row.getString(1));
                }
            }
        }
        return String.join(GAP, statements) + "\n";
    }

    private static void rows(Statement statement, String table, List<String> statements)
            throws SQLException {
        var columns = new ArrayList<String>();
        try (ResultSet column =
                statement.executeQuery("SELECT name FROM pragma_table_info('" + table + "')")) {
            while (column.next()) {
                columns.add("\"" + column.getString(1) + "\"");
            }
        }
        String values =
                String.join(
                        " || ', ' || ",
                        columns.stream().map(each -> "quote(" + each + ")").toList());
        statements.add("DELETE FROM \"" + table + "\"");
        try (ResultSet row =
                statement.executeQuery("SELECT " + values + " FROM \"" + table + "\"")) {
            while (row.next()) {
                String quoted = row.getString(1).replace("\n", "'||char(10)||'");
                statements.add(
                        "INSERT INTO \"%s\" (%s) VALUES (%s)"
                                .formatted(table, String.join(", ", columns), quoted));
            }
        }
    }

    /** Makes a file from its text. */
    static void make(Path file, byte[] sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String each : new String(sql, StandardCharsets.UTF_8).strip().split(GAP, -1)) {
                statement.executeUpdate(each);
            }
        }
    }
}
