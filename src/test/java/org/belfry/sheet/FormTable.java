package org.belfry.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Found, right, wrong and unread per field, over many sheets. */
final class FormTable {
    /** Counts of one field. */
    static final class Counts {
        int expected;
        int found;
        int right;
        int wrong;
        int unread;

        @Override
        public String toString() {
            return expected + "\t" + found + "\t" + right + "\t" + wrong + "\t" + unread;
        }
    }

    private final Map<String, Counts> byField = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    void add(SheetForm form, Sheet sheet) {
        var missing = new ArrayList<>(form.expected());
        var invented = new ArrayList<Said>();
        for (Said said : Said.of(sheet)) {
            Counts counts = counts(said);
            counts.found++;
            if (missing.remove(said)) {
                counts.right++;
            } else {
                counts.wrong++;
                invented.add(said);
            }
        }
        form.expected().forEach(said -> counts(said).expected++);
        List<Integer> unread = sheet.unread().stream().map(Sheet.Unread::line).toList();
        missing.stream()
                .filter(said -> unread.contains(said.line()))
                .forEach(said -> counts(said).unread++);
        missing.forEach(said -> faults.add(form + " should say " + said));
        invented.forEach(said -> faults.add(form + " says " + said));
    }

    private Counts counts(Said said) {
        return byField.computeIfAbsent(said.field(), field -> new Counts());
    }

    /** Every difference between what was expected and what was found. */
    List<String> faults() {
        return faults;
    }

    Map<String, Counts> byField() {
        return byField;
    }

    /** The table as tab-separated text. */
    String tsv() {
        var out = new StringBuilder("field\texpected\tfound\tright\twrong\tunread\n");
        byField.forEach(
                (field, counts) -> out.append(field).append('\t').append(counts).append('\n'));
        return out.toString();
    }
}
