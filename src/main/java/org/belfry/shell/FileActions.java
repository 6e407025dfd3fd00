package org.belfry.shell;

import java.nio.file.Path;
import java.util.List;

/** What the window asks of whoever opens files; called on the FX thread, answered by MainWindow. */
public interface FileActions {
    /** Makes a new, empty network file and opens it. */
    void create(Path file);

    /** Makes a new file filled with the sample network and opens it. */
    void createSample(Path file);

    /** Opens a file. */
    void open(Path file);

    /** Where a new file stands when nobody chooses another place. */
    Path home();

    /** The files opened last, newest first. */
    List<Path> recent();

    /** Closes the window and the program. */
    void quit();
}
