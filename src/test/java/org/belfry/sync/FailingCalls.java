package org.belfry.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** The calls of a disk whose n-th one fails. */
class FailingCalls implements FileCalls {
    private final FileCalls disk = new DiskCalls();
    private final int failing;
    private final boolean torn;
    private int count;
    private boolean keeps;

    /**
     * @param failing the call that fails, from 1; 0 for none
     * @param torn whether a write that fails has written half of its bytes
     */
    FailingCalls(int failing, boolean torn) {
        this.failing = failing;
        this.torn = torn;
    }

    /** How many calls were made. */
    int count() {
        return count;
    }

    /** Whether it was a deletion that failed. */
    boolean keeps() {
        return keeps;
    }

    private boolean fails() {
        return ++count == failing;
    }

    private void call() throws IOException {
        if (fails()) {
            throw new IOException("Input/output error");
        }
    }

    @Override
    public void makeFolders(Path folder) throws IOException {
        call();
        disk.makeFolders(folder);
    }

    @Override
    public Output create(Path file) throws IOException {
        call();
        Output out = disk.create(file);
        return new Output() {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (fails()) {
                    out.write(bytes, offset, torn ? length / 2 : 0);
                    throw new IOException("No space left on device");
                }
                out.write(bytes, offset, length);
            }

            @Override
            public void force() throws IOException {
                call();
                out.force();
            }

            @Override
            public void close() throws IOException {
                out.close();
                call();
            }
        };
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        call();
        disk.move(from, to);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        call();
        disk.forceFolder(folder);
    }

    @Override
    public List<Entry> list(Path folder) throws IOException {
        call();
        return disk.list(folder);
    }

    @Override
    public boolean isFolder(Path folder) {
        return disk.isFolder(folder);
    }

    @Override
    public boolean isFile(Path file) {
        return disk.isFile(file);
    }

    @Override
    public long size(Path file) throws IOException {
        call();
        return disk.size(file);
    }

    @Override
    public InputStream read(Path file) throws IOException {
        call();
        InputStream in = disk.read(file);
        return new InputStream() {
            @Override
            public int read() throws IOException {
                call();
                return in.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                call();
                return in.read(into, offset, length);
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    @Override
    public void delete(Path file) throws IOException {
        keeps |= count + 1 == failing;
        call();
        disk.delete(file);
    }
}
