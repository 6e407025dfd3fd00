package org.belfry.event;

import static org.belfry.db.generated.Tables.EVENT;
import static org.belfry.db.generated.Tables.EVENT_TITLE;
import static org.belfry.db.generated.Tables.NETWORK;
import static org.belfry.db.generated.Tables.PARTICIPATION;
import static org.belfry.db.generated.Tables.SOURCE;
import static org.jooq.Records.mapping;

import org.belfry.db.Database;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.jooq.Field;
import org.jooq.impl.DSL;

import java.util.List;
import java.util.Map;

/** Thirty years of participation: who took part in what. */
public final class Participations {
    private final Database database;

    public Participations(Database database) {
        this.database = database;
    }

    /** What a member took part in, most recent first, what has no date last. */
    public List<Attended> of(String member, Language language) throws Refusal {
        Field<String> network =
                DSL.field(
                        DSL.select(NETWORK.CODE)
                                .from(NETWORK)
                                .where(
                                        NETWORK.ID.eq(
                                                DSL.coalesce(
                                                        PARTICIPATION.NETWORK, EVENT.NETWORK))));
        Field<String> title =
                DSL.field(
                        DSL.select(DSL.min(EVENT_TITLE.TITLE))
                                .from(EVENT_TITLE)
                                .where(
                                        EVENT_TITLE.EVENT.eq(EVENT.ID),
                                        EVENT_TITLE.LANGUAGE.eq(language.code())));
        Field<String> source =
                DSL.field(
                        DSL.select(SOURCE.NAME)
                                .from(SOURCE)
                                .where(SOURCE.ID.eq(PARTICIPATION.SOURCE)));
        return database.read(sql ->
                sql.select(
                                PARTICIPATION.ID,
                                EVENT.ID,
                                network,
                                EVENT.KIND,
                                PARTICIPATION.ROLE,
                                DSL.coalesce(title, EVENT.TITLE),
                                EVENT.PLACE_WRITTEN,
                                EVENT.COUNTRY,
                                DSL.coalesce(PARTICIPATION.DATED, EVENT.DATED),
                                PARTICIPATION.ATTENDANCE,
                                source,
                                PARTICIPATION.LINE)
                        .from(PARTICIPATION)
                        .join(EVENT)
                        .on(EVENT.ID.eq(PARTICIPATION.EVENT))
                        .where(PARTICIPATION.MEMBER.eq(member))
                        .orderBy(
                                day(PARTICIPATION.DATED_LAST, EVENT.DATED_LAST).desc().nullsLast(),
                                day(PARTICIPATION.DATED_FIRST, EVENT.DATED_FIRST)
                                        .desc()
                                        .nullsLast(),
                                PARTICIPATION.ID)
                        .fetch(mapping(Attended::new)));
    }

    /**
     * A day of the line's own date where it has one, else of the event's; the last day of what is
     * still going on lies ahead.
     */
    private static Field<String> day(Field<String> own, Field<String> ofEvent) {
        return DSL.when(PARTICIPATION.DATED.isNotNull(), orAhead(own, PARTICIPATION.DATED))
                .otherwise(orAhead(ofEvent, EVENT.DATED));
    }

    private static Field<String> orAhead(Field<String> day, Field<String> dated) {
        return DSL.when(day.isNull().and(dated.like("%/..")), DSL.inline("9999")).otherwise(day);
    }

    /** The year of the last General Assembly each of these members was listed at. */
    public Map<String, String> lastAssemblies(List<String> members) throws Refusal {
        return database.read(sql ->
                sql.select(PARTICIPATION.MEMBER, DSL.max(EVENT.DATED_LAST))
                        .from(PARTICIPATION)
                        .join(EVENT)
                        .on(EVENT.ID.eq(PARTICIPATION.EVENT))
                        .where(
                                PARTICIPATION.MEMBER.in(members),
                                EVENT.KIND.eq("general-assembly"),
                                EVENT.DATED_LAST.isNotNull(),
                                DSL.coalesce(PARTICIPATION.ATTENDANCE, "present")
                                        .in("present", "represented"))
                        .groupBy(PARTICIPATION.MEMBER)
                        .fetchMap(row -> row.value1(), row -> row.value2().substring(0, 4)));
    }
}
