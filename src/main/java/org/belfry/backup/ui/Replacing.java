package org.belfry.backup.ui;

import org.belfry.kit.Background;

import java.nio.file.Path;

/**
 * Puts another file in the place of the open one: closes it, does the work, and opens what lies
 * there then, whether the work went well or not. To be called on the FX thread.
 */
@FunctionalInterface
public interface Replacing {
    /**
     * Replaces a file.
     *
     * @param work returns what is said when it went well
     */
    void replace(Path file, Background.Work<String> work);
}
