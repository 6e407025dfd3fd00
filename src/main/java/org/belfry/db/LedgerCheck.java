package org.belfry.db;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Computes every digest of the ledger anew, of ops and of actions, and follows each station's chain
 * from action to action. Reads columns as they are written, so that it needs nothing but the file.
 */
final class LedgerCheck {
    /**
     * What was found.
     *
     * @param epochs how many runs of stations there are
     * @param erased ops whose values were erased, and whose digest is taken as it is
     * @param wrongOps ops that are not what was written
     * @param wrongActions actions that are not what was written, or lack ops or have others
     * @param broken places where an action does not follow the one before it
     */
    record Result(
            long epochs,
            long actions,
            long ops,
            long erased,
            long wrongOps,
            long wrongActions,
            long broken) {
        boolean isSound() {
            return wrongOps + wrongActions + broken == 0;
        }
    }

    private static final HexFormat HEX = HexFormat.of();

    private record Numbered(String run, long seq, String before) {}

    private final MessageDigest sha = Ids.digest("SHA-256");
    private final Map<Long, byte[]> digestOfOps = new HashMap<>();
    private final Map<String, NavigableMap<Long, Set<String>>> runs = new HashMap<>();
    private final Set<Numbered> numbered = new HashSet<>();
    private final Map<String, Long> covered = new HashMap<>();
    private long actions;
    private long ops;
    private long erased;
    private long wrongOps;
    private long wrongActions;

    private LedgerCheck() {}

    /** Goes through the whole ledger; throws where it cannot be read. */
    static Result of(Connection connection) throws SQLException {
        var check = new LedgerCheck();
        check.ops(connection);
        check.actions(connection);
        return new Result(
                check.runs.size(),
                check.actions,
                check.ops,
                check.erased,
                check.wrongOps,
                check.wrongActions,
                check.broken());
    }

    private void ops(Connection connection) throws SQLException {
        MessageDigest all = Ids.digest("SHA-256");
        long action = -1;
        try (Statement statement = connection.createStatement();
                ResultSet op =
                        statement.executeQuery(
                                "SELECT action, tbl, row, what, set_, was, salt, digest FROM op"
                                        + " ORDER BY action, n")) {
            while (op.next()) {
                if (op.getLong(1) != action && action >= 0) {
                    digestOfOps.put(action, all.digest());
                }
                action = op.getLong(1);
                all.update(digest(op));
            }
        }
        if (action >= 0) {
            digestOfOps.put(action, all.digest());
        }
    }

    private byte[] digest(ResultSet op) throws SQLException {
        ops++;
        byte[] kept = op.getBytes(8);
        if (op.getBytes(7) == null) {
            erased += op.getString(2).equals(Outgoing.LEFT_OUT) ? 0 : 1;
        } else if (!isAsWritten(sha, op)) {
            wrongOps++;
        }
        return kept == null ? new byte[0] : kept;
    }

    /** Whether an op (action, tbl, row, what, set_, was, salt, digest) has the digest it bears. */
    static boolean isAsWritten(MessageDigest sha, ResultSet op) throws SQLException {
        byte @Nullable [] salt = op.getBytes(7);
        if (salt == null) {
            return true;
        }
        String head = "[\"" + op.getString(2) + "\",\"" + op.getString(3) + "\",\"";
        sha.update(salt);
        sha.update((head + op.getString(4) + "\",").getBytes(StandardCharsets.UTF_8));
        sha.update((op.getString(5) + "," + op.getString(6)).getBytes(StandardCharsets.UTF_8));
        sha.update((byte) ']');
        return Arrays.equals(sha.digest(), op.getBytes(8));
    }

    private void actions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet action =
                        statement.executeQuery(
                                "SELECT n, id, station, epoch, seq, hlc, at, author, intent,"
                                        + " undoes, seen, digest, waits FROM action ORDER BY n")) {
            while (action.next()) {
                action(action);
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet strand =
                        statement.executeQuery("SELECT station, epoch, covered FROM strand")) {
            while (strand.next()) {
                covered.merge(
                        strand.getString(1) + "/" + strand.getString(2),
                        strand.getLong(3),
                        Math::max);
            }
        }
        // Ops of an action that is gone.
        wrongActions += digestOfOps.size();
    }

    private void action(ResultSet action) throws SQLException {
        actions++;
        NavigableMap<String, @Nullable Object> fields = new TreeMap<>();
        for (String name :
                List.of(
                        "id", "station", "epoch", "hlc", "at", "author", "intent", "undoes",
                        "seen")) {
            fields.put(name, action.getString(name));
        }
        fields.put("seq", action.getLong("seq"));
        byte[] none = Ids.digest("SHA-256").digest();
        byte[] ofOps = digestOfOps.remove(action.getLong("n"));
        fields.put("ops", HEX.formatHex(ofOps == null ? none : ofOps));
        byte[] text = Canonical.fields(fields).getBytes(StandardCharsets.UTF_8);
        String digest = HEX.formatHex(sha.digest(text));
        if (!digest.equals(action.getString("digest"))) {
            wrongActions++;
        }
        String run = action.getString("station") + "/" + action.getString("epoch");
        long seq = action.getLong("seq");
        runs.computeIfAbsent(run, name -> new TreeMap<>())
                .computeIfAbsent(seq, number -> new HashSet<>())
                .add(String.valueOf(action.getString("digest")));
        if (action.getString("waits") == null) {
            numbered.add(new Numbered(run, seq, seenOf(run, action.getString("seen"))));
        }
    }

    private static String seenOf(String run, @Nullable String seen) {
        try {
            return String.valueOf(Canonical.fields(seen).getOrDefault(run, ""));
        } catch (RuntimeException e) {
            // Flipped bits may leave no JSON; the digest of the action says so too.
            return "";
        }
    }

    /**
     * An action names the one before it, unless it is the first of its run in this file, or a
     * snapshot stands for that one.
     */
    private long broken() {
        return numbered.stream().filter(each -> !follows(each)).count();
    }

    private boolean follows(Numbered action) {
        NavigableMap<Long, Set<String>> run = runs.getOrDefault(action.run(), new TreeMap<>());
        if (action.seq() == run.firstKey()
                || action.seq() - 1 <= covered.getOrDefault(action.run(), 0L)) {
            return true;
        }
        Set<String> before = run.getOrDefault(action.seq() - 1, Set.of());
        return Arrays.stream(action.before().split(" "))
                .anyMatch(named ->
                        before.stream().anyMatch(d -> named.equals(action.seq() - 1 + ":" + d)));
    }
}
