package org.belfry.exchange;

import org.belfry.paper.AtomicFile;
import org.belfry.paper.Progress;
import org.belfry.text.Language;
import org.belfry.text.Refusal;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Writes a table meant for people into a file of the format its ending names: {@code .csv} or
 * {@code .xlsx}. The whole file is written or none.
 */
public final class TableFile {
    private final Language language;

    /**
     * For readers of this language: a French spreadsheet reads 3,5 where an English one has 3.5.
     */
    public TableFile(Language language) {
        this.language = language;
    }

    /**
     * Writes the heading and the rows, as they come.
     *
     * @param title the name of the sheet, where the format has one
     * @param rows a cell for each column, empty for none
     * @param progress told the number of rows done
     * @return the number of rows written
     */
    public long write(
            Path file,
            String title,
            List<Column> columns,
            Iterator<? extends List<String>> rows,
            Progress progress)
            throws Refusal {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        var counted = new CountedRows(rows, progress);
        if (name.endsWith(".csv")) {
            AtomicFile.write(file, out -> new CsvTable(language, columns).write(counted, out));
        } else if (name.endsWith(".xlsx")) {
            AtomicFile.write(file, out -> new XlsxTable(title, columns).write(counted, out));
        } else {
            throw new Refusal("exchange.table.ending", String.valueOf(file.getFileName()));
        }
        return counted.done();
    }

    /** Rows that say how many of them have been taken. */
    private static final class CountedRows implements Iterator<List<String>> {
        private static final int STEP = 100;

        private final Iterator<? extends List<String>> rows;
        private final Progress progress;
        private long done;

        CountedRows(Iterator<? extends List<String>> rows, Progress progress) {
            this.rows = rows;
            this.progress = progress;
        }

        long done() {
            return done;
        }

        @Override
        public boolean hasNext() {
            boolean more = rows.hasNext();
            if (!more || done % STEP == 0) {
                progress.done(done);
            }
            return more;
        }

        @Override
        public List<String> next() {
            done++;
            return rows.next();
        }
    }
}
