package org.belfry.member;

import static org.belfry.db.generated.Tables.MANDATE;
import static org.belfry.db.generated.Tables.PARTICIPATION;
import static org.belfry.db.generated.Tables.PERSON;
import static org.belfry.db.generated.Tables.POST;
import static org.jooq.Records.mapping;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.Tx;
import org.belfry.db.generated.tables.records.PostRecord;
import org.belfry.entry.Entries;
import org.belfry.entry.Kinds;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The posts at a member and the people who hold them: whom to call, and who came and went. */
public final class People {
    private final Database database;
    private final Entries entries;

    public People(Database database, Entries entries) {
        this.database = database;
        this.entries = entries;
    }

    /** The posts of a member with their present holders: main contact first, then elected. */
    public List<PostLine> of(String member) throws Refusal {
        return database.read(sql ->
                sql.select(
                                POST.ID,
                                POST.FUNCTION,
                                POST.KIND,
                                DSL.coalesce(POST.MAIN_CONTACT, 0L).eq(1L),
                                POST.PHONE,
                                POST.EMAIL,
                                MANDATE.ID,
                                MANDATE.SPAN,
                                MANDATE.CONFIRMED_ON,
                                PERSON.ID,
                                PERSON.CIVILITY,
                                PERSON.GIVEN,
                                PERSON.FAMILY,
                                DSL.coalesce(PERSON.PHONE, PERSON.MOBILE),
                                PERSON.EMAIL,
                                MemberPages.origin(POST.SOURCE, POST.LINE))
                        .from(POST)
                        .leftJoin(MANDATE)
                        .on(
                                MANDATE.POST.eq(POST.ID),
                                Current.span(MANDATE.SPAN_FIRST, MANDATE.SPAN_LAST))
                        .leftJoin(PERSON)
                        .on(PERSON.ID.eq(MANDATE.PERSON))
                        .where(POST.MEMBER.eq(member))
                        .orderBy(
                                DSL.coalesce(POST.MAIN_CONTACT, 0L).desc(),
                                DSL.coalesce(POST.KIND, "").ne("elected"),
                                POST.ID)
                        .fetch(mapping(PostLine::new)));
    }

    /** Adds a person who holds a new post at the member, as one action; returns the post's id. */
    public String add(String member, Map<String, String> person, Map<String, String> post)
            throws Refusal {
        return database.write(
                Intent.of("add.person"),
                tx -> {
                    String holder = entries.add(tx, Kinds.PERSON, person);
                    var typed = new HashMap<>(post);
                    typed.put("member", member);
                    String held = entries.add(tx, Kinds.POST, typed);
                    entries.add(tx, Kinds.MANDATE, Map.of("person", holder, "post", held));
                    return held;
                });
    }

    /** Makes one post the main contact of its member, and the only one. */
    public void makeMainContact(String member, String post) throws Refusal {
        database.write(
                Intent.of("edit.post", post),
                tx -> {
                    tx.sql()
                            .select(POST.ID)
                            .from(POST)
                            .where(POST.MEMBER.eq(member), POST.MAIN_CONTACT.eq(1L))
                            .forEach(row -> mark(tx, row.value1(), null));
                    mark(tx, post, 1L);
                    return post;
                });
    }

    private static void mark(Tx tx, String post, @Nullable Long main) {
        var row = new PostRecord();
        row.setId(post);
        row.setMainContact(main);
        tx.update(row);
    }

    /** Removes a post, and its holders where nothing else is known of them. */
    public void remove(String post) throws Refusal {
        database.write(
                Intent.of("remove.post", post),
                tx -> {
                    List<String> holders =
                            tx.sql()
                                    .select(MANDATE.PERSON)
                                    .from(MANDATE)
                                    .where(MANDATE.POST.eq(post))
                                    .fetch(MANDATE.PERSON);
                    tx.deleteWithReferring(POST, post);
                    for (String holder : holders) {
                        if (!isMentioned(tx.sql(), holder)) {
                            tx.deleteWithReferring(PERSON, holder);
                        }
                    }
                    return post;
                });
    }

    private static boolean isMentioned(DSLContext sql, String person) {
        return sql.fetchExists(MANDATE, MANDATE.PERSON.eq(person))
                || sql.fetchExists(PARTICIPATION, PARTICIPATION.PERSON.eq(person));
    }
}
