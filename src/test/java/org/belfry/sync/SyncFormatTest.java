package org.belfry.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.POST;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.db.SentOp;
import org.belfry.db.Setup;
import org.belfry.db.Undo;
import org.belfry.db.What;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.db.generated.tables.records.PostRecord;
import org.belfry.paper.Progress;
import org.belfry.sample.Sample;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The description of the files says what the program does. */
class SyncFormatTest {
    private static final Path DESCRIPTION = Path.of("src/docs/sync-format.md");
    private static final String BEGIN = "<!-- worked example -->\n";
    private static final String END = "<!-- end -->\n";

    /** The columns of the tables used here that refer to others. */
    private static final Map<String, String> REFERENCES =
            Map.of(
                    "post.member", "member",
                    "post.network", "network",
                    "membership.member", "member",
                    "membership.network", "network",
                    "mandate.post", "post",
                    "mandate.person", "person",
                    "participation.member", "member",
                    "participation.event", "event");

    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    private static SentOp change() {
        return BatchText.op(
                "member",
                "turin",
                What.UPDATE,
                "{\"latitude\":45.07,\"name\":\"Torino\"}",
                "{\"latitude\":null,\"name\":\"Turin\"}");
    }

    private static BatchText example() {
        return new BatchText()
                .action(
                        BatchText.insert(
                                "member", "turin", Map.of("country", "IT", "name", "Turin")))
                .action(change());
    }

    /** The example with what was applied at writing: its own two actions. */
    private static BatchText seeing() throws Refusal {
        String last = BatchText.read(example().bytes()).actions().getLast().digest();
        return example().seen(BatchText.STATION + "/" + BatchText.EPOCH, "2:" + last);
    }

    private static String block(String text) {
        return "\n```\n" + text + "\n```\n\n";
    }

    private static String worked() throws Refusal {
        BatchText.Told told = BatchText.read(seeing().bytes());
        var second = told.actions().get(1);
        SentOp op = told.ops().get(1).getFirst();
        byte[] one = Digests.op(Digests.sha256(), op);
        byte[] all = Digests.sha256().digest(one);
        String signed =
                "{\"at\":\"%s\",\"author\":\"%s\",\"epoch\":\"%s\",\"hlc\":\"%s\",\"id\":\"%s\",\"intent\":\"%s\",\"ops\":\"%s\",\"seen\":\"%s\",\"seq\":2,\"station\":\"%s\",\"undoes\":null}"
                        .formatted(
                                second.at(),
                                second.author(),
                                second.epoch(),
                                second.hlc(),
                                second.id(),
                                second.intent().replace("\"", "\\\""),
                                HexFormat.of().formatHex(all),
                                second.seen().replace("\"", "\\\""),
                                second.station());
        return "The batch, four lines:\n"
                + block(seeing().text().strip())
                + "The op of the second action: 16 bytes of salt,\n"
                + block(String.valueOf(op.salt()))
                + "then the UTF-8 bytes of\n"
                + block(
                        "[\"member\",\""
                                + op.row()
                                + "\",\"update\","
                                + op.set()
                                + ","
                                + op.was()
                                + "]")
                + "SHA-256 over both is the digest of the op:\n"
                + block(HexFormat.of().formatHex(one))
                + "SHA-256 over the digests of all ops of the action, here over these 32 bytes, is"
                + " `ops`; the action's digest is SHA-256 over\n"
                + block(signed)
                + "which is the `digest` in its line:\n"
                + block(second.digest())
                + "The digest of the batch, that batch 2 would name as `previous`:\n"
                + block(told.digest());
    }

    @Test
    void theWorkedExampleIsWhatTheProgramWrites() throws Exception {
        String text = Files.readString(DESCRIPTION).replace("\r\n", "\n");
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        String wanted = "\n" + worked();
        Files.writeString(Path.of("target/sync-format-example.md"), wanted);
        assertThat(text.substring(begin, text.indexOf(END))).isEqualTo(wanted);
    }

    @Test
    void theWorkedExampleIsTakenIn() throws Exception {
        Path folder = Files.createDirectories(files.folder().resolve("stick"));
        Files.write(folder.resolve("any name.jsonl"), seeing().bytes());
        var reader = new FormatReader(REFERENCES);
        reader.read(folder);
        Sync.join(
                files.folder().resolve("a.belfry"), folder, files.setup(), "1", Progress.UNWATCHED);
        Database joined = files.open("a.belfry", files.setup());
        assertThat(reader.dump()).isEqualTo(dump(joined));
        assertThat(dump(joined).toString()).contains("45.07", "Torino");
    }

    private static List<String> dump(Database database) throws Refusal {
        var text = new StringBuilder();
        new Sync(database, "1").dump(text);
        return text.toString().lines().sorted().toList();
    }

    private static String member(Database database, String name) throws Refusal {
        return database.read(sql ->
                sql.select(MEMBER.ID)
                        .from(MEMBER)
                        .where(MEMBER.NAME.eq(name))
                        .fetchSingle(MEMBER.ID));
    }

    private static void region(Database database, String id, String region) throws Refusal {
        var row = new MemberRecord();
        row.setId(id);
        row.setRegion(region);
        database.write(Intent.of("edit.member", id), tx -> tx.update(row));
    }

    private static void remove(Database database, String id) throws Refusal {
        database.write(
                Intent.of("remove.member", id),
                tx -> {
                    tx.deleteWithReferring(MEMBER, id);
                    return 0;
                });
    }

    private static void post(Database database, String member, String function) throws Refusal {
        var row = new PostRecord();
        row.setMember(member);
        row.setFunction(function);
        database.write(Intent.of("add.post", member), tx -> tx.insert(row));
    }

    private Database join(String name, Path folder) throws Refusal {
        Setup setup = files.setup().named(name);
        Sync.join(files.folder().resolve(name), folder, setup, "1", Progress.UNWATCHED);
        return files.open(name, setup);
    }

    @Test
    void aReaderMadeFromTheDescriptionComesToTheSame() throws Exception {
        Path folder = Files.createDirectories(files.folder().resolve("stick"));
        Database anne = files.make("anne");
        anne.write(Intent.of("file.sample"), tx -> Sample.fill(tx, 0));
        export(anne, folder);
        Database bob = join("bob", folder);
        List<String> ids =
                anne.read(sql -> sql.select(MEMBER.ID).from(MEMBER).limit(6).fetch(MEMBER.ID));
        String lille = member(anne, "Lille");

        region(anne, lille, "Nord \"là\"\t\u0001 \\ 🏰");
        region(bob, lille, "Hauts-de-France");
        remove(anne, ids.get(0));
        region(bob, ids.get(0), "kept by Bob");
        remove(anne, ids.get(1));
        post(bob, ids.get(1), "Adviser");
        post(anne, ids.get(2), "Chair");
        remove(bob, ids.get(3));
        remove(anne, ids.get(3));
        export(anne, folder);
        export(bob, folder);
        take(anne, folder);
        anne.write(
                Intent.of("edit.member", lille),
                tx -> {
                    tx.choose("member", lille, "region", "Nord");
                    return 0;
                });
        region(bob, ids.get(4), "x");
        new Undo(bob).undo(new Undo(bob).undoable().orElseThrow());
        region(anne, ids.get(4), "y");
        region(anne, ids.get(5), "one");
        region(bob, ids.get(5), "two");
        export(anne, folder);
        export(bob, folder);
        take(anne, folder);
        take(bob, folder);
        assertThat(dump(bob)).isEqualTo(dump(anne));

        var reader = new FormatReader(REFERENCES);
        reader.read(folder);
        assertThat(reader.waiting()).isZero();
        assertThat(reader.dump()).isEqualTo(dump(anne));
        assertThat(reader.dump().toString()).contains("conflict", "gone", "kept by Bob");
        assertThat(anne.<Integer>read(sql -> sql.fetchCount(POST))).isPositive();
    }

    @Test
    void aFlippedByteIsSeenByThatReaderToo() throws Exception {
        Path folder = Files.createDirectories(files.folder().resolve("stick"));
        String text = seeing().text();
        String changed = text.replace("Torino", "Torina");
        Files.writeString(folder.resolve("a.jsonl"), changed, StandardCharsets.UTF_8);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new FormatReader(REFERENCES).read(folder))
                .hasMessage("sha256");
        Files.write(
                folder.resolve("a.jsonl"),
                BatchText.sealed(BatchText.body(changed).getBytes(StandardCharsets.UTF_8), 2));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new FormatReader(REFERENCES).read(folder))
                .hasMessage("digest of an action");
    }

    private static void export(Database database, Path folder) throws Refusal {
        new Sync(database, "1").exportTo(folder, Progress.UNWATCHED);
    }

    private static void take(Database database, Path folder) throws Refusal {
        assertThat(new Sync(database, "1").importFrom(folder, Progress.UNWATCHED).problems())
                .isEmpty();
    }
}
