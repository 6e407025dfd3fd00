package org.belfry.db;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the keys of a table that can still be reached in a damaged file: up from the first, down
 * from the last, and into the gap between by halves.
 */
final class Scan {
    private static final int PROBES = 200;
    private static final int RADIX = 16;
    private static final int DIGITS = 32;
    private static final String UUID =
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private record Gap(BigInteger low, BigInteger high) {}

    private final Connection connection;
    private final String table;
    private final String column;
    private final Set<Object> found = new LinkedHashSet<>();
    private final NavigableSet<BigInteger> places = new TreeSet<>();
    private boolean whole = true;

    private Scan(Connection connection, String table, String column) {
        this.connection = connection;
        this.table = table;
        this.column = column;
    }

    /** The keys that can be reached, by a column of numbers (Long) or of UUIDs (String). */
    static Scan of(Connection connection, String table, String column) {
        var scan = new Scan(connection, table, column);
        scan.run();
        return scan;
    }

    Set<Object> found() {
        return found;
    }

    /** Whether nothing stood in the way. */
    boolean isWhole() {
        return whole;
    }

    private void run() {
        if (walk(null, true)) {
            return;
        }
        whole = false;
        @Nullable BigInteger low = places.isEmpty() ? null : places.last();
        walk(null, false);
        @Nullable BigInteger high = low == null ? null : places.higher(low);
        if (low == null || high == null) {
            return;
        }
        Deque<Gap> gaps = new ArrayDeque<>();
        gaps.add(new Gap(low, high));
        for (int probe = 0; probe < PROBES && !gaps.isEmpty(); probe++) {
            halve(gaps.removeFirst(), gaps);
        }
    }

    private void halve(Gap gap, Deque<Gap> gaps) {
        BigInteger width = gap.high().subtract(gap.low());
        if (width.compareTo(BigInteger.TWO) < 0) {
            return;
        }
        BigInteger middle = gap.low().add(width.shiftRight(1));
        for (Gap half : new Gap[] {new Gap(gap.low(), middle), new Gap(middle, gap.high())}) {
            if (!walk(half, true) && !walk(half, false)) {
                gaps.add(half);
            }
        }
    }

    /** Walks over the keys between these; false where something stood in the way. */
    private boolean walk(@Nullable Gap within, boolean up) {
        String where = within == null ? "" : " WHERE " + column + " BETWEEN ? AND ?";
        String query =
                "SELECT %1$s FROM \"%2$s\" NOT INDEXED%3$s ORDER BY %1$s %4$s"
                        .formatted(column, table, where, up ? "ASC" : "DESC");
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            if (within != null) {
                statement.setObject(1, key(within.low()));
                statement.setObject(2, key(within.high()));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    note(row.getObject(1));
                }
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void note(@Nullable Object key) {
        if (key instanceof Number number) {
            found.add(number.longValue());
            places.add(BigInteger.valueOf(number.longValue()));
        } else if (key instanceof String text) {
            found.add(text);
            if (text.matches(UUID)) {
                places.add(new BigInteger(text.replace("-", ""), RADIX));
            }
        }
    }

    private Object key(BigInteger place) {
        if (found.iterator().next() instanceof Long) {
            return place.longValue();
        }
        String digits = place.toString(RADIX);
        String all = "0".repeat(DIGITS - digits.length()) + digits;
        return all.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
}
