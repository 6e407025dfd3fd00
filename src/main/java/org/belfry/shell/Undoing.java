package org.belfry.shell;

import java.util.Optional;

/**
 * What the window needs to know about taking back; every method is called off the FX thread, and
 * the names are in the reader's words ("phone of Lille").
 */
public interface Undoing {
    /** What Undo would take back; empty when there is nothing. */
    Optional<String> undoName() throws Exception;

    /** What Redo would bring back; empty when there is nothing. */
    Optional<String> redoName() throws Exception;

    /** Takes back the last action and returns its name. */
    String undo() throws Exception;

    /** Brings it back and returns its name. */
    String redo() throws Exception;

    /** For a window without a file: there is never anything to take back. */
    static Undoing nothing() {
        return new Undoing() {
            @Override
            public Optional<String> undoName() {
                return Optional.empty();
            }

            @Override
            public Optional<String> redoName() {
                return Optional.empty();
            }

            @Override
            public String undo() {
                throw new IllegalStateException("nothing to undo");
            }

            @Override
            public String redo() {
                throw new IllegalStateException("nothing to redo");
            }
        };
    }
}
