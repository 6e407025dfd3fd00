package org.belfry.benchmark;

import org.belfry.exchange.Column;
import org.belfry.exchange.TableFile;
import org.belfry.paper.Progress;
import org.belfry.text.Language;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** Writes 100,000 contacts as CSV and as XLSX, to be run by hand: how long each takes. */
public final class TableRun {
    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("Membre"),
                    Column.text("Pays"),
                    Column.text("Nom"),
                    Column.text("Fonction"),
                    Column.text("Téléphone"),
                    Column.text("Courriel"),
                    Column.number("Habitants"));

    private TableRun() {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        for (String name : List.of("first.csv", "contacts.csv", "contacts.xlsx")) {
            Path file = Path.of("target", name);
            long start = System.nanoTime();
            new TableFile(Language.FRENCH)
                    .write(file, "Contacts", COLUMNS, rows(rows), Progress.UNWATCHED);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf(
                    "%s: %d rows in %d ms, %d KB%n",
                    name, rows, took.toMillis(), Files.size(file) >> 10);
            Files.delete(file);
        }
    }

    private static Iterator<List<String>> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(n ->
                        List.of(
                                "Ville " + n,
                                "France",
                                "Mme Ada Exemple " + n,
                                "Adjointe; sécurité et prévention",
                                "+33 3 20 " + n % 100 + " 00 00",
                                "ada" + n + "@ville.example",
                                Integer.toString(1000 + n)))
                .iterator();
    }
}
