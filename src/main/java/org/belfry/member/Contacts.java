package org.belfry.member;

import static org.belfry.db.generated.Tables.MANDATE;
import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.MEMBERSHIP;
import static org.belfry.db.generated.Tables.MEMBER_SHOWN;
import static org.belfry.db.generated.Tables.NETWORK;
import static org.belfry.db.generated.Tables.PERSON;
import static org.belfry.db.generated.Tables.POST;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.when;

import org.belfry.db.Database;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.jooq.Field;
import org.jooq.impl.DSL;

import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/** Streams the contact list: the posts of the members that match, with who holds them. */
public final class Contacts {
    private static final int FETCH = 1_000;

    /** What is done with the rows while they are read. */
    @FunctionalInterface
    public interface Use<T> {
        T of(Iterator<ContactRow> rows) throws Refusal;
    }

    private final Database database;

    public Contacts(Database database) {
        this.database = database;
    }

    /** Reads the rows of the members that {@link Members#count} would count, in their order. */
    public <T> T stream(String words, Language language, Use<T> use) throws Refusal {
        Field<String> networks =
                DSL.field(
                        DSL.select(DSL.groupConcat(NETWORK.CODE))
                                .from(MEMBERSHIP)
                                .join(NETWORK)
                                .on(NETWORK.ID.eq(MEMBERSHIP.NETWORK))
                                .where(
                                        MEMBERSHIP.MEMBER.eq(MEMBER.ID),
                                        Current.span(MEMBERSHIP.SPAN_FIRST, MEMBERSHIP.SPAN_LAST)));
        // A post with an address of its own is written to there, never half here and half there.
        Field<Boolean> own = POST.ADDRESS.isNotNull().or(POST.TOWN.isNotNull());
        return database.read(sql -> {
            try (var cursor =
                    sql.select(
                                    MEMBER_SHOWN.NAME,
                                    MEMBER.COUNTRY,
                                    networks,
                                    PERSON.CIVILITY,
                                    PERSON.GIVEN,
                                    PERSON.FAMILY,
                                    POST.FUNCTION,
                                    POST.KIND,
                                    POST.MAIN_CONTACT,
                                    coalesce(POST.EMAIL, PERSON.EMAIL),
                                    coalesce(POST.PHONE, PERSON.PHONE),
                                    PERSON.MOBILE,
                                    when(DSL.condition(own), POST.ADDRESS)
                                            .otherwise(PERSON.ADDRESS),
                                    when(DSL.condition(own), POST.POSTCODE)
                                            .otherwise(PERSON.POSTCODE),
                                    when(DSL.condition(own), POST.TOWN).otherwise(PERSON.TOWN),
                                    PERSON.LANGUAGES)
                            .from(MEMBER_SHOWN)
                            .join(MEMBER)
                            .on(MEMBER.N.eq(MEMBER_SHOWN.N))
                            .leftJoin(POST)
                            .on(POST.MEMBER.eq(MEMBER.ID))
                            .leftJoin(MANDATE)
                            .on(
                                    MANDATE.POST.eq(POST.ID),
                                    Current.span(MANDATE.SPAN_FIRST, MANDATE.SPAN_LAST))
                            .leftJoin(PERSON)
                            .on(PERSON.ID.eq(MANDATE.PERSON))
                            .where(Members.matching(sql, words, language))
                            .orderBy(
                                    MEMBER_SHOWN.FOLDED,
                                    MEMBER_SHOWN.N,
                                    coalesce(POST.MAIN_CONTACT, 0L).desc(),
                                    POST.ID)
                            .fetchSize(FETCH)
                            .fetchLazy()) {
                Iterator<ContactRow> rows =
                        StreamSupport.stream(
                                        Spliterators.spliteratorUnknownSize(cursor.iterator(), 0),
                                        false)
                                .map(row ->
                                        new ContactRow(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                row.value4(),
                                                row.value5(),
                                                row.value6(),
                                                row.value7(),
                                                row.value8(),
                                                Long.valueOf(1).equals(row.value9()),
                                                row.value10(),
                                                row.value11(),
                                                row.value12(),
                                                row.value13(),
                                                row.value14(),
                                                row.value15(),
                                                row.value16()))
                                .iterator();
                return use.of(rows);
            }
        });
    }
}
