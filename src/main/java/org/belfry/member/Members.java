package org.belfry.member;

import static org.belfry.db.generated.Tables.LINK;
import static org.belfry.db.generated.Tables.MANDATE;
import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.MEMBERSHIP;
import static org.belfry.db.generated.Tables.MEMBER_SEARCH;
import static org.belfry.db.generated.Tables.MEMBER_SHOWN;
import static org.belfry.db.generated.Tables.NETWORK;
import static org.belfry.db.generated.Tables.PERSON;
import static org.belfry.db.generated.Tables.POST;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trim;

import org.belfry.db.Database;
import org.belfry.text.Folding;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The directory: finds members as one types, and lists them with their main contact. */
public final class Members {
    /** Fewer hits are looked up and sorted; more are met by walking the list in its order. */
    private static final int FEW = 1_000;

    private static final int PAGE = 500;

    private static final Field<String> NAME =
            trim(
                    concat(
                            coalesce(PERSON.GIVEN, inline("")),
                            inline(" "),
                            coalesce(PERSON.FAMILY, inline(""))));

    private final Database database;

    public Members(Database database) {
        this.database = database;
    }

    /**
     * How many members match; every word may be the beginning of a name of the member, its region,
     * department or country, or of a person who holds a post there.
     */
    public int count(String words) throws Refusal {
        return database.read(sql -> count(sql, words));
    }

    private static int count(DSLContext sql, String words) {
        String query = query(words);
        return query.isEmpty()
                ? sql.fetchCount(MEMBER)
                : sql.selectCount().from(MEMBER_SEARCH).where(match(query)).fetchSingle().value1();
    }

    /** The matching members in the order of their names, from the {@code offset}-th on. */
    public List<MemberLine> list(String words, Language language, int offset, int limit)
            throws Refusal {
        return database.read(sql -> list(sql, words, language, offset, limit));
    }

    /** A first page with the number of all matches, as one answer to one question. */
    public Found find(String words, Language language, int limit) throws Refusal {
        return database.read(sql -> {
            int count = count(sql, words);
            Condition which = matching(sql, words, language, count < FEW);
            return new Found(count, list(sql, which, language, 0, limit));
        });
    }

    /** How many members match, and the first of them. */
    public record Found(int count, List<MemberLine> first) {}

    /** The lines of {@code member_shown} in this language that the words match. */
    static Condition matching(DSLContext sql, String words, Language language) {
        String query = query(words);
        boolean few = !query.isEmpty() && sql.fetchCount(hits(sql, query).limit(FEW)) < FEW;
        return matching(sql, words, language, few);
    }

    /**
     * A unary plus tells SQLite which way to go: by the number of each hit when there are few, else
     * along the list in its order.
     */
    private static Condition matching(
            DSLContext sql, String words, Language language, boolean few) {
        String query = query(words);
        var shown = MEMBER_SHOWN;
        if (query.isEmpty()) {
            return shown.LANGUAGE.eq(language.code());
        }
        Field<String> spoken =
                few ? DSL.field("+{0}", String.class, shown.LANGUAGE) : shown.LANGUAGE;
        Field<Long> n = few ? shown.N : DSL.field("+{0}", Long.class, shown.N);
        return spoken.eq(language.code()).and(n.in(hits(sql, query)));
    }

    private static SelectConditionStep<Record1<Long>> hits(DSLContext sql, String query) {
        return sql.select(DSL.field("rowid", Long.class)).from(MEMBER_SEARCH).where(match(query));
    }

    private static List<MemberLine> list(
            DSLContext sql, String words, Language language, int offset, int limit) {
        return list(sql, matching(sql, words, language), language, offset, limit);
    }

    /** Cuts the page out by its order alone, then fetches what stands in its lines. */
    private static List<MemberLine> list(
            DSLContext sql, Condition which, Language language, int offset, int limit) {
        var shown = MEMBER_SHOWN;
        var page =
                sql.select(shown.FOLDED, shown.N)
                        .from(shown)
                        .where(which)
                        .orderBy(shown.FOLDED, shown.N)
                        .offset(offset)
                        .limit(limit)
                        .asTable("page");
        Field<String> folded = Objects.requireNonNull(page.field(shown.FOLDED));
        Field<Long> n = Objects.requireNonNull(page.field(shown.N));
        var lines =
                sql.select(MEMBER.ID, shown.NAME, MEMBER.COUNTRY)
                        .from(page)
                        .join(shown)
                        .on(
                                shown.LANGUAGE.eq(language.code()),
                                shown.FOLDED.eq(folded),
                                shown.N.eq(n))
                        .join(MEMBER)
                        .on(MEMBER.N.eq(n))
                        .orderBy(folded, n)
                        .fetch();
        Map<String, Contact> contacts = contacts(sql, lines.getValues(MEMBER.ID));
        return lines.map(row ->
                new MemberLine(
                        row.value1(), row.value2(), row.value3(), contacts.get(row.value1())));
    }

    /** The main contact of each of these members that has one. */
    static Map<String, Contact> contacts(DSLContext sql, List<String> members) {
        var contacts = new HashMap<String, Contact>();
        sql.select(
                        POST.MEMBER,
                        NAME,
                        POST.FUNCTION,
                        coalesce(POST.PHONE, PERSON.PHONE, PERSON.MOBILE),
                        coalesce(POST.EMAIL, PERSON.EMAIL),
                        MANDATE.CONFIRMED_ON)
                .from(POST)
                .leftJoin(MANDATE)
                .on(MANDATE.POST.eq(POST.ID), Current.span(MANDATE.SPAN_FIRST, MANDATE.SPAN_LAST))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(MANDATE.PERSON))
                .where(POST.MEMBER.in(members), POST.MAIN_CONTACT.eq(1L))
                .orderBy(POST.ID.desc(), MANDATE.SPAN_FIRST, MANDATE.ID)
                .forEach(row ->
                        contacts.put(
                                row.value1(),
                                new Contact(
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6())));
        return contacts;
    }

    /** The ids of the matching members, in the order of their names. */
    public List<String> ids(String words, Language language) throws Refusal {
        return database.read(sql ->
                sql.select(MEMBER.ID)
                        .from(MEMBER_SHOWN)
                        .join(MEMBER)
                        .on(MEMBER.N.eq(MEMBER_SHOWN.N))
                        .where(matching(sql, words, language))
                        .orderBy(MEMBER_SHOWN.FOLDED, MEMBER_SHOWN.N)
                        .fetch(MEMBER.ID));
    }

    /** The matching members, all of them, with their networks, for other programs. */
    public List<MemberListing> listing(String words, Language language) throws Refusal {
        return database.read(sql -> {
            List<MemberListing> listing = new ArrayList<>();
            List<MemberLine> page;
            do {
                page = list(sql, words, language, listing.size(), PAGE);
                listing.addAll(listing(sql, page));
            } while (page.size() == PAGE);
            return listing;
        });
    }

    private static List<MemberListing> listing(DSLContext sql, List<MemberLine> lines) {
        List<String> ids = lines.stream().map(MemberLine::id).toList();
        var memberships =
                sql.select(MEMBERSHIP.MEMBER, NETWORK.CODE, MEMBERSHIP.CATEGORY)
                        .from(MEMBERSHIP)
                        .join(NETWORK)
                        .on(NETWORK.ID.eq(MEMBERSHIP.NETWORK))
                        .where(
                                MEMBERSHIP.MEMBER.in(ids),
                                Current.span(MEMBERSHIP.SPAN_FIRST, MEMBERSHIP.SPAN_LAST))
                        .orderBy(NETWORK.CODE)
                        .fetchGroups(MEMBERSHIP.MEMBER);
        Map<String, String> websites =
                sql.select(LINK.MEMBER, DSL.min(LINK.TARGET))
                        .from(LINK)
                        .where(
                                LINK.MEMBER.in(ids),
                                LINK.KIND.eq("website"),
                                LINK.TARGET.isNotNull())
                        .groupBy(LINK.MEMBER)
                        .fetchMap(LINK.MEMBER, DSL.min(LINK.TARGET));
        return lines.stream()
                .map(line -> {
                    SortedMap<String, String> categories = new TreeMap<>();
                    List<String> networks = new ArrayList<>();
                    var own = memberships.get(line.id());
                    if (own != null) {
                        for (var each : own) {
                            networks.add(each.value2());
                            if (each.value3() != null) {
                                categories.put(each.value2(), each.value3());
                            }
                        }
                    }
                    return new MemberListing(
                            line.id(),
                            line.name(),
                            line.country(),
                            categories,
                            networks.stream().distinct().toList(),
                            websites.get(line.id()),
                            line.contact());
                })
                .toList();
    }

    /** The full-text query of what was typed: every word folded, as a beginning. */
    static String query(String words) {
        String folded = Folding.fold(words);
        return folded.isEmpty()
                ? ""
                : Arrays.stream(folded.split(" "))
                        .map(word -> '"' + word + "\"*")
                        .collect(Collectors.joining(" "));
    }

    private static Condition match(String query) {
        return DSL.condition("member_search MATCH {0}", DSL.val(query));
    }
}
