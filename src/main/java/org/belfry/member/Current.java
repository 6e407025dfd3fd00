package org.belfry.member;

import org.jooq.Condition;
import org.jooq.Field;

import java.time.LocalDate;
import java.time.ZoneId;

/** Tells which memberships and mandates hold today: begun, and not over. */
final class Current {
    private Current() {}

    /**
     * @param first the earliest day of the span; nothing when it is not known
     * @param last the latest day; nothing when it is open or not known
     */
    static Condition span(Field<String> first, Field<String> last) {
        String today = LocalDate.now(ZoneId.systemDefault()).toString();
        return first.isNull().or(first.le(today)).and(last.isNull().or(last.ge(today)));
    }
}
