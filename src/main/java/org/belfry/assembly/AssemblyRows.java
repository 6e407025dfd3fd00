package org.belfry.assembly;

import static org.belfry.db.generated.Tables.ACCREDITATION;
import static org.belfry.db.generated.Tables.ASSEMBLY;
import static org.belfry.db.generated.Tables.EVENT;
import static org.belfry.db.generated.Tables.EXCUSE;
import static org.belfry.db.generated.Tables.NETWORK;
import static org.belfry.db.generated.Tables.PRESENCE;
import static org.belfry.db.generated.Tables.PROXY;
import static org.belfry.db.generated.Tables.REGULARISATION;
import static org.belfry.db.generated.Tables.ROLL_LINE;
import static org.belfry.db.generated.Tables.RULE_SET;

import org.belfry.db.generated.tables.records.AssemblyRecord;
import org.belfry.db.generated.tables.records.EventRecord;
import org.belfry.db.generated.tables.records.ProxyRecord;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of one assembly as records. */
final class AssemblyRows {
    private static final String NOON = "T12:00";

    private AssemblyRows() {}

    /** The assembly of this event, or of this id. */
    static Assembly assembly(DSLContext sql, String id) throws Refusal {
        AssemblyRecord row =
                sql.selectFrom(ASSEMBLY)
                        .where(ASSEMBLY.EVENT.eq(id).or(ASSEMBLY.ID.eq(id)))
                        .limit(1)
                        .fetchOne();
        EventRecord event =
                row == null
                        ? null
                        : sql.selectFrom(EVENT).where(EVENT.ID.eq(row.getEvent())).fetchOne();
        if (row == null || event == null) {
            throw new Refusal("assembly.refused.unknown", id);
        }
        ZonedDateTime start = start(event);
        return new Assembly(
                row.getId(),
                event.getId(),
                event.getTitle(),
                event.getNetwork(),
                event.getNetwork() == null
                        ? null
                        : sql.select(NETWORK.CODE)
                                .from(NETWORK)
                                .where(NETWORK.ID.eq(event.getNetwork()))
                                .fetchOne(NETWORK.CODE),
                start,
                Assembly.Kind.of(row.getKind()),
                row.getFirstCall(),
                rules(sql, row, event.getNetwork(), start.toLocalDate()),
                row.getFrozenAt() == null
                        ? null
                        : new AssemblyTime(start.getZone())
                                .kept(row.getFrozenAt())
                                .orElse(start.toInstant()),
                row.getHash(),
                Long.valueOf(1).equals(row.getRehearsal()),
                row.getChair());
    }

    private static ZonedDateTime start(EventRecord event) {
        ZoneId zone = event.getZone() == null ? ZoneId.systemDefault() : ZoneId.of(event.getZone());
        String day = event.getDatedFirst() == null ? "1970-01-01" : event.getDatedFirst();
        String local = event.getStartsAt() == null ? day + NOON : event.getStartsAt();
        return LocalDateTime.parse(local).atZone(zone);
    }

    private static Rules rules(
            DSLContext sql, AssemblyRecord row, @Nullable String network, LocalDate day)
            throws Refusal {
        if (row.getRules() != null) {
            return RulesJson.read(row.getRules());
        }
        String json =
                sql.select(RULE_SET.RULES)
                        .from(RULE_SET)
                        .where(
                                RULE_SET.NETWORK.eq(network),
                                RULE_SET.RULES.isNotNull(),
                                RULE_SET.VALID_FROM.le(day.toString()))
                        .orderBy(RULE_SET.VALID_FROM.desc(), RULE_SET.ID.desc())
                        .limit(1)
                        .fetchOne(RULE_SET.RULES);
        return json == null ? Rules.DEFAULT : RulesJson.read(json);
    }

    static List<Regularisation> regularisations(DSLContext sql, Assembly of) {
        var all = new ArrayList<Regularisation>();
        sql.select(REGULARISATION.asterisk())
                .from(REGULARISATION)
                .join(ROLL_LINE)
                .on(ROLL_LINE.ID.eq(REGULARISATION.ROLL_LINE))
                .where(ROLL_LINE.ASSEMBLY.eq(of.id()))
                .orderBy(REGULARISATION.AT, REGULARISATION.ID)
                .forEach(row ->
                        of.time()
                                .kept(row.get(REGULARISATION.AT))
                                .ifPresent(at ->
                                        all.add(
                                                new Regularisation(
                                                        row.get(REGULARISATION.ID),
                                                        row.get(REGULARISATION.ROLL_LINE),
                                                        Long.valueOf(1)
                                                                .equals(
                                                                        row.get(
                                                                                REGULARISATION
                                                                                        .ADMITS)),
                                                        or(row.get(REGULARISATION.REASON), ""),
                                                        at))));
        return all;
    }

    static List<Accreditation> accreditations(DSLContext sql, Assembly of) {
        return sql.selectFrom(ACCREDITATION)
                .where(ACCREDITATION.ASSEMBLY.eq(of.id()))
                .orderBy(ACCREDITATION.ID)
                .fetch(row ->
                        new Accreditation(
                                row.getId(),
                                row.getRollLine(),
                                Role.of(row.getRole()),
                                or(row.getName(), ""),
                                row.getPerson(),
                                row.getFunction()));
    }

    static List<PresenceEvent> presences(DSLContext sql, Assembly of) {
        var all = new ArrayList<PresenceEvent>();
        sql.selectFrom(PRESENCE)
                .where(PRESENCE.ASSEMBLY.eq(of.id()))
                .orderBy(PRESENCE.ID)
                .forEach(row ->
                        of.time()
                                .kept(row.getAt())
                                .ifPresent(at ->
                                        all.add(
                                                new PresenceEvent(
                                                        row.getId(),
                                                        row.getRollLine(),
                                                        row.getAccreditation(),
                                                        "in".equals(row.getDirection()),
                                                        at,
                                                        row.getStrikes()))));
        return all;
    }

    static List<Excuse> excuses(DSLContext sql, Assembly of) {
        var all = new ArrayList<Excuse>();
        sql.selectFrom(EXCUSE)
                .where(EXCUSE.ASSEMBLY.eq(of.id()), EXCUSE.ROLL_LINE.isNotNull())
                .orderBy(EXCUSE.ID)
                .forEach(row ->
                        all.add(
                                new Excuse(
                                        row.getId(),
                                        row.getRollLine(),
                                        of.time().kept(row.getAt()).orElse(Instant.MIN),
                                        row.getReason())));
        return all;
    }

    static List<Proxy> proxies(DSLContext sql, Assembly of) {
        var all = new ArrayList<Proxy>();
        sql.selectFrom(PROXY)
                .where(PROXY.ASSEMBLY.eq(of.id()), PROXY.GIVER.isNotNull())
                .orderBy(PROXY.ID)
                .forEach(row ->
                        of.time()
                                .kept(row.getReceivedAt())
                                .ifPresent(at -> all.add(proxy(of, row, at))));
        return all;
    }

    private static Proxy proxy(Assembly of, ProxyRecord row, Instant receivedAt) {
        return new Proxy(
                row.getId(),
                row.getGiver(),
                holder(row),
                receivedAt,
                row.getFormNumber(),
                of.time().kept(row.getRevokedAt()).orElse(null),
                row.getScope(),
                row.getSignedBy());
    }

    private static Holder holder(ProxyRecord row) {
        if ("chair".equals(row.getHolderKind())) {
            return new Holder.Chair();
        }
        if (row.getHolder() != null) {
            return new Holder.Line(row.getHolder());
        }
        return row.getHolderName() == null
                ? new Holder.Blank()
                : new Holder.Person(row.getHolderName());
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
