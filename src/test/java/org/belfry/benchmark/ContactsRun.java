package org.belfry.benchmark;

import org.belfry.db.Database;
import org.belfry.exchange.ContactList;
import org.belfry.member.Contacts;
import org.belfry.paper.Progress;
import org.belfry.place.Countries;
import org.belfry.text.Language;
import org.belfry.text.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The contact list of 100,000 members as CSV, against the {@code sqlite3} program writing the rows
 * of the same query with {@code -csv}, turn by turn. To be run by hand: {@code mvn -q test-compile
 * exec:exec@bench -Dbench=ContactsRun}.
 */
public final class ContactsRun {
    private static final int WARM_UP = 2;
    private static final int RUNS = 9;
    private static final String QUERY =
            """
            SELECT s.name, m.country,
              (SELECT group_concat(n.code) FROM membership x JOIN network n ON n.id = x.network
               WHERE x.member = m.id AND x.span_last IS NULL),
              p.civility, p.given, p.family, o.function, o.kind, o.main_contact,
              coalesce(o.email, p.email), coalesce(o.phone, p.phone), p.mobile,
              CASE WHEN o.address IS NOT NULL OR o.town IS NOT NULL THEN o.address ELSE p.address END,
              CASE WHEN o.address IS NOT NULL OR o.town IS NOT NULL THEN o.postcode ELSE p.postcode END,
              CASE WHEN o.address IS NOT NULL OR o.town IS NOT NULL THEN o.town ELSE p.town END,
              p.languages
            FROM member_shown s JOIN member m ON m.n = s.n LEFT JOIN post o ON o.member = m.id
              LEFT JOIN mandate d ON d.post = o.id AND d.span_last IS NULL
              LEFT JOIN person p ON p.id = d.person
            WHERE s.language = 'fr' ORDER BY s.folded, s.n, coalesce(o.main_contact, 0) DESC, o.id
            """;

    private ContactsRun() {}

    public static void main(String[] arguments) throws Exception {
        int members = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Path file = SampleFile.of(members);
        Path ours = file.resolveSibling("contacts.csv");
        Path theirs = file.resolveSibling("sqlite3.csv");
        var belfry = new Times();
        var sqlite = new Times();
        long lines = 0;
        try (Database database = Database.openReading(file, SampleFile.setup())) {
            var list =
                    new ContactList(
                            new Contacts(database), new Countries(), new Texts(Language.FRENCH));
            for (int run = -WARM_UP; run < RUNS; run++) {
                Times.Turn export =
                        Times.of(() -> list.write("", ours, List.of(), Progress.UNWATCHED));
                Times.Turn program = Times.of(() -> sqlite3(file, theirs));
                if (run == -WARM_UP) {
                    System.out.printf("first time  %d ms%n", export.wall() / 1_000_000);
                }
                if (run >= 0) {
                    belfry.add(export);
                    sqlite.add(program);
                }
            }
            try (var text = Files.lines(ours)) {
                lines = text.count() - 1;
            }
        }
        System.out.printf("%d lines, %d turns, %s%n", lines, RUNS, Times.machine());
        System.out.println("Belfry       " + belfry);
        System.out.println("sqlite3 -csv " + sqlite);
        System.out.printf(
                "ratio: medians %.2f, best three %.2f (at most 2)%n",
                belfry.median() / sqlite.median(), belfry.best() / sqlite.best());
        Files.delete(ours);
        Files.delete(theirs);
    }

    private static void sqlite3(Path file, Path to) throws InterruptedException {
        try {
            var program =
                    new ProcessBuilder("sqlite3", "-readonly", "-csv", file.toString(), QUERY);
            program.redirectOutput(to.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
            int code = program.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("sqlite3 ended with " + code);
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The program sqlite3 is missing; install it (apt install sqlite3).", e);
        }
    }
}
