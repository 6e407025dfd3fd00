package org.belfry.sheet;

import static org.belfry.db.generated.Tables.FIGURE;
import static org.belfry.db.generated.Tables.MEASURE;

import org.belfry.date.Edtf;
import org.belfry.db.Tx;
import org.belfry.db.generated.tables.records.FigureRecord;
import org.belfry.db.generated.tables.records.MeasureRecord;
import org.belfry.text.Folding;
import org.jooq.DSLContext;

import java.util.List;
import java.util.Optional;

/** Finds and makes the figures that indicators are kept as, and what they measure. */
final class Indicators {
    private Indicators() {}

    /** What is measured of members, in the order of their codes. */
    static List<Measure> measures(DSLContext sql) {
        return sql.select(MEASURE.CODE, MEASURE.UNIT)
                .from(MEASURE)
                .orderBy(MEASURE.CODE)
                .fetch(row -> new Measure(row.value1(), row.value2()));
    }

    /** Whether the member has this figure. */
    static boolean has(DSLContext sql, String member, Fact.Indicator fact) {
        Optional<String> measure = find(sql, fact);
        Edtf year = fact.year();
        Double value = fact.value();
        return measure.isPresent()
                && value != null
                && sql.fetchExists(
                        FIGURE,
                        FIGURE.MEMBER.eq(member),
                        FIGURE.MEASURE.eq(measure.get()),
                        FIGURE.VALUE.eq(value),
                        year == null ? FIGURE.AS_OF.isNull() : FIGURE.AS_OF.eq(year.text()));
    }

    /** The figure as a row, its measure made when there is none. */
    static FigureRecord row(Tx tx, Fact.Indicator fact) {
        var row = new FigureRecord();
        row.setMeasure(find(tx.sql(), fact).orElseGet(() -> make(tx, fact)));
        row.setValue(fact.value());
        row.setAsOf(fact.year() == null ? null : fact.year().text());
        row.setWritten(fact.written().isEmpty() ? null : fact.written());
        return row;
    }

    /** The measure of this name; one in another unit is another measure. */
    private static Optional<String> find(DSLContext sql, Fact.Indicator fact) {
        String name = Folding.fold(fact.measure());
        String inUnit = Folding.fold(nameInUnit(fact));
        return sql
                .select(MEASURE.ID, MEASURE.CODE, MEASURE.NAME, MEASURE.UNIT)
                .from(MEASURE)
                .orderBy(MEASURE.ID)
                .stream()
                .filter(row -> {
                    String code = Folding.fold(row.value2());
                    String called = row.value3() == null ? code : Folding.fold(row.value3());
                    return code.equals(name) || called.equals(name) || code.equals(inUnit);
                })
                .filter(row -> fact.unit() == null || fact.unit().equals(row.value4()))
                .map(row -> row.value1())
                .findFirst();
    }

    private static String make(Tx tx, Fact.Indicator fact) {
        String code = fact.measure();
        boolean taken =
                Tx.exists(tx.sql(), MEASURE.getName(), tx.derivedId(MEASURE, code))
                        || measures(tx.sql()).stream()
                                .anyMatch(each ->
                                        Folding.fold(each.code()).equals(Folding.fold(code)));
        var row = new MeasureRecord();
        row.setCode(taken ? nameInUnit(fact) : code);
        row.setId(tx.derivedId(MEASURE, row.getCode()));
        row.setUnit(fact.unit());
        return tx.put(row);
    }

    private static String nameInUnit(Fact.Indicator fact) {
        String unit = fact.unit();
        return unit == null ? fact.measure() : fact.measure() + " (" + unit + ")";
    }
}
