package org.belfry.benchmark;

import org.belfry.db.Database;
import org.belfry.member.Members;
import org.belfry.text.Language;

import java.nio.file.Path;

/**
 * Opening a file of 100,000 members: to the first page of the directory and the number of all. To
 * be run by hand: {@code mvn -q test-compile exec:exec@bench -Dbench=OpenRun}.
 */
public final class OpenRun {
    private static final int PAGE = 60;
    private static final int RUNS = 30;

    private OpenRun() {}

    public static void main(String[] arguments) throws Exception {
        int members = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Path file = SampleFile.of(members);
        var opening = new Times();
        Times.Turn first = open(file);
        for (int run = 0; run < RUNS; run++) {
            opening.add(open(file));
        }
        System.out.printf("%d members, %d turns, %s%n", members, RUNS, Times.machine());
        System.out.printf("first in this process %d ms%n", first.wall() / 1_000_000);
        System.out.println("then " + opening);
        System.out.println("at most 300 ms");
    }

    private static Times.Turn open(Path file) throws Exception {
        return Times.of(() -> {
            try (Database database = Database.open(file, SampleFile.setup())) {
                int found = new Members(database).find("", Language.FRENCH, PAGE).first().size();
                if (found != PAGE) {
                    throw new IllegalStateException("a page of " + found);
                }
            }
        });
    }
}
