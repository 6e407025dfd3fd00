package org.belfry.twinning;

import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.MEMBER_NAME;
import static org.belfry.db.generated.Tables.MEMBER_SHOWN;
import static org.belfry.db.generated.Tables.SOURCE;
import static org.belfry.db.generated.Tables.TWINNING;
import static org.jooq.Records.mapping;

import org.belfry.db.Database;
import org.belfry.db.generated.tables.Member;
import org.belfry.db.generated.tables.Twinning;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

import java.util.Arrays;
import java.util.List;

/** Claims of twinning, each made by one member; two that name each other confirm one another. */
public final class Twinnings {
    private static final Member SHOWN_AS = MEMBER.as("shown_as");
    private static final Member CALLED = MEMBER.as("called");
    private static final List<String> LANGUAGES =
            Arrays.stream(Language.values()).map(Language::code).toList();

    private final Database database;

    public Twinnings(Database database) {
        this.database = database;
    }

    /** The twins a member names, members of the network first, then by name. */
    public List<Twin> of(String member) throws Refusal {
        return database.read(sql -> fetch(sql, TWINNING.MEMBER.eq(member)));
    }

    /** All claims, in the order of the members and then of their partners. */
    public List<Twin> all() throws Refusal {
        return database.read(sql -> fetch(sql, DSL.noCondition()));
    }

    private static List<Twin> fetch(DSLContext sql, Condition which) {
        var back = TWINNING.as("back");
        Field<String> partner = partner(TWINNING);
        Field<Boolean> confirmed =
                DSL.field(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(back)
                                        .where(
                                                back.MEMBER.eq(partner),
                                                partner(back).eq(TWINNING.MEMBER))));
        Field<String> source =
                DSL.field(
                        DSL.select(SOURCE.NAME).from(SOURCE).where(SOURCE.ID.eq(TWINNING.SOURCE)));
        return sql.select(
                        TWINNING.ID,
                        TWINNING.MEMBER,
                        MEMBER.NAME,
                        TWINNING.PARTNER,
                        TWINNING.COUNTRY,
                        partner,
                        confirmed,
                        TWINNING.SPAN,
                        TWINNING.STATUS,
                        source,
                        TWINNING.LINE)
                .from(TWINNING)
                .join(MEMBER)
                .on(MEMBER.ID.eq(TWINNING.MEMBER))
                .where(which)
                .orderBy(partner.isNull(), MEMBER.FOLDED, TWINNING.FOLDED, TWINNING.ID)
                .fetch(mapping(Twin::new));
    }

    /**
     * The member a claim's partner is: the one somebody chose, or the only one that bears this name
     * in any language and lies in this country.
     */
    private static Field<String> partner(Twinning claim) {
        var named =
                DSL.select(MEMBER_NAME.MEMBER)
                        .from(MEMBER_NAME)
                        .where(MEMBER_NAME.FOLDED.eq(claim.FOLDED))
                        .union(
                                DSL.select(SHOWN_AS.ID)
                                        .from(MEMBER_SHOWN)
                                        .join(SHOWN_AS)
                                        .on(SHOWN_AS.N.eq(MEMBER_SHOWN.N))
                                        .where(
                                                MEMBER_SHOWN.LANGUAGE.in(LANGUAGES),
                                                MEMBER_SHOWN.FOLDED.eq(claim.FOLDED)));
        Field<String> only =
                DSL.field(
                        DSL.select(DSL.when(DSL.count().eq(1), DSL.min(CALLED.ID)))
                                .from(CALLED)
                                .where(CALLED.ID.in(named), CALLED.COUNTRY.eq(claim.COUNTRY)));
        return DSL.coalesce(claim.PARTNER_MEMBER, only);
    }
}
