package org.belfry.shell;

import java.nio.file.Path;

/**
 * The file the window shows.
 *
 * @param station the name of this copy, as in "Office 1"; empty before it has one
 * @param readOnly whether another Belfry holds it, so that nothing can be written here
 */
public record OpenFile(Path path, String station, boolean readOnly) {
    /** Its name without the folders. */
    public String name() {
        return String.valueOf(path.getFileName());
    }
}
