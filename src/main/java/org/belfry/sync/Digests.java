package org.belfry.sync;

import org.belfry.db.Canonical;
import org.belfry.db.SentAction;
import org.belfry.db.SentOp;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The digests of ops, actions and batches, each over those of what it is made of. */
final class Digests {
    private static final HexFormat HEX = HexFormat.of();

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The digest of an op, 32 bytes: computed, or the one given when its values were erased. */
    static byte[] op(MessageDigest sha, SentOp op) {
        if (op.salt() == null) {
            return HEX.parseHex(String.valueOf(op.digest()));
        }
        sha.update(HEX.parseHex(op.salt()));
        String head = "[\"" + op.table() + "\",\"" + op.row() + "\",\"" + op.what().word() + "\",";
        sha.update(head.getBytes(StandardCharsets.US_ASCII));
        sha.update(op.set().getBytes(StandardCharsets.UTF_8));
        sha.update((byte) ',');
        sha.update(op.was().getBytes(StandardCharsets.UTF_8));
        sha.update((byte) ']');
        return sha.digest();
    }

    /**
     * The digest of an action in hex.
     *
     * @param ops SHA-256 over the digests of its ops, in their order
     */
    static String action(SentAction action, byte[] ops) {
        NavigableMap<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("id", action.id());
        fields.put("station", action.station());
        fields.put("epoch", action.epoch());
        fields.put("seq", action.seq());
        fields.put("hlc", action.hlc());
        fields.put("at", action.at());
        fields.put("author", action.author());
        fields.put("intent", action.intent());
        fields.put("undoes", action.undoes());
        fields.put("seen", action.seen());
        fields.put("ops", HEX.formatHex(ops));
        byte[] text = Canonical.fields(fields).getBytes(StandardCharsets.UTF_8);
        return HEX.formatHex(sha256().digest(text));
    }

    /** The digest of a batch while it comes: its header line, then LF and digest of each action. */
    static final class Batch {
        private final MessageDigest sha = sha256();

        Batch(byte[] header) {
            sha.update(header);
        }

        void action(String digest) {
            sha.update((byte) '\n');
            sha.update(digest.getBytes(StandardCharsets.US_ASCII));
        }

        String hex() {
            return HEX.formatHex(sha.digest());
        }
    }
}
