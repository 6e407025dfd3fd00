package org.belfry.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import org.belfry.db.What;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A batch that was torn, flipped, joined or rewritten on its way is never taken for another. */
class DamagedBatchTest {
    @TempDir Path folder;

    /** Small enough for each of its bits to be tried. */
    private static BatchText tiny() {
        return new BatchText()
                .action(BatchText.op("m", "é", What.UPDATE, "{\"a\":\"é\"}", "{\"a\":[1,null]}"));
    }

    private static Refusal refused(byte[] bytes) {
        return catchThrowableOfType(Refusal.class, () -> BatchText.read(bytes));
    }

    private Refusal unchecked(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("000042.jsonl"), bytes);
        return catchThrowableOfType(Refusal.class, () -> new SyncFolder(folder).check(file));
    }

    @Test
    void whereverABatchIsCutItIsIncomplete() throws Exception {
        byte[] whole = tiny().bytes();
        var sync = new SyncFolder(folder);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Refusal refusal = refused(cut);
            assertThat(refusal.key()).as("cut at %d", length).isEqualTo("sync.file.incomplete");
            Path file = Files.write(folder.resolve("000042.jsonl"), cut);
            assertThat(sync.isComplete(file)).as("cut at %d", length).isFalse();
        }
        Path file = Files.write(folder.resolve("000042.jsonl"), whole);
        assertThat(sync.isComplete(file)).isTrue();
        sync.check(file);
    }

    @Test
    void whicheverBitIsFlippedABatchIsRefused() throws Exception {
        byte[] whole = tiny().bytes();
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            if (refused(flipped) == null) {
                fail("bit " + bit);
            }
        }
    }

    @Test
    void whicheverByteBeforeTheLastLineIsFlippedAQuickLookSeesIt() throws Exception {
        byte[] whole = tiny().bytes();
        int end = BatchText.body(tiny().text()).getBytes(StandardCharsets.UTF_8).length;
        for (int at = 0; at < end; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x01;
            assertThat(unchecked(flipped)).as("byte %d", at).isNotNull();
        }
    }

    @Test
    void aLineThatIsGoneOrRepeatedIsSeen() {
        String text = BatchText.small().text();
        String[] lines = text.split("\n", -1);
        for (int line = 1; line < lines.length - 2; line++) {
            String gone = text.replace(lines[line] + "\n", "");
            String twice = text.replace(lines[line], lines[line] + "\n" + lines[line]);
            assertThat(refused(bytes(gone))).isNotNull();
            assertThat(refused(bytes(twice))).isNotNull();
        }
    }

    @Test
    void aJoinedFileIsRefusedWithTheLineWhereTheSecondBegins() {
        byte[] one = BatchText.small().bytes();
        var two = new ByteArrayOutputStream();
        two.writeBytes(one);
        two.writeBytes(one);
        Refusal refusal = refused(two.toByteArray());
        assertThat(refusal.key()).isEqualTo("sync.file.joined");
        assertThat(refusal.arguments()).startsWith("000042.jsonl", 6L);
    }

    @Test
    void aFileWithOtherLineEndsIsChanged() throws Exception {
        byte[] windows = bytes(BatchText.small().text().replace("\n", "\r\n"));
        assertThat(refused(windows).key()).isEqualTo("sync.file.changed");
        assertThat(unchecked(windows).key()).isEqualTo("sync.file.incomplete");
        byte[] rewritten =
                BatchText.sealed(
                        bytes(BatchText.body(BatchText.small().text()).replace("\n", "\r\n")), 3);
        assertThat(refused(rewritten).key()).isEqualTo("sync.file.changed");
    }

    @Test
    void aFileWithAByteOrderMarkIsChanged() throws Exception {
        byte[] marked = bytes("\uFEFF" + BatchText.small().text());
        assertThat(refused(marked).key()).isEqualTo("sync.file.changed");
        assertThat(unchecked(marked).key()).isEqualTo("sync.file.changed");
    }

    @Test
    void anyOtherFileIsNoBatch() throws Exception {
        for (String other :
                new String[] {
                    "name;city\nAnne;Turin\n",
                    "PK\u0003\u0004",
                    "{\"format\":\"geojson\"}\n",
                    "{}\n",
                    "\n",
                    "{\"format\":\"belfry-backup\",\"version\":1}\n"
                }) {
            assertThat(refused(bytes(other)).key()).isEqualTo("sync.file.foreign");
        }
        assertThat(unchecked(bytes("name;city\nAnne;Turin\n")).key())
                .isEqualTo("sync.file.foreign");
        assertThat(refused("{\"format\"".getBytes(StandardCharsets.UTF_16)).key())
                .isEqualTo("sync.file.foreign");
    }

    @Test
    void peopleReadWhatHappenedInTheirLanguage() {
        Refusal refusal = refused(Arrays.copyOf(BatchText.small().bytes(), 900));
        assertThat(new Texts(Language.ENGLISH).of(refusal))
                .isEqualTo(
                        "“000042.jsonl” is incomplete: it has not arrived whole yet. Nothing of it"
                                + " was taken in; wait until it is copied and try again.");
        assertThat(new Texts(Language.FRENCH).of(refusal)).contains("incomplet", "réessayez");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
