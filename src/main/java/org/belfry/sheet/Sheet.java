package org.belfry.sheet;

import org.belfry.text.Language;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What was read from one file: proposed facts in the order of their lines, and the file's text, so
 * that a reviewer sees where each fact comes from and what was not understood.
 *
 * @param source the file's name
 * @param lines the text, line by line, as it stands in the file
 * @param marks what became of each line
 * @param questions what the reader must be asked, as text keys
 */
public record Sheet(
        String source,
        SheetKind kind,
        Language language,
        List<String> lines,
        List<Mark> marks,
        List<Fact> facts,
        List<String> questions) {

    /** What became of a line. */
    public enum Mark {
        BLANK,
        /** A heading, a label or a mark of the page's layout. */
        STRUCTURE,
        FACT,
        UNREAD
    }

    /** A line nothing was made of. */
    public record Unread(int line, String text) {}

    public Sheet {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        facts = List.copyOf(facts);
        questions = List.copyOf(questions);
    }

    /** The facts of one type. */
    public <T extends Fact> List<T> all(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The first fact of one type. */
    public <T extends Fact> Optional<T> first(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The name of the member, when the sheet says it. */
    public Optional<String> name() {
        return first(Fact.Name.class).map(Fact.Name::name);
    }

    /** The lines nothing was made of. */
    public List<Unread> unread() {
        return IntStream.range(0, lines.size())
                .filter(i -> marks.get(i) == Mark.UNREAD)
                .mapToObj(i -> new Unread(i + 1, lines.get(i).strip()))
                .toList();
    }
}
