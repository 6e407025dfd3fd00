package org.belfry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.belfry.paper.AtomicFile;
import org.belfry.paper.Progress;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

class TableFileTest {
    private static final List<Column> COLUMNS =
            List.of(Column.text("Nom"), Column.text("Téléphone"), Column.number("Habitants"));

    private static final List<List<String>> ROWS =
            List.of(
                    List.of("Liège; \"la Cité ardente\"", "+32 4 221 80 00", "190000"),
                    List.of("Łódź\nAlt Łódź", "", "2.5"),
                    List.of("Αθήνα – Харків", "0033 3", "environ 3"));

    @TempDir Path folder;

    @Test
    void aCsvReadsBackAsItWasWritten() throws Exception {
        Path file = write("contacts.csv", Language.ENGLISH, ROWS);
        assertThat(csv(file))
                .containsExactly(
                        List.of("Nom", "Téléphone", "Habitants"),
                        ROWS.get(0),
                        ROWS.get(1),
                        ROWS.get(2));
    }

    @Test
    void aCsvOpensRightInAFrenchSpreadsheet() throws Exception {
        Path file = write("contacts.csv", Language.FRENCH, ROWS);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("Nom;Téléphone;Habitants\r\n")
                .contains(";;2,5\r\n");
    }

    @Test
    void aWorkbookReadsBackAsItWasWrittenWithNumbersAsNumbers() throws Exception {
        Path file = write("contacts.XLSX", Language.FRENCH, ROWS);
        List<Row> rows = sheet(file);
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).getCellText(0)).isEqualTo("Liège; \"la Cité ardente\"");
        assertThat(rows.get(1).getCellText(1)).isEqualTo("+32 4 221 80 00");
        assertThat(type(rows.get(1), 1)).isEqualTo(CellType.STRING);
        assertThat(type(rows.get(1), 2)).isEqualTo(CellType.NUMBER);
        assertThat(rows.get(2).getCellText(0)).isEqualTo("Łódź\nAlt Łódź");
        assertThat(rows.get(2).getCellAsNumber(2))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("2.5"));
        assertThat(type(rows.get(3), 2)).isEqualTo(CellType.STRING);
    }

    @Test
    void aWorkbookHasAFrozenBoldHeadingWithFilters() throws Exception {
        Path file = write("contacts.xlsx", Language.FRENCH, ROWS);
        try (var zip = new ZipFile(file.toFile())) {
            String sheet = entry(zip, "xl/worksheets/sheet1.xml");
            assertThat(sheet).contains("state=\"frozen\"", "<autoFilter ref=\"A1:C4\"", "<cols>");
            assertThat(entry(zip, "xl/styles.xml")).contains("<b/>");
            assertThat(entry(zip, "xl/workbook.xml")).contains("Contacts Turin 2026");
        }
    }

    @Test
    void aFormulaIsTextInAWorkbookWithoutAnyMark() throws Exception {
        Path file = write("x.xlsx", Language.FRENCH, List.of(List.of("=1+1", "+33320", "-1e9")));
        assertThat(sheet(file).get(1).getCellText(0)).isEqualTo("=1+1");
        assertThat(type(sheet(file).get(1), 0)).isEqualTo(CellType.STRING);
    }

    @Test
    void aCellTooLongForExcelOrWithControlCharactersStillMakesAFileItOpens() throws Exception {
        String veryLong = "é".repeat(40_000);
        Path file = write("x.xlsx", Language.FRENCH, List.of(List.of(veryLong, "a\u0001b", "")));
        assertThat(sheet(file).get(1).getCellText(0)).hasSize(32_767).endsWith("…");
        assertThat(sheet(file).get(1).getCellText(1)).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts.csv", "contacts.xlsx"})
    void anEmptyListHasItsHeading(String name) throws Exception {
        Path file = write(name, Language.FRENCH, List.of());
        assertThat(file).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts.pdf", "contacts", "csv", "contacts.xls"})
    void anUnknownEndingIsRefusedNamingTheEndings(String name) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> write(name, Language.FRENCH, ROWS));
        assertThat(new Texts(Language.FRENCH).of(refusal)).contains(name, ".csv", ".xlsx");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts.csv", "contacts.xlsx"})
    void aCancelledExportLeavesNoFile(String name) {
        Progress cancelAt5000 =
                done -> {
                    if (done >= 5_000) {
                        throw new CancellationException();
                    }
                };
        assertThatThrownBy(() ->
                        new TableFile(Language.FRENCH)
                                .write(folder.resolve(name), "x", COLUMNS, many(), cancelAt5000))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 20})
    void aDiskThatIsFullAtAnyWriteLeavesNoFile(int write) {
        var csv = new CsvTable(Language.FRENCH, COLUMNS);
        var xlsx = new XlsxTable("x", COLUMNS);
        assertThat(refused(out -> csv.write(many(), new FullDisk(out, write))).key())
                .isEqualTo("paper.file.full");
        assertThat(refused(out -> xlsx.write(many(), new FullDisk(out, write))).key())
                .isEqualTo("paper.file.full");
        assertThat(folder).isEmptyDirectory();
    }

    private Refusal refused(AtomicFile.Content content) {
        return catchThrowableOfType(
                Refusal.class, () -> AtomicFile.write(folder.resolve("contacts.csv"), content));
    }

    /** Has no room from the n-th write on. */
    private static final class FullDisk extends FilterOutputStream {
        private int left;

        FullDisk(OutputStream out, int write) {
            super(out);
            left = write;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (--left <= 0) {
                throw new IOException("No space left on device");
            }
            out.write(bytes, from, length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts.csv", "contacts.xlsx"})
    void rowsAreCountedAndStreamed(String name) throws Exception {
        var told = new ArrayList<Long>();
        long rows =
                new TableFile(Language.ENGLISH)
                        .write(folder.resolve(name), "x", COLUMNS, many(), told::add);
        assertThat(rows).isEqualTo(20_000);
        assertThat(told).isSorted().endsWith(20_000L);
    }

    private static Iterator<List<String>> many() {
        return IntStream.range(0, 20_000)
                .mapToObj(n -> List.of("Ville " + n, "+33 3 20 00 00 00", Integer.toString(n)))
                .iterator();
    }

    private Path write(String name, Language language, List<List<String>> rows) throws Refusal {
        Path file = folder.resolve(name);
        new TableFile(language)
                .write(file, "Contacts: Turin/2026", COLUMNS, rows.iterator(), Progress.UNWATCHED);
        return file;
    }

    private static List<List<String>> csv(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader =
                        CsvReader.builder()
                                .fieldSeparator(';')
                                .detectBomHeader(true)
                                .ofCsvRecord(file);
                Stream<CsvRecord> records = reader.stream()) {
            return records.map(CsvRecord::getFields).toList();
        }
    }

    private static List<Row> sheet(Path file) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            return workbook.getFirstSheet().read();
        }
    }

    private static CellType type(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell.getType();
    }

    private static String entry(ZipFile zip, String name) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
