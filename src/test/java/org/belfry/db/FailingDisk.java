package org.belfry.db;

import java.io.IOException;
import java.nio.file.Path;

/** Lets the n-th call on files fail, as a disk that is full or was pulled out does. */
public final class FailingDisk extends Disk {
    private int left;

    /** Fails at the n-th call from now on, from 1. */
    public FailingDisk(int n) {
        left = n;
    }

    /** Whether fewer calls were made than were to be before the failure. */
    public boolean isUnused() {
        return left > 0;
    }

    @Override
    protected void before(String call, Path path) throws IOException {
        if (--left == 0) {
            throw new IOException("planted: No space left on device");
        }
    }
}
