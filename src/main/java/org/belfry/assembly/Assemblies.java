package org.belfry.assembly;

import static org.belfry.db.generated.Tables.ASSEMBLY;
import static org.belfry.db.generated.Tables.ROLL_LINE;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.Tx;
import org.belfry.db.generated.tables.records.AssemblyRecord;
import org.belfry.db.generated.tables.records.EventRecord;
import org.belfry.db.generated.tables.records.RegularisationRecord;
import org.belfry.db.generated.tables.records.RollLineRecord;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The assemblies of a file: how they are called, their rolls, and all their counts are made of. */
public final class Assemblies {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

    private final Database database;
    private final Clock clock;

    /**
     * @param clock for the moment a roll is frozen
     */
    public Assemblies(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Opens an assembly, as one action; returns the id of its event. */
    public String open(Opening opening) throws Refusal {
        if (opening.title().isBlank()) {
            throw new Refusal("assembly.refused.untitled");
        }
        return database.write(
                Intent.of("assembly.open"), tx -> open(tx, opening, opening.rules(), null));
    }

    private static String open(
            Tx tx, Opening opening, @Nullable Rules rules, @Nullable String firstCall) {
        LocalDateTime local = opening.start().toLocalDateTime();
        var event = new EventRecord();
        event.setId(tx.newId());
        event.setTitle(opening.title().strip());
        event.setKind("general-assembly");
        event.setNetwork(opening.network());
        event.setDated(local.toLocalDate().toString());
        event.setStartsAt(LOCAL.format(local));
        event.setZone(opening.start().getZone().getId());
        event.setPlaceWritten(opening.place());
        tx.insert(event);
        var assembly = new AssemblyRecord();
        assembly.setId(tx.derivedId(ASSEMBLY, event.getId()));
        assembly.setEvent(event.getId());
        assembly.setKind(opening.kind().code());
        assembly.setRules(rules == null ? null : RulesJson.write(rules));
        assembly.setFirstCall(firstCall);
        assembly.setRehearsal(opening.rehearsal() ? 1L : null);
        tx.insert(assembly);
        tx.about(event.getId());
        return event.getId();
    }

    /** Calls an assembly again whose quorum was missed, under the same rules; returns its event. */
    public String openSecondCall(String first, ZonedDateTime start) throws Refusal {
        Assembly called = find(first);
        Rules.SecondCall rules = called.rules().secondCall();
        if (!rules.allowed() || called.isSecondCall()) {
            throw new Refusal("assembly.refused.secondcall", called.title());
        }
        long days = ChronoUnit.DAYS.between(called.day(), start.toLocalDate());
        if (days < rules.minDays()) {
            throw new Refusal(
                    "assembly.refused.toosoon",
                    Integer.toString(rules.minDays()),
                    called.day().plusDays(rules.minDays()).toString());
        }
        String network = called.network();
        if (network == null) {
            throw new Refusal("assembly.refused.nonetwork", called.title());
        }
        Opening opening = Opening.of(network, called.title(), start).as(called.kind());
        return database.write(
                Intent.of("assembly.second"), tx -> open(tx, opening, called.rules(), called.id()));
    }

    /** All assemblies, the newest first. */
    public List<Assembly> all() throws Refusal {
        return database.read(sql -> {
            var all = new ArrayList<Assembly>();
            for (String id : sql.select(ASSEMBLY.ID).from(ASSEMBLY).fetch(ASSEMBLY.ID)) {
                all.add(AssemblyRows.assembly(sql, id));
            }
            all.sort((one, other) -> other.start().compareTo(one.start()));
            return all;
        });
    }

    /** The assembly of this event. */
    public Assembly find(String event) throws Refusal {
        return database.read(sql -> AssemblyRows.assembly(sql, event));
    }

    /** The roll: as it was frozen, else as the directory has it now. */
    public Roll roll(String event, Language language) throws Refusal {
        return database.readStill(
                sql -> new RollReading(sql, AssemblyRows.assembly(sql, event), language).roll());
    }

    /** What the roll would be now against the frozen one; nothing where it is not frozen. */
    public List<RollChange> changes(String event, Language language) throws Refusal {
        return database.readStill(sql -> {
            Assembly assembly = AssemblyRows.assembly(sql, event);
            var reading = new RollReading(sql, assembly, language);
            return assembly.isFrozen()
                    ? RollChange.between(reading.roll().lines(), reading.live())
                    : List.of();
        });
    }

    /** All that the counts of an assembly depend on. */
    public Proceedings proceedings(String event, Language language) throws Refusal {
        return database.readStill(
                sql -> proceedings(sql, AssemblyRows.assembly(sql, event), language));
    }

    static Proceedings proceedings(DSLContext sql, Assembly assembly, Language language) {
        return new Proceedings(
                assembly.rules(),
                assembly.isSecondCall(),
                assembly.start().toInstant(),
                new RollReading(sql, assembly, language).all(),
                AssemblyRows.regularisations(sql, assembly),
                AssemblyRows.accreditations(sql, assembly),
                AssemblyRows.presences(sql, assembly),
                AssemblyRows.excuses(sql, assembly),
                AssemblyRows.proxies(sql, assembly));
    }

    /** Freezes roll and rules, as one action; a frozen roll stays as it is. */
    public Roll freeze(String event, Language language) throws Refusal {
        database.write(Intent.of("assembly.freeze"), tx -> freeze(tx, find(tx, event)));
        return roll(event, language);
    }

    static Assembly find(Tx tx, String event) throws Refusal {
        return AssemblyRows.assembly(tx.sql(), event);
    }

    private boolean freeze(Tx tx, Assembly assembly) {
        return freeze(tx, assembly, clock.instant());
    }

    /** Freezes within a write that does more; returns whether it had not been done. */
    static boolean freeze(Tx tx, Assembly assembly, Instant now) {
        if (assembly.isFrozen()) {
            return false;
        }
        List<RollLine> lines = new RollReading(tx.sql(), assembly, Language.ENGLISH).live();
        for (RollLine line : lines) {
            var row = new RollLineRecord();
            row.setId(lineId(tx, assembly, line.member()));
            row.setAssembly(assembly.id());
            row.setMember(line.member());
            row.setRow((long) line.row());
            row.setCategory(line.category());
            row.setVotes((long) line.votes());
            row.setStanding(line.standing().code());
            row.setReasons(RollJson.write(line.reasons()));
            tx.put(row);
        }
        var frozen = new AssemblyRecord();
        frozen.setId(assembly.id());
        frozen.setRules(RulesJson.write(assembly.rules()));
        frozen.setFrozenAt(assembly.time().write(now));
        frozen.setHash(RollJson.hash(assembly.rules(), lines));
        tx.update(frozen);
        tx.about(assembly.event());
        return true;
    }

    private static String lineId(Tx tx, Assembly assembly, String member) {
        return tx.derivedId(ROLL_LINE, assembly.id() + "/" + member);
    }

    /** The stored line of a member, made where the roll is not frozen yet. */
    static String line(Tx tx, Assembly assembly, String member) {
        String id = lineId(tx, assembly, member);
        if (!Tx.exists(tx.sql(), ROLL_LINE.getName(), id)) {
            var row = new RollLineRecord();
            row.setId(id);
            row.setAssembly(assembly.id());
            row.setMember(member);
            tx.insert(row);
        }
        return id;
    }

    /** The members by their stored lines. */
    static Map<String, String> lines(DSLContext sql, Assembly assembly) {
        return new HashMap<>(
                sql.select(ROLL_LINE.MEMBER, ROLL_LINE.ID)
                        .from(ROLL_LINE)
                        .where(ROLL_LINE.ASSEMBLY.eq(assembly.id()), ROLL_LINE.MEMBER.isNotNull())
                        .fetchMap(ROLL_LINE.MEMBER, ROLL_LINE.ID));
    }

    /** The chair admits or excludes a line of the frozen roll from a moment on. */
    public void regularise(String event, String line, boolean admits, String reason, Instant at)
            throws Refusal {
        if (reason.isBlank()) {
            throw new Refusal("assembly.refused.noreason");
        }
        database.write(
                Intent.of(admits ? "assembly.admit" : "assembly.exclude"),
                tx -> {
                    Assembly assembly = find(tx, event);
                    RollLine of =
                            new RollReading(tx.sql(), assembly, Language.ENGLISH)
                                    .roll().lines().stream()
                                            .filter(each -> each.id().equals(line))
                                            .findFirst()
                                            .orElseThrow(
                                                    () -> new Refusal("assembly.refused.line"));
                    if (!assembly.isFrozen()) {
                        throw new Refusal("assembly.refused.notfrozen");
                    }
                    if (admits && of.votes() == 0) {
                        throw new Refusal("assembly.refused.novotes", of.name());
                    }
                    var row = new RegularisationRecord();
                    row.setRollLine(line);
                    row.setAdmits(admits ? 1L : 0L);
                    row.setReason(reason.strip());
                    row.setAt(assembly.time().write(at));
                    tx.insert(row);
                    tx.about(of.member());
                    return line;
                });
    }

    /** The engine over an assembly as it is entered now. */
    public Counting counting(String event, Language language) throws Refusal {
        return new Counting(proceedings(event, language));
    }
}
