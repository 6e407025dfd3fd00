package org.belfry.entry;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A field of a kind as people fill it in: by text.
 *
 * @param name its name on the command line and in imports
 * @param column the column it is kept in
 * @param codes what is allowed, for {@link Type#CODE}
 * @param refersTo the kind a {@link Type#REFERENCE} leads to
 */
public record KindField(
        String name,
        String column,
        Type type,
        boolean required,
        List<String> codes,
        @Nullable String refersTo) {

    /** How the text of a field is read. */
    public enum Type {
        /** As it is, white space at the ends taken off. */
        TEXT,
        /** One of a few words. */
        CODE,
        /** A date as precise as it is known, in words or EDTF; kept as EDTF. */
        DATE,
        /** A country by name or ISO 3166-1 code; kept as the code. */
        COUNTRY,
        /** A whole number. */
        NUMBER,
        /** A decimal number. */
        DECIMAL,
        /** An amount of money, as "1 250,50"; kept in cents. */
        MONEY,
        /** yes or no. */
        YES_NO,
        /** An id or a name of another kind. */
        REFERENCE
    }

    public static KindField text(String name) {
        return new KindField(name, name, Type.TEXT, false, List.of(), null);
    }

    public static KindField code(String name, String... codes) {
        return new KindField(name, name, Type.CODE, false, List.of(codes), null);
    }

    public static KindField typed(String name, Type type) {
        return new KindField(name, name, type, false, List.of(), null);
    }

    public static KindField reference(String name, String kind) {
        return new KindField(name, name, Type.REFERENCE, false, List.of(), kind);
    }

    /** The same field kept in a column of another name. */
    public KindField in(String otherColumn) {
        return new KindField(name, otherColumn, type, required, codes, refersTo);
    }

    /** The same field, which a new row must have. */
    public KindField must() {
        return new KindField(name, column, type, true, codes, refersTo);
    }
}
