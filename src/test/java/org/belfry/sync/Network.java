package org.belfry.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.db.generated.Tables.MANDATE;
import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.PARTICIPATION;
import static org.belfry.db.generated.Tables.PERSON;

import org.belfry.db.Action;
import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.db.Undo;
import org.belfry.db.generated.tables.records.MandateRecord;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.db.generated.tables.records.ParticipationRecord;
import org.belfry.db.generated.tables.records.PersonRecord;
import org.belfry.db.generated.tables.records.PostRecord;
import org.belfry.paper.Progress;
import org.belfry.text.Refusal;
import org.jooq.Field;
import org.jooq.Table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Laptops that do what people do, and folders between them, for tests of what comes together. */
final class Network {
    /** A snapshot at the least occasion. */
    static final Pruning.Limits EAGER = new Pruning.Limits(2, 0.01, 0);

    /** Never a snapshot. */
    static final Pruning.Limits NEVER =
            new Pruning.Limits(Integer.MAX_VALUE, Double.MAX_VALUE, Long.MAX_VALUE);

    private final NetworkFiles files;
    private int joined;

    Network(NetworkFiles files) {
        this.files = files;
    }

    Path folder(String name) throws IOException {
        return Files.createDirectories(files.folder().resolve(name));
    }

    Database join(Path folder) throws Refusal {
        String name = "joined" + ++joined + ".belfry";
        Sync.join(files.folder().resolve(name), folder, files.setup(), "1", Progress.UNWATCHED);
        return files.open(name, files.setup());
    }

    static void export(Database from, Path to, Pruning.Limits limits) throws Refusal {
        new SyncExport(from, "1", limits).to(new SyncFolder(to), Progress.UNWATCHED);
    }

    static Imported take(Database into, Path from) throws Refusal {
        Imported imported = new Sync(into, "1").importFrom(from, Progress.UNWATCHED);
        assertThat(imported.problems()).isEmpty();
        return imported;
    }

    /** Everybody brings and takes until nothing is new. */
    static void meet(Path folder, Pruning.Limits limits, List<Database> all) throws Refusal {
        for (int round = 0; round < 3; round++) {
            for (Database each : all) {
                take(each, folder);
                export(each, folder, limits);
            }
        }
        for (Database each : all) {
            take(each, folder);
        }
    }

    static void assertAlike(List<Database> all) throws Refusal {
        List<String> dump = dump(all.getFirst()).lines().toList();
        for (Database each : all) {
            assertThat(each.differences()).isEmpty();
            List<String> other = dump(each).lines().toList();
            assertThat(other.stream().filter(line -> !dump.contains(line)))
                    .as("only in %s", each.file())
                    .isEmpty();
            assertThat(dump.stream().filter(line -> !other.contains(line)))
                    .as("not in %s", each.file())
                    .isEmpty();
            assertThat(other).isEqualTo(dump);
            assertThat(new Sync(each, "1").status().pending()).isZero();
        }
    }

    static String dump(Database database) throws Refusal {
        var text = new StringBuilder();
        new Sync(database, "1").dump(text);
        return text.toString();
    }

    static List<Path> lying(Path folder, String start) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.getFileName().toString().startsWith(start))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    static String member(Database database, String town) throws Refusal {
        var row = new MemberRecord();
        row.setName(town);
        return database.write(Intent.of("add.member"), tx -> tx.insert(row));
    }

    static void rename(Database database, String member, String town) throws Refusal {
        var row = new MemberRecord();
        row.setId(member);
        row.setName(town);
        database.write(Intent.of("edit.member"), tx -> tx.update(row));
    }

    static String person(Database database, String family) throws Refusal {
        var row = new PersonRecord();
        row.setFamily(family);
        return database.write(Intent.of("add.person"), tx -> tx.insert(row));
    }

    static void mandate(Database database, String member, String person, String note)
            throws Refusal {
        database.write(
                Intent.of("add.mandate"),
                tx -> {
                    var post = new PostRecord();
                    post.setMember(member);
                    post.setFunction("Mayor");
                    var mandate = new MandateRecord();
                    mandate.setPost(tx.insert(post));
                    mandate.setPerson(person);
                    mandate.setNote(note);
                    return tx.insert(mandate);
                });
    }

    static void erase(Database database, String person) throws Refusal {
        database.write(
                Intent.of("erase.person", person),
                tx -> {
                    tx.erase(person);
                    return 0;
                });
    }

    /** Something that people do, by chance. */
    static void act(Database database, Random chance) throws Refusal {
        Optional<String> member = any(database, chance, MEMBER, MEMBER.ID);
        Optional<String> other = any(database, chance, MEMBER, MEMBER.ID);
        Optional<String> person = any(database, chance, PERSON, PERSON.ID);
        Optional<String> mandate = any(database, chance, MANDATE, MANDATE.ID);
        Optional<String> part = any(database, chance, PARTICIPATION, PARTICIPATION.ID);
        String word = "w" + chance.nextInt(1000);
        int what = chance.nextInt(16);
        if (what < 2 || member.isEmpty()) {
            member(database, word);
        } else if (what == 2 || person.isEmpty()) {
            person(database, word);
        } else if (what < 5) {
            rename(database, member.get(), word);
        } else if (what == 5) {
            var row = new PersonRecord();
            row.setId(person.get());
            row.setTown(word);
            database.write(Intent.of("edit.person"), tx -> tx.update(row));
        } else if (what < 8) {
            mandate(database, member.get(), person.get(), word);
        } else if (what == 8) {
            remove(database, MEMBER, member.get());
        } else if (what == 9 && mandate.isPresent()) {
            remove(database, MANDATE, mandate.get());
        } else if (what == 10 && mandate.isPresent()) {
            var row = new MandateRecord();
            row.setId(mandate.get());
            row.setPerson(person.get());
            database.write(Intent.of("edit.mandate"), tx -> tx.update(row));
        } else if (what == 11 && !member.equals(other)) {
            boolean apart = chance.nextInt(3) == 0;
            database.write(
                    Intent.of("alias.member"),
                    tx -> {
                        if (apart) {
                            tx.separate(MEMBER, member.get(), other.orElseThrow());
                        } else {
                            tx.alias(MEMBER, member.get(), other.orElseThrow());
                        }
                        return 0;
                    });
        } else if (what == 12) {
            var row = new ParticipationRecord();
            row.setMember(member.get());
            row.setPerson(person.get());
            row.setNote(word);
            database.write(Intent.of("add.participation"), tx -> tx.insert(row));
        } else if (what == 13 && part.isPresent()) {
            remove(database, PARTICIPATION, part.get());
        } else if (what == 14 && chance.nextInt(3) == 0) {
            erase(database, person.get());
        } else {
            var undo = new Undo(database);
            Optional<Action> last = undo.undoable();
            if (last.isPresent()) {
                undo.undo(last.get());
            }
        }
    }

    static void remove(Database database, Table<?> table, String id) throws Refusal {
        database.write(
                Intent.of("remove.row", id),
                tx -> {
                    tx.deleteWithReferring(table, id);
                    return 0;
                });
    }

    private static Optional<String> any(
            Database database, Random chance, Table<?> table, Field<String> id) throws Refusal {
        List<String> ids = database.read(sql -> sql.select(id).from(table).orderBy(id).fetch(id));
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(chance.nextInt(ids.size())));
    }
}
