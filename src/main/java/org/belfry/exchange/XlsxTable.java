package org.belfry.exchange;

import org.belfry.text.Refusal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A table as an Excel workbook: one sheet, its heading bold, frozen and with filters; every cell
 * text but those of number columns.
 */
final class XlsxTable {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_CHARACTERS = 32_767;
    private static final int MOST_IN_TITLE = 31;

    /** Rows looked at for the widths of columns, which stand before the rows in the file. */
    private static final int LOOKED_AT = 200;

    private static final int FLUSH_EVERY = 500;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    private final String title;
    private final List<Column> columns;

    XlsxTable(String title, List<Column> columns) {
        this.title = title;
        this.columns = columns;
    }

    void write(Iterator<List<String>> rows, OutputStream out) throws IOException, Refusal {
        try (var workbook = new Workbook(out, "Belfry", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(sheetName());
            var first = new ArrayList<List<String>>();
            while (first.size() < LOOKED_AT && rows.hasNext()) {
                first.add(rows.next());
            }
            heading(sheet, first);
            int row = 1;
            for (List<String> cells : first) {
                write(sheet, row++, cells);
            }
            while (rows.hasNext()) {
                if (row == MOST_ROWS) {
                    throw new Refusal("exchange.table.toolong", MOST_ROWS - 1);
                }
                write(sheet, row++, rows.next());
                if (row % FLUSH_EVERY == 0) {
                    sheet.flush();
                }
            }
            sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
            sheet.finish();
        }
    }

    private void heading(Worksheet sheet, List<List<String>> first) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).title());
            sheet.width(i, width(i, first));
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private int width(int column, List<List<String>> first) {
        // The button of the filter needs room beside the heading.
        int widest = Math.max(NARROWEST, columns.get(column).title().length() + 4);
        for (List<String> row : first) {
            widest = Math.max(widest, row.get(column).length() + 2);
        }
        return Math.min(WIDEST, widest);
    }

    private void write(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < columns.size(); i++) {
            String cell = cells.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (columns.get(i).number() && Numbers.isNumber(cell)) {
                sheet.value(row, i, new BigDecimal(cell));
            } else {
                sheet.inlineString(row, i, readable(cell));
            }
        }
    }

    /** Excel calls a file with a longer cell damaged, and one with letters XML forbids. */
    private static String readable(String cell) {
        String text =
                cell.length() <= MOST_CHARACTERS
                        ? cell
                        : cell.substring(0, MOST_CHARACTERS - 1) + "…";
        for (int i = 0; i < text.length(); i++) {
            if (isForbidden(text.charAt(i))) {
                var kept = new StringBuilder();
                text.chars().filter(c -> !isForbidden(c)).forEach(c -> kept.append((char) c));
                return kept.toString();
            }
        }
        return text;
    }

    private static boolean isForbidden(int c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
    }

    private String sheetName() {
        String name = title.replaceAll("[\\\\/?*\\[\\]:'\\s]+", " ").strip();
        return name.length() <= MOST_IN_TITLE ? name : name.substring(0, MOST_IN_TITLE);
    }
}
