package org.belfry.db;

import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/** Writes the ops of one action as they come, and gathers the digest over all of them. */
final class OpWriter {
    private static final int CHUNK = 1000;
    private static final int SALT = 16;
    private static final String INSERT =
            "INSERT INTO op (action, tbl, row, what, set_, was, salt, digest) VALUES (?, ?, ?, ?,"
                    + " ?, ?, ?, ?)";

    private record Waiting(
            String table,
            String row,
            String what,
            String set,
            String was,
            byte[] salt,
            byte[] digest) {}

    /** The most characters that the values of one op take as JSON. */
    static final int LONGEST = 16 << 20;

    /** How much of a text is shown in front of what is wrong in it. */
    private static final int SHOWN = 40;

    private final DSLContext sql;
    private final long action;
    private final Randomness randomness;
    private final List<Waiting> waiting = new ArrayList<>();
    private final MessageDigest one = Ids.digest("SHA-256");
    private final MessageDigest all = Ids.digest("SHA-256");
    private long count;
    private String first = "";
    private String about = "";

    OpWriter(DSLContext sql, long action, Randomness randomness) {
        this.sql = sql;
        this.action = action;
        this.randomness = randomness;
    }

    void add(
            String table,
            String row,
            What what,
            NavigableMap<String, @Nullable Object> set,
            NavigableMap<String, @Nullable Object> was) {
        set.values().forEach(OpWriter::require);
        String setText = Canonical.fields(set);
        String wasText = Canonical.fields(was);
        require(setText.length() + (long) wasText.length());
        byte[] salt = randomness.bytes(SALT);
        byte[] digest = Canonical.digest(one, salt, table, row, what, setText, wasText);
        all.update(digest);
        waiting.add(new Waiting(table, row, what.word(), setText, wasText, salt, digest));
        first = count++ == 0 ? row : first;
        if (waiting.size() >= CHUNK) {
            flush();
        }
    }

    /** What no reader of batches takes must not be written: it could never travel. */
    private static void require(@Nullable Object value) {
        if (value instanceof String text) {
            for (int i = 0; i < text.length(); i++) {
                char each = text.charAt(i);
                boolean paired =
                        Character.isHighSurrogate(each)
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1));
                if (each == 0 || (Character.isSurrogate(each) && !paired)) {
                    throw unfit("db.refused.character", text.substring(0, Math.min(i, SHOWN)));
                }
                i += paired ? 1 : 0;
            }
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            throw new IllegalArgumentException("no number: " + number);
        }
    }

    private static void require(long length) {
        if (length > LONGEST) {
            throw unfit("db.refused.long", LONGEST);
        }
    }

    private static DataAccessException unfit(String key, Object about) {
        return new DataAccessException("an op cannot travel", new Refusal(key, about));
    }

    /** Names the row the action is about. */
    void about(String row) {
        about = row;
    }

    /** The row the action is about: the one named, else that of the first op. */
    String about() {
        return about.isEmpty() ? first : about;
    }

    long count() {
        return count;
    }

    /**
     * The digest over the digests of all ops, in their order: so that an erased op keeps its place.
     */
    byte[] digest() {
        flush();
        return all.digest();
    }

    private void flush() {
        sql.connection(this::execute);
        waiting.clear();
    }

    private void execute(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Waiting op : waiting) {
                statement.setLong(1, action);
                statement.setString(2, op.table());
                statement.setString(3, op.row());
                statement.setString(4, op.what());
                statement.setString(5, op.set());
                statement.setString(6, op.was());
                statement.setBytes(7, op.salt());
                statement.setBytes(8, op.digest());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
