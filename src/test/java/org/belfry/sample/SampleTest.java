package org.belfry.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

class SampleTest {
    private static final String IN_WORDS =
            """
            SELECT m.name, m.country, p.given, p.family, p.email, o.function, o.phone, o.main_contact, d.span
            FROM member m LEFT JOIN post o ON o.member = m.id LEFT JOIN mandate d ON d.post = o.id
            LEFT JOIN person p ON p.id = d.person ORDER BY m.n, o.function, p.family
            """;
    private static final String TAKEN_PART =
            """
            SELECT e.title, e.dated, m.name, p.role, p.attendance FROM participation p
            JOIN event e ON e.id = p.event JOIN member m ON m.id = p.member ORDER BY 1, 2, 3, 4
            """;

    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    private Database make(String name, int members) throws Refusal {
        Database.create(
                files.folder().resolve(name),
                files.setup(),
                tx -> Sample.fill(tx, members),
                Intent.of("file.sample"));
        return files.open(name, files.setup());
    }

    private static String text(Database database, String query) throws Refusal {
        return database.read(sql -> sql.fetch(query).formatCSV());
    }

    private static List<String> column(Database database, String query) throws Refusal {
        return database.read(sql -> sql.fetch(query).getValues(0, String.class));
    }

    @Test
    void twoSamplesHoldTheSameButForTheirIds() throws Refusal {
        Database one = make("one.belfry", 90);
        Database other = make("other.belfry", 90);
        for (String query : List.of(IN_WORDS, TAKEN_PART)) {
            assertThat(text(one, query)).isEqualTo(text(other, query));
        }
        assertThat(column(one, "SELECT id FROM member"))
                .doesNotContainAnyElementsOf(column(other, "SELECT id FROM member"));
    }

    @Test
    void moreMembersFollowTheSameFortyRealOnes() throws Refusal {
        List<String> few = column(make("few.belfry", 0), "SELECT name FROM member ORDER BY n");
        List<String> many = column(make("many.belfry", 300), "SELECT name FROM member ORDER BY n");
        assertThat(few).hasSizeBetween(38, 45).contains("Lille", "Liège", "Łódź", "Gdańsk");
        assertThat(many).hasSize(300).startsWith(few.toArray(String[]::new));
    }

    @Test
    void nobodyInItCanBeReached() throws Refusal {
        Database sample = make("sample.belfry", 120);
        assertThat(column(sample, "SELECT email FROM person"))
                .allMatch(e -> e.endsWith(".example"));
        assertThat(column(sample, "SELECT phone FROM post"))
                .allMatch(phone ->
                        phone.startsWith("+33 1 99 00 ") || phone.matches("\\+\\d\\d 555 .*"));
    }

    @Test
    void itHasThirtyYearsOfEventsAndTwinningsOnBothSides() throws Refusal {
        Database sample = make("sample.belfry", 0);
        List<String> years =
                column(sample, "SELECT DISTINCT substr(dated_first, 1, 4) FROM event ORDER BY 1");
        assertThat(years.getFirst()).isLessThanOrEqualTo("1996");
        assertThat(years.getLast()).isGreaterThanOrEqualTo("2025");
        var twinnings = new org.belfry.twinning.Twinnings(sample).all();
        assertThat(twinnings).anyMatch(org.belfry.twinning.Twin::confirmed);
        assertThat(twinnings).anyMatch(t -> t.partnerMember() != null && !t.confirmed());
        assertThat(twinnings).anyMatch(t -> t.partnerMember() == null);
    }
}
