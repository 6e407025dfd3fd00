package org.belfry.planted.member.ui;

import org.jooq.DSLContext;

/** Planted: a view that everybody sees, and that asks the database itself. */
public class OpenView {
    public int count(DSLContext sql) {
        return sql.fetchCount(sql.selectOne());
    }
}
