package org.belfry.sync;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** All that an exchange folder asks of the system it lies on. Links are seen, never followed. */
interface FileCalls {
    /** A new file being written. */
    interface Output extends Closeable {
        void write(byte[] bytes, int offset, int length) throws IOException;

        /** Puts what was written on the disk itself. */
        void force() throws IOException;
    }

    /** What stands in a folder. */
    record Entry(Path path, boolean folder, boolean file) {}

    /** Makes a folder with those above it; one that exists stays as it is. */
    void makeFolders(Path folder) throws IOException;

    /** Opens a file that must not exist yet. */
    Output create(Path file) throws IOException;

    /** Gives a file another name in its folder, taking the place of one that has it. */
    void move(Path from, Path to) throws IOException;

    /** Puts the names in a folder on the disk itself, where the system can. */
    void forceFolder(Path folder) throws IOException;

    List<Entry> list(Path folder) throws IOException;

    boolean isFolder(Path folder);

    boolean isFile(Path file);

    long size(Path file) throws IOException;

    InputStream read(Path file) throws IOException;

    void delete(Path file) throws IOException;
}
