package org.belfry.kit;

import org.jspecify.annotations.Nullable;

/**
 * One sentence to the person at the window, with at most one thing to do about it.
 *
 * @param stays whether it waits until it is read; one that asks for something does
 */
public record Notice(
        Kind kind,
        String text,
        @Nullable String actionName,
        @Nullable Runnable action,
        boolean stays) {
    /** How it is meant, which decides its mark. */
    public enum Kind {
        INFO,
        DONE,
        ATTENTION,
        DANGER
    }

    /** Something that was done, gone by itself after a while. */
    public static Notice done(String text) {
        return new Notice(Kind.DONE, text, null, null, false);
    }

    /** Something to know. */
    public static Notice info(String text) {
        return new Notice(Kind.INFO, text, null, null, false);
    }

    /** Something to read and mend. */
    public static Notice attention(String text) {
        return new Notice(Kind.ATTENTION, text, null, null, true);
    }

    /** Something that went wrong. */
    public static Notice danger(String text) {
        return new Notice(Kind.DANGER, text, null, null, true);
    }

    /** The same with something to do about it, such as Undo. */
    public Notice with(String name, Runnable what) {
        return new Notice(kind, text, name, what, stays);
    }

    /** The same, waiting until it is read. */
    public Notice staying() {
        return new Notice(kind, text, actionName, action, true);
    }
}
