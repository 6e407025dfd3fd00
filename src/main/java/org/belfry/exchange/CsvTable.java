package org.belfry.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.belfry.text.Language;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/**
 * A table as CSV that spreadsheets open right by a double click: UTF-8 with a byte order mark,
 * semicolons, CRLF, and no cell that would be taken for a formula.
 */
final class CsvTable {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER_CHARS = 1 << 15;

    private final boolean decimalComma;
    private final List<Column> columns;

    CsvTable(Language language, List<Column> columns) {
        decimalComma = language == Language.FRENCH;
        this.columns = columns;
    }

    void write(Iterator<List<String>> rows, OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder()
                        .fieldSeparator(';')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .bufferSize(BUFFER_CHARS)
                        .build(out, StandardCharsets.UTF_8)) {
            CsvWriterRecord heading = csv.writeRecord();
            columns.forEach(column -> heading.writeField(FormulaGuard.guarded(column.title())));
            heading.endRecord();
            while (rows.hasNext()) {
                write(rows.next(), csv);
            }
        }
    }

    private void write(List<String> row, CsvWriter csv) {
        CsvWriterRecord fields = csv.writeRecord();
        for (int i = 0; i < columns.size(); i++) {
            fields.writeField(cell(row.get(i), columns.get(i)));
        }
        fields.endRecord();
    }

    private String cell(String text, Column column) {
        if (column.number() && Numbers.isNumber(text)) {
            return decimalComma ? text.replace('.', ',') : text;
        }
        return FormulaGuard.guarded(text);
    }
}
