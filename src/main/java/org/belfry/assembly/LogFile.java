package org.belfry.assembly;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.belfry.text.Refusal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A log of an assembly as CSV: a first line that names the columns, commas or semicolons. */
public final class LogFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String COLUMNS = String.join(",", LogRow.COLUMNS);

    private LogFile() {}

    /**
     * @param name of the file, for what is refused
     */
    public static List<LogRow> read(String name, byte[] bytes) throws Refusal {
        String text = text(name, bytes);
        String head = text.lines().findFirst().orElse("");
        var rows = new ArrayList<LogRow>();
        Map<String, Integer> columns = new HashMap<>();
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .fieldSeparator(head.contains(";") ? ';' : ',')
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            for (CsvRecord each : csv) {
                if (columns.isEmpty()) {
                    columns.putAll(columns(name, each.getFields()));
                } else if (each.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    rows.add(row(columns, each));
                }
            }
        } catch (CsvParseException | IOException e) {
            throw new Refusal(e, "assembly.log.csv", name);
        }
        if (columns.isEmpty()) {
            throw new Refusal("assembly.log.columns", name, COLUMNS);
        }
        return rows;
    }

    private static String text(String name, byte[] bytes) throws Refusal {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refusal(e, "assembly.log.encoding", name);
        }
    }

    private static Map<String, Integer> columns(String name, List<String> head) throws Refusal {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < head.size(); i++) {
            String column = head.get(i).strip().toLowerCase(Locale.ROOT);
            if (!column.isEmpty()
                    && (!Arrays.asList(LogRow.COLUMNS).contains(column)
                            || columns.put(column, i) != null)) {
                throw new Refusal("assembly.log.columns", name, COLUMNS);
            }
        }
        for (String needed : List.of("time", "action", "member")) {
            if (!columns.containsKey(needed)) {
                throw new Refusal("assembly.log.columns", name, COLUMNS);
            }
        }
        return columns;
    }

    private static LogRow row(Map<String, Integer> columns, CsvRecord row) {
        String[] cells = new String[LogRow.COLUMNS.length];
        for (int i = 0; i < cells.length; i++) {
            Integer at = columns.get(LogRow.COLUMNS[i]);
            cells[i] = at == null || at >= row.getFieldCount() ? "" : row.getField(at).strip();
        }
        return new LogRow(
                Math.toIntExact(row.getStartingLineNumber()),
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4]);
    }
}
