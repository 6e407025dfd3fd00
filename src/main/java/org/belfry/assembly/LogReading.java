package org.belfry.assembly;

import org.belfry.assembly.Entered.Problem;
import org.belfry.assembly.Rules.MayHold;
import org.belfry.text.Folding;
import org.belfry.text.Refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Understands the lines of a log; what it does not, it lists by line. */
final class LogReading {
    private static final String CHAIR = "CHAIR";

    /** The row of a member by name or id. */
    interface Directory {
        String member(String name) throws Refusal;
    }

    private final AssemblyTime time;
    private final MayHold mayHold;
    private final Map<String, RollLine> roll = new HashMap<>();
    private final Directory directory;
    private final Map<String, String> found = new HashMap<>();
    private final Map<String, Refusal> unknown = new HashMap<>();
    private final Map<String, String> delegates = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param known the voting people there are, folded names by members' rows
     */
    LogReading(Assembly of, List<RollLine> lines, Directory directory, Map<String, String> known) {
        time = of.time();
        mayHold = of.rules().proxies().holder();
        lines.forEach(line -> roll.put(line.member(), line));
        this.directory = directory;
        delegates.putAll(known);
    }

    /** The entries in the order of their time, as written where that is equal. */
    List<LogEntry> read(List<LogRow> rows) {
        var entries = new ArrayList<LogEntry>();
        for (LogRow row : rows) {
            try {
                entries.add(entry(row));
            } catch (Refusal refusal) {
                problems.add(new Problem(row.line(), refusal));
            }
        }
        entries.sort(Comparator.comparing(LogEntry::at));
        return entries;
    }

    List<Problem> problems() {
        return problems;
    }

    private LogEntry entry(LogRow row) throws Refusal {
        Instant at = time.read(row.time());
        String action = row.action().toLowerCase(Locale.ROOT);
        if (row.member().isEmpty()) {
            throw new Refusal("assembly.log.nobody");
        }
        return switch (action) {
            case "arrive" -> {
                String member = onRoll(row.member());
                requireOne(row.person(), member);
                yield new LogEntry.Door(row.line(), at, member, true, row.person());
            }
            case "leave" ->
                    new LogEntry.Door(row.line(), at, onRoll(row.member()), false, row.person());
            case "excuse" -> new LogEntry.Excused(row.line(), at, onRoll(row.member()));
            case "proxy" ->
                    new LogEntry.Given(row.line(), at, onRoll(row.member()), holder(row.to()));
            case "revoke" -> new LogEntry.Revoked(row.line(), at, onRoll(row.member()));
            default -> throw new Refusal("assembly.log.action", row.action());
        };
    }

    private Holder holder(String to) throws Refusal {
        if (to.isEmpty()) {
            return new Holder.Blank();
        }
        if (to.equals(CHAIR)) {
            return new Holder.Chair();
        }
        try {
            return new Holder.Line(onRoll(to));
        } catch (Refusal refusal) {
            if (mayHold == MayHold.ANYONE) {
                return new Holder.Person(to);
            }
            throw refusal;
        }
    }

    private String onRoll(String name) throws Refusal {
        String member = member(name);
        if (!roll.containsKey(member)) {
            throw new Refusal("assembly.log.outside", name);
        }
        return member;
    }

    private String member(String name) throws Refusal {
        Refusal refused = unknown.get(name);
        if (refused != null) {
            throw refused;
        }
        String member = found.get(name);
        if (member == null) {
            try {
                member = directory.member(name);
            } catch (Refusal refusal) {
                unknown.put(name, refusal);
                throw refusal;
            }
            found.put(name, member);
        }
        return member;
    }

    /** Nobody votes for two members: the second must give a proxy. */
    private void requireOne(String person, String member) throws Refusal {
        if (person.isEmpty()) {
            return;
        }
        String other = delegates.putIfAbsent(Folding.fold(person), member);
        if (other != null && !other.equals(member)) {
            RollLine line = roll.get(other);
            throw new Refusal("assembly.log.two", person, line == null ? "?" : line.name());
        }
    }
}
