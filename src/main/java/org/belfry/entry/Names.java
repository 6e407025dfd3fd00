package org.belfry.entry;

import static org.belfry.db.generated.Tables.EVENT;
import static org.belfry.db.generated.Tables.MEASURE;
import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.MEMBER_NAME;
import static org.belfry.db.generated.Tables.MEMBER_SHOWN;
import static org.belfry.db.generated.Tables.NETWORK;
import static org.belfry.db.generated.Tables.PERSON;
import static org.belfry.db.generated.Tables.POST;
import static org.belfry.db.generated.Tables.TAG;

import org.belfry.db.Tx;
import org.belfry.db.generated.tables.records.MeasureRecord;
import org.belfry.db.generated.tables.records.NetworkRecord;
import org.belfry.db.generated.tables.records.TagRecord;
import org.belfry.text.Folding;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import java.util.List;

/** Finds rows by what people call them: an id, or a name, folded; never guesses between two. */
final class Names {
    private Names() {}

    /** The one row of this kind with this id or name. */
    static String find(DSLContext sql, String kind, String wanted) throws Refusal {
        List<String> ids = matches(sql, kind, wanted);
        if (ids.size() == 1) {
            return ids.getFirst();
        }
        if (ids.isEmpty()) {
            throw new Refusal("entry.refused.unknown", kind, wanted);
        }
        throw new Refusal("entry.refused.several", kind, wanted, String.join(", ", ids));
    }

    /** The same; a network, a measure or a tag that is not there yet is made. */
    static String findOrMake(Tx tx, String kind, String wanted) throws Refusal {
        if (matches(tx.sql(), kind, wanted).isEmpty()) {
            switch (kind) {
                case "network" -> {
                    var network = new NetworkRecord();
                    network.setId(tx.derivedId(NETWORK, wanted));
                    network.setCode(wanted);
                    return tx.insert(network);
                }
                case "measure" -> {
                    var measure = new MeasureRecord();
                    measure.setId(tx.derivedId(MEASURE, wanted));
                    measure.setCode(wanted);
                    return tx.insert(measure);
                }
                case "tag" -> {
                    var tag = new TagRecord();
                    tag.setName(wanted);
                    return tx.insert(tag);
                }
                default -> {}
            }
        }
        return find(tx.sql(), kind, wanted);
    }

    private static List<String> matches(DSLContext sql, String kind, String wanted) {
        String folded = Folding.fold(wanted);
        return switch (kind) {
            case "member" ->
                    sql.select(MEMBER.ID)
                            .from(MEMBER)
                            .where(MEMBER.ID.eq(wanted))
                            .union(
                                    sql.select(MEMBER.ID)
                                            .from(MEMBER_SHOWN)
                                            .join(MEMBER)
                                            .on(MEMBER.N.eq(MEMBER_SHOWN.N))
                                            .where(
                                                    MEMBER_SHOWN.LANGUAGE.in("en", "fr"),
                                                    MEMBER_SHOWN.FOLDED.eq(folded)))
                            .union(
                                    sql.select(MEMBER_NAME.MEMBER)
                                            .from(MEMBER_NAME)
                                            .where(MEMBER_NAME.FOLDED.eq(folded)))
                            .fetch(MEMBER.ID);
            case "person" ->
                    sql.select(PERSON.ID)
                            .from(PERSON)
                            .where(
                                    PERSON.ID
                                            .eq(wanted)
                                            .or(PERSON.FOLDED.eq(folded))
                                            .or(
                                                    DSL.field(
                                                                    "fold({0})",
                                                                    String.class, PERSON.FAMILY)
                                                            .eq(folded)))
                            .fetch(PERSON.ID);
            case "post" ->
                    sql.select(POST.ID)
                            .from(POST)
                            .where(POST.ID.eq(wanted).or(POST.FOLDED.eq(folded)))
                            .fetch(POST.ID);
            case "event" ->
                    sql.select(EVENT.ID)
                            .from(EVENT)
                            .where(EVENT.ID.eq(wanted).or(EVENT.FOLDED.eq(folded)))
                            .fetch(EVENT.ID);
            case "network" ->
                    sql.select(NETWORK.ID)
                            .from(NETWORK)
                            .where(
                                    NETWORK.ID
                                            .eq(wanted)
                                            .or(
                                                    DSL.field(
                                                                    "fold({0})",
                                                                    String.class, NETWORK.CODE)
                                                            .eq(folded)))
                            .fetch(NETWORK.ID);
            case "measure" ->
                    sql.select(MEASURE.ID)
                            .from(MEASURE)
                            .where(MEASURE.ID.eq(wanted).or(MEASURE.CODE.eq(wanted)))
                            .fetch(MEASURE.ID);
            case "tag" ->
                    sql.select(TAG.ID)
                            .from(TAG)
                            .where(TAG.ID.eq(wanted).or(TAG.FOLDED.eq(folded)))
                            .fetch(TAG.ID);
            default -> List.of(wanted);
        };
    }
}
