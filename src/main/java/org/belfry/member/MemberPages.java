package org.belfry.member;

import static org.belfry.db.generated.Tables.ATTACHMENT;
import static org.belfry.db.generated.Tables.FIGURE;
import static org.belfry.db.generated.Tables.LABEL;
import static org.belfry.db.generated.Tables.LINK;
import static org.belfry.db.generated.Tables.MANDATE;
import static org.belfry.db.generated.Tables.MEASURE;
import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.MEMBERSHIP;
import static org.belfry.db.generated.Tables.MEMBER_NAME;
import static org.belfry.db.generated.Tables.MEMBER_SHOWN;
import static org.belfry.db.generated.Tables.NETWORK;
import static org.belfry.db.generated.Tables.PERSON;
import static org.belfry.db.generated.Tables.POST;
import static org.belfry.db.generated.Tables.SAFETY_CONTRACT;
import static org.belfry.db.generated.Tables.SEAT;
import static org.belfry.db.generated.Tables.SECTION;
import static org.belfry.db.generated.Tables.SOURCE;
import static org.jooq.Records.mapping;

import org.belfry.db.Database;
import org.belfry.member.MemberPage.Contract;
import org.belfry.member.MemberPage.Facts;
import org.belfry.member.MemberPage.Figure;
import org.belfry.member.MemberPage.Holder;
import org.belfry.member.MemberPage.Link;
import org.belfry.member.MemberPage.Membership;
import org.belfry.member.MemberPage.Origin;
import org.belfry.member.MemberPage.OtherName;
import org.belfry.member.MemberPage.Seat;
import org.belfry.member.MemberPage.Section;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Reads the whole page of one member. */
public final class MemberPages {
    private final Database database;

    public MemberPages(Database database) {
        this.database = database;
    }

    /** The page of the member of this id; nothing when it is gone. */
    public Optional<MemberPage> page(String id, Language language) throws Refusal {
        return database.read(sql -> {
            Facts facts = facts(sql, id, language);
            return facts == null ? Optional.empty() : Optional.of(page(sql, facts));
        });
    }

    private static @Nullable Facts facts(DSLContext sql, String id, Language language) {
        return sql.select(
                        MEMBER.ID,
                        MEMBER.NAME,
                        DSL.coalesce(MEMBER_SHOWN.NAME, MEMBER.NAME),
                        MEMBER.KIND,
                        MEMBER.COUNTRY,
                        MEMBER.REGION,
                        MEMBER.DEPARTMENT,
                        MEMBER.NOTE)
                .from(MEMBER)
                .leftJoin(MEMBER_SHOWN)
                .on(MEMBER_SHOWN.N.eq(MEMBER.N), MEMBER_SHOWN.LANGUAGE.eq(language.code()))
                .where(MEMBER.ID.eq(id))
                .fetchOne(mapping(Facts::new));
    }

    private static MemberPage page(DSLContext sql, Facts facts) {
        String id = facts.id();
        return new MemberPage(
                facts,
                Members.contacts(sql, List.of(id)).get(id),
                memberships(sql, id),
                seats(sql, id),
                figures(sql, id),
                contracts(sql, id),
                people(sql, id),
                sections(sql, id),
                sql.select(LINK.ID, LINK.KIND, LINK.LABEL, LINK.TARGET)
                        .from(LINK)
                        .where(LINK.MEMBER.eq(id))
                        .orderBy(LINK.ID)
                        .fetch(mapping(Link::new)),
                sql.select(LABEL.NAME)
                        .from(LABEL)
                        .where(LABEL.MEMBER.eq(id))
                        .orderBy(LABEL.ID)
                        .fetch(LABEL.NAME),
                sql.select(MEMBER_NAME.ID, MEMBER_NAME.LANGUAGE, MEMBER_NAME.KIND, MEMBER_NAME.NAME)
                        .from(MEMBER_NAME)
                        .where(MEMBER_NAME.MEMBER.eq(id))
                        .orderBy(MEMBER_NAME.ID)
                        .fetch(mapping(OtherName::new)),
                sql.select(ATTACHMENT.NAME)
                        .from(ATTACHMENT)
                        .where(
                                ATTACHMENT.MEMBER.eq(id),
                                ATTACHMENT.KIND.eq("document"),
                                ATTACHMENT.NAME.isNotNull())
                        .orderBy(ATTACHMENT.ID)
                        .fetch(ATTACHMENT.NAME));
    }

    /** The name of the source and the line, as one column. */
    static SelectField<Origin> origin(TableField<?, String> source, TableField<?, Long> line) {
        Field<String> name =
                DSL.field(DSL.select(SOURCE.NAME).from(SOURCE).where(SOURCE.ID.eq(source)));
        return DSL.row(name, line).mapping(Origin.class, Origin::new);
    }

    private static Field<String> code(TableField<?, String> network) {
        return DSL.field(DSL.select(NETWORK.CODE).from(NETWORK).where(NETWORK.ID.eq(network)));
    }

    private static List<Membership> memberships(DSLContext sql, String id) {
        return sql.select(
                        MEMBERSHIP.ID,
                        code(MEMBERSHIP.NETWORK),
                        MEMBERSHIP.CATEGORY,
                        MEMBERSHIP.SPAN,
                        origin(MEMBERSHIP.SOURCE, MEMBERSHIP.LINE))
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.MEMBER.eq(id))
                .orderBy(MEMBERSHIP.SPAN_FIRST.asc().nullsLast(), MEMBERSHIP.ID)
                .fetch(mapping(Membership::new));
    }

    private static List<Seat> seats(DSLContext sql, String id) {
        return sql.select(
                        SEAT.ID,
                        code(SEAT.NETWORK),
                        SEAT.BODY,
                        SEAT.ROLE,
                        SEAT.SPAN,
                        origin(SEAT.SOURCE, SEAT.LINE))
                .from(SEAT)
                .where(SEAT.MEMBER.eq(id))
                .orderBy(SEAT.SPAN_FIRST.asc().nullsLast(), SEAT.ID)
                .fetch(mapping(Seat::new));
    }

    private static List<Figure> figures(DSLContext sql, String id) {
        return sql.select(
                        FIGURE.ID,
                        MEASURE.CODE,
                        FIGURE.VALUE,
                        MEASURE.UNIT,
                        FIGURE.AS_OF,
                        origin(FIGURE.SOURCE, FIGURE.LINE))
                .from(FIGURE)
                .join(MEASURE)
                .on(MEASURE.ID.eq(FIGURE.MEASURE))
                .where(FIGURE.MEMBER.eq(id))
                .orderBy(
                        MEASURE.CODE.ne("population"),
                        MEASURE.CODE,
                        FIGURE.AS_OF_LAST.desc().nullsLast(),
                        FIGURE.ID.desc())
                .fetch(mapping(Figure::new));
    }

    private static List<Contract> contracts(DSLContext sql, String id) {
        return sql.select(
                        SAFETY_CONTRACT.ID,
                        SAFETY_CONTRACT.SIGNED,
                        SAFETY_CONTRACT.WRITTEN,
                        origin(SAFETY_CONTRACT.SOURCE, SAFETY_CONTRACT.LINE))
                .from(SAFETY_CONTRACT)
                .where(SAFETY_CONTRACT.MEMBER.eq(id))
                .orderBy(SAFETY_CONTRACT.SIGNED_FIRST.asc().nullsLast(), SAFETY_CONTRACT.ID)
                .fetch(mapping(Contract::new));
    }

    /** The posts with their present holders: main contact first, then elected, then the others. */
    private static List<Holder> people(DSLContext sql, String id) {
        return sql.select(
                        POST.ID,
                        POST.FUNCTION,
                        POST.KIND,
                        DSL.coalesce(POST.MAIN_CONTACT, 0L).eq(1L),
                        DSL.coalesce(POST.PHONE, PERSON.PHONE, PERSON.MOBILE),
                        DSL.coalesce(POST.EMAIL, PERSON.EMAIL),
                        MANDATE.ID,
                        MANDATE.SPAN,
                        MANDATE.CONFIRMED_ON,
                        PERSON.ID,
                        PERSON.CIVILITY,
                        PERSON.GIVEN,
                        PERSON.FAMILY,
                        origin(POST.SOURCE, POST.LINE))
                .from(POST)
                .leftJoin(MANDATE)
                .on(MANDATE.POST.eq(POST.ID), Current.span(MANDATE.SPAN_FIRST, MANDATE.SPAN_LAST))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(MANDATE.PERSON))
                .where(POST.MEMBER.eq(id))
                .orderBy(
                        DSL.coalesce(POST.MAIN_CONTACT, 0L).desc(),
                        POST.KIND.ne("elected"),
                        POST.ID)
                .fetch(mapping(Holder::new));
    }

    private static List<Section> sections(DSLContext sql, String id) {
        return sql.select(
                        SECTION.ID,
                        SECTION.KIND,
                        SECTION.TITLE,
                        SECTION.TEXT,
                        SECTION.LANGUAGE,
                        SECTION.DATED,
                        SECTION.SPEAKER,
                        origin(SECTION.SOURCE, SECTION.LINE))
                .from(SECTION)
                .where(SECTION.MEMBER.eq(id))
                .orderBy(SECTION.POSITION.asc().nullsLast(), SECTION.ID)
                .fetch(mapping(Section::new));
    }
}
