package org.belfry.sheet;

import static org.belfry.db.generated.Tables.MEMBER;
import static org.belfry.db.generated.Tables.TWINNING;

import org.belfry.text.Folding;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import java.util.List;

/**
 * Guesses, for a sheet that names no city, which one it may be about: the towns that the sheet's
 * own twins, where they are members, name in turn, the most often named first. A proposal to click
 * on, never taken by itself.
 */
final class SheetCandidates {
    private static final int MOST = 3;

    private SheetCandidates() {}

    static List<String> of(DSLContext sql, Sheet sheet) {
        List<String> twins =
                sheet.all(Fact.Twin.class).stream()
                        .map(twin -> Folding.fold(twin.city()))
                        .distinct()
                        .toList();
        String country = sheet.first(Fact.Location.class).map(Fact.Location::code).orElse(null);
        if (twins.isEmpty() || country == null) {
            return List.of();
        }
        return sql.select(DSL.min(TWINNING.PARTNER))
                .from(TWINNING)
                .join(MEMBER)
                .on(MEMBER.ID.eq(TWINNING.MEMBER))
                .where(
                        DSL.field("fold({0})", String.class, MEMBER.NAME).in(twins),
                        TWINNING.COUNTRY.eq(country),
                        TWINNING.FOLDED.notIn(twins))
                .groupBy(TWINNING.FOLDED)
                .orderBy(DSL.count().desc(), TWINNING.FOLDED)
                .limit(MOST)
                .fetch(row -> row.value1());
    }
}
