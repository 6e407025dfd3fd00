package org.belfry.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.db.generated.Tables.BLOB;
import static org.belfry.sync.Network.EAGER;
import static org.belfry.sync.Network.NEVER;
import static org.belfry.sync.Network.assertAlike;
import static org.belfry.sync.Network.erase;
import static org.belfry.sync.Network.export;
import static org.belfry.sync.Network.lying;
import static org.belfry.sync.Network.meet;
import static org.belfry.sync.Network.member;
import static org.belfry.sync.Network.take;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.db.generated.tables.records.AttachmentRecord;
import org.belfry.db.generated.tables.records.MandateRecord;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.db.generated.tables.records.ParticipationRecord;
import org.belfry.db.generated.tables.records.PersonNameRecord;
import org.belfry.db.generated.tables.records.PersonRecord;
import org.belfry.db.generated.tables.records.PostRecord;
import org.belfry.db.generated.tables.records.SectionRecord;
import org.belfry.db.generated.tables.records.SourceRecord;
import org.belfry.paper.Progress;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** After an erasure no byte of the person is left: in the file, beside it, in folders. */
class ErasureInFilesTest {
    /** Begins every word that is to vanish, with or without folding. */
    private static final String MARK = "qzxj";

    @RegisterExtension final NetworkFiles files = new NetworkFiles();
    private final Network network = new Network(files);

    private static String word(String what) {
        return MARK + what;
    }

    /** A person with something in every table that is about people; returns the id. */
    private static String somebody(Database database, String member) throws Refusal {
        byte[] scan = (word("scan") + member).getBytes(StandardCharsets.UTF_8);
        String sha256 = HexFormat.of().formatHex(Digests.sha256().digest(scan));
        String id =
                database.write(
                        Intent.of("add.person"),
                        tx -> {
                            var source = new SourceRecord();
                            source.setName("list.csv");
                            source.setText("Mayor;" + word("sheet"));
                            var person = new PersonRecord();
                            person.setGiven(word("given"));
                            person.setFamily(word("family"));
                            person.setEmail(word("email") + "@example.org");
                            person.setPhone(word("phone"));
                            person.setNote(word("note"));
                            person.setSource(tx.insert(source));
                            String row = tx.insert(person);
                            var name = new PersonNameRecord();
                            name.setPerson(row);
                            name.setName(word("name"));
                            tx.insert(name);
                            var post = new PostRecord();
                            post.setMember(member);
                            post.setFunction("Mayor");
                            var mandate = new MandateRecord();
                            mandate.setPost(tx.insert(post));
                            mandate.setPerson(row);
                            mandate.setNote(word("mandate"));
                            tx.insert(mandate);
                            var section = new SectionRecord();
                            section.setMember(member);
                            section.setPerson(row);
                            section.setSpeaker(word("speaker"));
                            section.setText(word("text"));
                            section.setTitle("Vision");
                            tx.insert(section);
                            var part = new ParticipationRecord();
                            part.setMember(member);
                            part.setPerson(row);
                            part.setWritten(word("written"));
                            tx.insert(part);
                            var attachment = new AttachmentRecord();
                            attachment.setPerson(row);
                            attachment.setName(word("file"));
                            attachment.setSha256(sha256);
                            tx.insert(attachment);
                            return row;
                        });
        database.note((sql, own) -> Books.keepBlob(sql, sha256, scan));
        var again = new PersonRecord();
        again.setId(id);
        again.setFamily(word("second"));
        database.write(Intent.of("edit.person", id), tx -> tx.update(again));
        return id;
    }

    private static List<String> holding(Path folder) throws IOException {
        var holding = new ArrayList<String>();
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (text.toLowerCase(Locale.ROOT).contains(MARK)) {
                holding.add(folder.relativize(file).toString());
            }
        }
        return holding;
    }

    private Database bob(Database anne, Path folder) throws Exception {
        export(anne, folder, NEVER);
        return network.join(folder);
    }

    @Test
    void noByteOfAPersonIsLeftAnywhere() throws Exception {
        Database anne = files.make("anne.belfry");
        String lille = member(anne, "Lille");
        for (int i = 0; i < 300; i++) {
            member(anne, "Town " + i);
        }
        Path folder = network.folder("stick");
        String person = somebody(anne, lille);
        Database bob = bob(anne, folder);
        var edit = new PersonRecord();
        edit.setId(person);
        edit.setTown(word("here"));
        anne.write(Intent.of("edit.person", person), tx -> tx.update(edit));
        edit.setTown(word("there"));
        bob.write(Intent.of("edit.person", person), tx -> tx.update(edit));
        meet(folder, EAGER, List.of(anne, bob));
        assertThat(Network.dump(anne)).contains("\"conflict\",\"person\"");
        export(bob, folder, new Pruning.Limits(0, 0, 0));
        assertThat(holding(folder)).isNotEmpty();

        erase(anne, person);
        assertThat(Files.size(anne.file().resolveSibling("anne.belfry-wal"))).isLessThan(50_000);
        meet(folder, NEVER, List.of(anne, bob));
        assertAlike(List.of(anne, bob));
        assertThat(holding(folder)).isEmpty();
        assertThat(anne.<Integer>read(sql -> sql.fetchCount(BLOB))).isZero();
        Path bundle = files.folder().resolve("all.zip");
        new Sync(bob, "1").bundleTo(bundle, Progress.UNWATCHED);
        try (var zip = new ZipFile(bundle.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .doesNotContain(MARK);
                }
            }
        }
        assertAlike(List.of(anne, network.join(folder)));
        assertThat(files.setup().memory().erased(anne.fileId())).containsExactly(person);
        anne.close();
        bob.close();
        assertThat(holding(files.folder())).isEmpty();
    }

    @Test
    void whatSomebodyReadsMeanwhileIsCompactedLater() throws Exception {
        Database anne = files.make("anne.belfry");
        String person = somebody(anne, member(anne, "Lille"));
        anne.readStill(sql -> {
            sql.fetchCount(BLOB);
            var erasing =
                    new Thread(() -> {
                        try {
                            erase(anne, person);
                        } catch (Refusal e) {
                            throw new IllegalStateException(e);
                        }
                    });
            erasing.start();
            join(erasing);
            return 0;
        });
        anne.close();
        assertThat(holding(files.folder())).isEmpty();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoWasErasedIsErasedAgainFromABackup() throws Exception {
        Database anne = files.make("anne.belfry");
        String lille = member(anne, "Lille");
        String person = somebody(anne, lille);
        Path folder = network.folder("stick");
        Database bob = bob(anne, folder);
        bob.eraseAgain(List.of(person));
        assertThat(bob.differences()).isEmpty();
        assertThat(Network.dump(bob)).doesNotContain(MARK).contains("[\"erased\"", "Lille");
        Path file = bob.file();
        erase(anne, person);
        meet(folder, NEVER, List.of(anne, bob));
        assertAlike(List.of(anne, bob));
        bob.close();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(MARK);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theOrderInWhichAnErasureArrivesDoesNotMatter(long seed) throws Exception {
        var chance = new Random(seed);
        Database anne = files.make("anne.belfry");
        String lille = member(anne, "Lille");
        String person = somebody(anne, lille);
        Path first = network.folder("first");
        Database bob = bob(anne, first);
        Database carla = network.join(first);
        // One erases, one edits, one adds a child, each without knowing of the others.
        erase(anne, person);
        var edit = new PersonRecord();
        edit.setId(person);
        edit.setTown(word("town"));
        bob.write(Intent.of("edit.person", person), tx -> tx.update(edit));
        var name = new PersonNameRecord();
        name.setPerson(person);
        name.setName(word("child"));
        carla.write(Intent.of("add.name", person), tx -> tx.insert(name));
        var town = new MemberRecord();
        town.setId(lille);
        town.setTown("Lille");
        carla.write(Intent.of("edit.member", lille), tx -> tx.update(town));
        List<Path> folders = new ArrayList<>();
        // Anne's folder has the old batch without the erased values already.
        for (Database each : List.of(anne, bob, carla)) {
            Path folder = network.folder("of" + folders.size());
            export(each, folder, NEVER);
            folders.add(folder);
        }
        var all = new ArrayList<Database>(List.of(anne, bob, carla));
        for (int joined = 0; joined < 3; joined++) {
            Collections.shuffle(folders, chance);
            Database dora = network.join(folders.getFirst());
            for (Path folder : folders) {
                take(dora, folder);
            }
            all.add(dora);
        }
        for (Database each : all) {
            Collections.shuffle(folders, chance);
            for (Path folder : folders) {
                take(each, folder);
            }
        }
        assertAlike(all);
        assertThat(Network.dump(anne)).doesNotContain(MARK);
        Path last = network.folder("last");
        meet(last, EAGER, all);
        assertThat(holding(last)).isEmpty();
        assertThat(lying(last, "snapshot-")).isNotEmpty();
        all.add(network.join(last));
        assertAlike(all);
    }
}
