package org.belfry.db;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an action has seen: the highest sequence number of each other strand. */
final class Sight {
    static final Sight NOTHING = new Sight(new TreeMap<>());

    private final NavigableMap<Long, Long> highest;

    private Sight(NavigableMap<Long, Long> highest) {
        this.highest = highest;
    }

    /** Reads what {@link #toString} wrote. */
    static Sight parse(String vector) {
        var highest = new TreeMap<Long, Long>();
        for (String part : vector.isEmpty() ? new String[0] : vector.split(" ", -1)) {
            int colon = part.indexOf(':');
            highest.put(
                    Long.valueOf(part.substring(0, colon)),
                    Long.valueOf(part.substring(colon + 1)));
        }
        return new Sight(highest);
    }

    /** The highest sequence number seen of a strand, 0 for none. */
    long upTo(long strand) {
        return highest.getOrDefault(strand, 0L);
    }

    /** How many actions it comprises: whatever sees more has more. */
    long total() {
        return highest.values().stream().mapToLong(Long::longValue).sum();
    }

    /** This and one more strand. */
    Sight and(long strand, long seq) {
        if (upTo(strand) >= seq) {
            return this;
        }
        var more = new TreeMap<>(highest);
        more.put(strand, seq);
        return new Sight(more);
    }

    /** This and all that another has seen. */
    Sight and(Sight other) {
        Sight both = this;
        for (Map.Entry<Long, Long> entry : other.highest.entrySet()) {
            both = both.and(entry.getKey(), entry.getValue());
        }
        return both;
    }

    Sight without(long strand) {
        if (!highest.containsKey(strand)) {
            return this;
        }
        var less = new TreeMap<>(highest);
        less.remove(strand);
        return new Sight(less);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sight sight && sight.highest.equals(highest);
    }

    @Override
    public int hashCode() {
        return highest.hashCode();
    }

    /** One strand:seq after the other, with spaces between. */
    @Override
    public String toString() {
        return highest.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
