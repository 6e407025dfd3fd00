package org.belfry.sheet;

import org.belfry.sheet.Sheet.Mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A sheet while it is read: its lines, what became of each, and the facts so far. */
final class Draft {
    private final List<Line> lines;
    private final Mark[] marks;
    private final List<Fact> facts = new ArrayList<>();
    private final Set<String> questions = new LinkedHashSet<>();

    Draft(List<Line> lines) {
        this.lines = lines;
        this.marks = new Mark[lines.size()];
        for (Line line : lines) {
            boolean empty = line.raw().strip().isEmpty();
            marks[line.number() - 1] =
                    empty ? Mark.BLANK : line.isBlank() ? Mark.STRUCTURE : Mark.UNREAD;
        }
    }

    List<Line> lines() {
        return lines;
    }

    void add(Fact fact) {
        facts.add(fact);
        marks[fact.line() - 1] = Mark.FACT;
    }

    /** Marks a line as part of a fact that begins on another. */
    void used(Line line) {
        marks[line.number() - 1] = Mark.FACT;
    }

    /** Marks a line as a heading or mark of layout, unless a fact was read from it. */
    void structure(Line line) {
        if (marks[line.number() - 1] == Mark.UNREAD) {
            marks[line.number() - 1] = Mark.STRUCTURE;
        }
    }

    /** Gives the link read from one line the address that stands on another. */
    void redirectLink(int line, Line address, String target) {
        facts.replaceAll(fact ->
                fact instanceof Fact.Link link && link.line() == line
                        ? new Fact.Link(line, link.label(), target, link.official())
                        : fact);
        used(address);
    }

    /** Adds a further paragraph to the last titled text of a kind; false when there is none. */
    boolean extend(Fact.SectionKind kind, Line line) {
        if (facts.isEmpty()
                || !(facts.getLast() instanceof Fact.Section last)
                || last.kind() != kind
                || last.text() == null) {
            return false;
        }
        facts.removeLast();
        facts.add(
                new Fact.Section(
                        last.line(), kind, last.title(), last.text() + "\n" + line.text()));
        used(line);
        return true;
    }

    /** Asks the reader something, by the key of its text. */
    void ask(String question) {
        questions.add(question);
    }

    List<String> questions() {
        return List.copyOf(questions);
    }

    boolean has(Class<? extends Fact> type) {
        return facts.stream().anyMatch(type::isInstance);
    }

    /** The facts in the order of their lines. */
    List<Fact> facts() {
        return facts.stream().sorted(Comparator.comparingInt(Fact::line)).toList();
    }

    List<Mark> marks() {
        return Arrays.asList(marks);
    }
}
