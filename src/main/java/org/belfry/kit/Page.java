package org.belfry.kit;

import javafx.scene.layout.Region;

import java.nio.file.Path;
import java.util.List;

/** What fills the window beside the rail, one at a time; what it does not do it leaves as it is. */
public interface Page {
    /** Its nodes, the same ones at every call. */
    Region view();

    /** Comes to the front: puts the focus where work starts. */
    default void shown() {}

    /** Something in the file changed elsewhere: by undo, an import, another page. */
    default void refresh() {}

    /** Ctrl+F: puts the focus into its search field. */
    default void search() {}

    /** Ctrl+P: prints what it shows; false when there is nothing to print. */
    default boolean print() {
        return false;
    }

    /** Takes files dropped on it; false leaves them to the window. */
    default boolean take(List<Path> files) {
        return false;
    }

    /** Is about to be left: goes on at once, or asks first when something is unsaved. */
    default void leave(Runnable go) {
        go.run();
    }
}
