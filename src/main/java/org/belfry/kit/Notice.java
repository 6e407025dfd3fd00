package org.belfry.kit;

import java.util.List;
import java.util.stream.Stream;

/**
 * One sentence to the person at the window, with at most two things to do about it.
 *
 * @param acts what can be done about it, the likeliest first
 * @param stays whether it waits until it is read; one that asks for something does
 */
public record Notice(Kind kind, String text, List<Act> acts, boolean stays) {
    /** How it is meant, which decides its mark. */
    public enum Kind {
        INFO,
        DONE,
        ATTENTION,
        DANGER
    }

    /** Something to do about it, such as Undo. */
    public record Act(String name, Runnable what) {}

    public Notice {
        acts = List.copyOf(acts);
    }

    private Notice(Kind kind, String text, boolean stays) {
        this(kind, text, List.of(), stays);
    }

    /** Something that was done, gone by itself after a while. */
    public static Notice done(String text) {
        return new Notice(Kind.DONE, text, false);
    }

    /** Something to know. */
    public static Notice info(String text) {
        return new Notice(Kind.INFO, text, false);
    }

    /** Something to read and mend. */
    public static Notice attention(String text) {
        return new Notice(Kind.ATTENTION, text, true);
    }

    /** Something that went wrong. */
    public static Notice danger(String text) {
        return new Notice(Kind.DANGER, text, true);
    }

    /** The same with one more thing to do about it, such as Undo. */
    public Notice with(String name, Runnable what) {
        List<Act> all = Stream.concat(acts.stream(), Stream.of(new Act(name, what))).toList();
        return new Notice(kind, text, all, stays);
    }

    /** The same, waiting until it is read. */
    public Notice staying() {
        return new Notice(kind, text, acts, true);
    }
}
