package org.belfry.cli;

import java.util.ArrayList;
import java.util.List;

/** A table for people: columns as wide as their longest cell, two spaces between. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table add(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    void print(Desk desk) {
        var widths = new ArrayList<Integer>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = width(row.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(width, widths.get(i)));
                }
            }
        }
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i)).repeat(" ", widths.get(i) - width(row.get(i)) + 2);
            }
            desk.print(line.toString().stripTrailing());
        }
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
