package org.belfry.assembly;

import static org.belfry.db.generated.Tables.MANDATE;
import static org.belfry.db.generated.Tables.PERSON;
import static org.belfry.db.generated.Tables.POST;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.entry.Entries;
import org.belfry.entry.Kinds;
import org.belfry.text.Folding;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Enters a whole log, from paper or from another system: all of it as one action, or nothing. What
 * has been entered before is known again.
 */
public final class AttendanceLog {
    private final Database database;
    private final Entries entries;
    private final Clock clock;

    public AttendanceLog(Database database, Entries entries, Clock clock) {
        this.database = database;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Enters the rows of a log. The roll is frozen with the first arrival that is entered.
     *
     * @param language for the names of members in what is remarked
     */
    public Entered enter(String event, List<LogRow> rows, Language language) throws Refusal {
        Assembly assembly = database.read(sql -> AssemblyRows.assembly(sql, event));
        Proceedings before =
                database.readStill(sql -> Assemblies.proceedings(sql, assembly, language));
        var reading =
                new LogReading(
                        assembly,
                        before.lines().stream().filter(line -> line.row() > 0).toList(),
                        name -> entries.find(Kinds.MEMBER, name),
                        delegates(before));
        List<LogEntry> read = reading.read(rows);
        if (!reading.problems().isEmpty()) {
            return Entered.refused(reading.problems());
        }
        return database.write(
                Intent.of("assembly.log"),
                tx -> {
                    boolean doors = read.stream().anyMatch(LogEntry.Door.class::isInstance);
                    boolean frozen =
                            doors
                                    && Assemblies.freeze(
                                            tx, Assemblies.find(tx, event), clock.instant());
                    var writing = new LogWriting(tx, Assemblies.find(tx, event), people(tx.sql()));
                    writing.enter(read);
                    tx.about(assembly.event());
                    return new Entered(
                            List.of(),
                            writing.entered(),
                            writing.known(),
                            frozen,
                            writing.notes(language));
                });
    }

    private static Map<String, String> delegates(Proceedings before) {
        Map<String, String> members = new HashMap<>();
        before.lines().forEach(line -> members.put(line.id(), line.member()));
        Map<String, String> delegates = new HashMap<>();
        for (Accreditation each : before.accreditations()) {
            String member = each.line() == null ? null : members.get(each.line());
            if (member != null && each.role().votes() && !each.name().isBlank()) {
                delegates.putIfAbsent(Folding.fold(each.name()), member);
            }
        }
        return delegates;
    }

    /** Rows of the people who hold posts, by member and folded name; nobody where two share it. */
    private static Map<String, String> people(DSLContext sql) {
        Map<String, String> people = new HashMap<>();
        sql.selectDistinct(POST.MEMBER, PERSON.ID, PERSON.FOLDED)
                .from(POST)
                .join(MANDATE)
                .on(MANDATE.POST.eq(POST.ID))
                .join(PERSON)
                .on(PERSON.ID.eq(MANDATE.PERSON))
                .where(POST.MEMBER.isNotNull(), PERSON.FOLDED.isNotNull())
                .forEach(row ->
                        people.merge(
                                key(row.value1(), row.value3()), row.value2(), (one, other) -> ""));
        people.values().removeIf(String::isEmpty);
        return people;
    }

    /** A person of a member, by name. */
    static String key(String member, String name) {
        return member + " " + Folding.fold(name);
    }
}
