package org.belfry.assembly;

import org.belfry.text.Refusal;

import java.util.List;

/**
 * What entering a log came to.
 *
 * @param problems where there are any, nothing was entered
 * @param entered how many lines were new
 * @param known how many had been entered before
 * @param frozen whether the roll was frozen by it
 * @param notes what a reader should look at though it was entered
 */
public record Entered(
        List<Problem> problems, int entered, int known, boolean frozen, List<Note> notes) {

    /** A line that cannot be entered, and why. */
    public record Problem(int line, Refusal why) {}

    /** A remark about a line. */
    public record Note(int line, Reason what) {}

    static Entered refused(List<Problem> problems) {
        return new Entered(problems, 0, 0, false, List.of());
    }
}
