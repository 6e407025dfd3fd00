package org.belfry.db;

import org.belfry.text.Language;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Keeps what the directory is searched and ordered by, {@code member_search} and {@code
 * member_shown}, in step with the rows: one refresh at the end of each write, of the members it
 * touched. Works on temporary tables, so that a write of any size stays a handful of statements.
 */
final class Directory {
    private static final String PREPARE =
            "CREATE TEMP TABLE IF NOT EXISTS touched_member (n INTEGER PRIMARY KEY)";
    private static final List<String> OLD =
            List.of(
                    "DELETE FROM member_search WHERE rowid IN (SELECT n FROM member_shown WHERE n"
                            + " IN (SELECT n FROM touched_member))",
                    "DELETE FROM member_shown WHERE n IN (SELECT n FROM touched_member)");
    private static final String TEXT =
            """
            INSERT INTO member_search (rowid, text)
            SELECT m.n, m.folded
              || coalesce((SELECT ' ' || group_concat(x.folded, ' ') FROM member_name x WHERE x.member = m.id), '')
              || coalesce((SELECT ' ' || group_concat(p.folded, ' ') FROM post o JOIN mandate d ON d.post = o.id
                           JOIN person p ON p.id = d.person WHERE o.member = m.id), '')
            FROM member m WHERE %s ORDER BY m.n
            """;
    private static final String SHOWN =
            """
            INSERT INTO member_shown (language, folded, n, name)
            SELECT '%1$s', fold(coalesce(x.name, m.name)), m.n, coalesce(x.name, m.name)
            FROM member m LEFT JOIN member_name x ON x.id =
              (SELECT min(y.id) FROM member_name y WHERE y.member = m.id AND y.language = '%1$s'
               AND y.kind IN ('official', 'exonym'))
            WHERE %2$s
            """;

    private static final Map<String, Set<String>> CONCERNING =
            Map.of(
                    "member", Set.of("name", "region", "department", "country"),
                    "member_name", Set.of("member", "language", "kind", "name"),
                    "post", Set.of("member"),
                    "mandate", Set.of("post", "person"),
                    "person", Set.of("given", "family"));

    private final DSLContext sql;
    private final Set<String> members = new LinkedHashSet<>();
    private final Set<String> posts = new LinkedHashSet<>();
    private final Set<String> people = new LinkedHashSet<>();
    private final Set<Long> gone = new LinkedHashSet<>();
    private final long firstFresh;
    private long nextFresh;

    Directory(DSLContext sql) {
        this.sql = sql;
        Long newest =
                sql.resultQuery("SELECT coalesce(max(n), 0) FROM member").fetchOne(0, Long.class);
        firstFresh = 1 + (newest == null ? 0 : newest);
        nextFresh = firstFresh;
    }

    /** The number of a member that is being inserted. */
    long number() {
        return nextFresh++;
    }

    /** Whether a change of these columns may change how members are found or listed. */
    static boolean concerns(String table, Set<String> columns) {
        return CONCERNING.getOrDefault(table, Set.of()).stream().anyMatch(columns::contains);
    }

    /** Notes that a row is written; {@code value} reads its fields, before or after. */
    void note(String table, String row, What what, Function<String, @Nullable Object> value) {
        switch (table) {
            case "member" -> {
                if (what == What.DELETE && value.apply("n") instanceof Long n) {
                    gone.add(n);
                } else if (what == What.UPDATE) {
                    members.add(row);
                }
            }
            case "member_name" -> add(members, value.apply("member"));
            // People are found through their mandates, which are noted by themselves.
            case "post" -> add(members, what == What.INSERT ? null : value.apply("member"));
            case "mandate" -> add(posts, value.apply("post"));
            case "person" -> add(people, what == What.INSERT ? null : row);
            default -> {}
        }
    }

    private static void add(Set<String> ids, @Nullable Object id) {
        if (id instanceof String text) {
            ids.add(text);
        }
    }

    /** Rewrites the search text and the shown names of all members noted. */
    void refresh() {
        if (nextFresh > firstFresh) {
            fill("m.n >= " + firstFresh);
        }
        if (members.isEmpty() && posts.isEmpty() && people.isEmpty() && gone.isEmpty()) {
            return;
        }
        sql.execute(PREPARE);
        sql.execute("DELETE FROM touched_member");
        gather(members, "SELECT n FROM member WHERE id = ?");
        gather(posts, "SELECT m.n FROM post o JOIN member m ON m.id = o.member WHERE o.id = ?");
        gather(
                people,
                "SELECT m.n FROM mandate d JOIN post o ON o.id = d.post JOIN member m ON m.id ="
                        + " o.member WHERE d.person = ?");
        gone.forEach(n -> sql.execute("INSERT OR IGNORE INTO touched_member VALUES (?)", n));
        sql.execute("DELETE FROM touched_member WHERE n >= ? AND n < ?", firstFresh, nextFresh);
        OLD.forEach(sql::execute);
        fill("m.n IN (SELECT n FROM touched_member)");
    }

    private void gather(Set<String> ids, String query) {
        if (ids.isEmpty()) {
            return;
        }
        var batch = sql.batch("INSERT OR IGNORE INTO touched_member " + query);
        for (String id : ids) {
            batch = batch.bind(id);
        }
        batch.execute();
    }

    private void fill(String which) {
        sql.execute(String.format(TEXT, which));
        for (Language language : Language.values()) {
            sql.execute(String.format(SHOWN, language.code(), which));
        }
    }
}
